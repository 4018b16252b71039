package stdlib

import (
	"strconv"
	"strings"

	"trammel/interp/object"
)

// templatePart is a piece of a replacement: text, or a group.
type templatePart struct {
	text  string
	group int // -1 for text
}

// parseTemplate reads a replacement with its references to groups.
func parseTemplate(t *thread, p *pattern, text string) ([]templatePart, bool) {
	var parts []templatePart
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			parts = append(parts, templatePart{b.String(), -1})
			b.Reset()
		}
	}
	runes := []rune(text)
	fail := func(pos int, msg string) ([]templatePart, bool) {
		t.Raise(patternError, "%s at position %d", msg, pos)
		return nil, false
	}
	for i := 0; i < len(runes); i++ {
		if runes[i] != '\\' || i+1 >= len(runes) {
			if runes[i] == '\\' {
				return fail(i, "bad escape (end of pattern)")
			}
			b.WriteRune(runes[i])
			continue
		}
		start := i
		i++
		c := runes[i]
		switch {
		case c == 'g':
			n, end, msg, pos := templateGroup(p, runes, i+1)
			switch {
			case msg == "unknown group name":
				t.Raise(object.IndexError, "unknown group name '%s'", string(runes[pos:end]))
				return nil, false
			case msg != "":
				return fail(pos, msg)
			}
			flush()
			parts = append(parts, templatePart{group: n})
			i = end
		case c == '0' || isOctalEscape(runes[i:]):
			end := i + 1
			for end < len(runes) && end < i+3 && runes[end] >= '0' && runes[end] <= '7' {
				end++
			}
			n, _ := strconv.ParseInt(string(runes[i:end]), 8, 32)
			if n > 0o377 {
				return fail(start, "octal escape value \\"+string(runes[i:end])+" outside of range 0-0o377")
			}
			b.WriteRune(rune(n))
			i = end - 1
		case c >= '1' && c <= '9':
			end := i + 1
			if end < len(runes) && runes[end] >= '0' && runes[end] <= '9' {
				end++
			}
			n, _ := strconv.Atoi(string(runes[i:end]))
			if n > p.parsed.Groups {
				return fail(start+1, "invalid group reference "+strconv.Itoa(n))
			}
			flush()
			parts = append(parts, templatePart{group: n})
			i = end - 1
		default:
			plain, ok := map[rune]rune{'a': 7, 'b': 8, 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}[c]
			switch {
			case ok:
				b.WriteRune(plain)
			case c|0x20 >= 'a' && c|0x20 <= 'z' && c < 128:
				return fail(start, `bad escape \`+string(c))
			default:
				b.WriteRune('\\')
				b.WriteRune(c)
			}
		}
	}
	flush()
	return parts, true
}

func isOctalEscape(runes []rune) bool {
	if len(runes) < 3 {
		return false
	}
	for _, c := range runes[:3] {
		if c < '0' || c > '7' {
			return false
		}
	}
	return true
}

// templateGroup reads <name> or <number> at i; end is where it ends.
func templateGroup(p *pattern, runes []rune, i int) (n, end int, msg string, pos int) {
	if i >= len(runes) || runes[i] != '<' {
		return 0, i, "missing <", i
	}
	end = i + 1
	for end < len(runes) && runes[end] != '>' {
		end++
	}
	name := string(runes[i+1 : end])
	switch {
	case name == "":
		return 0, end, "missing group name", i + 1
	case end >= len(runes):
		return 0, end, "missing >, unterminated name", i + 1
	}
	if n, err := strconv.Atoi(name); err == nil {
		if n > p.parsed.Groups {
			return 0, end, "invalid group reference " + name, i + 1
		}
		return n, end, "", 0
	}
	n, ok := p.parsed.Names[name]
	if !ok {
		if name[0] >= '0' && name[0] <= '9' || strings.ContainsAny(name, " -+*") {
			return 0, end, "bad character in group name '" + name + "'", i + 1
		}
		return 0, end, "unknown group name", i + 1
	}
	return n, end, "", 0
}

// expand writes a replacement for a match.
func (m *match) expand(parts []templatePart) string {
	var b strings.Builder
	for _, part := range parts {
		if part.group < 0 {
			b.WriteString(part.text)
		} else if g := m.bounds[part.group]; g[0] >= 0 {
			b.WriteString(m.s.raw(g[0], g[1]))
		}
	}
	return b.String()
}

// raw gives characters as text, for bytes with a character for each.
func (s *subject) raw(low, high int) string {
	if s.isASCII {
		return s.text[low:high]
	}
	return object.EncodeRunes(s.runes[low:high])
}

// wrap makes a result of the subject's type out of text.
func (s *subject) wrap(text string) value {
	if !s.isBytes {
		return object.NewStr(text)
	}
	out := make([]byte, 0, len(text))
	for _, c := range text {
		out = append(out, byte(c))
	}
	return object.Bytes(out)
}

// replacer gives the text that takes the place of a match.
func (p *pattern) replacer(t *thread, repl value) func(*match) (string, bool) {
	if text, isBytes, ok := subjectText(repl); ok && isBytes == p.isBytes {
		if !strings.ContainsRune(text, '\\') {
			return func(*match) (string, bool) { return text, true }
		}
		parts, ok := parseTemplate(t, p, text)
		if !ok {
			return nil
		}
		return func(m *match) (string, bool) { return m.expand(parts), true }
	}
	if t.Call(callableFunction, repl) != object.True {
		t.Raise(object.TypeError, "decoding to str: need a bytes-like object, %s found", repl.Class().Name)
		return nil
	}
	return func(m *match) (string, bool) {
		v := t.Call1(repl, m)
		if v == nil {
			return "", false
		}
		text, _, ok := subjectText(v)
		if !ok {
			t.Raise(object.TypeError, "expected str instance, %s found", v.Class().Name)
		}
		return text, ok
	}
}

// substitute replaces matches and counts them.
func substitute(a *args) (value, int64) {
	t, p := a.T, a.Pos[0].(*pattern)
	repl, str := a.Take("repl"), a.Take("string")
	if len(a.Pos) > 1 {
		repl = a.Pos[1]
	}
	if len(a.Pos) > 2 {
		str = a.Pos[2]
	}
	count, ok := index(a, 3, "count", 0)
	if repl == nil || str == nil {
		return t.Raise(object.TypeError, "%s() missing required arguments", a.Name), 0
	}
	if !ok || !a.Unexpected() {
		return nil, 0
	}
	s := newSubject(t, p, str)
	if s == nil {
		return nil, 0
	}
	replace := p.replacer(t, repl)
	if replace == nil {
		return nil, 0
	}
	var b strings.Builder
	at, n := 0, int64(0)
	if count < 0 {
		return s.v, 0
	}
	ok = p.each(t, s, 0, len(s.runes), int(count), func(m *match) bool {
		b.WriteString(s.raw(at, m.bounds[0][0]))
		text, ok := replace(m)
		b.WriteString(text)
		at = m.bounds[0][1]
		n++
		return ok && t.Alloc(int64(len(text))+16)
	})
	if !ok {
		return nil, 0
	}
	if n == 0 {
		return s.v, 0
	}
	b.WriteString(s.raw(at, len(s.runes)))
	return s.wrap(b.String()), n
}

func patternSub(a *args) value {
	v, _ := substitute(a)
	return v
}

func patternSubN(a *args) value {
	v, n := substitute(a)
	if v == nil {
		return nil
	}
	return tuple(v, object.MakeInt(n))
}

func patternSplit(a *args) value {
	t, p := a.T, a.Pos[0].(*pattern)
	str := a.Take("string")
	if len(a.Pos) > 1 {
		str = a.Pos[1]
	}
	limit, ok := index(a, 2, "maxsplit", 0)
	if str == nil {
		return t.Raise(object.TypeError, "split() missing required argument 'string' (pos 1)")
	}
	if !ok || !a.Unexpected() {
		return nil
	}
	s := newSubject(t, p, str)
	if s == nil {
		return nil
	}
	if limit < 0 {
		return &object.List{Elts: []value{s.v}}
	}
	out := &object.List{}
	at := 0
	if !p.each(t, s, 0, len(s.runes), int(limit), func(m *match) bool {
		out.Elts = append(out.Elts, s.part(at, m.bounds[0][0]))
		for n := 1; n < len(m.bounds); n++ {
			out.Elts = append(out.Elts, m.text(n, object.None))
		}
		at = m.bounds[0][1]
		return t.Alloc(int64(len(m.bounds)) * 48)
	}) {
		return nil
	}
	out.Elts = append(out.Elts, s.part(at, len(s.runes)))
	return out
}

func matchExpand(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	m := asMatch(a)
	text, _, ok := subjectText(a.Pos[1])
	if !ok {
		return a.T.Raise(object.TypeError, "expand() argument must be str, not %s", a.Pos[1].Class().Name)
	}
	parts, ok := parseTemplate(a.T, m.p, text)
	if !ok {
		return nil
	}
	return m.s.wrap(m.expand(parts))
}
