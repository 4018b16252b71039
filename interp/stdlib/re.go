package stdlib

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/dlclark/regexp2/v2"

	"trammel/interp/object"
	"trammel/interp/stdlib/regex"
	"trammel/syntax"
)

var (
	patternClass    = class("re", "Pattern")
	matchClass      = class("re", "Match")
	patternError    = object.NewBuiltinClass("PatternError", object.ExceptionBase)
	patternsPerRun  = 512
	regexFlagNames  = []string{"IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"}
	regexFlagValues = []int{regex.IgnoreCase, regex.Locale, regex.Multiline, regex.DotAll, regex.Unicode, regex.Verbose, regex.Debug, regex.ASCII}
)

// matchClockPeriod is how exactly a match that runs too long is stopped.
const matchClockPeriod = 5 * time.Millisecond

func init() {
	regexp2.SetTimeoutCheckPeriod(matchClockPeriod)
	patternError.Module = "re"
	attrs := functions(map[string]func(a *args) value{
		"compile": reCompile, "escape": reEscape, "purge": func(*args) value { return object.None },
	})
	for _, name := range []string{"match", "fullmatch", "search", "findall", "finditer", "sub", "subn", "split"} {
		attrs[name] = function(name, onPattern(name))
	}
	attrs["Pattern"], attrs["Match"], attrs["error"], attrs["PatternError"] = patternClass, matchClass, patternError, patternError
	attrs["__all__"] = publicNames(attrs)
	register("re", attrs)
	perRun["re"] = func(t *thread) object.Variables { return &regexVariables{variables("re"), t} }
	method(patternClass, patternMethods)
	method(matchClass, map[string]func(a *args) value{
		"group": matchGroup, "groups": matchGroups, "groupdict": matchGroupDict, "start": matchStart, "end": matchEnd, "span": matchSpan, "expand": matchExpand,
	})
}

// publicNames is __all__: what is defined here, and the flags.
func publicNames(attrs map[string]value) value {
	l := &object.List{}
	for name := range attrs {
		l.Elts = append(l.Elts, object.NewStr(name))
	}
	for name := range regexFlagNameSet {
		l.Elts = append(l.Elts, object.NewStr(name))
	}
	return l
}

// regexVariables are those of re. Its flags are an enum, which costs more to make than
// most programs that need none of them take.
type regexVariables struct {
	*object.Namespace
	t *thread
}

var regexFlagNameSet = func() map[string]bool {
	m := map[string]bool{"RegexFlag": true, "NOFLAG": true}
	for _, name := range regexFlagNames {
		m[name] = true
		if name != "DEBUG" {
			m[regexFlagShort(name)] = true
		}
	}
	return m
}()

// regexFlagShort is the letter of a flag: that of VERBOSE is X, of DOTALL S.
func regexFlagShort(name string) string {
	switch name {
	case "VERBOSE":
		return "X"
	case "DOTALL":
		return "S"
	}
	return name[:1]
}

// Get gives a variable.
func (v *regexVariables) Get(name string) value {
	if x := v.Namespace.Get(name); x != nil || !regexFlagNameSet[name] {
		return x
	}
	class := v.t.FromModule("_regex_flags", "RegexFlag")
	if class == nil {
		return nil
	}
	if name == "RegexFlag" {
		return class
	}
	return v.t.GetAttr(class, name)
}

var patternMethods = map[string]func(a *args) value{
	"match": patternOne(`\G`, ""), "fullmatch": patternOne(`\G`, `\z`), "search": patternOne("", ""), "findall": patternFindAll,
	"finditer": patternFindIter, "sub": patternSub, "subn": patternSubN, "split": patternSplit,
}

// pattern is a compiled regular expression.
type pattern struct {
	source  value // str or bytes
	flags   int
	isBytes bool
	parsed  *regex.Pattern
	engines map[string]*regexp2.Regexp // by what is put around the pattern
}

// Class gives re.Pattern.
func (*pattern) Class() *object.Class { return patternClass }

// engine compiles the pattern with something before and behind it.
func (p *pattern) engine(t *thread, before, after string) *regexp2.Regexp {
	key := before + after
	re := p.engines[key]
	if re == nil {
		var err error
		if re, err = regexp2.Compile(before+group(p.parsed.Text)+after, regexp2.None); err != nil {
			t.Raise(patternError, "%s", err.Error())
			return nil
		}
		p.engines[key] = re
	}
	re.MatchTimeout = max(t.TimeLeft(), time.Millisecond)
	return re
}

func group(text string) string { return "(?:" + text + ")" }

// ReprText is re.compile('a+', re.IGNORECASE).
func (p *pattern) ReprText(t *thread) string {
	text := t.Repr(p.source)
	if r := []rune(text); len(r) > 200 {
		text = string(r[:200])
	}
	var names []string
	for i, f := range regexFlagValues {
		if p.flags&f != 0 && (f != regex.Unicode || p.isBytes) && (f != regex.ASCII || !p.isBytes) {
			names = append(names, "re."+regexFlagNames[i])
		}
	}
	if len(names) > 0 {
		text += ", " + strings.Join(names, "|")
	}
	return "re.compile(" + text + ")"
}

// Attr gives the attributes of a pattern.
func (p *pattern) Attr(t *thread, name string) value {
	switch name {
	case "pattern":
		return p.source
	case "flags":
		return object.MakeInt(int64(p.flags))
	case "groups":
		return object.MakeInt(int64(p.parsed.Groups))
	case "groupindex":
		d := object.NewDict()
		for n, name := range p.parsed.Order {
			if name != "" {
				d.Set(t, object.NewStr(name), object.MakeInt(int64(n)))
			}
		}
		return d
	}
	return nil
}

// CompareWith compares source and flags.
func (p *pattern) CompareWith(t *thread, op syntax.CmpOperator, other value) (result, known bool) {
	o, ok := other.(*pattern)
	if !ok || op > syntax.NotEq {
		return false, false
	}
	return (p.flags == o.flags && t.Equal(p.source, o.source)) == (op == syntax.Eq), true
}

// HashOf hashes source and flags.
func (p *pattern) HashOf(t *thread) (uint64, bool) {
	h, ok := t.Hash(p.source)
	return h ^ uint64(p.flags), ok
}

// patternKey finds the compiled patterns of a run again.
type patternKey struct {
	text    string
	flags   int
	isBytes bool
}

type patternCache struct{}

// compilePattern makes a pattern, or finds it again.
func compilePattern(t *thread, source value, flags int) *pattern {
	if p, ok := source.(*pattern); ok {
		if flags != 0 {
			t.Raise(object.ValueError, "cannot process flags argument with a compiled pattern")
			return nil
		}
		return p
	}
	text, isBytes, ok := subjectText(source)
	if !ok {
		t.Raise(object.TypeError, "first argument must be string or compiled pattern")
		return nil
	}
	cache, _ := t.Local(patternCache{}).(map[patternKey]*pattern)
	if cache == nil {
		cache = map[patternKey]*pattern{}
		t.SetLocal(patternCache{}, cache)
	}
	key := patternKey{text, flags, isBytes}
	if p := cache[key]; p != nil {
		return p
	}
	if !t.Step(int64(len(text))) || !t.Alloc(int64(len(text))*64+512) {
		return nil
	}
	parsed, bad := regex.Translate(text, flags, isBytes)
	if bad != nil {
		raisePatternError(t, bad, source, text)
		return nil
	}
	p := &pattern{source: source, flags: parsed.Flags, isBytes: isBytes, parsed: parsed, engines: map[string]*regexp2.Regexp{}}
	if p.engine(t, "", "") == nil {
		return nil
	}
	if len(cache) >= patternsPerRun {
		clear(cache)
	}
	cache[key] = p
	return p
}

func raisePatternError(t *thread, bad *regex.Error, source value, text string) {
	msg := bad.Msg
	attrs := map[string]value{"msg": object.NewStr(bad.Msg), "pattern": source, "pos": object.None, "lineno": object.None, "colno": object.None}
	if bad.Pos >= 0 {
		before := string([]rune(text)[:min(bad.Pos, len([]rune(text)))])
		line := strings.Count(before, "\n") + 1
		column := len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
		msg += " at position " + strconv.Itoa(bad.Pos)
		if strings.ContainsRune(text, '\n') {
			msg += " (line " + strconv.Itoa(line) + ", column " + strconv.Itoa(column) + ")"
		}
		attrs["pos"], attrs["lineno"], attrs["colno"] = object.MakeInt(int64(bad.Pos)), object.MakeInt(int64(line)), object.MakeInt(int64(column))
	}
	e := object.NewException(patternError, object.NewStr(msg))
	for name, v := range attrs {
		t.SetAttr(e, name, v)
	}
	t.Throw(e)
}

// subjectText gives a str, or bytes with a character for each byte.
func subjectText(v value) (text string, isBytes, ok bool) {
	if s, ok := object.Unwrap(v).(*object.Str); ok {
		return s.S, false, true
	}
	if b, ok := object.BytesOf(v); ok {
		runes := make([]rune, len(b))
		for i, c := range b {
			runes[i] = rune(c)
		}
		return string(runes), true, true
	}
	return "", false, false
}

// subject is what a pattern is matched against.
type subject struct {
	v       value
	runes   []rune
	isBytes bool
	isASCII bool
	text    string
}

func newSubject(t *thread, p *pattern, v value) *subject {
	text, isBytes, ok := subjectText(v)
	switch {
	case !ok:
		t.Raise(object.TypeError, "expected string or bytes-like object, got '%s'", v.Class().Name)
		return nil
	case isBytes && !p.isBytes:
		t.Raise(object.TypeError, "cannot use a string pattern on a bytes-like object")
		return nil
	case !isBytes && p.isBytes:
		t.Raise(object.TypeError, "cannot use a bytes pattern on a string-like object")
		return nil
	case !t.Step(int64(len(text))>>4) || !t.Alloc(int64(len(text))*4):
		return nil
	}
	s := &subject{v: v, isBytes: isBytes, text: text, isASCII: true}
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			s.isASCII = false
			break
		}
	}
	s.runes = object.NewStr(text).Runes()
	return s
}

// part gives the characters from low up to high.
func (s *subject) part(low, high int) value {
	if s.isBytes {
		out := make([]byte, 0, high-low)
		for _, c := range s.runes[low:high] {
			out = append(out, byte(c))
		}
		return object.Bytes(out)
	}
	if s.isASCII {
		return object.NewStr(s.text[low:high])
	}
	return object.NewStr(object.EncodeRunes(s.runes[low:high]))
}

// match is a match of a pattern: the bounds of its groups, -1 for those that took no
// part.
type match struct {
	p           *pattern
	s           *subject
	bounds      [][2]int
	pos, endPos int
}

// Class gives re.Match.
func (*match) Class() *object.Class { return matchClass }

// find searches from a place on; nil without an exception set if there is no match.
func (p *pattern) find(t *thread, re *regexp2.Regexp, s *subject, from, end int) *match {
	m, err := re.FindRunesMatchStartingAt(s.runes[:end], from)
	if err != nil {
		if !t.Step(math.MaxInt32) || t.TimeLeft() <= matchClockPeriod {
			t.OutOfTime()
		} else {
			t.Raise(object.RuntimeError, "%s", err.Error())
		}
		return nil
	}
	looked := end // at so many characters
	if m != nil {
		looked = m.RuneIndex + m.RuneLength
	}
	if !t.Step(int64(max(looked-from, 0))>>3+1) || m == nil {
		return nil
	}
	found := &match{p: p, s: s, bounds: make([][2]int, p.parsed.Groups+1), endPos: end}
	for n := range found.bounds {
		g := m.GroupByNumber(n)
		found.bounds[n] = [2]int{-1, -1}
		if g != nil && len(g.Captures) > 0 {
			found.bounds[n] = [2]int{g.RuneIndex, g.RuneIndex + g.RuneLength}
		}
	}
	return found
}

// window takes the arguments string, pos and endpos.
func window(a *args, p *pattern) (s *subject, pos, end int) {
	v := a.Take("string")
	if len(a.Pos) > 1 {
		v = a.Pos[1]
	}
	if v == nil {
		a.T.Raise(object.TypeError, "%s() missing required argument 'string' (pos 1)", a.Name)
		return nil, 0, 0
	}
	low, ok := index(a, 2, "pos", 0)
	high, okEnd := index(a, 3, "endpos", math.MaxInt32)
	if !ok || !okEnd || !a.Unexpected() {
		return nil, 0, 0
	}
	if s = newSubject(a.T, p, v); s == nil {
		return nil, 0, 0
	}
	n := int64(len(s.runes))
	end = int(max(0, min(high, n)))
	return s, int(max(0, min(low, n))), end
}

func patternOne(before, after string) func(a *args) value {
	return func(a *args) value {
		p := a.Pos[0].(*pattern)
		s, pos, end := window(a, p)
		if s == nil {
			return nil
		}
		re := p.engine(a.T, before, after)
		if re == nil || pos > end {
			return none(re != nil)
		}
		m := p.find(a.T, re, s, pos, end)
		if m == nil {
			return none(a.T.Exc == nil)
		}
		m.pos = pos
		return m
	}
}

// each calls see with every match that does not overlap the one before; at most limit
// of them unless it is 0.
func (p *pattern) each(t *thread, s *subject, pos, end, limit int, see func(*match) bool) bool {
	re := p.engine(t, "", "")
	if re == nil {
		return false
	}
	lastEnd := -1 // where an empty match ended, which must not be found again
	for n := 0; pos <= end && (limit == 0 || n < limit); n++ {
		m := p.find(t, re, s, pos, end)
		if m == nil {
			return t.Exc == nil
		}
		low, high := m.bounds[0][0], m.bounds[0][1]
		if low == high && high == lastEnd {
			if m = p.nonEmpty(t, s, pos, end); m == nil {
				if t.Exc != nil {
					return false
				}
				pos++
				lastEnd = -1
				n--
				continue
			}
			low, high = m.bounds[0][0], m.bounds[0][1]
		}
		if !see(m) {
			return false
		}
		pos = high
		lastEnd = -1
		if low == high {
			lastEnd = high
		}
	}
	return true
}

// nonEmpty looks for a match at a place that is not empty.
func (p *pattern) nonEmpty(t *thread, s *subject, pos, end int) *match {
	re := p.engine(t, `\G`, `(?!\G)`)
	if re == nil {
		return nil
	}
	return p.find(t, re, s, pos, end)
}

func patternFindAll(a *args) value {
	p := a.Pos[0].(*pattern)
	s, pos, end := window(a, p)
	if s == nil {
		return nil
	}
	out := &object.List{}
	ok := p.each(a.T, s, pos, end, 0, func(m *match) bool {
		var v value
		switch p.parsed.Groups {
		case 0:
			v = m.text(0, nil)
		case 1:
			v = m.text(1, m.empty())
		default:
			tup := &object.Tuple{}
			for n := 1; n <= p.parsed.Groups; n++ {
				tup.Elts = append(tup.Elts, m.text(n, m.empty()))
			}
			v = tup
		}
		out.Elts = append(out.Elts, v)
		return a.T.Alloc(64)
	})
	if !ok {
		return nil
	}
	return out
}

func patternFindIter(a *args) value {
	p := a.Pos[0].(*pattern)
	s, pos, end := window(a, p)
	if s == nil {
		return nil
	}
	var list []value
	if !p.each(a.T, s, pos, end, 0, func(m *match) bool {
		m.pos = 0
		list = append(list, m)
		return a.T.Alloc(128)
	}) {
		return nil
	}
	return a.T.Iterate(tuple(list...))
}

func (m *match) empty() value {
	if m.s.isBytes {
		return object.Bytes("")
	}
	return object.NewStr("")
}

// text gives what a group matched; absent for one that took no part.
func (m *match) text(n int, absent value) value {
	b := m.bounds[n]
	if b[0] < 0 {
		return absent
	}
	return m.s.part(b[0], b[1])
}

// number finds a group by number or name; it is -1 with the exception set if there is
// no such group.
func (m *match) number(t *thread, key value) int {
	if s, ok := key.(*object.Str); ok {
		if n, ok := m.p.parsed.Names[s.S]; ok {
			return n
		}
	} else if n, ok := key.(object.Int); ok && n >= 0 && int(n) < len(m.bounds) {
		return int(n)
	} else if object.AsBig(key) == nil {
		if n, ok := t.Subscript(key); ok && n >= 0 && int(n) < len(m.bounds) {
			return int(n)
		}
		t.Clear()
	}
	t.Raise(object.IndexError, "no such group")
	return -1
}

// GetItem is m[group].
func (m *match) GetItem(t *thread, key value) value {
	n := m.number(t, key)
	if n < 0 {
		return nil
	}
	return m.text(n, object.None)
}

// ReprText is <re.Match object; span=(0, 1), match='a'>.
func (m *match) ReprText(t *thread) string {
	shown := t.Repr(m.text(0, object.None))
	if r := []rune(shown); len(r) > 50 {
		shown = string(r[:50])
	}
	return "<re.Match object; span=" + t.Repr(m.span(0)) + ", match=" + shown + ">"
}

func (m *match) span(n int) value {
	return tuple(object.MakeInt(int64(m.bounds[n][0])), object.MakeInt(int64(m.bounds[n][1])))
}

// last is the group that ended last, or 0.
func (m *match) last() int {
	best := 0
	for _, n := range m.p.parsed.Closed {
		if m.bounds[n][0] >= 0 && (best == 0 || m.bounds[n][1] >= m.bounds[best][1]) {
			best = n
		}
	}
	return best
}

// Attr gives the attributes of a match.
func (m *match) Attr(_ *thread, name string) value {
	switch name {
	case "string":
		return m.s.v
	case "re":
		return m.p
	case "pos":
		return object.MakeInt(int64(m.pos))
	case "endpos":
		return object.MakeInt(int64(m.endPos))
	case "lastindex":
		if n := m.last(); n > 0 {
			return object.MakeInt(int64(n))
		}
		return object.None
	case "lastgroup":
		if n := m.last(); n > 0 && m.p.parsed.Order[n] != "" {
			return object.NewStr(m.p.parsed.Order[n])
		}
		return object.None
	case "regs":
		out := &object.Tuple{}
		for n := range m.bounds {
			out.Elts = append(out.Elts, m.span(n))
		}
		return out
	}
	return nil
}

func asMatch(a *args) *match { return a.Pos[0].(*match) }

func matchGroup(a *args) value {
	m := asMatch(a)
	if len(a.Pos) == 1 {
		return m.text(0, object.None)
	}
	var out []value
	for _, key := range a.Pos[1:] {
		n := m.number(a.T, key)
		if n < 0 {
			return nil
		}
		out = append(out, m.text(n, object.None))
	}
	if len(out) == 1 {
		return out[0]
	}
	return tuple(out...)
}

// fallback takes the argument default.
func fallback(a *args) value {
	v := a.Take("default")
	if len(a.Pos) > 1 {
		v = a.Pos[1]
	}
	if v == nil {
		return object.None
	}
	return v
}

func matchGroups(a *args) value {
	m, absent := asMatch(a), fallback(a)
	out := &object.Tuple{}
	for n := 1; n < len(m.bounds); n++ {
		out.Elts = append(out.Elts, m.text(n, absent))
	}
	return out
}

func matchGroupDict(a *args) value {
	m, absent := asMatch(a), fallback(a)
	d := object.NewDict()
	for n, name := range m.p.parsed.Order {
		if name != "" && !d.Set(a.T, object.NewStr(name), m.text(n, absent)) {
			return nil
		}
	}
	return d
}

// matchBound gives one or both bounds of a group.
func matchBound(a *args, give func(m *match, n int) value) value {
	if !a.Count(1, 2) {
		return nil
	}
	n := asMatch(a).number(a.T, a.Optional(1, object.MakeInt(0)))
	if n < 0 {
		return nil
	}
	return give(asMatch(a), n)
}

func matchStart(a *args) value {
	return matchBound(a, func(m *match, n int) value { return object.MakeInt(int64(m.bounds[n][0])) })
}

func matchEnd(a *args) value {
	return matchBound(a, func(m *match, n int) value { return object.MakeInt(int64(m.bounds[n][1])) })
}

func matchSpan(a *args) value {
	return matchBound(a, func(m *match, n int) value { return m.span(n) })
}

func reCompile(a *args) value {
	flags, ok := index(a, 1, "flags", 0)
	source := a.Take("pattern")
	if len(a.Pos) > 0 {
		source = a.Pos[0]
	}
	if !ok || source == nil {
		return a.T.Raise(object.TypeError, "compile() missing 1 required positional argument: 'pattern'")
	}
	if p := compilePattern(a.T, source, int(flags)); p != nil {
		return p
	}
	return nil
}

// flagsAt is which argument of a function of the module the flags are.
var flagsAt = map[string]int{"sub": 4, "subn": 4, "split": 3}

// onPattern makes a function of the module out of a method of patterns.
func onPattern(name string) func(a *args) value {
	at, ok := flagsAt[name]
	if !ok {
		at = 2
	}
	return func(a *args) value {
		flags := a.Take("flags")
		if len(a.Pos) > at {
			flags = a.Pos[at]
			a.Pos = a.Pos[:at]
		}
		source := a.Take("pattern")
		if source != nil {
			a.Pos = append([]value{source}, a.Pos...)
		}
		if len(a.Pos) == 0 {
			return a.T.Raise(object.TypeError, "%s() missing 1 required positional argument: 'pattern'", name)
		}
		n := int64(0)
		if flags != nil {
			var ok bool
			if n, ok = a.T.Index(flags); !ok {
				return nil
			}
		}
		p := compilePattern(a.T, a.Pos[0], int(n))
		if p == nil {
			return nil
		}
		a.Pos = append([]value{p}, a.Pos[1:]...)
		return patternMethods[name](a)
	}
}

// special are the characters that escape puts a backslash before.
const special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"

func reEscape(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	text, isBytes, ok := subjectText(a.Pos[0])
	if !ok {
		return a.T.Raise(object.TypeError, "expected string or bytes-like object, got '%s'", a.Pos[0].Class().Name)
	}
	var b strings.Builder
	for _, c := range text {
		if strings.ContainsRune(special, c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	if !a.T.Alloc(int64(b.Len())) {
		return nil
	}
	if isBytes {
		out := []byte{}
		for _, c := range b.String() {
			out = append(out, byte(c))
		}
		return object.Bytes(out)
	}
	return object.NewStr(b.String())
}
