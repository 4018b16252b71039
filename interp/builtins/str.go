package builtins

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"trammel/interp/object"
	"trammel/scrub"
	"trammel/syntax/pytext"
)

func init() {
	methods(object.StrClass, map[string]function{
		"capitalize": mapped(pytext.Capitalize), "casefold": mapped(pytext.Fold), "center": justify('^'), "count": strCount,
		"encode":   func(a *args) value { return encodeStr(a, self(a)) },
		"endswith": affix("endswith", strings.HasSuffix), "expandtabs": expandtabs, "find": strFind(false, false),
		"format": strFormat, "format_map": formatMap, "index": strFind(false, true), "join": join, "ljust": justify('<'), "lower": mapped(pytext.Lower), "lstrip": strip(true, false),
		"partition": partition(false), "removeprefix": remove(strings.TrimPrefix), "removesuffix": remove(strings.TrimSuffix),
		"replace": replace, "rfind": strFind(true, false), "rindex": strFind(true, true), "rjust": justify('>'),
		"rpartition": partition(true), "rsplit": split(true), "rstrip": strip(false, true), "split": split(false),
		"splitlines": linesOf(textOf, lineEnd, strList), "startswith": affix("startswith", strings.HasPrefix), "strip": strip(true, true),
		"swapcase": mapped(pytext.SwapCase), "title": mapped(pytext.Title), "translate": translate, "upper": mapped(pytext.Upper), "zfill": zfill,
	})
	methods(object.StrClass, alone(map[string]function{
		"isalnum": is(pytext.IsAlnum), "isalpha": is(pytext.IsAlpha), "isascii": isASCII,
		"isdecimal": is(pytext.IsDecimal), "isdigit": is(pytext.IsDigit), "isidentifier": isIdentifier,
		"islower": isCased(pytext.IsLower), "isnumeric": is(pytext.IsNumeric), "isprintable": isPrintable, "isspace": is(pytext.IsSpace),
		"istitle": isTitle, "isupper": isCased(pytext.IsUpper),
	}))
	static(object.StrClass, map[string]function{"maketrans": maketrans})
	bytesMethods()
}

func self(a *args) *object.Str { return a.Pos[0].(*object.Str) }

// strArg checks that argument i is a str.
func strArg(a *args, i int) (string, bool) {
	s, ok := object.Unwrap(a.Pos[i]).(*object.Str)
	if !ok {
		a.T.Raise(object.TypeError, "%s() argument %d must be str, not %s", a.Name, i, a.Pos[i].Class().Name)
		return "", false
	}
	return s.S, true
}

// typeName names the type of an argument in those messages that call None None.
func typeName(v value) string {
	if v == object.None {
		return "None"
	}
	return v.Class().Name
}

func mapped(fn func(string) string) function {
	return func(a *args) value {
		if !a.Count(1, 1) {
			return nil
		}
		return str(a.T, fn(self(a).S))
	}
}

func is(test func(rune) bool) function {
	return func(a *args) value {
		s := self(a).S
		for _, r := range s {
			if !test(r) {
				return object.False
			}
		}
		return object.MakeBool(s != "")
	}
}

func isASCII(a *args) value {
	return object.MakeBool(self(a).IsASCII())
}

func isIdentifier(a *args) value {
	s := self(a).S
	for i, r := range s {
		if i == 0 && !pytext.StartsIdentifier(r) || !pytext.ContinuesIdentifier(r) {
			return object.False
		}
	}
	return object.MakeBool(s != "")
}

func isPrintable(a *args) value {
	for _, r := range self(a).Runes() {
		if !pytext.IsPrintable(r) {
			return object.False
		}
	}
	return object.True
}

func isCased(test func(rune) bool) function {
	return func(a *args) value {
		found := false
		for _, r := range self(a).S {
			if pytext.IsUpper(r) || pytext.IsLower(r) || unicode.IsTitle(r) {
				if !test(r) {
					return object.False
				}
				found = true
			}
		}
		return object.MakeBool(found)
	}
}

func isTitle(a *args) value {
	previous, found := false, false
	for _, r := range self(a).S {
		switch {
		case pytext.IsUpper(r) || unicode.IsTitle(r):
			if previous {
				return object.False
			}
			previous, found = true, true
		case pytext.IsLower(r):
			if !previous {
				return object.False
			}
		default:
			previous = false
		}
	}
	return object.MakeBool(found)
}

func justify(align byte) function {
	return func(a *args) value {
		if !a.Count(2, 3) {
			return nil
		}
		width, ok := a.T.Index(a.Pos[1])
		if !ok {
			return nil
		}
		fill := " "
		if len(a.Pos) == 3 {
			f, ok := a.Pos[2].(*object.Str)
			if !ok {
				return a.T.Raise(object.TypeError, "The fill character must be a unicode character, not %s", a.Pos[2].Class().Name)
			}
			if f.Len() != 1 {
				return a.T.Raise(object.TypeError, "The fill character must be exactly one character long")
			}
			fill = f.S
		}
		s := self(a)
		missing := width - int64(s.Len())
		if missing <= 0 {
			return s
		}
		if !a.T.Alloc(missing * int64(len(fill))) {
			return nil
		}
		left := int64(0)
		switch align {
		case '>':
			left = missing
		case '^':
			left = missing/2 + missing&width&1
		}
		return object.NewStr(strings.Repeat(fill, int(left)) + s.S + strings.Repeat(fill, int(missing-left)))
	}
}

func zfill(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	width, ok := a.T.Index(a.Pos[1])
	if !ok {
		return nil
	}
	s := self(a)
	missing := width - int64(s.Len())
	if missing <= 0 {
		return s
	}
	if !a.T.Alloc(missing) {
		return nil
	}
	sign := ""
	text := s.S
	if text != "" && (text[0] == '+' || text[0] == '-') {
		sign, text = text[:1], text[1:]
	}
	return object.NewStr(sign + strings.Repeat("0", int(missing)) + text)
}

// bounds resolves the optional start and end arguments of find and its like to
// bytes; ok is false with the exception set on failure.
func bounds(a *args, i int) (from, to int, ok bool) {
	s := self(a)
	if len(a.Pos) <= i {
		return 0, len(s.S), true
	}
	sl := &object.Slice{Start: a.Optional(i, object.None), Stop: a.Optional(i+1, object.None), Step: object.None}
	start, stop, _, ok := a.T.SliceBounds(sl, int64(s.Len()))
	if !ok {
		return 0, 0, false
	}
	beyond := false // a start behind the end finds not even ""
	if first, isInt := sl.Start.(object.Int); isInt {
		beyond = int64(first) > int64(s.Len())
	}
	if beyond || stop < start {
		return len(s.S) + 1, len(s.S), true
	}
	from = len(s.Sub(0, int(start)).S)
	return from, from + len(s.Sub(int(start), int(stop)).S), true
}

// searchArgs takes apart the arguments sub, start, end.
func searchArgs(a *args) (sub string, from, to int, ok bool) {
	if !a.Count(2, 4) {
		return "", 0, 0, false
	}
	if sub, ok = strArg(a, 1); !ok {
		return "", 0, 0, false
	}
	from, to, ok = bounds(a, 2)
	return sub, from, to, ok
}

func strFind(last, must bool) function {
	return func(a *args) value {
		sub, from, to, ok := searchArgs(a)
		if !ok {
			return nil
		}
		s := self(a)
		i := -1
		if from <= to {
			if last {
				i = strings.LastIndex(s.S[from:to], sub)
			} else {
				i = strings.Index(s.S[from:to], sub)
			}
		}
		if i < 0 {
			if must {
				return a.T.Raise(object.ValueError, "substring not found")
			}
			return object.MakeInt(-1)
		}
		return object.MakeInt(int64(s.CodePointIndex(from + i)))
	}
}

func strCount(a *args) value {
	sub, from, to, ok := searchArgs(a)
	if !ok {
		return nil
	}
	if from > to {
		return object.MakeInt(0)
	}
	return object.MakeInt(int64(strings.Count(self(a).S[from:to], sub)))
}

func affix(name string, test func(s, affix string) bool) function {
	return func(a *args) value {
		if !a.Count(2, 4) {
			return nil
		}
		from, to, ok := bounds(a, 2)
		if !ok {
			return nil
		}
		candidates := []value{a.Pos[1]}
		if tup, ok := a.Pos[1].(*object.Tuple); ok {
			candidates = tup.Elts
		}
		for _, c := range candidates {
			s, ok := object.Unwrap(c).(*object.Str)
			switch _, isTuple := a.Pos[1].(*object.Tuple); {
			case ok:
			case isTuple:
				return a.T.Raise(object.TypeError, "tuple for %s must only contain str, not %s", name, c.Class().Name)
			default:
				return a.T.Raise(object.TypeError, "%s first arg must be str or a tuple of str, not %s", name, a.Pos[1].Class().Name)
			}
			if from <= to && test(self(a).S[from:to], s.S) {
				return object.True
			}
		}
		return object.False
	}
}

func remove(fn func(s, affix string) string) function {
	return func(a *args) value {
		if !a.Count(2, 2) {
			return nil
		}
		s, ok := object.Unwrap(a.Pos[1]).(*object.Str)
		if !ok {
			return a.T.Raise(object.TypeError, "%s() argument must be str, not %s", a.Name, typeName(a.Pos[1]))
		}
		return object.NewStr(fn(self(a).S, s.S))
	}
}

func strip(left, right bool) function {
	return func(a *args) value {
		if !a.Count(1, 2) {
			return nil
		}
		test := pytext.IsSpace
		if len(a.Pos) == 2 && a.Pos[1] != object.None {
			set, ok := a.Pos[1].(*object.Str)
			if !ok {
				return a.T.Raise(object.TypeError, "%s arg must be None or str", a.Name)
			}
			test = func(r rune) bool { return strings.ContainsRune(set.S, r) }
		}
		s := self(a).S
		if left {
			s = strings.TrimLeftFunc(s, test)
		}
		if right {
			s = strings.TrimRightFunc(s, test)
		}
		return object.NewStr(s)
	}
}

func partition(last bool) function {
	return func(a *args) value {
		if !a.Count(2, 2) {
			return nil
		}
		by, ok := object.Unwrap(a.Pos[1]).(*object.Str)
		if !ok {
			return a.T.Raise(object.TypeError, "must be str, not %s", a.Pos[1].Class().Name)
		}
		sep := by.S
		if sep == "" {
			return a.T.Raise(object.ValueError, "empty separator")
		}
		s := self(a).S
		i := strings.Index(s, sep)
		if last {
			i = strings.LastIndex(s, sep)
		}
		parts := [3]string{s, "", ""}
		switch {
		case i >= 0:
			parts = [3]string{s[:i], sep, s[i+len(sep):]}
		case last:
			parts = [3]string{"", "", s}
		}
		return &object.Tuple{Elts: []value{object.NewStr(parts[0]), object.NewStr(parts[1]), object.NewStr(parts[2])}}
	}
}

func split(last bool) function {
	return func(a *args) value {
		if !a.Between(0, 2) {
			return nil
		}
		sep, limit := a.Take("sep"), a.Take("maxsplit")
		if !a.Count(1, 3) {
			return nil
		}
		if len(a.Pos) > 1 {
			sep = a.Pos[1]
		}
		if len(a.Pos) > 2 {
			limit = a.Pos[2]
		}
		n := int64(-1)
		if limit != nil {
			var ok bool
			if n, ok = a.T.Index(limit); !ok {
				return nil
			}
		}
		s := self(a).S
		var parts []string
		switch sep := sep.(type) {
		case nil, object.NoneType:
			parts = splitSpace(s, n, last)
		case *object.Str:
			if sep.S == "" {
				return a.T.Raise(object.ValueError, "empty separator")
			}
			parts = splitSep(s, sep.S, n, last)
		default:
			return a.T.Raise(object.TypeError, "must be str or None, not %s", sep.Class().Name)
		}
		return strList(a.T, parts)
	}
}

func strList(t *thread, parts []string) value {
	if !t.Alloc(48 + int64(len(parts))*64) {
		return nil
	}
	out := make([]value, len(parts))
	object.NewStrs(out, parts)
	return &object.List{Elts: out}
}

func splitSep(s, sep string, n int64, last bool) []string {
	if n < 0 {
		return strings.Split(s, sep)
	}
	if !last {
		return strings.SplitN(s, sep, int(min(n, 1<<30))+1)
	}
	var tail []string
	for ; n > 0; n-- {
		i := strings.LastIndex(s, sep)
		if i < 0 {
			break
		}
		tail = append([]string{s[i+len(sep):]}, tail...)
		s = s[:i]
	}
	return append([]string{s}, tail...)
}

// fields splits at blanks.
func fields(s string) []string {
	if !object.NewStr(s).IsASCII() {
		return strings.FieldsFunc(s, pytext.IsSpace)
	}
	out := make([]string, 0, len(s)/8+1)
	start := -1
	for i := 0; i < len(s); i++ {
		if blank := s[i] == ' ' || s[i] >= 9 && s[i] <= 13 || s[i] >= 0x1c && s[i] <= 0x1f; !blank {
			if start < 0 {
				start = i
			}
		} else if start >= 0 {
			out = append(out, s[start:i])
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, s[start:])
	}
	return out
}

func splitSpace(s string, n int64, last bool) []string {
	if n < 0 {
		return fields(s)
	}
	var out []string
	if !last {
		for s = strings.TrimLeftFunc(s, pytext.IsSpace); s != "" && n > 0; n-- {
			i := strings.IndexFunc(s, pytext.IsSpace)
			if i < 0 {
				break
			}
			out = append(out, s[:i])
			s = strings.TrimLeftFunc(s[i:], pytext.IsSpace)
		}
		if s != "" {
			out = append(out, s)
		}
		return out
	}
	for s = strings.TrimRightFunc(s, pytext.IsSpace); s != "" && n > 0; n-- {
		i := strings.LastIndexFunc(s, pytext.IsSpace)
		if i < 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		out = append([]string{s[i+size:]}, out...)
		s = strings.TrimRightFunc(s[:i], pytext.IsSpace)
	}
	if s != "" {
		out = append([]string{s}, out...)
	}
	return out
}

// linesOf splits what text gives at the line ends that end finds.
func linesOf(text func(a *args) string, end func(s string) int, list func(t *thread, parts []string) value) function {
	return func(a *args) value {
		if !a.Between(0, 1) {
			return nil
		}
		keep := a.Take("keepends")
		if len(a.Pos) == 2 {
			keep, a.Pos = a.Pos[1], a.Pos[:1]
		}
		if !a.Count(1, 1) {
			return nil
		}
		keepEnds := false
		if keep != nil {
			keepEnds, _ = a.T.Truth(keep)
		}
		return list(a.T, lines(text(a), end, keepEnds))
	}
}

func lines(s string, end func(s string) int, keepEnds bool) (out []string) {
	for s != "" {
		i := end(s)
		if i < 0 {
			return append(out, s)
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		if strings.HasPrefix(s[i:], "\r\n") {
			size = 2
		}
		if keepEnds {
			out = append(out, s[:i+size])
		} else {
			out = append(out, s[:i])
		}
		s = s[i+size:]
	}
	return out
}

func textOf(a *args) string { return self(a).S }

func lineEnd(s string) int { return strings.IndexFunc(s, isLineEnd) }

func isLineEnd(r rune) bool {
	return r >= '\n' && r <= '\r' || r >= 0x1C && r <= 0x1E || r == 0x85 || r == 0x2028 || r == 0x2029
}

func join(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	elts := a.T.Elements(a.Pos[1])
	if elts == nil {
		if a.T.Exc.Is(object.TypeError) && len(a.T.Exc.Trace) == 0 && a.Pos[1].Class().Lookup(a.T, "__iter__") == nil {
			return a.T.Raise(object.TypeError, "can only join an iterable")
		}
		return nil
	}
	sep := self(a).S
	size := int64(0)
	for i, e := range elts {
		s, ok := object.Unwrap(e).(*object.Str)
		if !ok {
			return a.T.Raise(object.TypeError, "sequence item %d: expected str instance, %s found", i, e.Class().Name)
		}
		size += int64(len(s.S) + len(sep))
	}
	if !a.T.Alloc(size) {
		return nil
	}
	var b strings.Builder
	b.Grow(int(size))
	for i, e := range elts {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(object.Unwrap(e).(*object.Str).S)
	}
	return object.NewStr(b.String())
}

func replace(a *args) value {
	if !a.Between(2, 3) {
		return nil
	}
	limit := a.Take("count")
	if len(a.Pos) == 4 {
		limit, a.Pos = a.Pos[3], a.Pos[:3]
	}
	if !a.Count(3, 3) {
		return nil
	}
	old, ok := strArg(a, 1)
	if !ok {
		return nil
	}
	with, ok := strArg(a, 2)
	if !ok {
		return nil
	}
	n := int64(-1)
	if limit != nil {
		if n, ok = a.T.Index(limit); !ok {
			return nil
		}
	}
	s := self(a).S
	found := int64(strings.Count(s, old))
	if n >= 0 {
		found = min(found, n)
	}
	if !a.T.Alloc(int64(len(s)) + found*int64(max(len(with)-len(old), 0))) {
		return nil
	}
	return object.NewStr(strings.Replace(s, old, with, int(n)))
}

func expandtabs(a *args) value {
	size := int64(8)
	if v := a.Take("tabsize"); v != nil {
		a.Pos = append(a.Pos[:1:1], v)
	}
	if !a.Count(1, 2) {
		return nil
	}
	if len(a.Pos) == 2 {
		var ok bool
		if size, ok = a.T.Index(a.Pos[1]); !ok {
			return nil
		}
	}
	if !a.T.Alloc(int64(strings.Count(self(a).S, "\t")) * max(size, 0)) {
		return nil
	}
	var b strings.Builder
	column := int64(0)
	for _, r := range self(a).S {
		switch {
		case r == '\t':
			if size > 0 {
				n := size - column%size
				b.WriteString(strings.Repeat(" ", int(n)))
				column += n
			}
			continue
		case r == '\n' || r == '\r':
			column = -1
		}
		b.WriteRune(r)
		column++
	}
	return object.NewStr(b.String())
}

func translate(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	t := a.T
	var b strings.Builder
	for _, r := range self(a).Runes() {
		if !t.Step(1) {
			return nil
		}
		v := t.GetItem(a.Pos[1], object.MakeInt(int64(r)))
		if v == nil {
			if t.Exc.Fatal || !t.Exc.Is(object.LookupError) {
				return nil
			}
			t.Clear()
			v = object.MakeInt(int64(r))
		}
		switch v := v.(type) {
		case object.NoneType:
		case object.Int:
			if v < 0 || v > unicode.MaxRune {
				return t.Raise(object.ValueError, "character mapping must be in range(0x110000)")
			}
			b.WriteString(object.EncodeRunes([]rune{rune(v)}))
		case *object.Str:
			if !t.Alloc(int64(len(v.S))) {
				return nil
			}
			b.WriteString(v.S)
		default:
			return t.Raise(object.TypeError, "character mapping must return integer, None or str")
		}
	}
	return str(t, b.String())
}

func maketrans(a *args) value {
	if !a.Count(1, 3) {
		return nil
	}
	t := a.T
	table := object.NewDict()
	if len(a.Pos) == 1 {
		src, ok := a.Pos[0].(*object.Dict)
		if !ok {
			return t.Raise(object.TypeError, "if you give only one argument to maketrans it must be a dict")
		}
		for at := 0; ; {
			k, v, ok := src.Next(&at)
			if !ok {
				return table
			}
			if s, ok := k.(*object.Str); ok {
				if s.Len() != 1 {
					return t.Raise(object.ValueError, "string keys in translate table must be of length 1")
				}
				k = object.MakeInt(int64(s.Runes()[0]))
			} else if object.AsBig(k) == nil {
				return t.Raise(object.TypeError, "keys in translate table must be strings or integers")
			}
			if !table.Set(t, k, v) {
				return nil
			}
		}
	}
	for i, v := range a.Pos[1:] {
		if _, ok := v.(*object.Str); !ok {
			return t.Raise(object.TypeError, "maketrans() argument %d must be str, not %s", i+2, v.Class().Name)
		}
	}
	x, ok := a.Pos[0].(*object.Str)
	if !ok {
		return t.Raise(object.TypeError, "first maketrans argument must be a string if there is a second argument")
	}
	y := a.Pos[1].(*object.Str)
	if x.Len() != y.Len() {
		return t.Raise(object.ValueError, "the first two maketrans arguments must have equal length")
	}
	to := y.Runes()
	for i, r := range x.Runes() {
		if !table.Set(t, object.MakeInt(int64(r)), object.MakeInt(int64(to[i]))) {
			return nil
		}
	}
	if len(a.Pos) == 3 {
		for _, r := range a.Pos[2].(*object.Str).Runes() {
			if !table.Set(t, object.MakeInt(int64(r)), object.None) {
				return nil
			}
		}
	}
	return table
}

func formatMap(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	f := formatter{t: a.T, keysOnly: true, named: func(name string) value { return a.T.GetItem(a.Pos[1], object.NewStr(name)) }}
	return str(a.T, f.format(self(a).S))
}

func strFormat(a *args) value {
	f := formatter{t: a.T, pos: a.Pos[1:], named: func(name string) value {
		for _, k := range a.Kw {
			if k.Name == name {
				return k.Value
			}
		}
		return a.T.Throw(object.NewException(object.KeyError, object.NewStr(name)))
	}}
	return str(a.T, f.format(self(a).S))
}

// ParseTemplate finds the fields of a template; ok is false with the ValueError of
// str.format set if it has a mistake.
func ParseTemplate(t *thread, template string) (fields []scrub.Field, ok bool) {
	fields, err := scrub.ParseTemplate(template)
	if err == nil {
		return fields, true
	}
	msg := err.Error()
	if strings.HasPrefix(msg, "single") {
		msg = "S" + msg[1:]
	}
	t.Raise(object.ValueError, "%s", msg)
	return nil, false
}

// formatter carries out str.format.
type formatter struct {
	t     *thread
	pos   []value
	named func(string) value
	auto  int // next automatic number; -1 once numbers were given by hand
	// keysOnly says that there is nothing that a number could stand for.
	keysOnly bool
}

func (f *formatter) format(template string) string {
	fields, ok := ParseTemplate(f.t, template)
	if !ok {
		return ""
	}
	var b strings.Builder
	at := 0
	for _, field := range fields {
		b.WriteString(Unbrace(template[at:field.Start]))
		b.WriteString(f.field(field))
		if f.t.Exc != nil || !f.t.Alloc(int64(b.Len())>>4) {
			return ""
		}
		at = field.End
	}
	return b.String() + Unbrace(template[at:])
}

// Unbrace is literal text of a template without the doubling of braces.
func Unbrace(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "{{", "{"), "}}", "}")
}

func (f *formatter) field(field scrub.Field) string {
	v := f.argument(field.Arg)
	for _, step := range field.Path {
		switch {
		case v == nil:
			return ""
		case !step.Index:
			v = f.t.GetAttr(v, step.Name)
		default:
			v = f.t.GetItem(v, FieldKey(step.Name))
		}
	}
	if v == nil {
		return ""
	}
	switch field.Conversion {
	case "r":
		v = object.NewStr(f.t.Repr(v))
	case "s":
		v = object.NewStr(f.t.Str(v))
	case "a":
		v = object.NewStr(object.ASCII(f.t.Repr(v)))
	case "":
	default:
		f.t.Raise(object.ValueError, "Unknown conversion specifier %s", field.Conversion)
	}
	if f.t.Exc != nil {
		return ""
	}
	spec := field.Spec
	if len(field.Nested) > 0 {
		if spec = f.format(spec); f.t.Exc != nil {
			return ""
		}
	}
	return f.t.Format(v, spec)
}

// FieldKey is the argument or item that a name in a template stands for: a number or a
// str.
func FieldKey(name string) value {
	n := int64(0)
	for _, c := range name {
		if c < '0' || c > '9' || n > 1<<50 {
			return object.NewStr(name)
		}
		n = n*10 + int64(c-'0')
	}
	return object.MakeInt(n)
}

func (f *formatter) argument(name string) value {
	index, isNumber := FieldKey(name).(object.Int)
	if name == "" {
		if f.auto < 0 {
			return f.t.Raise(object.ValueError, "cannot switch from manual field specification to automatic field numbering")
		}
		index, isNumber = object.Int(f.auto), true
		f.auto++
	} else if isNumber {
		if f.auto > 0 {
			return f.t.Raise(object.ValueError, "cannot switch from automatic field numbering to manual field specification")
		}
		f.auto = -1
	}
	if !isNumber {
		return f.named(name)
	}
	if f.keysOnly {
		return f.t.Raise(object.ValueError, "Format string contains positional fields")
	}
	if int(index) >= len(f.pos) {
		return f.t.Raise(object.IndexError, "Replacement index %d out of range for positional args tuple", index)
	}
	return f.pos[index]
}
