package reflection

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var dynamicAttributeName = &analysis.Rule{
	Code: "REF004", Name: "dynamic-attribute-name", Levels: policy.Columns("-EEE"), SameAs: "B009 B010",
	Nodes: []syntax.Node{(*syntax.Call)(nil), (*syntax.Name)(nil), (*syntax.Attribute)(nil)},
	Named: true,
	Names: analysis.NamesOf(attributeFunctions),
	Check: checkDynamicAttribute,
}

// attributeFunctions take the name of an attribute as their second argument.
var attributeFunctions = map[string]bool{"builtins.getattr": true, "builtins.setattr": true, "builtins.delattr": true,
	"inspect.getattr_static": true, "builtins.object.__getattribute__": true, "builtins.object.__setattr__": true}

func checkDynamicAttribute(p *analysis.Pass, n syntax.Node) {
	if call, ok := n.(*syntax.Call); ok {
		if name := p.Name(call.Func); attributeFunctions[name] && len(call.Args) >= 2 {
			checkAttributeName(p, call, strings.TrimPrefix(name, "builtins."))
		}
		return
	}
	e := n.(syntax.Expr)
	if name := p.Reference(n); attributeFunctions[name] && !p.IsAlias(e) && !p.IsCallee(e) && p.Profile.Name != policy.Smolagents {
		p.Report(e.Range(), strings.TrimPrefix(name, "builtins.")+" is passed on as a value, and looks up attributes where nobody sees which.",
			"Pass a function that reads the attribute meant.")
	}
}

func checkAttributeName(p *analysis.Pass, call *syntax.Call, function string) {
	arg := call.Args[1]
	attr, constant := p.Names.ConstString(arg)
	switch {
	case constant && strings.HasPrefix(attr, "__"), constant && frameAttributes[attr]:
		if p.Profile.Name == policy.Smolagents && function != "getattr" {
			return
		}
		p.Report(arg.Range(), function+" with "+analysis.Clip(attr, 40)+" reaches Python's internals past every check of attributes.",
			"Use the public operation for what you need.", plainAccess(p, call, function, attr)...)
	case !constant && p.Profile.Name != policy.Smolagents && !hasPlainPrefix(p, arg):
		p.ReportAs(p.Mild(policy.Warning), arg.Range(), function+" with a computed name can reach any attribute, internals included.",
			"Choose among known names, in a dict of functions or with if.")
	}
}

// hasPlainPrefix reports whether a computed name begins with constant text that
// keeps it from being private, or is that of a dataclass's field.
func hasPlainPrefix(p *analysis.Pass, e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Attribute:
		return e.Attr == "name" && p.Names.Refers(p.Names.Iterated(e.Value), "dataclasses.fields()")
	case *syntax.JoinedStr:
		return len(e.Values) > 0 && hasPlainPrefix(p, e.Values[0])
	case *syntax.BinOp:
		return (e.Op == syntax.Add || e.Op == syntax.Mod) && hasPlainPrefix(p, e.Left)
	}
	text, ok := p.Names.ConstString(e)
	return ok && text != "" && text[0] != '_' && text[0] != '%' && text[0] != '{'
}

// plainAccess writes getattr(x, "name") as x.name.
func plainAccess(p *analysis.Pass, call *syntax.Call, function, attr string) []analysis.Fix {
	if function != "getattr" || len(call.Args) != 2 || len(call.Keywords) > 0 || !isIdentifier(attr) {
		return nil
	}
	switch call.Args[0].(type) {
	case *syntax.Name, *syntax.Attribute, *syntax.Call, *syntax.Subscript:
	default:
		return nil
	}
	return []analysis.Fix{{Title: "Write it as an attribute", Safety: analysis.Safe, Edits: []scrub.Edit{
		{Span: call.Span, New: p.Text(call.Args[0]) + "." + attr},
	}}}
}

func isIdentifier(s string) bool {
	for i, c := range s {
		if c != '_' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}
