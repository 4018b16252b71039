package interp

import (
	"unicode"

	"trammel/interp/builtins"
	"trammel/interp/object"
	"trammel/syntax/names"
)

// suggestion is what CPython appends to the last line of a traceback where a name is
// misspelled, or a module was not imported.
func suggestion(t *object.Thread, e *object.Exception) string {
	if e.Name == "" {
		return ""
	}
	switch {
	case e.Is(object.NameError):
		return nameSuggestion(t, e)
	case e.Is(object.AttributeError), e.Is(object.ImportError) && !e.Is(object.ModuleNotFoundError):
		if e.Obj == nil {
			return ""
		}
		if best := closest(e.Name, attributeNames(t, e)); best != "" {
			return ". Did you mean: '" + best + "'?"
		}
	}
	return ""
}

func nameSuggestion(t *object.Thread, e *object.Exception) string {
	text := ""
	if e.Obj != nil && t.GetAttr(e.Obj, e.Name) != nil {
		text = ". Did you mean: 'self." + e.Name + "'?"
	} else {
		t.Clear()
		if best := closest(e.Name, e.Candidates); best != "" {
			text = ". Did you mean: '" + best + "'?"
		}
	}
	if names.IsStandardModule(e.Name) {
		if text == "" {
			return ". Did you forget to import '" + e.Name + "'?"
		}
		text += " Or did you forget to import '" + e.Name + "'?"
	}
	return text
}

// attributeNames are the attributes that may have been meant: private ones only for a
// private name, or inside a method of the object.
func attributeNames(t *object.Thread, e *object.Exception) []string {
	list, ok := t.Call(builtins.Names["dir"], e.Obj).(*object.List)
	if !ok {
		t.Clear()
		return nil
	}
	var out []string
	for _, v := range list.Elts {
		if s, ok := v.(*object.Str); ok && (e.Name[0] == '_' || e.InMethod || s.S != "" && s.S[0] != '_') {
			out = append(out, s.S)
		}
	}
	return out
}

// visible lists the names that a frame could have meant.
func (f *frame) visible() []string {
	var out []string
	if f.code.scope != nil {
		for _, sym := range f.code.scope.Locals {
			if sym.Slot < len(f.locals) && isBound(f.locals[sym.Slot]) {
				out = append(out, sym.Name)
			}
		}
		for i, sym := range f.code.scope.Free {
			if i < len(f.free) && f.free[i].V != nil {
				out = append(out, sym.Name)
			}
		}
	}
	if vars, ok := f.class.(*object.Namespace); ok {
		vars.Each(func(name string, _ object.Value) { out = append(out, name) })
	}
	f.m.Each(func(name string, _ object.Value) { out = append(out, name) })
	for name := range builtins.Names {
		out = append(out, name)
	}
	return out
}

func isBound(v object.Value) bool {
	if c, ok := v.(*object.Cell); ok {
		return c.V != nil
	}
	return v != nil
}

// self gives the variable of that name, or nil.
func (f *frame) self() object.Value {
	if f.code.scope == nil {
		return nil
	}
	sym := f.code.scope.Symbols["self"]
	if sym == nil || sym.Slot < 0 || sym.Slot >= len(f.locals) {
		return nil
	}
	v := f.locals[sym.Slot]
	if c, ok := v.(*object.Cell); ok {
		return c.V
	}
	return v
}

// These are CPython's: how much a change costs, and what is too long to look at.
const (
	moveCost      = 2
	caseCost      = 1
	maxCandidates = 750
	maxNameLength = 40
)

// closest finds the candidate that is most like a name, if any is like it enough.
func closest(name string, candidates []string) string {
	wrong := []rune(name)
	if len(candidates) > maxCandidates || len(wrong) > maxNameLength {
		return ""
	}
	best, bestDistance := "", len(wrong)
	for _, c := range candidates {
		if c == name {
			continue
		}
		r := []rune(c)
		limit := min((len(r)+len(wrong)+3)*moveCost/6, bestDistance-1)
		d := distance(wrong, r, limit)
		if d > limit {
			continue
		}
		if best == "" || d < bestDistance || d == bestDistance && c < best {
			best, bestDistance = c, d
		}
	}
	return best
}

// distance is the cost of turning a into b, or more than limit.
func distance(a, b []rune, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return moveCost * (len(a) + len(b))
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for i, c := range b {
		previous := i * moveCost
		result = previous
		least := 1 << 30
		for j := range a {
			substitute := previous + substitution(c, a[j])
			previous = row[j]
			result = min(substitute, min(result, previous)+moveCost)
			row[j] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

func substitution(a, b rune) int {
	switch {
	case a&31 != b&31:
		return moveCost
	case a == b:
		return 0
	case unicode.ToLower(a) == unicode.ToLower(b):
		return caseCost
	}
	return moveCost
}
