package sneaky

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var annotationStringCode = &analysis.Rule{
	Code: "SEV002", Name: "annotation-string-code", Levels: policy.Columns("--EE"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		eachImpure(p, true, func(a *scrub.Annotation, bad syntax.Expr, fixes []analysis.Fix) {
			p.Report(bad.Range(), "The annotation of "+analysis.Clip(a.Name, 30)+" is a string of code, run by get_type_hints and by libraries that read annotations.",
				"Write a plain type, or strip the annotation.", fixes...)
		})
	},
}
