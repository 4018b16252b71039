package worker

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"runtime"
	"sync"

	"trammel/interp"
)

// Pool runs jobs in child processes. Each process runs one job at a time and is used
// again; one that crashed or was killed is replaced. All sessions share one more process;
// if it ends, they are made again by taking their steps.
type Pool struct {
	command []string
	slots   chan struct{} // bounds the processes for jobs

	mu       sync.Mutex
	idle     []*process
	sessions *process // nil until there is a session
	nextID   uint64
	closed   bool
}

// Command is the argument with which this binary calls Main.
const Command = "worker"

// NewPool makes a pool that starts the command, this binary with the argument Command
// if it is empty, up to size times, as often as there are processors if it is 0.
func NewPool(size int, command ...string) (*Pool, error) {
	if size <= 0 {
		size = runtime.NumCPU()
	}
	if len(command) == 0 {
		self, err := os.Executable()
		if err != nil {
			return nil, err
		}
		command = []string{self, Command}
	}
	return &Pool{command: command, slots: make(chan struct{}, size)}, nil
}

// Warm starts a process, if none is idle, so that the next job finds one.
func (p *Pool) Warm() {
	if w, err := p.take(); err == nil {
		p.give(w)
	}
}

// Confinement says what the processes are confined with, and what the system lacks for
// it. The error is that of starting one.
func (p *Pool) Confinement() (have []string, missing string, err error) {
	w, err := p.take()
	if err != nil {
		return nil, "", err
	}
	defer p.give(w)
	return w.confinement, w.missing, nil
}

// take gives an idle process, or a new one.
func (p *Pool) take() (*process, error) {
	p.mu.Lock()
	for len(p.idle) > 0 {
		w := p.idle[len(p.idle)-1]
		p.idle = p.idle[:len(p.idle)-1]
		if w.alive() {
			p.mu.Unlock()
			return w, nil
		}
	}
	closed := p.closed
	p.mu.Unlock()
	if closed {
		return nil, errClosed
	}
	return start(p.command)
}

var errClosed = errors.New("the workers have been closed")

// give takes a process back, and replaces one that has ended.
func (p *Pool) give(w *process) {
	if !w.alive() {
		go p.Warm()
		return
	}
	p.mu.Lock()
	closed := p.closed
	if !closed {
		p.idle = append(p.idle, w)
	}
	p.mu.Unlock()
	if closed {
		w.close()
	}
}

// Run runs a job.
func (p *Pool) Run(ctx context.Context, j *Job, h *Host) (*Report, error) {
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-p.slots }()
	w, err := p.take()
	if err != nil {
		return nil, err
	}
	defer p.give(w)
	answer, err := w.do(ctx, &message{Kind: kindRun, Job: j, Has: h.parts()}, h, j.Limits.Time)
	return reportOf(ctx, w, answer, err)
}

// reportOf makes a report of what came of a run, the end of its process included.
func reportOf(ctx context.Context, w *process, answer *message, err error) (*Report, error) {
	switch {
	case errors.Is(err, errDied):
		return crashed(w.cause), nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, err
	}
	return answer.Report, nil
}

func (h *Host) parts() hostParts {
	return hostParts{Profile: h.Profile != nil, Live: h.Stdout != nil}
}

// Open begins a session.
func (p *Pool) Open(ctx context.Context, j *Job, h *Host, snap interp.Snapshot) (Session, error) {
	p.mu.Lock()
	p.nextID++
	s := &remoteSession{pool: p, id: p.nextID, job: j, host: h, steps: snap.Steps}
	p.mu.Unlock()
	if _, err := s.process(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

// sessionProcess gives the process of the sessions, started anew if it has ended.
func (p *Pool) sessionProcess() (*process, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return nil, errClosed
	}
	if p.sessions == nil || !p.sessions.alive() {
		w, err := start(p.command)
		if err != nil {
			return nil, err
		}
		p.sessions = w
	}
	return p.sessions, nil
}

// Close ends all processes. Jobs that are running end with their answers.
func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	idle := p.idle
	if p.sessions != nil {
		idle = append(idle, p.sessions)
	}
	p.idle, p.sessions = nil, nil
	p.mu.Unlock()
	var wait sync.WaitGroup
	for _, w := range idle {
		wait.Go(w.close)
	}
	wait.Wait()
}

// remoteSession is a session in a child process.
type remoteSession struct {
	pool *Pool
	id   uint64
	job  *Job
	host *Host

	mu    sync.Mutex // one request at a time
	steps []interp.Step
	in    *process // where it is; nil if it is nowhere
}

// process gives the process that holds the session, which takes its steps again if it is
// not the one that held it last.
func (s *remoteSession) process(ctx context.Context) (*process, error) {
	w, err := s.pool.sessionProcess()
	if err != nil || w == s.in {
		return w, err
	}
	_, err = w.do(ctx, &message{Kind: kindOpen, Session: s.id, Job: s.job, Steps: s.steps, Has: s.host.parts()}, s.host, 0)
	if errors.Is(err, errDied) {
		err = errors.New("the session cannot be made again: " + w.cause)
	}
	if err != nil {
		return nil, err
	}
	s.in = w
	return w, nil
}

// Run runs source in the session. If that crashes the evaluator, the session is as it was
// before.
func (s *remoteSession) Run(ctx context.Context, source, name string) (*Report, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	w, err := s.process(ctx)
	if err != nil {
		return nil, err
	}
	answer, err := w.do(ctx, &message{Kind: kindRunIn, Session: s.id, Source: source, Name: name}, s.host, s.job.Limits.Time)
	if answer != nil {
		s.steps = append(s.steps, answer.Steps...)
	}
	return reportOf(ctx, w, answer, err)
}

// request sends a request for the session.
func (s *remoteSession) request(ctx context.Context, m *message) (*message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	w, err := s.process(ctx)
	if err != nil {
		return nil, err
	}
	m.Session = s.id
	answer, err := w.do(ctx, m, s.host, s.job.Limits.Time)
	if errors.Is(err, errDied) {
		err = errCrashed
	}
	if err == nil && m.Kind == kindSet {
		s.steps = append(s.steps, interp.Step{Set: m.Vars})
	}
	return answer, err
}

func (s *remoteSession) Get(ctx context.Context, names ...string) (map[string]json.RawMessage, error) {
	answer, err := s.request(ctx, &message{Kind: kindGet, Names: names})
	if err != nil {
		return nil, err
	}
	return answer.Vars, nil
}

func (s *remoteSession) Set(ctx context.Context, vars map[string]json.RawMessage) error {
	_, err := s.request(ctx, &message{Kind: kindSet, Vars: vars})
	return err
}

func (s *remoteSession) Snapshot() interp.Snapshot {
	s.mu.Lock()
	defer s.mu.Unlock()
	return interp.Snapshot{Steps: append([]interp.Step(nil), s.steps...)}
}

// Close forgets the session where it is.
func (s *remoteSession) Close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.in != nil && s.in.alive() {
		s.in.do(context.Background(), &message{Kind: kindClose, Session: s.id}, s.host, grace) //nolint:errcheck // it goes with its process
	}
}
