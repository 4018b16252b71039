package sneaky

import (
	"slices"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var annotationEffect = &analysis.Rule{
	Code: "SEV001", Name: "annotation-effect", Levels: policy.Columns("--EE"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		eachImpure(p, false, func(a *scrub.Annotation, bad syntax.Expr, fixes []analysis.Fix) {
			p.Report(bad.Range(), "The annotation of "+analysis.Clip(a.Name, 30)+" holds "+article(syntax.ExprKind(bad))+", which runs when the annotation is evaluated.",
				"Write a plain type, or strip the annotation.", fixes...)
		})
	},
}

// StripOne and StripAll are the titles of the fixes, as editors show them.
const (
	StripOne = "Strip this annotation"
	StripAll = "Strip all annotations"
)

// maxStripAll is the number of edits up to which every finding offers to strip all
// annotations; beyond, only the first does, for the edits are repeated in each.
const maxStripAll = 100

// eachImpure calls see for the annotations that are not pure type expressions, be
// it because of a string of code in them or of anything else.
func eachImpure(p *analysis.Pass, ofString bool, see func(a *scrub.Annotation, bad syntax.Expr, fixes []analysis.Fix)) {
	var all []scrub.Edit
	shown := 0
	parts := p.File.Parts()
	for k, impure := range analysis.EachPart(p, "impure annotations", hasImpure) {
		if !impure {
			continue
		}
		for _, a := range scrub.AnnotationsIn(p.File, parts[k].Body) {
			bad := impurity(p, a)
			if bad == nil {
				continue
			}
			if _, isString := bad.(*syntax.Constant); isString != ofString {
				continue
			}
			if all == nil {
				all = analysis.Memo(p, "strip all", func() []scrub.Edit { return scrub.StripAnnotations(p.File, scrub.All).Edits })
			}
			fixes := stripFixes(a, all)
			if shown++; shown > 1 && len(all) > maxStripAll {
				fixes = fixes[:len(fixes)-1]
			}
			see(a, bad, fixes)
		}
	}
}

func impurity(p *analysis.Pass, a *scrub.Annotation) syntax.Expr {
	return scrub.Impurity(a.Expr, p.File.Version)
}

// hasImpure reports whether an annotation in a part is not a pure type expression.
func hasImpure(p *analysis.Pass) bool {
	return slices.ContainsFunc(scrub.AnnotationsIn(p.File, p.Body()), func(a *scrub.Annotation) bool { return impurity(p, a) != nil })
}

// stripFixes offers to strip the annotation. A class field keeps an inert one,
// because a dataclass and its like would lose the field.
func stripFixes(a *scrub.Annotation, all []scrub.Edit) []analysis.Fix {
	strip := analysis.Fix{Title: StripOne, Safety: analysis.Safe, Edits: a.Strip()}
	everything := analysis.Fix{Title: StripAll, Safety: analysis.Unsafe, Edits: all}
	if !a.Field {
		return []analysis.Fix{strip, everything}
	}
	strip.Safety = analysis.Unsafe
	inert := analysis.Fix{Title: "Replace this annotation by object", Safety: analysis.Safe, Edits: a.Inert()}
	return []analysis.Fix{inert, strip, everything}
}

// article puts "a" or "an" before the kind of an expression.
func article(kind string) string {
	switch {
	case kind == "function call":
		return "a function call"
	case kind[0] == 'a', kind[0] == 'e', kind[0] == 'f':
		return "an " + kind
	}
	return "a " + kind
}
