package scrub

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"trammel/syntax"
	"trammel/syntax/names"
)

// conversion is one conversion of a % template.
type conversion struct {
	start, end             int
	key                    string
	keyed                  bool
	flags, width, accuracy string
	kind                   byte
}

var percentConversion = regexp.MustCompile(`^%(?:\(([^()]*)\))?([-+ #0]*)(\*|\d*)(\.(?:\*|\d*))?[hlL]?([diouxXeEfFgGcrsa%])`)

// percent writes template % values.
func (x *Formatter) percent(e *syntax.BinOp) (*FString, string) {
	template, ok := e.Left.(*syntax.Constant)
	if e.Op != syntax.Mod || !ok || template.Kind != syntax.StrConst {
		return nil, ""
	}
	list, ok := conversions(template.Text)
	if !ok {
		return nil, "the template is wrong"
	}
	if len(list) == 0 {
		return nil, ""
	}
	w := &fstringWriter{Formatter: x, outer: e, template: template, isF: map[int]bool{}}
	if why := w.operands(e.Right, list); why != "" {
		return nil, why
	}
	if w.literal, ok = LiteralOf(x.File, template); !ok {
		return nil, "the source of the template cannot be cut"
	}
	at := 0
	for _, c := range list {
		w.percentText(at, c.start)
		if why := w.conversion(c); why != "" {
			return nil, why
		}
		at = c.end
	}
	w.percentText(at, len(template.Text))
	return w.finish()
}

// conversions finds those of a template; it is false for what % would refuse.
func conversions(text string) (list []conversion, ok bool) {
	for i := strings.IndexByte(text, '%'); i >= 0; {
		m := percentConversion.FindStringSubmatchIndex(text[i:])
		if m == nil {
			return nil, false
		}
		group := func(n int) string {
			if m[2*n] < 0 {
				return ""
			}
			return text[i+m[2*n] : i+m[2*n+1]]
		}
		list = append(list, conversion{
			start: i, end: i + m[1], key: group(1), keyed: m[2] >= 0,
			flags: group(2), width: group(3), accuracy: group(4), kind: text[i+m[1]-1],
		})
		next := strings.IndexByte(text[i+m[1]:], '%')
		if next < 0 {
			break
		}
		i += m[1] + next
	}
	return list, true
}

// operands reads the right operand, which must fit what the conversions ask for.
func (w *fstringWriter) operands(right syntax.Expr, list []conversion) string {
	asked, keyed := 0, false
	for _, c := range list {
		if c.kind != '%' {
			asked++
			keyed = keyed || c.keyed
		}
	}
	switch right := right.(type) {
	case *syntax.Tuple:
		w.given.positional = right.Elts
	case *syntax.Dict:
		if keyed {
			return w.keys(right)
		}
		w.given.positional = []syntax.Expr{right}
	default:
		if keyed || !w.isNoTuple(right) {
			return "it is not known what the right side holds"
		}
		w.given.positional = []syntax.Expr{right}
	}
	w.given.order = w.given.positional
	if len(w.given.positional) != asked || keyed {
		return "there are not as many values as conversions"
	}
	for _, e := range w.given.positional {
		if _, ok := e.(*syntax.Starred); ok {
			return "it is not known which values there are"
		}
	}
	return ""
}

// keys reads a dict display with constant keys.
func (w *fstringWriter) keys(d *syntax.Dict) string {
	w.given.byName = map[string]syntax.Expr{}
	for i, key := range d.Keys {
		c, ok := key.(*syntax.Constant)
		if !ok || c.Kind != syntax.StrConst {
			return "it is not known which keys there are"
		}
		if w.given.byName[c.Text] != nil {
			return "a key is there twice"
		}
		w.given.byName[c.Text] = d.Values[i]
		w.given.order = append(w.given.order, d.Values[i])
	}
	return ""
}

// noTuples are built-in functions that give neither a tuple nor a mapping.
var noTuples = map[string]bool{
	"str": true, "repr": true, "ascii": true, "len": true, "int": true, "float": true, "bool": true, "ord": true, "chr": true,
	"hex": true, "oct": true, "bin": true, "id": true, "hash": true, "format": true, "list": true, "set": true,
	"frozenset": true, "sorted": true, "type": true, "bytes": true, "complex": true, "range": true, "isinstance": true, "callable": true,
}

// isNoTuple reports whether % takes the value of e as a single one.
func (w *fstringWriter) isNoTuple(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Constant, *syntax.JoinedStr, *syntax.List, *syntax.Set, *syntax.ListComp, *syntax.SetComp, *syntax.GeneratorExp,
		*syntax.Compare, *syntax.Lambda:
		return true
	case *syntax.UnaryOp:
		return e.Op == syntax.Not || w.isInt(e.Operand)
	case *syntax.Call:
		name, ok := w.builtin(e)
		return ok && noTuples[name]
	}
	return w.isInt(e)
}

func (w *fstringWriter) builtin(call *syntax.Call) (string, bool) {
	q, _ := w.Names.Qualified(call.Func)
	return strings.CutPrefix(q, names.Builtin)
}

// isInt reports whether e always is an int.
func (w *fstringWriter) isInt(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Constant:
		return e.Kind == syntax.IntConst
	case *syntax.UnaryOp:
		return e.Op != syntax.Not && w.isInt(e.Operand)
	case *syntax.BinOp:
		switch e.Op {
		case syntax.Add, syntax.Sub, syntax.Mult, syntax.FloorDiv, syntax.Mod, syntax.BitAnd, syntax.BitOr, syntax.BitXor:
			return w.isInt(e.Left) && w.isInt(e.Right)
		}
	case *syntax.Call:
		name, ok := w.builtin(e)
		return ok && (name == "len" || name == "ord" || name == "id" || name == "hash" || name == "int" && len(e.Args) > 0)
	}
	return false
}

// isNumber reports whether e always is an int or a float.
func (w *fstringWriter) isNumber(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Constant:
		return e.Kind == syntax.IntConst || e.Kind == syntax.FloatConst
	case *syntax.UnaryOp:
		return e.Op == syntax.USub && w.isNumber(e.Operand)
	case *syntax.Call:
		if name, ok := w.builtin(e); ok && name == "float" {
			return true
		}
	}
	return w.isInt(e)
}

// isFinite reports whether a number cannot be infinite or no number.
func (w *fstringWriter) isFinite(e syntax.Expr) bool {
	if c, ok := e.(*syntax.Constant); ok && c.Kind == syntax.FloatConst {
		return !math.IsInf(c.Float(), 0)
	}
	return w.isInt(e)
}

// percentText takes the text between conversions, whose braces an f-string doubles.
func (w *fstringWriter) percentText(from, to int) {
	text := w.template.Text
	for i := from; i < to; i++ {
		w.text.WriteByte(text[i])
		if text[i] == '{' || text[i] == '}' {
			w.braces(i, i+1, text[i:i+1])
		}
	}
}

// conversion takes one conversion.
func (w *fstringWriter) conversion(c conversion) string {
	span, part, ok := w.literal.span(c.start, c.end)
	if !ok {
		return "a conversion of the template is not in one piece"
	}
	if c.kind == '%' {
		w.text.WriteByte('%')
		w.edits = append(w.edits, Edit{span, "%"})
		return ""
	}
	name := ""
	if c.keyed {
		name = c.key
	}
	arg, why := w.value(name, c.keyed)
	if why != "" {
		return why
	}
	if why := w.use(arg); why != "" {
		return why
	}
	spec, convert, why := w.percentSpec(c, arg)
	if why != "" {
		return why
	}
	text, why := w.expression(arg, part)
	if why != "" {
		return why
	}
	out := &syntax.FormattedValue{Value: arg, Conversion: -1}
	if convert != 0 {
		out.Conversion = rune(convert)
		text += "!" + string(convert)
	}
	if spec != "" {
		out.Spec = &syntax.JoinedStr{Values: []syntax.Expr{&syntax.Constant{Kind: syntax.StrConst, Text: spec}}}
		text += ":" + spec
	}
	w.isF[part] = true
	w.edits = append(w.edits, Edit{span, "{" + text + "}"})
	w.flush()
	w.values = append(w.values, out)
	return ""
}

// value finds what a conversion shows.
func (w *fstringWriter) value(key string, keyed bool) (syntax.Expr, string) {
	if !keyed {
		return w.given.find("")
	}
	if e := w.given.byName[key]; e != nil {
		return e, ""
	}
	return nil, "there is no key " + strconv.Quote(key)
}

// percentSpec writes what a conversion asks for as a format specification.
func (w *fstringWriter) percentSpec(c conversion, arg syntax.Expr) (spec string, convert byte, why string) {
	if c.width == "*" || c.accuracy == ".*" {
		return "", 0, "a width or precision is given by a value"
	}
	if c.accuracy == "." {
		c.accuracy = ".0"
	}
	left := strings.Contains(c.flags, "-")
	switch c.kind {
	case 's', 'r', 'a':
		align := ""
		if c.width != "" {
			align = ">"
			if left {
				align = "<"
			}
		}
		return align + strings.TrimLeft(c.width, "0") + c.accuracy, c.kind, ""
	case 'd', 'i', 'u', 'o', 'x', 'X':
		if !w.isInt(arg) || c.accuracy != "" {
			return "", 0, "%" + string(c.kind) + " takes numbers of any kind, and a field of an f-string only ints"
		}
	case 'e', 'E', 'f', 'F', 'g', 'G':
		if !w.isNumber(arg) {
			return "", 0, "%" + string(c.kind) + " takes whatever float takes, and a field of an f-string only numbers"
		}
		if strings.Contains(c.flags, "0") && !w.isFinite(arg) {
			return "", 0, "an f-string fills up infinities with zeros, and % with blanks"
		}
	default:
		return "", 0, "an f-string has nothing for %" + string(c.kind)
	}
	return numberSpec(c, left), 0, ""
}

func numberSpec(c conversion, left bool) string {
	var b strings.Builder
	if left && c.width != "" {
		b.WriteByte('<')
	}
	switch {
	case strings.Contains(c.flags, "+"):
		b.WriteByte('+')
	case strings.Contains(c.flags, " "):
		b.WriteByte(' ')
	}
	if strings.Contains(c.flags, "#") {
		b.WriteByte('#')
	}
	if strings.Contains(c.flags, "0") && !left && c.width != "" {
		b.WriteByte('0')
	}
	kind := c.kind
	if kind == 'i' || kind == 'u' {
		kind = 'd'
	}
	b.WriteString(c.width + c.accuracy + string(kind))
	return b.String()
}
