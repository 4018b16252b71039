package serve

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"trammel/interp"
	"trammel/interp/worker"
)

// sessions are those that requests have opened.
type sessions struct {
	mu     sync.Mutex
	byName map[string]*session
	opened int
	turns  map[string]chan struct{} // closed when the last request so far on a session is done
}

// turn lets the requests on one session be done in the order in which they come: one
// waits for before, and closes after when it is done.
func (s *sessions) turn(line []byte) (before <-chan struct{}, after chan<- struct{}) {
	done := make(chan struct{})
	var r struct{ Session string }
	if bytes.Contains(line, []byte(`"session"`)) && json.Unmarshal(line, &r) == nil && r.Session != "" {
		s.mu.Lock()
		defer s.mu.Unlock()
		if last := s.turns[r.Session]; last != nil {
			before = last
		}
		if s.byName[r.Session] != nil {
			s.turns[r.Session] = done
		}
	}
	if before == nil {
		before = now
	}
	return before, done
}

// now is a turn that has come.
var now = func() <-chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}()

// session is a namespace that is kept between requests, with what it was opened with.
type session struct {
	mu    sync.Mutex // one request at a time
	in    worker.Session
	job   *worker.Job
	tools *callerTools
	host  *worker.Host
}

// maxSessions bounds the sessions of a service.
const maxSessions = 10_000

// sessionOperations are the operations on sessions, by op.
var sessionOperations = map[string]func(*service, *request, *session) (any, error){
	"session_run": (*service).runInSession, "session_get": (*service).getFromSession, "session_set": (*service).setInSession,
	"session_fork": (*service).forkSession, "session_snapshot": (*service).snapshotSession, "session_close": (*service).closeSession,
}

// opened answers what opens a session.
type opened struct {
	Session string `json:"session"`
}

func (s *service) openSession(r *request) (any, error) {
	j, h, err := s.job(r)
	if err != nil {
		return nil, err
	}
	tools, err := r.callerTools(s)
	if err != nil {
		return nil, err
	}
	h.Call = tools.call
	var snap interp.Snapshot
	if r.Snapshot != nil {
		snap = *r.Snapshot
	}
	return s.keep(&session{job: j, tools: tools, host: h}, snap)
}

// keep opens a session and gives it a name.
func (s *service) keep(made *session, snap interp.Snapshot) (any, error) {
	s.sessions.mu.Lock()
	full := len(s.sessions.byName) >= maxSessions
	s.sessions.opened++
	name := fmt.Sprintf("s%d", s.sessions.opened)
	s.sessions.mu.Unlock()
	if full {
		return nil, fmt.Errorf("there are %d sessions: close some", maxSessions)
	}
	var err error
	if made.in, err = s.executor.Open(s.ctx, made.job, made.host, snap); err != nil {
		return nil, err
	}
	s.sessions.mu.Lock()
	s.sessions.byName[name] = made
	s.sessions.mu.Unlock()
	return opened{name}, nil
}

// onSession answers an operation on a session.
func (s *service) onSession(r *request) (any, error) {
	if !s.o.Execute {
		return nil, errExecuteOff
	}
	if r.Op == "session_open" {
		return s.openSession(r)
	}
	s.sessions.mu.Lock()
	on := s.sessions.byName[r.Session]
	s.sessions.mu.Unlock()
	if on == nil {
		return nil, fmt.Errorf("there is no session %q: open one with session_open", r.Session)
	}
	on.mu.Lock()
	defer on.mu.Unlock()
	return sessionOperations[r.Op](s, r, on)
}

func (s *service) runInSession(r *request, on *session) (any, error) {
	if r.Source == nil {
		return nil, errors.New(`op session_run needs "source"`)
	}
	if len(on.job.Tools) > 0 && len(r.ID) == 0 {
		return nil, errors.New(`a run in a session with tools needs an "id", by which their calls are answered`)
	}
	on.tools.id = r.id()
	defer s.elsewhere()()
	return on.in.Run(s.ctx, *r.Source, r.filename("<session>"))
}

func (s *service) getFromSession(r *request, on *session) (any, error) {
	vars, err := on.in.Get(s.ctx, r.Names...)
	if err != nil {
		return nil, err
	}
	return struct {
		Vars map[string]json.RawMessage `json:"vars"`
	}{vars}, nil
}

func (s *service) setInSession(r *request, on *session) (any, error) {
	for name := range r.Vars {
		if !isIdentifier(name) {
			return nil, fmt.Errorf("variable %q: it is no name", name)
		}
	}
	return struct{}{}, on.in.Set(s.ctx, r.Vars)
}

func (s *service) forkSession(_ *request, on *session) (any, error) {
	tools := *on.tools
	host := *on.host
	host.Call = tools.call
	return s.keep(&session{job: on.job, tools: &tools, host: &host}, on.in.Snapshot())
}

func (s *service) snapshotSession(_ *request, on *session) (any, error) {
	return struct {
		Snapshot interp.Snapshot `json:"snapshot"`
	}{on.in.Snapshot()}, nil
}

func (s *service) closeSession(r *request, on *session) (any, error) {
	on.in.Close()
	s.sessions.mu.Lock()
	delete(s.sessions.byName, r.Session)
	delete(s.sessions.turns, r.Session)
	s.sessions.mu.Unlock()
	return struct{}{}, nil
}
