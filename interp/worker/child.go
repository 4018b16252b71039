package worker

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime"
	"sync"
	"time"

	"trammel/interp"
	"trammel/policy"
)

// Main is the child process: it confines itself and answers requests on in and out
// until in ends. The result is its exit code.
func Main(in, out *os.File) int {
	signal.Ignore(os.Interrupt) // it is meant for the parent
	time.Local = time.UTC       // nothing is to be read from the system for it
	runtime.GOMAXPROCS(1)       // see docs/rationale.md
	have, missing := confine()
	input := pollable(in)
	c := &child{wire: newWire(out), in: input, requests: map[uint64]*request{}, sessions: map[uint64]*localSession{}}
	if err := c.send(&message{Kind: kindHello, Names: have, Text: missing}); err != nil {
		return 1
	}
	messages := bufio.NewReaderSize(input, 64<<10)
	for {
		m, err := receive(messages)
		switch {
		case errors.Is(err, io.EOF):
			return 0
		case err != nil:
			os.Stderr.WriteString(err.Error() + "\n") //nolint:errcheck // nobody is left to tell
			return 1
		}
		c.dispatch(m)
	}
}

// ServeIfChild is for the beginning of a host's main: if the process was started as a
// worker of the host, it does that work and exits.
func ServeIfChild() {
	if len(os.Args) == 2 && os.Args[1] == Command {
		os.Exit(Main(os.Stdin, os.Stdout))
	}
}

type child struct {
	*wire
	in       *eagerReader
	mu       sync.Mutex
	requests map[uint64]*request // under way
	sessions map[uint64]*localSession
}

// injectFault is how tests make a child crash, hang or run out of memory; nil in use.
var injectFault func(*message)

// request is one request under way.
type request struct {
	child   *child
	message *message
	replies chan *message
	cancel  context.CancelFunc
	ctx     context.Context
	output  *liveOutput
}

func (c *child) dispatch(m *message) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch m.Kind {
	case kindReply, kindCancel:
		r := c.requests[m.ID]
		switch {
		case r == nil: // it is over meanwhile
		case m.Kind == kindCancel:
			r.cancel()
		default:
			r.replies <- m
		}
		return
	}
	r := &request{child: c, message: m, replies: make(chan *message, 1)}
	r.ctx, r.cancel = context.WithCancel(context.Background())
	c.requests[m.ID] = r
	go r.serve()
}

// serve does what is asked and tells the parent what came of it.
func (r *request) serve() {
	answer := r.answer()
	answer.ID = r.message.ID
	if r.output != nil {
		r.output.flush()
	}
	r.child.mu.Lock()
	delete(r.child.requests, r.message.ID)
	r.child.mu.Unlock()
	r.cancel()
	if err := r.child.send(answer); err != nil {
		r.child.send(&message{ID: answer.ID, Kind: kindFailed, Text: err.Error()}) //nolint:errcheck // the pipe is gone then
	}
}

func (r *request) answer() *message {
	m := r.message
	if injectFault != nil {
		injectFault(m)
	}
	switch m.Kind {
	case kindRun:
		return r.reported(InProcess{}.Run(r.ctx, m.Job, r.host(m.Has)))
	case kindOpen:
		return r.open()
	}
	r.child.mu.Lock()
	s := r.child.sessions[m.Session]
	r.child.mu.Unlock()
	if s == nil {
		return failed(errors.New("there is no such session"))
	}
	switch m.Kind {
	case kindRunIn:
		before := len(s.Session.Snapshot().Steps)
		answer := r.reported(s.Run(r.ctx, m.Source, m.Name))
		answer.Steps = s.Session.Snapshot().Steps[before:]
		return answer
	case kindGet:
		vars, err := s.Get(r.ctx, m.Names...)
		if err != nil {
			return failed(err)
		}
		return &message{Kind: kindDone, Vars: vars}
	case kindSet:
		if err := s.Set(r.ctx, m.Vars); err != nil {
			return failed(err)
		}
		return &message{Kind: kindDone}
	case kindClose:
		r.child.mu.Lock()
		delete(r.child.sessions, m.Session)
		r.child.mu.Unlock()
		s.Close()
		return &message{Kind: kindDone}
	}
	return failed(errors.New("unknown request " + string(m.Kind)))
}

func failed(err error) *message { return &message{Kind: kindFailed, Text: err.Error()} }

func (r *request) reported(report *Report, err error) *message {
	if err != nil && report == nil {
		return failed(err)
	}
	return &message{Kind: kindReport, Report: report}
}

func (r *request) open() *message {
	m := r.message
	s, err := InProcess{}.Open(r.ctx, m.Job, r.host(m.Has), interp.Snapshot{Steps: m.Steps})
	if err != nil {
		return failed(err)
	}
	r.child.mu.Lock()
	r.child.sessions[m.Session] = s.(*localSession)
	r.child.mu.Unlock()
	return &message{Kind: kindDone}
}

// host is the parent's host, as the child sees it. In a session the requests of later
// runs ask under the ID of the session's own.
func (r *request) host(has hostParts) *Host {
	h := &Host{Call: func(call interp.ToolCall) (interp.ToolReply, error) {
		if r.output != nil {
			r.output.flush()
		}
		reply, err := r.ask(&message{Kind: kindCall, Call: &call})
		if err != nil {
			return interp.ToolReply{}, err
		}
		if reply.Reply == nil {
			return interp.ToolReply{}, errors.New(reply.Text)
		}
		return *reply.Reply, nil
	}}
	if has.Profile {
		h.Profile = sync.OnceValue(func() *policy.Profile {
			reply, err := r.ask(&message{Kind: kindProfile})
			if err != nil {
				return &policy.Profile{}
			}
			return &policy.Profile{Capabilities: reply.Granted}
		})
	}
	if has.Live {
		r.output = &liveOutput{send: func(k kind, text string) {
			r.child.send(&message{ID: r.message.ID, Kind: k, Text: text}) //nolint:errcheck // nobody reads it then
		}}
		h.Stdout, h.Stderr = r.output.writer(kindStdout), r.output.writer(kindStderr)
	}
	return h
}

// ask asks the parent and waits for its answer.
func (r *request) ask(m *message) (*message, error) {
	m.ID = r.message.ID
	if r.message.Kind == kindOpen {
		m.Session = r.message.Session
		return r.child.askFor(m)
	}
	return r.wait(m)
}

// wait sends a question and waits for its answer.
func (r *request) wait(m *message) (*message, error) {
	m.ID = r.message.ID
	if err := r.child.send(m); err != nil {
		return nil, err
	}
	r.child.in.Wake()
	select {
	case reply := <-r.replies:
		return reply, nil
	case <-r.ctx.Done():
		return nil, r.ctx.Err()
	}
}

// askFor asks on behalf of the request that runs in a session.
func (c *child) askFor(m *message) (*message, error) {
	c.mu.Lock()
	var running *request
	for _, r := range c.requests {
		if r.message.Session == m.Session && r.message.Kind != kindOpen {
			running = r
		}
	}
	if running == nil {
		running = c.requests[m.ID] // it is being opened
	}
	c.mu.Unlock()
	if running == nil {
		return nil, errors.New("no run of the session is under way")
	}
	return running.wait(m)
}

// liveOutput sends what a program writes in few messages: when there is much of it, and
// a little after it was written.
type liveOutput struct {
	send func(kind, string)

	mu    sync.Mutex
	kind  kind
	text  bytes.Buffer
	timer *time.Timer
}

const (
	outputBatch = 16 << 10
	outputDelay = 20 * time.Millisecond
)

type outputWriter struct {
	o    *liveOutput
	kind kind
}

func (o *liveOutput) writer(k kind) io.Writer { return outputWriter{o, k} }

func (w outputWriter) Write(p []byte) (int, error) {
	o := w.o
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.kind != w.kind {
		o.sendNow()
		o.kind = w.kind
	}
	o.text.Write(p)
	switch {
	case o.text.Len() >= outputBatch:
		o.sendNow()
	case o.timer == nil:
		o.timer = time.AfterFunc(outputDelay, o.flush)
	}
	return len(p), nil
}

func (o *liveOutput) flush() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.sendNow()
}

func (o *liveOutput) sendNow() {
	if o.timer != nil {
		o.timer.Stop()
		o.timer = nil
	}
	if o.text.Len() > 0 {
		o.send(o.kind, o.text.String())
		o.text.Reset()
	}
}
