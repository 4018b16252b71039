package reflection

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var exceptionLeak = &analysis.Rule{
	Code: "REF009", Name: "exception-leak", Levels: policy.Columns("--WE"),
	Nodes: []syntax.Node{(*syntax.ExceptHandler)(nil), (*syntax.FunctionDef)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		switch n := n.(type) {
		case *syntax.ExceptHandler:
			checkHandler(p, n)
		case *syntax.FunctionDef:
			if n.Name == "__exit__" || n.Name == "__aexit__" {
				checkExit(p, n)
			}
		}
	},
}

// checkHandler looks for AttributeError.obj and NameError's, which hold the object
// on which the look-up failed.
func checkHandler(p *analysis.Pass, h *syntax.ExceptHandler) {
	if h.Name == "" || !mayCatch(p, h.Type, "AttributeError") {
		return
	}
	syntax.InspectAll(h.Body, func(n syntax.Node) bool {
		a, ok := n.(*syntax.Attribute)
		if !ok {
			return true
		}
		if value, ok := a.Value.(*syntax.Name); ok && value.Ident == h.Name && a.Attr == "obj" {
			p.Report(a.AttrSpan, "The exception's obj is the object that the look-up failed on, whoever owns it.", "Use the exception's message.")
		}
		return true
	})
}

func mayCatch(p *analysis.Pass, e syntax.Expr, name string) bool {
	switch e := e.(type) {
	case nil:
		return false
	case *syntax.Tuple:
		for _, elt := range e.Elts {
			if mayCatch(p, elt, name) {
				return true
			}
		}
		return false
	}
	return p.Names.Refers(e, "builtins."+name, "builtins.Exception", "builtins.BaseException")
}

// checkExit looks for uses of the traceback that __exit__ is given.
func checkExit(p *analysis.Pass, fn *syntax.FunctionDef) {
	positional := append(append([]*syntax.Param{}, fn.Params.PosOnly...), fn.Params.Args...)
	if len(positional) < 4 {
		return
	}
	traceback := positional[3].Name
	syntax.InspectAll(fn.Body, func(n syntax.Node) bool {
		if a, ok := n.(*syntax.Attribute); ok {
			if value, ok := a.Value.(*syntax.Name); ok && value.Ident == traceback {
				p.Report(a.Range(), "The traceback that __exit__ gets leads to the frames, and so to every variable of the callers.",
					"Use the exception's type and message.")
			}
		}
		return true
	})
}
