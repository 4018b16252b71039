package rules

import (
	"trammel/analysis"
	"trammel/analysis/restricted"
	"trammel/policy"
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
