package validate

import (
	"strings"

	"trammel/syntax"
	"trammel/syntax/pytext"
)

func (c *checker) match(s *syntax.Match) {
	c.expr(s.Subject)
	for i, mc := range s.Cases {
		last := i == len(s.Cases)-1
		p := &patternChecker{checker: c, allowIrrefutable: last || mc.Guard != nil, stores: map[string]bool{}}
		p.pattern(mc.Pattern)
		c.optional(mc.Guard)
		c.block(mc.Body)
	}
}

// patternChecker follows one case: which names it has bound so far, and whether
// a pattern that matches everything may stand here.
type patternChecker struct {
	*checker
	allowIrrefutable bool
	stores           map[string]bool
	order            []string
}

func (p *patternChecker) store(name string, span syntax.Span) {
	if name == "" {
		return
	}
	if p.stores[name] {
		p.fail(span, "multiple assignments to name '%s' in pattern", name)
		return
	}
	p.stores[name] = true
	p.order = append(p.order, name)
}

func (p *patternChecker) pattern(pat syntax.Pattern) {
	switch pat := pat.(type) {
	case *syntax.MatchValue:
		p.value(pat.Value)
	case *syntax.MatchSequence:
		p.sequence(pat)
	case *syntax.MatchMapping:
		p.mapping(pat)
	case *syntax.MatchClass:
		p.class(pat)
	case *syntax.MatchStar:
		p.store(pat.Name, pat.Span)
	case *syntax.MatchAs:
		p.as(pat)
	case *syntax.MatchOr:
		p.or(pat)
	}
}

func (p *patternChecker) value(e syntax.Expr) {
	if _, isFString := e.(*syntax.JoinedStr); isFString {
		p.fail(e.Range(), "patterns may only match literals and attribute lookups")
	}
	p.expr(e)
}

// inside checks a pattern within another, where a capture is always fine.
func (p *patternChecker) inside(pat syntax.Pattern) {
	outer := p.allowIrrefutable
	p.allowIrrefutable = true
	p.pattern(pat)
	p.allowIrrefutable = outer
}

func (p *patternChecker) sequence(pat *syntax.MatchSequence) {
	stars := 0
	for _, sub := range pat.Patterns {
		if _, isStar := sub.(*syntax.MatchStar); isStar {
			if stars++; stars == 2 {
				p.fail(pat.Span, "multiple starred names in sequence pattern")
			}
		}
	}
	for _, sub := range pat.Patterns {
		p.inside(sub)
	}
}

func (p *patternChecker) mapping(pat *syntax.MatchMapping) {
	seen := map[string]bool{}
	for _, key := range pat.Keys {
		switch k := key.(type) {
		case *syntax.Attribute:
			p.expr(k)
			continue
		case *syntax.JoinedStr:
			p.fail(pat.Span, "mapping pattern keys may only match literals and attribute lookups")
			continue
		}
		if repr, ok := keyRepr(key); ok {
			if seen[equalKey(repr)] {
				p.fail(pat.Span, "mapping pattern checks duplicate key (%s)", repr)
			}
			seen[equalKey(repr)] = true
		}
	}
	for _, sub := range pat.Patterns {
		p.inside(sub)
	}
	p.store(pat.Rest, pat.Span)
}

// equalKey folds the reprs of numbers that compare equal: 0, 0.0, 0j and False.
func equalKey(repr string) string {
	switch repr {
	case "False", "0j":
		return "0"
	case "True":
		return "1"
	}
	return strings.TrimSuffix(repr, ".0")
}

// keyRepr is the repr of a literal key.
func keyRepr(e syntax.Expr) (string, bool) {
	switch e := e.(type) {
	case *syntax.UnaryOp:
		inner, ok := keyRepr(e.Operand)
		if inner == "0" {
			return inner, ok
		}
		return "-" + inner, ok
	case *syntax.Constant:
		switch e.Kind {
		case syntax.NoneConst:
			return "None", true
		case syntax.TrueConst:
			return "True", true
		case syntax.FalseConst:
			return "False", true
		case syntax.IntConst:
			return e.Int().String(), true
		case syntax.FloatConst:
			return pytext.Float(e.Float()), true
		case syntax.ImaginaryConst:
			return pytext.Imaginary(e.Float()), true
		case syntax.StrConst:
			return pytext.Quote(e.Text), true
		case syntax.BytesConst:
			return pytext.QuoteBytes(e.Text), true
		}
	}
	return "", false
}

func (p *patternChecker) class(pat *syntax.MatchClass) {
	seen := map[string]bool{}
	for i, attr := range pat.KwdAttrs {
		if seen[attr] {
			p.fail(pat.KwdPattern[i].Range(), "attribute name repeated in class pattern: %s", attr)
		}
		seen[attr] = true
	}
	p.expr(pat.Cls)
	for _, sub := range pat.Patterns {
		p.inside(sub)
	}
	for _, sub := range pat.KwdPattern {
		p.inside(sub)
	}
}

func (p *patternChecker) as(pat *syntax.MatchAs) {
	if pat.Pattern == nil {
		if !p.allowIrrefutable {
			if pat.Name != "" {
				p.fail(pat.Span, "name capture '%s' makes remaining patterns unreachable", pat.Name)
			} else {
				p.fail(pat.Span, "wildcard makes remaining patterns unreachable")
			}
		}
		p.store(pat.Name, pat.Span)
		return
	}
	p.pattern(pat.Pattern)
	p.store(pat.Name, pat.Span)
}

// or checks alternatives: each starts from the names bound before, and all must
// bind the same ones.
func (p *patternChecker) or(pat *syntax.MatchOr) {
	before, order := p.stores, p.order
	outer := p.allowIrrefutable
	var control string
	for i, alt := range pat.Patterns {
		p.stores, p.order = map[string]bool{}, nil
		for name := range before {
			p.stores[name] = true
		}
		p.allowIrrefutable = i == len(pat.Patterns)-1 && outer
		p.pattern(alt)
		bound := sortedNames(p.order)
		if i == 0 {
			control = bound
		} else if bound != control {
			p.fail(pat.Span, "alternative patterns bind different names")
			break
		}
	}
	p.allowIrrefutable = outer
	p.order = append(order, p.order...)
}

func sortedNames(names []string) string {
	sorted := append([]string(nil), names...)
	for i := 1; i < len(sorted); i++ {
		for j := i; j > 0 && sorted[j] < sorted[j-1]; j-- {
			sorted[j], sorted[j-1] = sorted[j-1], sorted[j]
		}
	}
	return strings.Join(sorted, ",")
}
