package builtins

import "trammel/interp/object"

// quitter is exit or quit, which end the program when they are called.
type quitter struct{ name string }

var quitterClass = object.NewBuiltinClass("Quitter", object.ObjectClass)

// Class gives Quitter.
func (*quitter) Class() *object.Class { return quitterClass }

// Repr says how to leave an interactive session.
func (q *quitter) Repr() string { return "Use " + q.name + "() or Ctrl-D (i.e. EOF) to exit" }

// Call ends the program with the code that it is given, None without.
func (q *quitter) Call(t *thread, pos []value, kw []keyword) value {
	a := &args{T: t, Name: "__call__", Owner: quitterClass, Pos: pos, Kw: kw}
	if v := a.Take("code"); v != nil {
		a.Pos = append(a.Pos, v)
	}
	if !a.Count(0, 1) {
		return nil
	}
	if len(a.Pos) == 0 {
		a.Pos = []value{object.None}
	}
	return t.Throw(object.NewException(object.SystemExit, a.Pos...))
}

func init() {
	quitterClass.Module = "_sitebuiltins"
	for _, name := range []string{"exit", "quit"} {
		Names[name] = &quitter{name}
	}
}
