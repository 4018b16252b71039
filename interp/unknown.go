package interp

import (
	"strings"

	"trammel/interp/object"
	"trammel/syntax"
)

// What a program does with packages that are not there: when the world says so, importing
// one gives a value of which nothing is known (py/_opaque.py).

// unknownPackage gives the value that stands for a package or a module in it.
func (f *frame) unknownPackage(name string) object.Value {
	top, _, _ := strings.Cut(name, ".")
	f.t.World.NoteImport(name, f.t.Site.Place())
	if made := f.m.run.unknown[top]; made != nil {
		return made
	}
	v := f.t.Call(f.t.FromModule("_opaque", "Unknown"), object.NewStr(top))
	if v != nil {
		if f.m.run.unknown == nil {
			f.m.run.unknown = map[string]object.Value{}
		}
		f.m.run.unknown[top] = v
	}
	return v
}

// isUnknown reports whether nothing is known of a value.
func isUnknown(v object.Value) bool {
	i, ok := v.(*object.Instance)
	return ok && i.Cls.Unknown
}

// unknownElements takes such a value apart for count targets.
func (f *frame) unknownElements(v object.Value, count int) []object.Value {
	out := make([]object.Value, count)
	for i := range out {
		if out[i] = f.t.GetItem(v, object.MakeInt(int64(i))); out[i] == nil {
			return nil
		}
	}
	return out
}

// unknownError is the exception that `raise` makes of such a value.
func (f *frame) unknownError(v object.Value) *object.Exception {
	e, _ := f.t.Call(f.t.FromModule("_opaque", "error"), v).(*object.Exception)
	return e
}

// isCatchable checks a class of an except clause. One that is unknown catches nothing.
func (f *frame) isCatchable(k object.Value, n syntax.Node) (cls *object.Class, ok bool) {
	if isUnknown(k) {
		f.t.World.NoteUnknown("except "+f.t.Repr(k), "taken as not matching", object.Site{Code: f.code.traced(), Node: n}.Place())
		return nil, true
	}
	cls, isClass := k.(*object.Class)
	if !isClass || !cls.IsSubclass(object.BaseException) {
		f.raise(n, object.TypeError, "catching classes that do not inherit from BaseException is not allowed")
		return nil, false
	}
	return cls, true
}
