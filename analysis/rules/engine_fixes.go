package rules

import (
	"trammel/analysis"
	"trammel/analysis/restricted"
	"trammel/scrub"
	"trammel/scrub/rewrite"
	"trammel/syntax"
)

// restrictedFixes rewrites what RestrictedPython refuses and plain code can say.
func restrictedFixes(p *analysis.Pass, problem restricted.Problem) []analysis.Fix {
	if problem.Name != "" {
		return p.Rename(problem.Name)
	}
	statements := analysis.Memo(p, "rewritable", func() map[syntax.Span]syntax.Stmt { return rewritable(p.File.Body) })
	switch s := statements[problem.Span].(type) {
	case *syntax.AugAssign:
		return offer(rewrite.PlainTitle, rewrite.PlainAssignment(p.File, s))
	case *syntax.AnnAssign:
		return dropAnnotation(p, s)
	case *syntax.Match:
		return offer("Write it as a chain of if statements", rewrite.IfChain(p.File, s))
	case *syntax.Nonlocal:
		return offer("Keep the variable in a list of one element", rewrite.Box(p.File, p.Names, s))
	case *syntax.FunctionDef:
		return offer("Return what was printed", returnPrinted(p.File, s, problem))
	}
	return nil
}

func offer(title string, edits []scrub.Edit) []analysis.Fix {
	if len(edits) == 0 {
		return nil
	}
	return []analysis.Fix{{Title: title, Safety: analysis.Unsafe, Edits: edits}}
}

// rewritable lists the statements of a file that there are rewrites for, by the
// span under which they are reported.
func rewritable(body syntax.Block) map[syntax.Span]syntax.Stmt {
	m := map[syntax.Span]syntax.Stmt{}
	syntax.InspectAll(body, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.AugAssign, *syntax.AnnAssign, *syntax.Match, *syntax.Nonlocal:
			m[n.Range()] = n.(syntax.Stmt)
		case *syntax.FunctionDef:
			m[n.NameSpan] = n
		}
		return true
	})
	return m
}

// dropAnnotation writes x: T = v as x = v. That is unsafe in the class of a
// dataclass and its like, which read annotations.
func dropAnnotation(p *analysis.Pass, s *syntax.AnnAssign) []analysis.Fix {
	if s.Value == nil {
		return offer("Drop the annotation", scrub.DeleteStatement(p.File, s))
	}
	value := s.Value.Range()
	if p.File.Text[value.Start-1] == '(' || !s.Simple {
		return nil // parentheses around the target or value
	}
	return offer("Drop the annotation", []scrub.Edit{{Span: syntax.Span{Start: s.Target.Range().End, End: value.Start}, New: " = "}})
}

// returnPrinted gives the printed text back where a function ends without a value.
func returnPrinted(f *syntax.File, fn *syntax.FunctionDef, problem restricted.Problem) []scrub.Edit {
	if problem.Text != restricted.NeverReadsPrinted {
		return nil
	}
	switch fn.Body[len(fn.Body)-1].(type) {
	case *syntax.Return, *syntax.Raise:
		return nil
	}
	return scrub.AppendStatement(f, fn.Body, "return printed")
}
