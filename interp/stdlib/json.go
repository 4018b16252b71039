package stdlib

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"trammel/interp/builtins"
	"trammel/interp/object"
	"trammel/syntax/pytext"
)

// _json has the fast parts of json: encoding and decoding of the plain types. What
// json.JSONEncoder and JSONDecoder add is in Python.
func init() {
	register("_json", functions(map[string]func(a *args) value{
		"encode": jsonEncode, "decode": jsonDecode, "quote": jsonQuoteFunction,
	}))
}

// encoder writes values as JSON.
type encoder struct {
	t                                   *thread
	b                                   strings.Builder
	ascii, allowNaN, sortKeys, skip     bool
	indent, itemSeparator, keySeparator string
	indented                            bool
	fallback                            value
	busy                                map[value]bool
	checkCircular                       bool
	charged                             int
}

// jsonEncode is encode(obj, ensure_ascii, allow_nan, sort_keys, skipkeys, indent,
// item_separator, key_separator, default, check_circular).
func jsonEncode(a *args) value {
	if !a.Count(10, 10) {
		return nil
	}
	e := &encoder{
		t: a.T, ascii: a.Pos[1] == object.True, allowNaN: a.Pos[2] == object.True, sortKeys: a.Pos[3] == object.True, skip: a.Pos[4] == object.True,
		itemSeparator: a.Pos[6].(*object.Str).S, keySeparator: a.Pos[7].(*object.Str).S, fallback: a.Pos[8], busy: map[value]bool{},
		checkCircular: a.Pos[9] == object.True,
	}
	if s, ok := a.Pos[5].(*object.Str); ok {
		e.indent, e.indented = s.S, true
	}
	if !e.value(a.Pos[0], 0) || !e.charge() {
		return nil
	}
	return object.NewStr(e.b.String())
}

// charge pays for what has been written since the last time.
func (e *encoder) charge() bool {
	n := e.b.Len() - e.charged
	e.charged = e.b.Len()
	return e.t.Alloc(int64(n)) && e.t.Step(1)
}

func (e *encoder) value(v value, depth int) bool {
	switch x := v.(type) {
	case object.NoneType:
		e.b.WriteString("null")
		return true
	case object.Bool:
		e.b.WriteString(strconv.FormatBool(bool(x)))
		return true
	case *object.Str:
		e.b.WriteString(jsonQuote(x.S, e.ascii))
		return e.charge()
	}
	switch x := object.Unwrap(v).(type) {
	case *object.Str:
		e.b.WriteString(jsonQuote(x.S, e.ascii))
		return true
	case object.Int, *object.BigInt:
		text := e.t.Repr(x)
		e.b.WriteString(text)
		return e.t.Exc == nil
	case object.Float:
		return e.float(float64(x))
	case *object.List:
		return e.nested(v, func() bool { return e.array(x.Elts, depth) })
	case *object.Tuple:
		return e.nested(v, func() bool { return e.array(x.Elts, depth) })
	case *object.Dict:
		return e.nested(v, func() bool { return e.object(x, depth) })
	}
	return e.nested(v, func() bool {
		r := e.t.Call(e.fallback, v)
		return r != nil && e.value(r, depth)
	})
}

// nested guards against values that hold themselves, and too deep ones.
func (e *encoder) nested(v value, write func() bool) bool {
	if e.busy[v] && e.checkCircular {
		e.t.Raise(object.ValueError, "Circular reference detected")
		return false
	}
	if !e.t.Enter() || !e.charge() {
		return false
	}
	e.busy[v] = true
	ok := write()
	delete(e.busy, v)
	e.t.Leave()
	return ok
}

func (e *encoder) float(f float64) bool {
	text := ""
	switch {
	case math.IsNaN(f):
		text = "NaN"
	case math.IsInf(f, 1):
		text = "Infinity"
	case math.IsInf(f, -1):
		text = "-Infinity"
	default:
		e.b.WriteString(pytext.Float(f))
		return true
	}
	if !e.allowNaN {
		e.t.Raise(object.ValueError, "Out of range float values are not JSON compliant: %s", e.t.Repr(object.Float(f)))
		return false
	}
	e.b.WriteString(text)
	return true
}

func (e *encoder) newline(depth int) {
	if e.indented {
		e.b.WriteByte('\n')
		e.b.WriteString(strings.Repeat(e.indent, depth))
	}
}

func (e *encoder) array(elts []value, depth int) bool {
	if len(elts) == 0 {
		e.b.WriteString("[]")
		return true
	}
	e.b.WriteByte('[')
	for i, v := range elts {
		if i > 0 {
			e.b.WriteString(e.itemSeparator)
		}
		e.newline(depth + 1)
		if !e.value(v, depth+1) {
			return false
		}
	}
	e.newline(depth)
	e.b.WriteByte(']')
	return true
}

func (e *encoder) object(d *object.Dict, depth int) bool {
	if d.Len() == 0 {
		e.b.WriteString("{}")
		return true
	}
	pairs := e.t.Elements(&object.DictView{Dict: d, Kind: object.DictItemsClass})
	if pairs == nil {
		return false
	}
	if e.sortKeys {
		list := &object.List{Elts: append([]value(nil), pairs...)}
		sorted := e.t.CallKw(builtins.Names["sorted"], []value{list}, []object.Keyword{{Name: "key", Value: firstItem}})
		if sorted == nil {
			return false
		}
		pairs = sorted.(*object.List).Elts
	}
	e.b.WriteByte('{')
	first := true
	for _, pair := range pairs {
		kv := pair.(*object.Tuple).Elts
		key, ok, skipped := e.key(kv[0])
		if !ok {
			return false
		}
		if skipped {
			continue
		}
		if !first {
			e.b.WriteString(e.itemSeparator)
		}
		first = false
		e.newline(depth + 1)
		e.b.WriteString(jsonQuote(key, e.ascii) + e.keySeparator)
		if !e.value(kv[1], depth+1) {
			return false
		}
	}
	e.newline(depth)
	e.b.WriteByte('}')
	return true
}

var firstItem = function("first", func(a *args) value { return a.Pos[0].(*object.Tuple).Elts[0] })

// key writes the key of an object, which may also be a number, a bool or None.
func (e *encoder) key(v value) (text string, ok, skipped bool) {
	switch x := object.Unwrap(v).(type) {
	case *object.Str:
		return x.S, true, false
	case object.Float:
		inner := &encoder{t: e.t, allowNaN: e.allowNaN}
		ok := inner.float(float64(x))
		return inner.b.String(), ok, false
	case object.Bool:
		return strconv.FormatBool(bool(x)), true, false
	case object.NoneType:
		return "null", true, false
	case object.Int, *object.BigInt:
		return e.t.Repr(x), true, false
	}
	if e.skip {
		return "", true, true
	}
	e.t.Raise(object.TypeError, "keys must be str, int, float, bool or None, not %s", v.Class().Name)
	return "", false, false
}

// jsonQuote writes a string, in ASCII if asked.
func jsonQuote(s string, ascii bool) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := 0; i < len(s); {
		r, size := pytext.DecodeRune(s[i:])
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteByte(byte(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\f':
			b.WriteString(`\f`)
		case r == '\b':
			b.WriteString(`\b`)
		case r < ' ' || r > '~' && ascii:
			for _, unit := range units(r) {
				b.WriteString(`\u`)
				b.WriteString(strconv.FormatInt(0x10000+int64(unit), 16)[1:])
			}
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	b.WriteByte('"')
	return b.String()
}

// units are the UTF-16 units of a code point.
func units(r rune) []uint16 {
	if r < 0x10000 {
		return []uint16{uint16(r)}
	}
	high, low := utf16.EncodeRune(r)
	return []uint16{uint16(high), uint16(low)}
}

func jsonQuoteFunction(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return object.NewStr(jsonQuote(a.Pos[0].(*object.Str).S, a.Pos[1] == object.True))
}

// decoder reads JSON. Its hooks are nil, or functions of the program.
type decoder struct {
	t                                                          *thread
	s                                                          string
	at                                                         int
	strict                                                     bool
	objectHook, pairsHook, parseFloat, parseInt, parseConstant value
	failure                                                    string
	failureAt                                                  int
	memo                                                       map[string]*object.Str
}

// jsonDecode is decode(text, start, strict, object_hook, object_pairs_hook,
// parse_float, parse_int, parse_constant): it gives (value, end), or (message,
// position) of a mistake as a triple with None.
func jsonDecode(a *args) value {
	if !a.Count(8, 8) {
		return nil
	}
	text := a.Pos[0].(*object.Str)
	hook := func(i int) value {
		if a.Pos[i] == object.None {
			return nil
		}
		return a.Pos[i]
	}
	start, ok := a.T.Index(a.Pos[1])
	if !ok {
		return nil
	}
	d := &decoder{
		t: a.T, s: text.S, strict: a.Pos[2] == object.True, objectHook: hook(3), pairsHook: hook(4), parseFloat: hook(5), parseInt: hook(6),
		parseConstant: hook(7), memo: map[string]*object.Str{},
	}
	d.at = text.ByteIndex(int(start))
	v := d.value()
	switch {
	case a.T.Exc != nil:
		return nil
	case v == nil:
		return tuple(object.NewStr(d.failure), object.MakeInt(int64(text.CodePointIndex(d.failureAt))), object.None)
	}
	return tuple(v, object.MakeInt(int64(text.CodePointIndex(d.at))))
}

// fail notes a mistake and gives nil.
func (d *decoder) fail(at int, msg string) value {
	d.failure, d.failureAt = msg, at
	return nil
}

func (d *decoder) peek() byte {
	if d.at < len(d.s) {
		return d.s[d.at]
	}
	return 0
}

func (d *decoder) blanks() {
	for d.at < len(d.s) && strings.IndexByte(" \t\n\r", d.s[d.at]) >= 0 {
		d.at++
	}
}

func (d *decoder) value() value {
	if !d.t.Step(1) {
		return nil
	}
	start := d.at
	switch c := d.peek(); {
	case c == '"':
		d.at++
		return orNil(d.text(start))
	case c == '{' || c == '[':
		if !d.t.Enter() {
			return nil
		}
		defer d.t.Leave()
		d.at++
		if c == '{' {
			return d.object(start)
		}
		return d.array(start)
	case c == '-' || c >= '0' && c <= '9':
		if strings.HasPrefix(d.s[d.at:], "-Infinity") {
			return d.constant("-Infinity", object.Float(math.Inf(-1)))
		}
		return d.number(start)
	}
	for _, k := range []struct {
		name string
		v    value
	}{{"null", object.None}, {"true", object.True}, {"false", object.False}} {
		if strings.HasPrefix(d.s[d.at:], k.name) {
			d.at += len(k.name)
			return k.v
		}
	}
	switch {
	case strings.HasPrefix(d.s[d.at:], "NaN"):
		return d.constant("NaN", object.Float(math.NaN()))
	case strings.HasPrefix(d.s[d.at:], "Infinity"):
		return d.constant("Infinity", object.Float(math.Inf(1)))
	}
	return d.fail(start, "Expecting value")
}

func orNil(s *object.Str) value {
	if s == nil {
		return nil
	}
	return s
}

func (d *decoder) constant(name string, v value) value {
	d.at += len(name)
	if d.parseConstant != nil {
		return d.t.Call(d.parseConstant, object.NewStr(name))
	}
	return v
}

func (d *decoder) digits() int {
	n := 0
	for d.peek() >= '0' && d.peek() <= '9' {
		d.at++
		n++
	}
	return n
}

func (d *decoder) number(start int) value {
	if d.peek() == '-' {
		d.at++
	}
	if d.peek() == '0' {
		d.at++
	} else if d.digits() == 0 {
		d.at = start
		return d.fail(start, "Expecting value")
	}
	isFloat := false
	if d.peek() == '.' {
		before := d.at
		d.at++
		if isFloat = d.digits() > 0; !isFloat {
			d.at = before
		}
	}
	if c := d.peek(); c == 'e' || c == 'E' {
		before := d.at
		d.at++
		if c := d.peek(); c == '+' || c == '-' {
			d.at++
		}
		if d.digits() == 0 {
			d.at = before
		} else {
			isFloat = true
		}
	}
	text := d.s[start:d.at]
	switch {
	case isFloat && d.parseFloat != nil:
		return d.t.Call(d.parseFloat, object.NewStr(text))
	case isFloat:
		f, _ := strconv.ParseFloat(text, 64)
		return object.Float(f)
	case d.parseInt != nil:
		return d.t.Call(d.parseInt, object.NewStr(text))
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return object.MakeInt(n)
	}
	if len(text) > 4300 {
		return d.t.Call(object.IntClass, object.NewStr(text)) // for the error
	}
	n, _ := new(big.Int).SetString(text, 10)
	return object.MakeBig(n)
}

// text reads a string whose quote at start has been read; nil on failure.
func (d *decoder) text(start int) *object.Str {
	from := d.at
	for d.at < len(d.s) { // the common case: no escapes
		c := d.s[d.at]
		if c == '"' {
			d.at++
			return d.intern(d.s[from : d.at-1])
		}
		if c == '\\' || c < ' ' {
			break
		}
		d.at++
	}
	var b strings.Builder
	b.WriteString(d.s[from:d.at])
	for d.at < len(d.s) {
		c := d.s[d.at]
		switch {
		case c == '"':
			d.at++
			return d.intern(b.String())
		case c == '\\':
			if !d.escape(start, &b) {
				return nil
			}
		case c < ' ' && d.strict:
			d.fail(d.at, "Invalid control character at")
			return nil
		default:
			b.WriteByte(c)
			d.at++
		}
	}
	d.fail(start, "Unterminated string starting at")
	return nil
}

// intern gives equal short strings, such as keys, just once.
func (d *decoder) intern(s string) *object.Str {
	if len(s) > 32 {
		if !d.t.Alloc(int64(len(s)) + 32) {
			return nil
		}
		return object.NewStr(s)
	}
	if have := d.memo[s]; have != nil {
		return have
	}
	if !d.t.Alloc(int64(len(s)) + 32) {
		return nil
	}
	v := object.NewStr(strings.Clone(s))
	d.memo[s] = v
	return v
}

var jsonEscapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func (d *decoder) escape(start int, b *strings.Builder) bool {
	at := d.at
	d.at++
	if d.at >= len(d.s) {
		d.fail(start, "Unterminated string starting at")
		return false
	}
	c := d.s[d.at]
	d.at++
	if c != 'u' {
		plain, ok := jsonEscapes[c]
		if !ok {
			d.fail(at, "Invalid \\escape")
			return false
		}
		b.WriteByte(plain)
		return true
	}
	r, ok := d.hex(at + 1)
	if !ok {
		return false
	}
	if utf16.IsSurrogate(r) && r < 0xDC00 && strings.HasPrefix(d.s[d.at:], `\u`) {
		before := d.at
		d.at += 2
		if low, ok := d.hex(before + 1); ok && low >= 0xDC00 && low <= 0xDFFF {
			r = utf16.DecodeRune(r, low)
		} else {
			d.at = before
			if !ok {
				return false
			}
		}
	}
	b.WriteString(object.EncodeRunes([]rune{r}))
	return true
}

func (d *decoder) hex(at int) (rune, bool) {
	if d.at+4 <= len(d.s) {
		if n, err := strconv.ParseUint(d.s[d.at:d.at+4], 16, 32); err == nil {
			d.at += 4
			return rune(n), true
		}
	}
	d.fail(at, "Invalid \\uXXXX escape")
	return utf8.RuneError, false
}

func (d *decoder) array(start int) value {
	out := &object.List{}
	d.blanks()
	if d.peek() == ']' {
		d.at++
		return out
	}
	for {
		v := d.value()
		if v == nil || !d.t.Alloc(16) {
			return nil
		}
		out.Elts = append(out.Elts, v)
		d.blanks()
		switch d.peek() {
		case ']':
			d.at++
			return out
		case ',':
			comma := d.at
			d.at++
			d.blanks()
			if d.peek() == ']' {
				return d.fail(comma, "Illegal trailing comma before end of array")
			}
		default:
			return d.fail(d.at, "Expecting ',' delimiter")
		}
	}
}

func (d *decoder) object(start int) value {
	out := object.NewDict()
	var pairs []value
	d.blanks()
	if d.peek() == '}' {
		d.at++
		return d.finish(out, pairs)
	}
	for {
		if d.peek() != '"' {
			return d.fail(d.at, "Expecting property name enclosed in double quotes")
		}
		at := d.at
		d.at++
		key := d.text(at)
		if key == nil {
			return nil
		}
		d.blanks()
		if d.peek() != ':' || d.at >= len(d.s) {
			return d.fail(d.at, "Expecting ':' delimiter")
		}
		d.at++
		d.blanks()
		v := d.value()
		if v == nil {
			return nil
		}
		if d.pairsHook != nil {
			pairs = append(pairs, tuple(key, v))
		} else if !out.Set(d.t, key, v) {
			return nil
		}
		d.blanks()
		switch d.peek() {
		case '}':
			d.at++
			return d.finish(out, pairs)
		case ',':
			comma := d.at
			d.at++
			d.blanks()
			if d.peek() == '}' {
				return d.fail(comma, "Illegal trailing comma before end of object")
			}
		default:
			return d.fail(d.at, "Expecting ',' delimiter")
		}
	}
}

func (d *decoder) finish(out *object.Dict, pairs []value) value {
	switch {
	case d.pairsHook != nil:
		return d.t.Call(d.pairsHook, &object.List{Elts: pairs})
	case d.objectHook != nil:
		return d.t.Call(d.objectHook, out)
	}
	return out
}
