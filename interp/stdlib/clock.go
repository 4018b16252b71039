package stdlib

import (
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/policy"
)

// _clock is the clock of the world. The first argument of read and sleep is the call to
// record.
func init() {
	register("_clock", functions(map[string]func(a *args) value{
		// read gives the nanoseconds since the run began; epoch when that was.
		"read": func(a *args) value {
			if !a.Count(1, 1) || a.T.Ask(policy.Clock, strOf(a.Pos[0])) == nil {
				return nil
			}
			return object.MakeInt(a.T.World.Clock())
		},
		"epoch": func(*args) value { return object.MakeInt(world.Epoch) },
		"sleep": func(a *args) value {
			if !a.Count(2, 2) {
				return nil
			}
			n, ok := a.T.Index(a.Pos[1])
			if !ok || a.T.Ask(policy.Clock, strOf(a.Pos[0])) == nil {
				return nil
			}
			a.T.World.Sleep(n)
			return object.None
		},
	}))
}
