package lsp

import (
	"context"
	"sync"
	"sync/atomic"

	"trammel/interp/worker"
)

// runner keeps what executes programs.
type runner struct {
	start func() (worker.Executor, error)

	mu       sync.Mutex
	executor worker.Executor
	problem  error
	running  map[int64]context.CancelFunc
	sequence atomic.Int64
	runs     atomic.Int64
	crashes  atomic.Int64
}

// get starts what executes programs, if that has not happened.
func (r *runner) get() (worker.Executor, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.executor == nil {
		r.executor, r.problem = r.start()
		if r.problem != nil {
			r.executor = nil
			return nil, failed("programs cannot be run: %v", r.problem)
		}
	}
	return r.executor, nil
}

// begin notes a run; the function that it gives ends it.
func (r *runner) begin(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	id := r.sequence.Add(1)
	r.runs.Add(1)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.running == nil {
		r.running = map[int64]context.CancelFunc{}
	}
	r.running[id] = cancel
	return ctx, func() {
		cancel()
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.running, id)
	}
}

// close ends what executes programs and gives the number of runs that it was at.
func (r *runner) close() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	ended := len(r.running)
	for _, cancel := range r.running {
		cancel()
	}
	if r.executor != nil {
		r.executor.Close()
		r.executor = nil
	}
	return ended
}

// noticeContainer tells the user once, when execution is on and nothing is around it.
func (s *Server) noticeContainer() {
	st := s.state.Load()
	on := st.base.Execute
	for _, settings := range st.own {
		on = on || settings.Execute
	}
	if !on {
		return
	}
	if text := s.options.Container().Warning(); text != "" {
		s.warn([]string{text})
	}
}

func (c commands) RestartWorker(context.Context, *NoArgs) (*RestartResult, error) {
	return &RestartResult{Ended: c.s.runner.close()}, nil
}

// status tells what executes programs.
func (r *runner) status(allowed bool) WorkerStatus {
	r.mu.Lock()
	defer r.mu.Unlock()
	st := WorkerStatus{State: "not started", Running: len(r.running), Runs: int(r.runs.Load()), Crashes: int(r.crashes.Load()), Confinement: []string{}}
	switch {
	case !allowed:
		st.State = "off"
	case r.executor != nil:
		st.State = "ready"
	case r.problem != nil:
		st.State, st.Problem = "failed", r.problem.Error()
	}
	if pool, ok := r.executor.(interface {
		Confinement() ([]string, string, error)
	}); ok {
		if have, missing, err := pool.Confinement(); err == nil {
			st.Confinement, st.Missing = have, missing
		}
	}
	return st
}
