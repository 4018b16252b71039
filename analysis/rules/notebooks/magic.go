package notebooks

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/notebook"
)

// harmless are magics that measure, show or set up what is seen.
var harmless = map[string]bool{
	"time": true, "timeit": true, "capture": true, "prun": true, "matplotlib": true, "who": true, "whos": true, "who_ls": true,
	"precision": true, "pdoc": true, "pinfo": true, "lsmagic": true, "magic": true, "quickref": true, "xmode": true, "colors": true,
	"markdown": true, "latex": true, "html": true, "HTML": true, "svg": true, "SVG": true, "pprint": true, "config": true,
}

var magic = &analysis.Rule{
	Code: "NBK002", Name: "notebook-magic", Levels: policy.Columns("EEWE"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		for _, e := range p.Escapes {
			if e.Kind != notebook.Line && e.Kind != notebook.Cell {
				continue
			}
			name := analysis.Clip(e.Name, 40)
			if harmless[e.Name] {
				p.ReportAs(policy.Info, e.Span, "The magic "+name+" is no Python: what it does is not judged.", "Write Python where the result matters.")
				continue
			}
			p.Report(e.Span, "The magic "+name+" may do anything: load code, write files, leave Python.", "Write what it does in Python, where it can be judged.")
		}
	},
}
