package reflection

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var frameAttribute = &analysis.Rule{
	Code: "REF003", Name: "frame-attribute",
	Levels: policy.Columns("E-EE"),
	Nodes:  attributeNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		eachAttribute(n, func(name string, span syntax.Span) {
			if frameAttributes[name] {
				p.Report(span, name+" reaches the frames and code objects of running functions, hence every variable of the process.",
					"Pass what is needed as an argument.")
			}
		})
	},
}

// frameAttributes are those of tracebacks, frames, code objects, generators,
// coroutines, asynchronous generators and cells.
var frameAttributes = map[string]bool{
	"tb_frame": true, "tb_next": true,
	"f_back": true, "f_builtins": true, "f_code": true, "f_globals": true, "f_locals": true, "f_trace": true,
	"co_code": true, "co_consts": true, "co_names": true, "co_freevars": true,
	"gi_frame": true, "gi_code": true, "gi_yieldfrom": true,
	"cr_await": true, "cr_frame": true, "cr_code": true, "cr_origin": true,
	"ag_await": true, "ag_frame": true, "ag_code": true,
	"cell_contents": true,
}
