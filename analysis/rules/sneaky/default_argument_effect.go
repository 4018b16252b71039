package sneaky

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
)

var defaultArgumentEffect = &analysis.Rule{
	Code: "SEV021", Name: "default-argument-effect", Levels: policy.Columns("--WE"), SameAs: "B008",
	Nodes: []syntax.Node{(*syntax.FunctionDef)(nil), (*syntax.Lambda)(nil)},
	Check: checkDefaults,
}

func checkDefaults(p *analysis.Pass, n syntax.Node) {
	switch n := n.(type) {
	case *syntax.FunctionDef:
		eachDefault(n.Params, func(name string, value syntax.Expr) {
			if call := impureCall(p, value); call != nil {
				reportDefault(p, call, name, moveIntoBody(p, n, name, value)...)
			}
		})
	case *syntax.Lambda:
		eachDefault(n.Params, func(name string, value syntax.Expr) {
			if call := impureCall(p, value); call != nil {
				reportDefault(p, call, name)
			}
		})
	}
}

func reportDefault(p *analysis.Pass, call *syntax.Call, name string, fixes ...analysis.Fix) {
	p.Report(call.Range(), "The default of "+analysis.Clip(name, 30)+" makes a call once, when the function is defined, and never again.",
		"Use None as the default, and make the call in the body.", fixes...)
}

func eachDefault(ps *syntax.Parameters, see func(name string, value syntax.Expr)) {
	positional := append(append([]*syntax.Param{}, ps.PosOnly...), ps.Args...)
	for i, value := range ps.Defaults {
		see(positional[len(positional)-len(ps.Defaults)+i].Name, value)
	}
	for i, value := range ps.KwDefaults {
		if value != nil {
			see(ps.KwOnly[i].Name, value)
		}
	}
}

// impureCall finds a call in a default value that has an effect or may have one.
func impureCall(p *analysis.Pass, e syntax.Expr) (found *syntax.Call) {
	syntax.Inspect(e, func(n syntax.Node) bool {
		if _, ok := n.(*syntax.Lambda); ok {
			return false
		}
		if call, ok := n.(*syntax.Call); ok && found == nil && mayAct(p, call) {
			found = call
		}
		return found == nil
	})
	return found
}

// acting are built-in functions that do something other than compute a value.
var acting = map[string]bool{"print": true, "input": true, "open": true, "next": true, "eval": true, "exec": true, "compile": true,
	"__import__": true, "breakpoint": true, "exit": true, "quit": true, "setattr": true, "delattr": true, "globals": true, "locals": true, "help": true}

func mayAct(p *analysis.Pass, call *syntax.Call) bool {
	name := p.Name(call.Func)
	switch {
	case strings.HasPrefix(name, names.Builtin):
		return acting[strings.TrimPrefix(name, names.Builtin)]
	case policy.EffectOf(name) != "":
		return true
	case p.Names.FunctionHead(call.Func) != nil:
		return true
	}
	return p.Strict() && name == "" && p.Names.ClassHead(call.Func) == nil
}

// moveIntoBody makes None the default and the call the first thing that the body
// does when it is None.
func moveIntoBody(p *analysis.Pass, fn *syntax.FunctionDef, name string, value syntax.Expr) []analysis.Fix {
	first := fn.Body[0]
	if syntax.Docstring(fn.Body) != nil && len(fn.Body) > 1 {
		first = fn.Body[1]
	}
	line := p.File.Line(first.Range().Start)
	if line == p.File.Line(fn.Colon) {
		return nil
	}
	at := p.File.LineStart(line)
	indent := p.File.Slice(syntax.Span{Start: at, End: first.Range().Start})
	if strings.TrimLeft(indent, " \t") != "" {
		return nil
	}
	text := indent + "if " + name + " is None:\n" + indent + "    " + name + " = " + p.Text(value) + "\n"
	return []analysis.Fix{{Title: "Move the call into the body", Safety: analysis.Unsafe, Edits: []scrub.Edit{
		{Span: value.Range(), New: "None"}, {Span: syntax.Span{Start: at, End: at}, New: text},
	}}}
}
