package stdlib

import (
	"math"

	"trammel/interp/object"
)

// scheduler runs the threads of a program, one at a time. A thread runs from when it is
// started until it waits for something; then the others do. Nothing depends on time or
// on the host, so that a program with threads does the same in every run.
type scheduler struct {
	threads []*greenThread // started and not over, in the order of their start
	current *greenThread   // nil for the main thread
	started int64
}

// greenThread is a thread of the program.
type greenThread struct {
	id       int64
	body     object.Body
	yield    object.Yielder
	context  object.Context
	running  bool
	until    value // what it waits to be true, or nil
	deadline int64 // when it stops waiting
}

const never = math.MaxInt64

type schedulerKey struct{}

func schedulerOf(t *thread) *scheduler {
	s, ok := t.Local(schedulerKey{}).(*scheduler)
	if !ok {
		s = &scheduler{}
		t.SetLocal(schedulerKey{}, s)
	}
	return s
}

// _threads is what threading is made of.
func init() {
	register("_threads", functions(map[string]func(a *args) value{
		// start runs a function in a new thread until it waits, and gives its number.
		"start": func(a *args) value {
			if !a.Count(1, 1) || !a.T.Alloc(threadSize) {
				return nil
			}
			return schedulerOf(a.T).start(a.T, a.Pos[0])
		},
		// wait lets others run until a function gives something true, or so many
		// nanoseconds have passed; None stands for neither. It gives whether it was true.
		"wait": func(a *args) value {
			if !a.Count(2, 2) {
				return nil
			}
			return schedulerOf(a.T).wait(a.T, a.Pos[0], a.Pos[1])
		},
		// let gives the others that can run a turn.
		"let": func(a *args) value {
			s := schedulerOf(a.T)
			if s.current == nil {
				if _, ok := s.round(a.T); !ok {
					return nil
				}
			}
			return object.None
		},
		"current": func(a *args) value {
			if c := schedulerOf(a.T).current; c != nil {
				return object.MakeInt(c.id)
			}
			return object.MakeInt(0)
		},
		"alone": func(a *args) value { return object.MakeBool(len(schedulerOf(a.T).threads) == 0) },
	}))
}

// threadSize is about what a thread takes, in bytes.
const threadSize = 16 << 10

func (s *scheduler) start(t *thread, fn value) value {
	s.started++
	g := &greenThread{id: s.started, deadline: never}
	g.body = object.NewCoroutine(t, func(yield object.Yielder) value {
		g.yield = yield
		return t.Call(fn)
	})
	s.threads = append(s.threads, g)
	if !s.resume(t, g) {
		return nil
	}
	return object.MakeInt(g.id)
}

// resume lets a thread run until it waits or is over. It is false, with the exception
// set, if that ends the run: what else a thread raises the library has reported.
func (s *scheduler) resume(t *thread, g *greenThread) bool {
	outer := s.current
	s.current, g.running = g, true
	t.Exchange(&g.context)
	_, done := g.body.Resume(t, object.None, nil)
	t.Exchange(&g.context)
	s.current, g.running = outer, false
	if done {
		s.remove(g)
		if t.Exc != nil && !t.Exc.Fatal {
			t.Clear()
		}
	}
	return t.Exc == nil
}

func (s *scheduler) remove(g *greenThread) {
	for i, other := range s.threads {
		if other == g {
			s.threads = append(s.threads[:i:i], s.threads[i+1:]...)
			return
		}
	}
}

// ready reports whether a thread need not wait any more.
func (g *greenThread) ready(t *thread) (ready, ok bool) {
	if t.World.Elapsed() >= g.deadline {
		return true, true
	}
	return isTrue(t, g.until)
}

// isTrue asks a function, or says no for none.
func isTrue(t *thread, until value) (truth, ok bool) {
	if until == nil || until == object.None {
		return false, true
	}
	v := t.Call(until)
	if v == nil {
		return false, false
	}
	return t.Truth(v)
}

// round gives each thread that can run a turn; ran says whether there was one.
func (s *scheduler) round(t *thread) (ran, ok bool) {
	for _, g := range append([]*greenThread(nil), s.threads...) {
		if g.running {
			continue
		}
		ready, ok := g.ready(t)
		if !ok {
			return false, false
		}
		if ready {
			ran = true
			if !s.resume(t, g) {
				return false, false
			}
		}
	}
	return ran, true
}

func (s *scheduler) wait(t *thread, until, timeout value) value {
	deadline := int64(never)
	if timeout != object.None {
		n, ok := t.Index(timeout)
		if !ok {
			return nil
		}
		if now := t.World.Elapsed(); n < never-now {
			deadline = now + max(n, 0)
		}
	}
	if g := s.current; g != nil {
		return g.wait(t, until, deadline)
	}
	for {
		if answer, over := settled(t, until, deadline); over {
			return answer
		}
		ran, ok := s.round(t)
		if !ok {
			return nil
		}
		if !ran && !s.advance(t, deadline) {
			return t.Raise(object.RuntimeError, "deadlock: every thread waits for another one")
		}
	}
}

// settled answers a wait that is over: whether it is for what was waited for, or nil with
// the exception set.
func settled(t *thread, until value, deadline int64) (answer value, over bool) {
	yes, ok := isTrue(t, until)
	switch {
	case !ok || !t.Step(1):
		return nil, true
	case yes || t.World.Elapsed() >= deadline:
		return object.MakeBool(yes), true
	}
	return nil, false
}

// wait lets the others run while this thread waits.
func (g *greenThread) wait(t *thread, until value, deadline int64) value {
	for {
		if answer, over := settled(t, until, deadline); over {
			return answer
		}
		g.until, g.deadline = until, deadline
		v := g.yield(object.None)
		g.until, g.deadline = nil, never
		if v == nil {
			return nil
		}
	}
}

// advance moves the clock to when the next thread stops waiting; it is false if none
// ever does.
func (s *scheduler) advance(t *thread, deadline int64) bool {
	for _, g := range s.threads {
		if !g.running {
			deadline = min(deadline, g.deadline)
		}
	}
	if deadline == never {
		return false
	}
	t.World.Sleep(deadline - t.World.Elapsed())
	return true
}
