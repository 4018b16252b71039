package stdlib

import "trammel/interp/object"

// clock is the time of a run: it does not pass by itself, but moves a little whenever
// it is read, so that loops which wait for it end, and by as much as is slept.
type clock struct{ elapsed int64 } // nanoseconds since the run began

const (
	// clockEpoch is when every run begins, in seconds since 1970.
	clockEpoch = 1_767_225_600 // 2026-01-01T00:00:00Z
	clockTick  = 100_000       // nanoseconds that reading takes
)

type clockKey struct{}

func clockOf(t *thread) *clock {
	if c, ok := t.Local(clockKey{}).(*clock); ok {
		return c
	}
	c := &clock{}
	t.SetLocal(clockKey{}, c)
	return c
}

func init() {
	register("_clock", functions(map[string]func(a *args) value{
		// read gives the nanoseconds since the run began; epoch when that was.
		"read": func(a *args) value {
			c := clockOf(a.T)
			c.elapsed += clockTick
			return object.MakeInt(c.elapsed)
		},
		"epoch": func(*args) value { return object.MakeInt(clockEpoch * 1_000_000_000) },
		"sleep": func(a *args) value {
			if !a.Count(1, 1) {
				return nil
			}
			n, ok := a.T.Index(a.Pos[0])
			if !ok {
				return nil
			}
			clockOf(a.T).elapsed += max(n, 0)
			return object.None
		},
	}))
}
