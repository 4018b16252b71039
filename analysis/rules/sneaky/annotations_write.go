package sneaky

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var annotationsWrite = &analysis.Rule{
	Code: "SEV004", Name: "annotations-write", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.Name)(nil), (*syntax.Attribute)(nil), (*syntax.Call)(nil)},
	Check: checkAnnotationsWrite,
}

func isAnnotations(name string) bool { return name == "__annotations__" || name == "__annotate__" }

func checkAnnotationsWrite(p *analysis.Pass, n syntax.Node) {
	switch n := n.(type) {
	case *syntax.Name:
		if isAnnotations(n.Ident) && isWritten(p, n, n.Ctx) {
			reportAnnotationsWrite(p, n)
		}
	case *syntax.Attribute:
		if isAnnotations(n.Attr) && isWritten(p, n, n.Ctx) {
			reportAnnotationsWrite(p, n)
		}
	case *syntax.Call:
		if p.Name(n.Func) == "builtins.setattr" && len(n.Args) == 3 {
			if attr, ok := p.Names.ConstString(n.Args[1]); ok && isAnnotations(attr) {
				reportAnnotationsWrite(p, n)
			}
		}
	}
}

// dictWriters are the methods that change a dict.
var dictWriters = map[string]bool{"update": true, "setdefault": true, "pop": true, "clear": true, "popitem": true, "__setitem__": true}

// isWritten reports whether an expression is bound, changed by item, or by method.
func isWritten(p *analysis.Pass, e syntax.Expr, ctx syntax.Context) bool {
	if ctx != syntax.Load {
		return true
	}
	switch outer := p.Parent(e).(type) {
	case *syntax.Subscript:
		return outer.Value == e && outer.Ctx != syntax.Load
	case *syntax.Attribute:
		return dictWriters[outer.Attr] && p.IsCallee(outer)
	}
	return false
}

func reportAnnotationsWrite(p *analysis.Pass, e syntax.Expr) {
	p.Report(e.Range(), "Writing annotations plants text or code that whoever reads them later will run.",
		"Write annotations where the function or class is defined.", deleteAround(p, analysis.Unsafe)...)
}

// deleteAround offers to delete the simple statement around the node being visited.
func deleteAround(p *analysis.Pass, safety analysis.Safety) []analysis.Fix {
	for n := range p.Around {
		switch s := n.(type) {
		case *syntax.Assign, *syntax.AugAssign, *syntax.AnnAssign, *syntax.Delete, *syntax.ExprStmt, *syntax.Import, *syntax.ImportFrom:
			return p.DeleteStatement(s.(syntax.Stmt), safety)
		case syntax.Stmt:
			return nil
		}
	}
	return nil
}
