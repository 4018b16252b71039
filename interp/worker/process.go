package worker

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// process is a child process, as the parent sees it.
type process struct {
	*wire
	cmd   *exec.Cmd
	stdin io.Closer
	tail  *tail         // of its stderr
	dead  chan struct{} // closed when it has ended
	cause string        // how it ended, once it has

	// Confinement is what the child could be confined with; missing says what it lacks.
	confinement []string
	missing     string

	mu      sync.Mutex
	nextID  uint64
	pending map[uint64]*waiter
}

// startTimeout is how long a child may take to be ready.
const startTimeout = 10 * time.Second

// start starts a child and waits until it is ready.
func start(command []string) (*process, error) {
	p := &process{tail: &tail{}, dead: make(chan struct{}), pending: map[uint64]*waiter{}}
	var out *os.File
	cmd, isolated, err := startIsolated(func() (*exec.Cmd, error) {
		cmd := exec.Command(command[0], command[1:]...)
		cmd.Env = []string{} // nil would hand on this process's
		cmd.Stderr = p.tail
		cmd.Dir = "/"
		if os.PathSeparator != '/' {
			cmd.Dir = ""
		}
		in, err := cmd.StdinPipe()
		if err != nil {
			return nil, err
		}
		p.wire, p.stdin = newWire(in), in
		pipe, err := cmd.StdoutPipe()
		if err != nil {
			return nil, err
		}
		out = pipe.(*os.File)
		return cmd, nil
	})
	if err != nil {
		return nil, fmt.Errorf("the worker process does not start: %w", err)
	}
	p.cmd = cmd
	hello := &waiter{make(chan *message, 1), make(chan struct{})}
	p.pending[0] = hello
	go p.read(newEagerReader(out))
	select {
	case m := <-hello.messages:
		if m == nil {
			return nil, fmt.Errorf("the worker process does not start: %s", p.cause)
		}
		p.confinement, p.missing = m.Names, m.Text
	case <-time.After(startTimeout):
		p.kill("it was not ready")
		return nil, fmt.Errorf("the worker process was not ready after %v", startTimeout)
	}
	if isolated {
		p.confinement = append(p.confinement, "network namespace")
	} else {
		p.missing = strings.TrimPrefix(p.missing+", network namespace (not permitted)", ", ")
	}
	return p, nil
}

// read hands messages to those who wait for them, until the child ends.
func (p *process) read(out *eagerReader) {
	messages := bufio.NewReaderSize(out, 64<<10)
	for {
		m, err := receive(messages)
		if err != nil {
			break
		}
		if m.Kind == kindCall {
			out.Expect()
		}
		p.mu.Lock()
		w := p.pending[m.ID]
		p.mu.Unlock()
		if w == nil {
			continue
		}
		select {
		case w.messages <- m:
		case <-w.gone:
		}
	}
	p.cmd.Process.Kill() //nolint:errcheck // it may have ended
	err := p.cmd.Wait()
	p.mu.Lock()
	if p.cause == "" {
		p.cause = p.tail.summary(err)
	}
	for _, w := range p.pending {
		close(w.messages)
	}
	clear(p.pending)
	p.mu.Unlock()
	close(p.dead)
}

// alive reports whether the child has not ended.
func (p *process) alive() bool {
	select {
	case <-p.dead:
		return false
	default:
		return true
	}
}

// kill ends the child at once; cause is what is said of it.
func (p *process) kill(cause string) {
	p.mu.Lock()
	if p.cause == "" {
		p.cause = cause
	}
	p.mu.Unlock()
	p.cmd.Process.Kill() //nolint:errcheck // it may have ended
	<-p.dead
}

// close lets the child end by itself.
func (p *process) close() {
	p.stdin.Close()
	select {
	case <-p.dead:
	case <-time.After(time.Second):
		p.kill("it did not end")
	}
}

// grace is how long after its time limit, or after a cancellation, a run may take to
// answer before its process is killed.
const grace = 500 * time.Millisecond

// errDied is that of a request whose child has ended.
var errDied = errors.New("the worker process has ended")

// waiter is a request whose answer is awaited.
type waiter struct {
	messages chan *message // closed when the child has ended
	gone     chan struct{} // closed when nobody waits any more
}

// register gives a request its number; nil if the child has ended.
func (p *process) register() (uint64, *waiter) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cause != "" {
		return 0, nil
	}
	w := &waiter{make(chan *message, 4), make(chan struct{})}
	p.nextID++
	p.pending[p.nextID] = w
	return p.nextID, w
}

// forget ends the waiting for an answer.
func (p *process) forget(id uint64, w *waiter) {
	p.mu.Lock()
	delete(p.pending, id)
	p.mu.Unlock()
	close(w.gone)
}

// do sends a request and serves it until its answer is there. limit is how long it may
// take without the time that the host takes for itself; 0 is without limit. The error is
// that of ctx, or errDied, or the child's refusal.
func (p *process) do(ctx context.Context, m *message, h *Host, limit time.Duration) (*message, error) {
	id, w := p.register()
	if w == nil {
		return nil, errDied
	}
	m.ID = id
	if err := p.send(m); err != nil && p.alive() {
		p.kill("it takes no requests")
	}
	answer, err := p.serve(ctx, id, w, h, limit)
	p.forget(id, w)
	if errors.Is(err, errLate) {
		p.kill(fmt.Sprintf("it did not answer within %v after the limit and was killed", grace))
		if err = errDied; ctx.Err() != nil {
			err = ctx.Err()
		}
	}
	return answer, err
}

// errLate is that of a request that was not answered in time.
var errLate = errors.New("no answer in time")

func (p *process) serve(ctx context.Context, id uint64, w *waiter, h *Host, limit time.Duration) (*message, error) {
	deadline := time.NewTimer(time.Hour)
	defer deadline.Stop()
	if limit > 0 {
		deadline.Reset(limit + grace)
	} else {
		deadline.Stop()
	}
	var taken time.Duration // by the host, since the deadline was set
	cancelled := ctx.Done()
	for {
		select {
		case m, ok := <-w.messages:
			if !ok {
				return nil, errDied
			}
			since := time.Now()
			if done, err := p.handle(m, h); done || err != nil {
				return m, err
			}
			taken += time.Since(since)
		case <-cancelled:
			cancelled, taken = nil, 0
			p.send(&message{ID: id, Kind: kindCancel}) //nolint:errcheck // it is killed then
			deadline.Reset(grace)
		case <-deadline.C:
			if taken == 0 {
				return nil, errLate
			}
			deadline.Reset(taken)
			taken = 0
		}
	}
}

// handle deals with a message of the child; done says that it was the answer.
func (p *process) handle(m *message, h *Host) (done bool, err error) {
	switch m.Kind {
	case kindStdout:
		io.WriteString(h.Stdout, m.Text) //nolint:errcheck // a closed pipe ends the output, not the run
	case kindStderr:
		io.WriteString(h.Stderr, m.Text) //nolint:errcheck // see above
	case kindCall:
		reply := &message{ID: m.ID, Kind: kindReply}
		if r, err := h.Call(*m.Call); err != nil {
			reply.Text = err.Error()
		} else {
			reply.Reply = &r
		}
		p.send(reply) //nolint:errcheck // the reader notices
	case kindProfile:
		p.send(&message{ID: m.ID, Kind: kindReply, Granted: h.Profile().Capabilities}) //nolint:errcheck // see above
	case kindFailed:
		return true, errors.New(m.Text)
	default:
		return true, nil
	}
	return false, nil
}

// tail keeps the beginning of what a child writes to stderr, where Go says why it ends.
type tail struct {
	mu   sync.Mutex
	text []byte
}

const tailSize = 4 << 10

// Write keeps what still fits.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if room := tailSize - len(t.text); room > 0 {
		t.text = append(t.text, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

// summary says how a child ended, by the first line of what it wrote that names a cause.
func (t *tail) summary(exit error) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, line := range strings.Split(string(t.text), "\n") {
		if strings.HasPrefix(line, "fatal error: ") || strings.HasPrefix(line, "panic: ") || strings.HasPrefix(line, "runtime: out of memory") {
			return line
		}
	}
	if exit == nil {
		return "it ended by itself"
	}
	return exit.Error()
}
