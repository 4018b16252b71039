package classes

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var hookAlias = &analysis.Rule{
	Code: "CLS001", Name: "hook-alias", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.Assign)(nil), (*syntax.AnnAssign)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		switch n := n.(type) {
		case *syntax.Assign:
			for _, target := range n.Targets {
				checkHook(p, target, n.Value)
			}
		case *syntax.AnnAssign:
			if n.Value != nil {
				checkHook(p, n.Target, n.Value)
			}
		}
	},
}

func checkHook(p *analysis.Pass, target, value syntax.Expr) {
	hook := ""
	switch t := target.(type) {
	case *syntax.Name:
		if names.IsDunder(t.Ident) && p.Class() != nil {
			hook = t.Ident
		}
	case *syntax.Attribute:
		if names.IsDunder(t.Attr) && p.Names.ClassHead(t.Value) != nil {
			hook = t.Attr
		}
	}
	if hook == "" {
		return
	}
	name := p.Name(value)
	if !isFunction(name) || strings.HasSuffix(name, "."+hook) {
		return
	}
	p.Report(value.Range(), hook+" = "+analysis.Clip(strings.TrimPrefix(name, names.Builtin), 40)+" makes plain syntax, such as an index or an operator, call that function.",
		"Write a method that says what it does.")
}

// isFunction reports whether a qualified name is something from outside of the
// file that can be called.
func isFunction(name string) bool {
	switch name {
	case "", "types.GenericAlias", "builtins.None", "builtins.True", "builtins.False", "builtins.NotImplemented", "builtins.Ellipsis", "builtins.__name__", "builtins.__doc__":
		return false
	}
	return !strings.HasSuffix(name, ")") && !strings.HasPrefix(name, "builtins.__")
}
