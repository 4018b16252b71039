package rules

import (
	"trammel/analysis"
	"trammel/analysis/restricted"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

func init() { analysis.RegisterEngine(policy.RestrictedPython, restrictedEngine) }

// restrictedEngine reports what RestrictedPython says, in its words.
func restrictedEngine(p *analysis.Pass) {
	result := restricted.Judge(p.File, p.File.Body, nil, true)
	for _, problem := range append(result.Errors, result.Warnings...) {
		rule := analysis.ByCode(problem.Rule)
		p.ReportRule(rule, problem.Span, problem.Text, restrictedRemedies[problem.Rule], restrictedFixes(p, problem)...)
	}
}

// restrictedRemedies say what to write instead under RestrictedPython.
var restrictedRemedies = map[string]string{
	"EVL001": "Parse data with ast.literal_eval or json.loads, or write the expression out.",
	"EVL002": "Write the statements out.",
	"EVL007": "Delete the call.",
	"IMP003": "List the names that are used.",
	"IMP005": "Use an import statement.",
	"NAM001": "Choose a name without a leading underscore.",
	"NAM002": "Choose another name.",
	"NAM003": "Choose another name.",
	"NAM004": "Choose another name: the host's guards are called by this one.",
	"REF001": "Use the public operation for what you need.",
	"REF002": "Use a public attribute.",
	"REF003": "Pass what is needed as an argument.",
	"REF007": "Call the built-in functions by their names.",
	"STM001": "Write it with the statements that RestrictedPython knows.",
	"STM002": "Write a.b = a.b + c.",
	"STM003": "Write a[b] = a[b] + c.",
	"STM004": "Leave the metaclass out.",
	"STM007": "Read printed where something is printed, as in return printed.",
	"STM008": "Only __init__, __contains__ and the comparisons may be defined.",
}

// restrictedFixes rewrites what RestrictedPython refuses and plain code can say:
// augmented and annotated assignments.
func restrictedFixes(p *analysis.Pass, problem restricted.Problem) []analysis.Fix {
	switch problem.Rule {
	case "STM001", "STM002", "STM003":
	default:
		return nil
	}
	statements := analysis.Memo(p, "rewritable", func() map[syntax.Span]syntax.Stmt { return rewritable(p.File.Body) })
	switch s := statements[problem.Span].(type) {
	case *syntax.AugAssign:
		return []analysis.Fix{plainAssignment(p, s)}
	case *syntax.AnnAssign:
		return dropAnnotation(p, s)
	}
	return nil
}

// rewritable lists the augmented and annotated assignments of a file.
func rewritable(body syntax.Block) map[syntax.Span]syntax.Stmt {
	m := map[syntax.Span]syntax.Stmt{}
	syntax.InspectAll(body, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.AugAssign:
			m[n.Span] = n
		case *syntax.AnnAssign:
			m[n.Span] = n
		}
		return true
	})
	return m
}

// dropAnnotation writes x: T = v as x = v. That is unsafe in the class of a
// dataclass and its like, which read annotations.
func dropAnnotation(p *analysis.Pass, s *syntax.AnnAssign) []analysis.Fix {
	fix := analysis.Fix{Title: "Drop the annotation", Safety: analysis.Unsafe, Edits: scrub.DeleteStatement(p.File, s)}
	if s.Value != nil {
		fix.Edits = []scrub.Edit{{Span: syntax.Span{Start: s.Target.Range().End, End: s.Value.Range().Start}, New: " = "}}
		if s.Value.Range().Start > 0 && p.File.Text[s.Value.Range().Start-1] == '(' || !s.Simple {
			return nil // parentheses around the target or value
		}
	}
	return []analysis.Fix{fix}
}
