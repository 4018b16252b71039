package notebooks

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/notebook"
)

var shellEscape = &analysis.Rule{
	Code: "NBK001", Name: "shell-escape", Levels: policy.Columns("EEEE"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		if p.Profile.Grants(policy.Process) {
			return
		}
		for _, e := range p.Escapes {
			if e.Kind == notebook.Shell {
				p.Report(e.Span, "The cell runs a command of the system, which profile "+p.Profile.Name+" does not grant.", "Do it in Python. The capability proc allows it.")
				p.Grantable(policy.Process)
			}
		}
	},
}
