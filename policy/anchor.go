package policy

import "strings"

// unanchored says at which end a pattern is open, or nothing.
func unanchored(pattern string, startsAnchored bool) string {
	begins := startsAnchored || strings.HasPrefix(pattern, "^") || strings.HasPrefix(pattern, `\A`)
	ends := endsInDollar(pattern) || strings.HasSuffix(pattern, `\Z`) || strings.HasSuffix(pattern, "$)")
	switch {
	case !begins && !ends:
		return "is not anchored"
	case !begins:
		return "is not anchored at its start"
	case !ends:
		return "is not anchored at its end"
	case hasAlternatives(pattern):
		return "has alternatives that are anchored at one end only"
	}
	return ""
}

// endsInDollar reports whether a pattern ends in the sign for the end, not in a
// dollar; that is so as well while backslashes are written twice, as JSON has them.
func endsInDollar(pattern string) bool {
	return strings.HasSuffix(pattern, "$") && !strings.HasSuffix(pattern, `\$`)
}

// hasAlternatives reports whether a pattern has a | outside of every group.
func hasAlternatives(pattern string) bool {
	depth, inClass := 0, false
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			i++
		case inClass:
			inClass = c != ']'
		case c == '[':
			inClass = true
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '|' && depth == 0:
			return true
		}
	}
	return false
}

// anchoring gives the replacement that anchors the pattern of a condition at both
// ends, if it is written in just one place of its rule.
func (r *toolReader) anchoring(rule *toolRule, c *condition) *Replacement {
	text := string(r.data[rule.start:rule.end])
	if c.raw == "" || strings.Count(text, c.raw) != 1 {
		return nil
	}
	pattern := c.raw[1 : len(c.raw)-1]
	if hasAlternatives(pattern) {
		pattern = "(?:" + pattern + ")"
	}
	if !strings.HasPrefix(pattern, "^") {
		pattern = "^" + pattern
	}
	if !endsInDollar(pattern) {
		pattern += "$"
	}
	start := rule.start + strings.Index(text, c.raw)
	return &Replacement{Title: "Anchor the pattern at both ends", Start: start, End: start + len(c.raw), Text: `"` + pattern + `"`}
}
