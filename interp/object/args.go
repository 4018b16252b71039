package object

import "strings"

// Args helps built-in functions to take their arguments apart.
type Args struct {
	T    *Thread
	Name string
	// Owner is the class whose method is called, with the receiver as Pos[0]; nil
	// for a function.
	Owner *Class
	Pos   []Value
	Kw    []Keyword
}

// Count checks the number of positional arguments, a receiver among them, and that
// no keyword is left over; max is -1 for any number.
func (a *Args) Count(low, high int) bool {
	if len(a.Kw) > 0 {
		a.T.Raise(TypeError, "%s() takes no keyword arguments", a.qualName())
		return false
	}
	n := len(a.Pos)
	if n >= low && (high < 0 || n <= high) {
		return true
	}
	if a.Owner != nil { // a message does not count the receiver
		n, low, high = n-1, low-1, high-1
	}
	switch {
	case low == high && low == 0:
		a.T.Raise(TypeError, "%s() takes no arguments (%d given)", a.qualName(), n)
	case low == high && low == 1:
		a.T.Raise(TypeError, "%s() takes exactly one argument (%d given)", a.qualName(), n)
	case low == high:
		a.T.Raise(TypeError, "%s expected %d arguments, got %d", a.Name, low, n)
	case n < low:
		a.T.Raise(TypeError, "%s expected at least %d argument%s, got %d", a.Name, low, plural(low), n)
	default:
		a.T.Raise(TypeError, "%s expected at most %d argument%s, got %d", a.Name, high, plural(high), n)
	}
	return false
}

// Unpack is Count for the functions whose message about a single argument is worded as
// that about several.
func (a *Args) Unpack(n int) bool {
	if len(a.Kw) == 0 && len(a.Pos) != n {
		a.T.Raise(TypeError, "%s expected %d argument%s, got %d", a.Name, n, plural(n), len(a.Pos))
		return false
	}
	return a.Count(n, n)
}

// Between checks the number of arguments of the functions that take most of theirs
// either way: at least low by position, at most high with the keywords, which are left
// to be taken.
func (a *Args) Between(low, high int) bool {
	positional := len(a.Pos)
	if a.Owner != nil {
		positional--
	}
	switch n := positional + len(a.Kw); {
	case positional < low:
		a.T.Raise(TypeError, "%s() takes at least %d positional argument%s (%d given)", a.Name, low, plural(low), positional)
	case n > high:
		a.T.Raise(TypeError, "%s() takes at most %d argument%s (%d given)", a.Name, high, plural(high), n)
	default:
		return true
	}
	return false
}

// Required checks that the first positional arguments are there, and no more than high.
func (a *Args) Required(high int, names ...string) bool {
	for i, name := range names {
		if i >= len(a.Pos) {
			a.T.Raise(TypeError, "%s() missing required argument '%s' (pos %d)", a.Name, name, i+1)
			return false
		}
	}
	return a.Count(len(names), high)
}

func (a *Args) qualName() string {
	if a.Owner != nil {
		return a.Owner.Name + "." + a.Name
	}
	return a.Name
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// Take removes a keyword argument and gives its value, or nil.
func (a *Args) Take(name string) Value {
	for i, k := range a.Kw {
		if k.Name == name {
			a.Kw = append(a.Kw[:i:i], a.Kw[i+1:]...)
			return k.Value
		}
	}
	return nil
}

// Bind gives the arguments of a function whose parameters are given by position or by
// name, nil where one is absent; the first required of them must be there. A star before
// a name makes it one that is given by name only; those come last.
func (a *Args) Bind(required int, names ...string) ([]Value, bool) {
	bound := make([]Value, len(names))
	positional := len(names)
	for positional > 0 && names[positional-1][0] == '*' {
		positional--
	}
	if !a.fit(required, positional, len(names)) {
		return nil, false
	}
	copy(bound, a.Pos)
	for i, name := range names[len(a.Pos):] {
		i += len(a.Pos)
		if bound[i] = a.Take(strings.TrimPrefix(name, "*")); bound[i] == nil && i < required {
			a.T.Raise(TypeError, "%s() missing required argument '%s' (pos %d)", a.Name, name, i+1)
			return nil, false
		}
	}
	for i, name := range names[:len(a.Pos)] {
		if a.Take(name) != nil {
			a.T.Raise(TypeError, "argument for %s() given by name ('%s') and position (%d)", a.Name, name, i+1)
			return nil, false
		}
	}
	return bound, a.Unexpected()
}

// fit checks that there are no more arguments than parameters.
func (a *Args) fit(required, positional, all int) bool {
	limit := "at most"
	if required == positional {
		limit = "exactly"
	}
	switch n := len(a.Pos) + len(a.Kw); {
	case n > all:
		a.T.Raise(TypeError, "%s() takes at most %d argument%s (%d given)", a.Name, all, plural(all), n)
	case len(a.Pos) > positional:
		a.T.Raise(TypeError, "%s() takes %s %d positional argument%s (%d given)", a.Name, limit, positional, plural(positional), len(a.Pos))
	default:
		return true
	}
	return false
}

// Unexpected raises for keywords that nothing took; it is false if there are any.
func (a *Args) Unexpected() bool {
	if len(a.Kw) > 0 {
		a.T.Raise(TypeError, "%s() got an unexpected keyword argument '%s'", a.Name, a.Kw[0].Name)
		return false
	}
	return true
}

// Optional gives positional argument i, or def if it is absent.
func (a *Args) Optional(i int, def Value) Value {
	if i < len(a.Pos) {
		return a.Pos[i]
	}
	return def
}
