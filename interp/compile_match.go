package interp

import (
	"trammel/interp/builtins"
	"trammel/interp/object"
	"trammel/syntax"
)

// matcher tests a value against a pattern. What it captures goes to the end of
// f.captured, in the order of the pattern's captures.
type matcher func(f *frame, v object.Value) truth

// captures are the names that a pattern binds when all of it has matched.
type captures struct {
	names  []string
	stores []assigner
}

func (c *compiler) match(s *syntax.Match) stmt {
	choose, bodies := c.cases(s)
	return func(f *frame) signal {
		i, sig := choose(f)
		if i < 0 {
			return sig
		}
		return bodies[i](f)
	}
}

// cases compiles a match statement to what chooses a case, and the bodies of the cases.
// If none is chosen the index is negative, and the signal says how the statement ends.
func (c *compiler) cases(s *syntax.Match) (choose func(*frame) (int, signal), bodies []stmt) {
	subject := c.expr(s.Subject)
	type branch struct {
		test     matcher
		captures *captures
		guard    func(*frame) truth
	}
	branches := make([]branch, len(s.Cases))
	for i, mc := range s.Cases {
		b := branch{captures: &captures{}}
		b.test = c.pattern(mc.Pattern, b.captures)
		if mc.Guard != nil {
			b.guard = c.cond(mc.Guard)
		}
		bodies = append(bodies, c.block(mc.Body))
		branches[i] = b
	}
	return func(f *frame) (int, signal) {
		v := subject(f)
		if v == nil {
			return -1, raised
		}
		for i := range branches {
			b := &branches[i]
			switch f.matchCase(b.test, b.captures, v) {
			case failed:
				return -1, raised
			case no:
				continue
			}
			if b.guard != nil {
				switch b.guard(f) {
				case failed:
					return -1, raised
				case no:
					continue
				}
			}
			return i, next
		}
		return -1, next
	}, bodies
}

// matchCase runs a case's pattern and binds what it captured.
func (f *frame) matchCase(test matcher, c *captures, v object.Value) truth {
	outer := f.captured
	f.captured = nil
	result := test(f, v)
	found := f.captured
	f.captured = outer
	if result != yes {
		return result
	}
	for i, x := range found {
		if !c.stores[i](f, x) {
			return failed
		}
	}
	return yes
}

func (c *compiler) pattern(p syntax.Pattern, names *captures) matcher {
	switch p := p.(type) {
	case *syntax.MatchValue:
		return c.valuePattern(p)
	case *syntax.MatchSingleton:
		want := constant(p.Value)
		return func(_ *frame, v object.Value) truth { return truthOf(object.Is(v, want)) }
	case *syntax.MatchAs:
		return c.asPattern(p, names)
	case *syntax.MatchOr:
		return c.orPattern(p, names)
	case *syntax.MatchSequence:
		return c.sequencePattern(p, names)
	case *syntax.MatchMapping:
		return c.mappingPattern(p, names)
	case *syntax.MatchClass:
		return c.classPattern(p, names)
	}
	panic("interp: no such pattern")
}

func (c *compiler) valuePattern(p *syntax.MatchValue) matcher {
	value := c.expr(p.Value)
	return func(f *frame, v object.Value) truth {
		want := value(f)
		if want == nil {
			return failed
		}
		r := f.t.Compare(syntax.Eq, v, want)
		if r == nil {
			f.trace(p.Value)
			return failed
		}
		return f.truth(r, p.Value)
	}
}

// captureInto makes room for one captured value.
func (c *compiler) captureInto(name string, names *captures) {
	names.names = append(names.names, name)
	names.stores = append(names.stores, c.store(name))
}

func (c *compiler) asPattern(p *syntax.MatchAs, names *captures) matcher {
	inner := func(*frame, object.Value) truth { return yes }
	if p.Pattern != nil {
		inner = c.pattern(p.Pattern, names)
	}
	if p.Name == "" {
		return inner
	}
	c.captureInto(p.Name, names)
	return func(f *frame, v object.Value) truth {
		if r := inner(f, v); r != yes {
			return r
		}
		f.captured = append(f.captured, v)
		return yes
	}
}

// orPattern lets all alternatives capture into the places of the first: they bind
// the same names, but maybe in another order.
func (c *compiler) orPattern(p *syntax.MatchOr, names *captures) matcher {
	type alternative struct {
		test  matcher
		order []int // place among the first one's captures
	}
	var list []alternative
	var firstNames []string
	for i, sub := range p.Patterns {
		own := &captures{}
		a := alternative{test: c.pattern(sub, own)}
		if i == 0 {
			firstNames = own.names
			names.names, names.stores = append(names.names, own.names...), append(names.stores, own.stores...)
		}
		for _, name := range own.names {
			for at, have := range firstNames {
				if have == name {
					a.order = append(a.order, at)
				}
			}
		}
		list = append(list, a)
	}
	return func(f *frame, v object.Value) truth {
		start := len(f.captured)
		for i := range list {
			r := list[i].test(f, v)
			if r == failed {
				return failed
			}
			if r == yes {
				reorder(f.captured[start:], list[i].order)
				return yes
			}
			f.captured = f.captured[:start]
		}
		return no
	}
}

func reorder(values []object.Value, order []int) {
	sorted := make([]object.Value, len(values))
	for i, at := range order {
		sorted[at] = values[i]
	}
	copy(values, sorted)
}

func (c *compiler) sequencePattern(p *syntax.MatchSequence, names *captures) matcher {
	tests := make([]matcher, len(p.Patterns))
	star := -1
	for i, sub := range p.Patterns {
		if s, ok := sub.(*syntax.MatchStar); ok {
			star = i
			if s.Name != "" {
				c.captureInto(s.Name, names)
				tests[i] = func(f *frame, v object.Value) truth {
					f.captured = append(f.captured, v)
					return yes
				}
			}
			continue
		}
		tests[i] = c.pattern(sub, names)
	}
	return func(f *frame, v object.Value) truth {
		if !f.t.IsSequence(v) {
			return no
		}
		n, ok := f.t.Len(v)
		if !ok {
			f.trace(p)
			return failed
		}
		if star < 0 && n != int64(len(tests)) || star >= 0 && n < int64(len(tests)-1) {
			return no
		}
		elts := f.t.Elements(v)
		if elts == nil {
			f.trace(p)
			return failed
		}
		return f.matchElements(tests, star, elts)
	}
}

func (f *frame) matchElements(tests []matcher, star int, elts []object.Value) truth {
	rest := len(elts) - (len(tests) - 1)
	for i, test := range tests {
		var v object.Value
		switch {
		case star < 0 || i < star:
			v = elts[i]
		case i == star:
			v = &object.List{Elts: append([]object.Value(nil), elts[star:star+rest]...)}
		default:
			v = elts[i+rest-1]
		}
		if test == nil {
			continue // *_
		}
		if r := test(f, v); r != yes {
			return r
		}
	}
	return yes
}

func (c *compiler) mappingPattern(p *syntax.MatchMapping, names *captures) matcher {
	keys := c.exprs(p.Keys)
	tests := make([]matcher, len(p.Patterns))
	for i, sub := range p.Patterns {
		tests[i] = c.pattern(sub, names)
	}
	if p.Rest != "" {
		c.captureInto(p.Rest, names)
	}
	return func(f *frame, v object.Value) truth {
		if !f.t.IsMapping(v) {
			return no
		}
		used := make([]object.Value, len(keys))
		values := make([]object.Value, len(keys))
		for i, key := range keys {
			if used[i] = key(f); used[i] == nil {
				return failed
			}
			x, ok := f.t.MappingGet(v, used[i])
			if !ok {
				f.trace(p)
				return failed
			}
			if x == nil {
				return no
			}
			values[i] = x
		}
		for i, test := range tests {
			if r := test(f, values[i]); r != yes {
				return r
			}
		}
		if p.Rest != "" {
			rest := f.mappingRest(v, used)
			if rest == nil {
				f.trace(p)
				return failed
			}
			f.captured = append(f.captured, rest)
		}
		return yes
	}
}

// mappingRest copies a mapping without some keys; nil with the exception set on
// failure.
func (f *frame) mappingRest(v object.Value, used []object.Value) object.Value {
	d, ok := f.t.Call(object.DictClass, v).(*object.Dict)
	if !ok {
		return nil
	}
	for _, k := range used {
		d.Delete(f.t, k)
	}
	return d
}

// selfMatching are the classes whose one positional pattern is for the value itself.
var selfMatching = map[*object.Class]bool{
	object.BoolClass: true, object.BytesClass: true, object.DictClass: true, object.FloatClass: true, object.FrozenSetClass: true,
	object.IntClass: true, object.ListClass: true, object.SetClass: true, object.StrClass: true, object.TupleClass: true, object.ByteArrayClass: true,
}

func (c *compiler) classPattern(p *syntax.MatchClass, names *captures) matcher {
	class := c.expr(p.Cls)
	positional := make([]matcher, len(p.Patterns))
	for i, sub := range p.Patterns {
		positional[i] = c.pattern(sub, names)
	}
	keyword := make([]matcher, len(p.KwdPattern))
	for i, sub := range p.KwdPattern {
		keyword[i] = c.pattern(sub, names)
	}
	return func(f *frame, v object.Value) truth {
		k := class(f)
		if k == nil {
			return failed
		}
		cls, ok := k.(*object.Class)
		if !ok {
			f.raise(p, object.TypeError, "called match pattern must be a class")
			return failed
		}
		r := f.t.Call(builtins.Names["isinstance"], v, cls)
		if r == nil {
			f.trace(p)
			return failed
		}
		if r == object.False {
			return no
		}
		if len(positional) == 1 && f.selfMatches(cls) {
			if r := positional[0](f, v); r != yes {
				return r
			}
			return f.matchAttributes(p, v, p.KwdAttrs, keyword)
		}
		attrs, ok := f.matchArgs(p, cls, len(positional))
		if !ok {
			f.trace(p)
			return failed
		}
		if r := f.matchAttributes(p, v, attrs, positional); r != yes {
			return r
		}
		return f.matchAttributes(p, v, p.KwdAttrs, keyword)
	}
}

func (f *frame) selfMatches(cls *object.Class) bool {
	if cls.Lookup(f.t, "__match_args__") != nil {
		return false
	}
	for _, k := range cls.MRO {
		if selfMatching[k] {
			return true
		}
	}
	return false
}

// matchArgs gives the attributes that n positional patterns stand for.
func (f *frame) matchArgs(p *syntax.MatchClass, cls *object.Class, n int) ([]string, bool) {
	if n == 0 {
		return nil, true
	}
	var declared []object.Value
	if v := cls.Lookup(f.t, "__match_args__"); v != nil {
		tup, ok := v.(*object.Tuple)
		if !ok {
			f.t.Raise(object.TypeError, "%s.__match_args__ must be a tuple (got %s)", cls.Name, v.Class().Name)
			return nil, false
		}
		declared = tup.Elts
	}
	if n > len(declared) {
		f.t.Raise(object.TypeError, "%s() accepts %d positional sub-pattern%s (%d given)", cls.Name, len(declared), plural(len(declared)), n)
		return nil, false
	}
	attrs := make([]string, n)
	for i := range attrs {
		s, ok := declared[i].(*object.Str)
		if !ok {
			f.t.Raise(object.TypeError, "__match_args__ elements must be strings (got %s)", declared[i].Class().Name)
			return nil, false
		}
		attrs[i] = s.S
		for _, other := range append(append([]string{}, attrs[:i]...), p.KwdAttrs...) {
			if other == s.S {
				f.t.Raise(object.TypeError, "%s() got multiple sub-patterns for attribute '%s'", cls.Name, s.S)
				return nil, false
			}
		}
	}
	return attrs, true
}

func (f *frame) matchAttributes(p *syntax.MatchClass, v object.Value, attrs []string, tests []matcher) truth {
	for i, test := range tests {
		x := f.t.GetAttr(v, attrs[i])
		if x == nil {
			if !f.t.Exc.Fatal && f.t.Exc.Is(object.AttributeError) {
				f.t.Clear()
				return no
			}
			f.trace(p)
			return failed
		}
		if r := test(f, x); r != yes {
			return r
		}
	}
	return yes
}
