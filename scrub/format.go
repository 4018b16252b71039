package scrub

import (
	"slices"
	"strconv"
	"strings"

	"trammel/syntax"
	"trammel/syntax/names"
)

// Formatter writes formatting with constant templates as f-strings: calls of
// str.format and of string.Formatter().format, and the operator %.
type Formatter struct {
	File  *syntax.File
	Names *names.Resolver
	// Flatten lets look-ups in a template, {0.x}, become code: {a.x}. Otherwise they
	// are refused.
	Flatten bool
	// Loose takes f-strings that evaluate or format their parts in another order.
	Loose bool

	answers map[syntax.Expr]answer
}

// answer is what FString gave for an expression.
type answer struct {
	out *FString
	why string
}

// FString is what a formatting expression becomes.
type FString struct {
	Edits []Edit
	Tree  syntax.Expr
}

// FString writes e as an f-string. If that cannot be, why tells the reason; it is
// empty if e formats nothing.
func (x *Formatter) FString(e syntax.Expr) (out *FString, why string) {
	known, ok := x.answers[e]
	if ok {
		return known.out, known.why
	}
	switch e := e.(type) {
	case *syntax.Call:
		out, why = x.call(e)
	case *syntax.BinOp:
		out, why = x.percent(e)
	default:
		return nil, ""
	}
	if x.answers == nil {
		x.answers = map[syntax.Expr]answer{}
	}
	x.answers[e] = answer{out, why} // expressions around this one ask again
	return out, why
}

// call writes a call of format.
func (x *Formatter) call(call *syntax.Call) (*FString, string) {
	template, args := x.formatCall(call)
	if template == nil {
		return nil, ""
	}
	fields, err := ParseTemplate(template.Text)
	if err != nil {
		return nil, "the template is wrong: " + err.Error()
	}
	if len(fields) == 0 {
		return nil, ""
	}
	given := arguments{positional: args, byName: map[string]syntax.Expr{}}
	for _, a := range args {
		if _, ok := a.(*syntax.Starred); ok {
			return nil, "it is not known which arguments there are"
		}
		given.order = append(given.order, a)
	}
	for _, k := range call.Keywords {
		if k.Name == "" {
			return nil, "it is not known which arguments there are"
		}
		given.byName[k.Name] = k.Value
		given.order = append(given.order, k.Value)
	}
	w := &fstringWriter{Formatter: x, outer: call, template: template, given: given}
	return w.format(fields)
}

// formatCall recognises template.format(...), str.format(template, ...) and
// string.Formatter().format(template, ...) with a literal for a template.
func (x *Formatter) formatCall(call *syntax.Call) (template *syntax.Constant, args []syntax.Expr) {
	method, ok := call.Func.(*syntax.Attribute)
	if !ok || method.Attr != "format" {
		return nil, nil
	}
	value, args := method.Value, call.Args
	if len(args) > 0 && x.Names.Refers(call.Func, "builtins.str.format", "string.Formatter().format") {
		if _, bound := value.(*syntax.Constant); !bound {
			value, args = args[0], args[1:]
		}
	}
	c, ok := value.(*syntax.Constant)
	if !ok || c.Kind != syntax.StrConst {
		return nil, nil
	}
	return c, args
}

// arguments are the values that a template may ask for.
type arguments struct {
	positional []syntax.Expr
	byName     map[string]syntax.Expr
	order      []syntax.Expr // as they are evaluated
	next       int           // of those without a number
	numbered   bool
}

// find gives the argument that a field starts from.
func (a *arguments) find(name string) (syntax.Expr, string) {
	n, err := strconv.Atoi(name)
	switch {
	case name == "":
		n = a.next
		a.next++
		if a.numbered {
			return nil, "its fields are numbered by hand and by themselves"
		}
	case err == nil && n >= 0 && strings.Trim(name, "0123456789") == "":
		a.numbered = true
		if a.next > 0 {
			return nil, "its fields are numbered by hand and by themselves"
		}
	default:
		if e := a.byName[name]; e != nil {
			return e, ""
		}
		return nil, "there is no argument " + strconv.Quote(name)
	}
	if n >= len(a.positional) {
		return nil, "there is no argument " + strconv.Itoa(n)
	}
	return a.positional[n], ""
}

// fstringWriter makes one f-string.
type fstringWriter struct {
	*Formatter
	outer    syntax.Expr // the whole expression
	template *syntax.Constant
	given    arguments
	literal  *Literal
	used     []syntax.Expr // arguments in the order of their fields
	isF      map[int]bool  // parts of the template that have fields
	edits    []Edit
	values   []syntax.Expr
	text     strings.Builder // of the constant that values goes on with
}

func (w *fstringWriter) format(fields []Field) (*FString, string) {
	var ok bool
	if w.literal, ok = LiteralOf(w.File, w.template); !ok {
		return nil, "the source of the template cannot be cut"
	}
	w.isF = map[int]bool{}
	at := 0
	for _, f := range fields {
		if why := w.plain(at, f.Start); why != "" {
			return nil, why
		}
		if why := w.field(f); why != "" {
			return nil, why
		}
		at = f.End
	}
	if why := w.plain(at, len(w.template.Text)); why != "" {
		return nil, why
	}
	return w.finish()
}

// plain takes the text between fields, in which braces are doubled.
func (w *fstringWriter) plain(from, to int) string {
	text := w.template.Text
	for i := from; i < to; i++ {
		w.text.WriteByte(text[i])
		if text[i] == '{' || text[i] == '}' {
			if why := w.braces(i, i+2, text[i:i+1]); why != "" {
				return why
			}
			i++
		}
	}
	return ""
}

// braces sees to it that the source of a brace says what an f-string or, in a part
// without fields, a plain string needs. Which of them it is comes out at the end.
func (w *fstringWriter) braces(from, to int, brace string) string {
	spans := w.literal.Spans(from, to)
	if len(spans) == 0 {
		return "a brace in the template is part of an escape"
	}
	for i, span := range spans {
		e := Edit{Span: span}
		if i == 0 {
			e.New = brace
		}
		w.edits = append(w.edits, e)
	}
	return ""
}

// field takes one replacement field.
func (w *fstringWriter) field(f Field) string {
	span, part, ok := w.literal.span(f.Start, f.End)
	if !ok {
		return "a field of the template is not in one piece"
	}
	w.isF[part] = true
	text, value, why := w.replacement(f, part)
	if why != "" {
		return why
	}
	w.edits = append(w.edits, Edit{span, text})
	w.flush()
	w.values = append(w.values, value)
	return ""
}

func (w *fstringWriter) flush() {
	if w.text.Len() > 0 {
		w.values = append(w.values, &syntax.Constant{Kind: syntax.StrConst, Text: w.text.String()})
		w.text.Reset()
	}
}

// replacement writes a field of str.format as one of an f-string.
func (w *fstringWriter) replacement(f Field, part int) (string, *syntax.FormattedValue, string) {
	arg, why := w.given.find(f.Arg)
	if why != "" {
		return "", nil, why
	}
	if why := w.use(arg); why != "" {
		return "", nil, why
	}
	text, tree, why := w.path(arg, f.Path, part)
	if why != "" {
		return "", nil, why
	}
	out := &syntax.FormattedValue{Value: tree, Conversion: -1}
	if f.Conversion != "" {
		if !strings.Contains("rsa", f.Conversion) {
			return "", nil, "there is no conversion !" + f.Conversion
		}
		text += "!" + f.Conversion
		out.Conversion = rune(f.Conversion[0])
	}
	if f.Spec == "" {
		if w.template.Text[f.End-2] == ':' {
			out.Spec = &syntax.JoinedStr{}
			text += ":"
		}
		return "{" + text + "}", out, ""
	}
	spec, joined, why := w.spec(f, part)
	out.Spec = joined
	return "{" + text + ":" + spec + "}", out, why
}

// use notes that a field shows an argument. Only names and constants may be shown
// more than once: anything else would be evaluated as often.
func (w *fstringWriter) use(arg syntax.Expr) string {
	switch arg.(type) {
	case *syntax.Constant, *syntax.Name:
	default:
		if slices.Contains(w.used, arg) {
			return "an argument is used more than once"
		}
	}
	w.used = append(w.used, arg)
	return ""
}

// spec writes a format specification with the fields in it.
func (w *fstringWriter) spec(f Field, part int) (string, *syntax.JoinedStr, string) {
	if strings.Contains(f.Spec, "{{") || strings.Contains(f.Spec, "}}") {
		return "", nil, "there are doubled braces in a format specification"
	}
	var b strings.Builder
	out := &syntax.JoinedStr{}
	at := f.End - 1 - len(f.Spec)
	literal := func(to int) bool {
		if at == to {
			return true
		}
		span, _, ok := w.literal.span(at, to)
		if ok {
			b.WriteString(w.File.Slice(span))
			out.Values = append(out.Values, &syntax.Constant{Kind: syntax.StrConst, Text: w.template.Text[at:to]})
		}
		return ok && !strings.Contains(w.File.Slice(span), `\`)
	}
	for _, inner := range f.Nested {
		text, value, why := w.replacement(inner, part)
		if why != "" {
			return "", nil, why
		}
		if !literal(inner.Start) {
			return "", nil, "there is an escape in a format specification"
		}
		b.WriteString(text)
		out.Values = append(out.Values, value)
		at = inner.End
	}
	if !literal(f.End - 1) {
		return "", nil, "there is an escape in a format specification"
	}
	return b.String(), out, ""
}

// path writes an argument with the attributes and items that a field looks up on it.
func (w *fstringWriter) path(arg syntax.Expr, path []Step, part int) (string, syntax.Expr, string) {
	text, why := w.expression(arg, part)
	if why != "" {
		return "", nil, why
	}
	if len(path) == 0 {
		return text, arg, ""
	}
	if !w.Flatten {
		return "", nil, "the template looks up attributes or items"
	}
	if !isPrimary(arg) {
		text = "(" + text + ")"
	}
	tree := arg
	for _, step := range path {
		switch {
		case !step.Index:
			if !IsIdentifier(step.Name) || strings.HasPrefix(step.Name, "__") && !strings.HasSuffix(step.Name, "__") {
				return "", nil, "an attribute has a name that code cannot spell"
			}
			text += "." + step.Name
			tree = &syntax.Attribute{Value: tree, Attr: step.Name}
		case strings.Trim(step.Name, "0123456789") == "":
			digits := strings.TrimLeft(step.Name, "0")
			if digits == "" {
				digits = "0"
			}
			text += "[" + digits + "]"
			tree = &syntax.Subscript{Value: tree, Index: &syntax.Constant{Kind: syntax.IntConst, Text: digits}}
		default:
			q := w.otherQuote(part)
			if strings.ContainsAny(step.Name, "'\"\\{}\r\n") {
				return "", nil, "a key has characters that an f-string cannot hold"
			}
			text += "[" + q + step.Name + q + "]"
			tree = &syntax.Subscript{Value: tree, Index: &syntax.Constant{Kind: syntax.StrConst, Text: step.Name}}
		}
	}
	return text, tree, ""
}

// otherQuote is the quote that a part of the template does not use.
func (w *fstringWriter) otherQuote(part int) string {
	if p := w.literal.Parts()[part]; w.File.Text[p.Content.Start-1] == '\'' {
		return `"`
	}
	return "'"
}

// isPrimary reports whether a look-up can follow e as it is written.
func isPrimary(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Name, *syntax.Attribute, *syntax.Subscript, *syntax.Call, *syntax.List, *syntax.Dict, *syntax.Set,
		*syntax.ListComp, *syntax.SetComp, *syntax.DictComp, *syntax.GeneratorExp:
		return true
	case *syntax.Tuple:
		return e.Parens
	case *syntax.Constant:
		return e.Kind == syntax.StrConst || e.Kind == syntax.BytesConst
	}
	return false
}

// nestingFrom is the version of Python from which anything may stand in a field.
const nestingFrom = 12

// expression writes an argument as it may stand in a field of a part.
func (w *fstringWriter) expression(e syntax.Expr, part int) (string, string) {
	if len(w.File.CommentsIn(e.Range())) > 0 {
		return "", "there is a comment in an argument"
	}
	text := w.rendered(e)
	content := w.literal.Parts()[part]
	triple := content.Content.End+3 == content.End
	if w.File.Version < nestingFrom {
		quote := w.File.Text[content.Content.Start-1 : content.Content.Start]
		if strings.ContainsAny(text, `\`+quote) || strings.Contains(text, "\n") && !triple {
			return "", "an argument holds what no f-string could before Python 3.12"
		}
	}
	switch e.(type) {
	case *syntax.Lambda, *syntax.NamedExpr, *syntax.Yield, *syntax.YieldFrom:
		return "(" + text + ")", ""
	}
	if strings.HasPrefix(text, "{") {
		text = " " + text
	}
	if strings.HasSuffix(text, "}") {
		text += " "
	}
	return text, ""
}

// rendered is the source of e with what it formats written as f-strings.
func (x *Formatter) rendered(e syntax.Expr) string {
	span := e.Range()
	var edits []Edit
	syntax.Inspect(e, func(n syntax.Node) bool {
		inner, ok := n.(syntax.Expr)
		if !ok {
			return true
		}
		out, _ := x.FString(inner)
		if out == nil {
			return true
		}
		for _, edit := range out.Edits {
			edit.Span.Start -= span.Start
			edit.Span.End -= span.Start
			edits = append(edits, edit)
		}
		return false
	})
	text, err := Apply(x.File.Slice(span), edits)
	if err != nil {
		panic("scrub: nested f-strings collide: " + err.Error())
	}
	return text
}

// finish checks that the parts are evaluated as before, and puts the edits together.
func (w *fstringWriter) finish() (*FString, string) {
	if why := w.order(); why != "" && !w.Loose {
		return nil, why
	}
	w.flush()
	outer, kept := w.outer.Range(), enclosed(w.File, w.template)
	if !outer.Covers(kept) {
		kept = w.template.Span // the parentheses are those of the call
	}
	before, after := syntax.Span{Start: outer.Start, End: kept.Start}, syntax.Span{Start: kept.End, End: outer.End}
	if len(w.File.CommentsIn(before))+len(w.File.CommentsIn(after)) > 0 {
		return nil, "there is a comment in the way"
	}
	opening, closing := "", ""
	if BehindWord(w.File, outer.Start) && w.File.Text[kept.Start] != '(' {
		opening = " "
	}
	if before.Len() > 0 && w.File.Line(kept.Start) != w.File.Line(kept.End) {
		opening, closing = "(", ")"
	}
	if before.Len() > 0 || opening != "" {
		w.edits = append(w.edits, Edit{before, opening})
	}
	w.prefixes()
	w.edits = w.literal.separate(w.File, w.edits)
	w.edits = append(w.edits, Edit{after, closing})
	if len(w.isF) == 0 { // "100%%" % ()
		return &FString{w.edits, w.values[0]}, ""
	}
	return &FString{w.edits, &syntax.JoinedStr{Values: w.values}}, ""
}

// prefixes makes f-strings of the parts that have fields, and doubles the braces
// that stand in them.
func (w *fstringWriter) prefixes() {
	for i, p := range w.literal.Parts() {
		at, prefix := syntax.Span{Start: p.Start, End: p.Start}, ""
		if w.File.Text[p.Start]|0x20 == 'u' {
			at.End++
		}
		if w.isF[i] {
			prefix = "f"
		}
		if at.Len() > 0 || prefix != "" {
			w.edits = append(w.edits, Edit{at, prefix})
		}
	}
	for i, e := range w.edits {
		if e.New != "{" && e.New != "}" {
			continue
		}
		for j, p := range w.literal.Parts() {
			if w.isF[j] && p.Content.Covers(e.Span) {
				w.edits[i].New = e.New + e.New
			}
		}
	}
}

// order tells what would be evaluated in another order than before, or not at all. A field of an f-string is formatted before the next is evaluated.
func (w *fstringWriter) order() string {
	shown := map[syntax.Expr]bool{}
	for _, e := range w.used {
		shown[e] = true
	}
	active := 0
	for _, e := range w.given.order {
		if !Effectless(e) {
			active++
		}
		if _, constant := e.(*syntax.Constant); !shown[e] && !constant {
			return "an argument is not used"
		}
	}
	switch {
	case active > 1:
		return "several arguments call something, and an f-string formats the first before it calls the second"
	case active == 1 && (Effectless(w.given.order[0]) || w.used[0] != w.given.order[0]):
		return "an argument that calls something is not the first, and an f-string would format those before it earlier"
	}
	return ""
}
