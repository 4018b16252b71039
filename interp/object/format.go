package object

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"trammel/syntax/pytext"
)

// maxWidth bounds widths and precisions in format specifications.
const maxWidth = 1 << 24

// Spec is a parsed format specification.
type Spec struct {
	Fill      string
	Align     byte // < > = ^ or 0
	Sign      byte // + - blank or 0
	NoNegZero bool // z: a number that rounds to zero shows no minus
	Alternate bool
	Zero      bool
	Width     int
	Grouping  byte // , _ or 0
	Precision int  // -1 if absent
	Type      rune // 0 if absent
}

// parseSpec reads [[fill]align][sign][z][#][0][width][grouping][.precision][type] for a
// value whose type, without one in the text, is byDefault.
func (t *Thread) parseSpec(text, typeName string, byDefault rune) (Spec, bool) {
	s := Spec{Fill: " ", Precision: -1}
	rest, filled := text, false
	if r, size := pytext.DecodeRune(rest); size > 0 && len(rest) > size && isAlign(rest[size]) {
		s.Fill, s.Align, filled = EncodeRunes([]rune{r}), rest[size], true
		rest = rest[size+1:]
	} else if rest != "" && isAlign(rest[0]) {
		s.Align, rest = rest[0], rest[1:]
	}
	if rest != "" && strings.IndexByte("+- ", rest[0]) >= 0 {
		s.Sign, rest = rest[0], rest[1:]
	}
	if strings.HasPrefix(rest, "z") {
		s.NoNegZero, rest = true, rest[1:]
	}
	if strings.HasPrefix(rest, "#") {
		s.Alternate, rest = true, rest[1:]
	}
	if strings.HasPrefix(rest, "0") && !filled {
		s.Zero, s.Fill, rest = true, "0", rest[1:]
		if s.Align == 0 && byDefault != 's' {
			s.Align = '='
		}
	}
	var ok bool
	if s.Width, rest, ok = t.specNumber(rest); !ok {
		return s, false
	}
	s.Width = max(s.Width, 0)
	if rest != "" && (rest[0] == ',' || rest[0] == '_') {
		s.Grouping, rest = rest[0], rest[1:]
	}
	if strings.HasPrefix(rest, ".") {
		if s.Precision, rest, ok = t.specNumber(rest[1:]); !ok {
			return s, false
		}
		if s.Precision < 0 {
			t.Raise(ValueError, "Format specifier missing precision")
			return s, false
		}
	}
	switch {
	case s.Grouping != 0 && rest != "" && (rest[0] == ',' || rest[0] == '_'):
		if rest[0] == s.Grouping {
			t.Raise(ValueError, "Cannot specify '%c' with '%c'.", s.Grouping, rest[0])
		} else {
			t.Raise(ValueError, "Cannot specify both ',' and '_'.")
		}
		return s, false
	case RuneCount(rest) > 1:
		t.Raise(ValueError, "Invalid format specifier '%s' for object of type '%s'", text, typeName)
		return s, false
	case rest != "":
		s.Type, _ = pytext.DecodeRune(rest)
	}
	if code := cmp.Or(s.Type, byDefault); s.Grouping != 0 && !canGroup(s.Grouping, code) {
		t.Raise(ValueError, "Cannot specify '%c' with %s.", s.Grouping, quoteCode(code))
		return s, false
	}
	return s, true
}

// canGroup reports whether a type of format can have separators.
func canGroup(separator byte, code rune) bool {
	return strings.ContainsRune("defgEG%F", code) || separator == '_' && strings.ContainsRune("boxX", code)
}

// quoteCode shows a type of format that does not exist.
func quoteCode(code rune) string {
	if code > 32 && code < 128 {
		return "'" + string(code) + "'"
	}
	return fmt.Sprintf("'\\x%x'", code)
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// specNumber reads digits; -1 if there are none.
func (t *Thread) specNumber(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		if n = n*10 + int(s[i]-'0'); n > maxWidth {
			t.Raise(ValueError, "Too many decimal digits in format string")
			return 0, "", false
		}
		i++
	}
	if i == 0 {
		return -1, s, true
	}
	return n, s[i:], true
}

// Format is format(v, spec); on failure it is "" with the exception set.
func (t *Thread) Format(v Value, spec string) string {
	if hooked(v) {
		if r, found := t.callSpecial(v, "__format__", NewStr(spec)); found {
			if r == nil {
				return ""
			}
			s, ok := Unwrap(r).(*Str)
			if !ok {
				t.Raise(TypeError, "__format__ must return a str, not %s", r.Class().Name)
				return ""
			}
			return s.S
		}
	}
	return t.FormatBuiltin(v, spec)
}

// FormatBuiltin is Format by the built-in class that v is of, or object.
func (t *Thread) FormatBuiltin(v Value, spec string) string {
	if spec == "" {
		return t.Str(v)
	}
	inner := Unwrap(v)
	name := v.Class().Name
	switch x := inner.(type) {
	case *Str, Bool, Int, *BigInt, Float, Complex:
		s, ok := t.parseSpec(spec, name, typeByDefault(inner))
		if !ok || !t.Alloc(int64(s.Width)) {
			return ""
		}
		switch x := x.(type) {
		case *Str:
			return t.formatStr(x, s)
		case Float:
			return t.formatFloat(float64(x), s, name)
		case Complex:
			return t.formatComplex(complex128(x), s)
		case Int:
			if s.isPlain() {
				return formatSmall(int64(x), s)
			}
		}
		return t.formatInt(number(inner), s, name)
	}
	t.Raise(TypeError, "unsupported format string passed to %s.__format__", name)
	return ""
}

// typeByDefault is the type of the format of a value, if none is given.
func typeByDefault(v Value) rune {
	switch v.(type) {
	case *Str:
		return 's'
	case Float, Complex:
		return 'g'
	}
	return 'd'
}

// isPlain reports whether a format asks for nothing but decimal digits in some width.
func (s Spec) isPlain() bool {
	return (s.Type == 0 || s.Type == 'd') && s.Precision < 0 && !s.NoNegZero && !s.Alternate
}

// formatSmall is formatInt for ints of 64 bits in plain formats.
func formatSmall(n int64, s Spec) string {
	digits := strconv.FormatInt(n, 10)
	if n < 0 {
		digits = digits[1:]
	}
	return padNumber(signOf(n < 0, s), "", digits, s)
}

func (t *Thread) unknownCode(s Spec, name string) string {
	t.Raise(ValueError, "Unknown format code %s for object of type '%s'", quoteCode(s.Type), name)
	return ""
}

func (t *Thread) formatStr(v *Str, s Spec) string {
	switch {
	case s.Type != 0 && s.Type != 's':
		return t.unknownCode(s, "str")
	case s.Sign == ' ':
		t.Raise(ValueError, "Space not allowed in string format specifier")
		return ""
	case s.Sign != 0:
		t.Raise(ValueError, "Sign not allowed in string format specifier")
		return ""
	case s.NoNegZero:
		t.Raise(ValueError, "Negative zero coercion (z) not allowed in string format specifier")
		return ""
	case s.Alternate:
		t.Raise(ValueError, "Alternate form (#) not allowed in string format specifier")
		return ""
	case s.Align == '=':
		t.Raise(ValueError, "'=' alignment not allowed in string format specifier")
		return ""
	}
	if s.Precision >= 0 && s.Precision < v.Len() {
		v = v.Sub(0, s.Precision)
	}
	return pad(v.S, s, '<')
}

// pad fills text up to the width; byDefault is the alignment if none is given.
func pad(text string, s Spec, byDefault byte) string {
	missing := s.Width - RuneCount(text)
	if missing <= 0 {
		return text
	}
	align := s.Align
	if align == 0 {
		align = byDefault
	}
	switch align {
	case '<':
		return text + strings.Repeat(s.Fill, missing)
	case '^':
		return strings.Repeat(s.Fill, missing/2) + text + strings.Repeat(s.Fill, missing-missing/2)
	}
	return strings.Repeat(s.Fill, missing) + text
}

// padNumber is pad with the sign and prefix in front of the fill for "=".
func padNumber(sign, prefix, digits string, s Spec) string {
	if s.Align != '=' {
		return pad(sign+prefix+group(digits, s, 0), s, '>')
	}
	width := s.Width - len(sign) - len(prefix)
	if s.Fill == "0" && s.Grouping != 0 {
		return sign + prefix + group(digits, s, width)
	}
	inner := s
	inner.Width, inner.Align = width, '>'
	return sign + prefix + pad(group(digits, s, 0), inner, '>')
}

// group puts separators into the integer part of digits; zeros fill it up to width.
func group(digits string, s Spec, width int) string {
	if s.Grouping == 0 || strings.ContainsAny(digits, "nN") { // inf or nan
		for len(digits) < width {
			digits = "0" + digits
		}
		return digits
	}
	whole, rest := digits, ""
	if i := strings.IndexAny(digits, ".eE%"); i >= 0 && s.Type != 'x' && s.Type != 'X' {
		whole, rest = digits[:i], digits[i:]
	}
	every := 3
	switch s.Type {
	case 'b', 'o', 'x', 'X':
		every = 4
	}
	for len(whole)+(len(whole)-1)/every+len(rest) < width {
		whole = "0" + whole
		if len(whole)%(every) == 1 && len(whole)+(len(whole)-1)/every+len(rest) > width {
			break
		}
	}
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%every == 0 {
			b.WriteByte(s.Grouping)
		}
		b.WriteRune(c)
	}
	return b.String() + rest
}

func signOf(negative bool, s Spec) string {
	switch {
	case negative:
		return "-"
	case s.Sign == '+' || s.Sign == ' ':
		return string(s.Sign)
	}
	return ""
}

func (t *Thread) formatInt(n *big.Int, s Spec, name string) string {
	switch s.Type {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		f, ok := t.IntToFloat(n)
		if !ok {
			return ""
		}
		return t.formatFloat(f, s, name)
	case 0, 'b', 'c', 'd', 'o', 'x', 'X', 'n':
	default:
		return t.unknownCode(s, name)
	}
	if !t.checkInt(s) {
		return ""
	}
	if s.Type == 'c' {
		if !n.IsInt64() || n.Int64() < 0 || n.Int64() > 0x10FFFF {
			t.Raise(OverflowError, "%s", "%c arg not in range(0x110000)")
			return ""
		}
		return pad(EncodeRunes([]rune{rune(n.Int64())}), s, '<')
	}
	base, prefix := 10, ""
	switch s.Type {
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	if base == 10 {
		if t.bigString(n) == "" {
			return ""
		}
	}
	digits := new(big.Int).Abs(n).Text(base)
	if s.Type == 'X' {
		digits = strings.ToUpper(digits)
	}
	if !s.Alternate {
		prefix = ""
	}
	return padNumber(signOf(n.Sign() < 0, s), prefix, digits, s)
}

// checkInt refuses what a format of an int cannot have.
func (t *Thread) checkInt(s Spec) bool {
	switch {
	case s.Precision >= 0:
		t.Raise(ValueError, "Precision not allowed in integer format specifier")
	case s.NoNegZero:
		t.Raise(ValueError, "Negative zero coercion (z) not allowed in integer format specifier")
	case s.Type == 'c' && s.Sign != 0:
		t.Raise(ValueError, "Sign not allowed with integer format specifier 'c'")
	case s.Type == 'c' && s.Alternate:
		t.Raise(ValueError, "Alternate form (#) not allowed with integer format specifier 'c'")
	default:
		return true
	}
	return false
}

// showsZero reports whether the digits of a float are those of zero.
func showsZero(digits string) bool {
	mantissa, _, _ := strings.Cut(strings.ToLower(digits), "e")
	return strings.Trim(mantissa, "0.%") == ""
}

func (t *Thread) formatFloat(f float64, s Spec, name string) string {
	digits := ""
	abs := math.Abs(f)
	precision := s.Precision
	if precision > maxWidth || !t.Alloc(int64(max(precision, 0))) {
		return ""
	}
	switch s.Type {
	case 'f', 'F', 'e', 'E', 'g', 'G', 'n', '%':
		digits = floatDigits(abs, byte(s.Type), precision, s.Alternate)
	case 0:
		switch {
		case precision < 0:
			digits = withPoint(pytext.Float(abs), s.Alternate && !math.IsInf(abs, 0) && !math.IsNaN(abs))
		case s.Alternate:
			digits = alternateFloat(abs, max(precision, 1))
		default:
			digits = floatDigits(abs, 'g', max(precision, 1), false)
			if !strings.ContainsAny(digits, ".en") {
				digits = generalFloat(abs, max(precision, 1), digits)
			}
		}
	default:
		return t.unknownCode(s, name)
	}
	negative := math.Signbit(f) && !math.IsNaN(f) && !(s.NoNegZero && showsZero(digits))
	return padNumber(signOf(negative, s), "", digits, s)
}

// alternateFloat is %#g with at least one digit behind the point.
func alternateFloat(f float64, precision int) string {
	e := strconv.FormatFloat(f, 'e', precision-1, 64)
	_, digits, ok := strings.Cut(e, "e")
	if !ok {
		return floatDigits(f, 'g', precision, false)
	}
	if exponent, _ := strconv.Atoi(digits); exponent >= -4 && exponent < precision-1 {
		return strconv.FormatFloat(f, 'f', precision-1-exponent, 64)
	}
	return withPoint(e, true)
}

// generalFloat gives a whole number the ".0" that str has and %g has not.
func generalFloat(f float64, precision int, digits string) string {
	if len(digits) < precision {
		return digits + ".0"
	}
	return strconv.FormatFloat(f, 'e', precision-1, 64)
}

// floatDigits writes a non-negative float by a type code of printf.
func floatDigits(f float64, code byte, precision int, alternate bool) string {
	if precision < 0 {
		precision = 6
	}
	upper := code == 'F' || code == 'E' || code == 'G'
	var out string
	switch {
	case math.IsInf(f, 0):
		out = "inf"
	case math.IsNaN(f):
		out = "nan"
	default:
		switch code | 0x20 {
		case 'f':
			out = withPoint(strconv.FormatFloat(f, 'f', precision, 64), alternate)
		case 'e':
			out = withPoint(strconv.FormatFloat(f, 'e', precision, 64), alternate)
		case '%' | 0x20:
			out = withPoint(strconv.FormatFloat(f*100, 'f', precision, 64), alternate)
		default:
			out = general(f, max(precision, 1), alternate)
		}
	}
	if upper {
		out = strings.ToUpper(out)
	}
	if code == '%' {
		out += "%"
	}
	return out
}

// withPoint puts a decimal point into digits that have none.
func withPoint(digits string, wanted bool) string {
	if !wanted || strings.Contains(digits, ".") {
		return digits
	}
	if mantissa, exponent, ok := strings.Cut(digits, "e"); ok {
		return mantissa + ".e" + exponent
	}
	return digits + "."
}

// general is %g: the shorter of %e and %f with trailing zeros cut.
func general(f float64, precision int, alternate bool) string {
	e := strconv.FormatFloat(f, 'e', precision-1, 64)
	exponent, _ := strconv.Atoi(e[strings.IndexByte(e, 'e')+1:])
	out := e
	if exponent >= -4 && exponent < precision {
		out = strconv.FormatFloat(f, 'f', precision-1-exponent, 64)
	}
	if alternate {
		return withPoint(out, true)
	}
	mantissa, suffix, hasExponent := strings.Cut(out, "e")
	if strings.IndexByte(mantissa, '.') >= 0 {
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	if hasExponent {
		return mantissa + "e" + suffix
	}
	return mantissa
}

// PercentFormat is template % args.
func (t *Thread) PercentFormat(template string, args Value) Value {
	p := percent{t: t, args: args}
	if !p.run(template) {
		return nil
	}
	return NewStr(p.out.String())
}

// PercentBytes is PercentFormat for bytes.
func (t *Thread) PercentBytes(template string, args Value) Value {
	p := percent{t: t, args: args, bytes: true}
	if !p.run(template) {
		return nil
	}
	return Bytes(p.out.String())
}

func (p *percent) run(template string) bool {
	t, args := p.t, p.args
	if tuple, ok := args.(*Tuple); ok {
		p.list, p.isTuple = tuple.Elts, true
	} else {
		p.list = []Value{args}
	}
	for rest := template; ; {
		i := strings.IndexByte(rest, '%')
		if i < 0 {
			p.out.WriteString(rest)
			break
		}
		p.out.WriteString(rest[:i])
		n := p.conversion(rest[i+1:], len(template)-len(rest)+i+1)
		if n < 0 {
			return false
		}
		rest = rest[i+1+n:]
	}
	if !p.keyed && p.used < len(p.list) && !t.mayBeMapping(args) {
		what := "string"
		if p.bytes {
			what = "bytes"
		}
		t.Raise(TypeError, "not all arguments converted during %s formatting", what)
		return false
	}
	return true
}

// mayBeMapping reports whether the argument of a format could be asked for keys: it need
// not be used then.
func (t *Thread) mayBeMapping(v Value) bool {
	switch v := v.(type) {
	case *Dict, *List, Bytes, *ByteArray, *MemoryView, *Range, *MappingProxy:
		return true
	case *Instance:
		return v.Cls.Lookup(t, "__getitem__") != nil
	}
	return false
}

type percent struct {
	t       *Thread
	args    Value
	list    []Value
	isTuple bool
	used    int
	keyed   bool
	bytes   bool // the template is bytes, and so is the result
	out     strings.Builder
}

func (p *percent) next() Value {
	if p.used >= len(p.list) {
		return p.t.Raise(TypeError, "not enough arguments for format string")
	}
	p.used++
	return p.list[p.used-1]
}

// conversion writes one conversion and gives its length behind the %, or -1 with
// the exception set.
func (p *percent) conversion(s string, at int) int {
	t := p.t
	i := 0
	var arg Value
	if strings.HasPrefix(s, "%") {
		p.out.WriteByte('%')
		return 1
	}
	if i < len(s) && s[i] == '(' {
		end := strings.IndexByte(s, ')')
		if end < 0 {
			t.Raise(ValueError, "incomplete format key")
			return -1
		}
		if arg = p.lookup(s[1:end]); arg == nil {
			return -1
		}
		i = end + 1
	}
	spec := Spec{Fill: " ", Precision: -1}
	for i < len(s) && strings.IndexByte("#0- +", s[i]) >= 0 {
		switch s[i] {
		case '#':
			spec.Alternate = true
		case '0':
			spec.Zero = true
		case '-':
			spec.Align = '<'
		case '+', ' ':
			if spec.Sign != '+' {
				spec.Sign = s[i]
			}
		}
		i++
	}
	var ok bool
	if spec.Width, i, ok = p.number(s, i); !ok {
		return -1
	}
	if spec.Width < 0 {
		spec.Width = -spec.Width
		if spec.Width == 1 {
			spec.Width = 0
		} else {
			spec.Align = '<'
		}
	}
	if i < len(s) && s[i] == '.' {
		if spec.Precision, i, ok = p.number(s, i+1); !ok {
			return -1
		}
		spec.Precision = max(spec.Precision, 0)
	}
	for i < len(s) && strings.IndexByte("hlL", s[i]) >= 0 {
		i++
	}
	if i >= len(s) {
		t.Raise(ValueError, "incomplete format")
		return -1
	}
	if !p.write(s[i], arg, spec, at+i) {
		return -1
	}
	return i + 1
}

func (p *percent) lookup(key string) Value {
	p.keyed = true
	d, ok := p.args.(*Dict)
	if !ok {
		return p.t.Raise(TypeError, "format requires a mapping")
	}
	if p.bytes {
		return p.t.GetItem(d, Bytes(key))
	}
	return p.t.GetItem(d, NewStr(key))
}

// number reads digits or *; -1 if there are none.
func (p *percent) number(s string, i int) (n, next int, ok bool) {
	if i < len(s) && s[i] == '*' {
		v := p.next()
		if v == nil {
			return 0, 0, false
		}
		k := number(Unwrap(v))
		switch {
		case k == nil:
			p.t.Raise(TypeError, "* wants int")
		case !k.IsInt64():
			p.t.Raise(OverflowError, "Python int too large to convert to C ssize_t")
		case abs64(k.Int64()) > maxWidth:
			p.t.Raise(ValueError, "Too many decimal digits in format string")
		default:
			return int(k.Int64()), i + 1, true
		}
		return 0, 0, false
	}
	n, rest, ok := p.t.specNumber(s[i:])
	return n, len(s) - len(rest), ok
}

func (p *percent) write(code byte, arg Value, s Spec, at int) bool {
	t := p.t
	if arg == nil {
		if arg = p.next(); arg == nil {
			return false
		}
	}
	if !t.Alloc(int64(s.Width + max(s.Precision, 0))) {
		return false
	}
	var text string
	switch {
	case p.bytes && (code == 's' || code == 'b'):
		text = t.percentBytes(arg, s)
		code = 0
	case p.bytes && code == 'c':
		text = t.percentByte(arg, s)
		code = 0
	case p.bytes && code == 'r':
		code = 'a'
	}
	switch code {
	case 0:
	case 's', 'r', 'a':
		text = t.percentText(code, arg, s)
	case 'd', 'i', 'u', 'x', 'X', 'o':
		text = t.percentInt(code, arg, s)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		f, ok := t.asFloat(Unwrap(arg))
		if !ok {
			if t.Exc == nil {
				t.Raise(TypeError, "must be real number, not %s", arg.Class().Name)
			}
			return false
		}
		s.Type = rune(code)
		text = padPercent(signOf(math.Signbit(f) && !math.IsNaN(f), s), "", floatDigits(math.Abs(f), code, s.Precision, s.Alternate), s)
	case 'c':
		text = t.percentChar(arg, s)
	default:
		t.Raise(ValueError, "unsupported format character '%c' (0x%x) at index %d", code, code, at)
	}
	p.out.WriteString(text)
	return t.Exc == nil
}

// percentBytes is %b of bytes.
func (t *Thread) percentBytes(arg Value, s Spec) string {
	if made, found := t.callSpecial(arg, "__bytes__"); found {
		if arg = made; arg == nil {
			return ""
		}
	}
	b, ok := BytesOf(arg)
	if !ok {
		t.Raise(TypeError, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", arg.Class().Name)
		return ""
	}
	if s.Precision >= 0 && s.Precision < len(b) {
		b = b[:s.Precision]
	}
	return padBytes(string(b), s)
}

func (t *Thread) percentByte(arg Value, s Spec) string {
	if b, ok := BytesOf(arg); ok && len(b) == 1 {
		return padBytes(string(b), s)
	}
	n, ok := smallInt(arg)
	switch {
	case !ok:
		t.Raise(TypeError, "%s", "%c requires an integer in range(256) or a single byte")
		return ""
	case n < 0 || n > 255:
		t.Raise(OverflowError, "%s", "%c arg not in range(256)")
		return ""
	}
	return padBytes(string([]byte{byte(n)}), s)
}

// padBytes pads to a width in bytes.
func padBytes(b string, s Spec) string {
	blanks := strings.Repeat(" ", max(s.Width-len(b), 0))
	if s.Align == '<' {
		return b + blanks
	}
	return blanks + b
}

func (t *Thread) percentText(code byte, arg Value, s Spec) string {
	text := ""
	switch code {
	case 's':
		text = t.Str(arg)
	case 'r':
		text = t.Repr(arg)
	default:
		text = ASCII(t.Repr(arg))
	}
	if str := NewStr(text); s.Precision >= 0 && s.Precision < str.Len() {
		text = str.Sub(0, s.Precision).S
	}
	return pad(text, s, '>')
}

func (t *Thread) percentChar(arg Value, s Spec) string {
	if c, ok := arg.(*Str); ok && c.Len() == 1 {
		return pad(c.S, s, '>')
	}
	if n, ok := smallInt(arg); ok && n >= 0 && n <= 0x10FFFF {
		return pad(EncodeRunes([]rune{rune(n)}), s, '>')
	}
	if AsBig(arg) != nil {
		t.Raise(OverflowError, "%s", "%c arg not in range(0x110000)")
		return ""
	}
	t.Raise(TypeError, "%s", "%c requires int or char")
	return ""
}

func (t *Thread) percentInt(code byte, arg Value, s Spec) string {
	n := AsBig(arg)
	if n == nil {
		if f, ok := arg.(Float); ok && code != 'x' && code != 'X' && code != 'o' {
			whole := t.FloatToInt(float64(f))
			if whole == nil {
				return ""
			}
			n = number(whole)
		} else {
			what := "a real number is required"
			if code == 'x' || code == 'X' || code == 'o' {
				what = "an integer is required"
			}
			t.Raise(TypeError, "%%%c format: %s, not %s", code, what, arg.Class().Name)
			return ""
		}
	}
	base, prefix := 10, ""
	switch code {
	case 'x', 'X':
		base, prefix = 16, "0"+string(code)
	case 'o':
		base, prefix = 8, "0o"
	}
	digits := new(big.Int).Abs(n).Text(base)
	if code == 'X' {
		digits = strings.ToUpper(digits)
	}
	if !s.Alternate {
		prefix = ""
	}
	for len(digits) < s.Precision {
		digits = "0" + digits
	}
	return padPercent(signOf(n.Sign() < 0, s), prefix, digits, s)
}

// padPercent pads as printf does: zeros go behind the sign unless aligned left.
func padPercent(sign, prefix, digits string, s Spec) string {
	if s.Zero && s.Align != '<' {
		for len(sign)+len(prefix)+len(digits) < s.Width {
			digits = "0" + digits
		}
	}
	return pad(sign+prefix+digits, s, '>')
}

// ASCII escapes everything beyond ASCII in a repr.
func ASCII(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := pytext.DecodeRune(s[i:])
		i += size
		switch {
		case r < 0x80:
			b.WriteByte(byte(r))
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	return b.String()
}
