package sneaky

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
)

var decoratorEffect = &analysis.Rule{
	Code: "SEV020", Name: "decorator-effect", Levels: policy.Columns("-WEE"),
	Nodes: []syntax.Node{(*syntax.FunctionDef)(nil), (*syntax.ClassDef)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		for _, d := range syntax.Decorators(n.(syntax.Stmt)) {
			if what := sneakyDecorator(p, d); what != "" {
				p.Report(d.Range(), "This decorator "+what+": it is called without parentheses, with what stands below it.",
					"Remove it, or call the function where one can see it.", removeDecorator(p, d)...)
			}
		}
	},
}

// plainDecorators are the built-in names that are meant as decorators.
var plainDecorators = map[string]bool{"builtins.property": true, "builtins.staticmethod": true, "builtins.classmethod": true}

// sneakyDecorator says what is wrong with a decorator, or nothing.
func sneakyDecorator(p *analysis.Pass, d syntax.Expr) string {
	switch p.Names.Value(d).(type) {
	case *syntax.Lambda:
		return "is a lambda"
	}
	name := p.Name(d)
	if call, ok := d.(*syntax.Call); ok {
		if target := p.Name(call.Func); target == "functools.partial" && len(call.Args) > 0 {
			name = p.Name(call.Args[0])
		}
	}
	switch effect := policy.EffectOf(name); {
	case strings.HasPrefix(name, names.Builtin) && !strings.HasSuffix(name, ")") && !plainDecorators[name] &&
		names.IsBuiltin(strings.TrimPrefix(name, names.Builtin)) && strings.Count(name, ".") == 1:
		return "is the built-in " + strings.TrimPrefix(name, names.Builtin)
	case strings.HasSuffix(name, ")"), effect == "", effect == policy.Clock, effect == policy.Random:
		return ""
	}
	return "is " + name
}

// removeDecorator deletes a decorator with its line.
func removeDecorator(p *analysis.Pass, d syntax.Expr) []analysis.Fix {
	at := p.File.TokenAt(d.Range().Start)
	for at > 0 && p.File.Tokens[at].Kind != syntax.At {
		at--
	}
	end := p.File.TokenAt(d.Range().End - 1)
	for end+1 < len(p.File.Tokens) && p.File.Tokens[end].Kind != syntax.Newline {
		end++
	}
	from, to := p.File.Line(p.File.Tokens[at].Start), p.File.Line(p.File.Tokens[end].Start)+1
	if to > p.File.LineCount() {
		return nil
	}
	span := syntax.Span{Start: p.File.LineStart(from), End: p.File.LineStart(to)}
	return []analysis.Fix{{Title: "Remove the decorator", Safety: analysis.Unsafe, Edits: []scrub.Edit{{Span: span}}}}
}
