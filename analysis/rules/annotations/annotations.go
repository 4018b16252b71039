// Package annotations holds the rules about code that runs because it stands in
// an annotation.
package annotations

import (
	"embed"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

//go:embed *.md
var pages embed.FS

func init() { analysis.Register(pages, annotationEffect) }

var annotationEffect = &analysis.Rule{
	Code: "SEV001", Name: "annotation-effect",
	Levels: policy.Levels{policy.Agent: policy.Error, policy.Strict: policy.Error},
	Check:  checkAnnotations,
}

// StripOne and StripAll are the titles of the fixes, as editors show them.
const (
	StripOne = "Strip this annotation"
	StripAll = "Strip all annotations"
)

func checkAnnotations(p *analysis.Pass, _ syntax.Node) {
	var all []scrub.Edit
	for _, a := range scrub.Annotations(p.File) {
		bad := scrub.Impurity(a.Expr, p.File.Version)
		if bad == nil {
			continue
		}
		if all == nil {
			all = scrub.StripAnnotations(p.File, scrub.All)
		}
		p.Report(bad.Range(), "The annotation of "+shorten(a.Name)+" "+what(bad)+".",
			"Write a plain type, or strip the annotation.", fixes(a, all)...)
	}
}

// fixes offers to strip the annotation. A class field keeps an inert one, because
// a dataclass and its like would lose the field.
func fixes(a *scrub.Annotation, all []scrub.Edit) []analysis.Fix {
	strip := analysis.Fix{Title: StripOne, Safety: analysis.Safe, Edits: a.Edits}
	everything := analysis.Fix{Title: StripAll, Safety: analysis.Unsafe, Edits: all}
	if !a.Field {
		return []analysis.Fix{strip, everything}
	}
	strip.Safety = analysis.Unsafe
	inert := analysis.Fix{Title: "Replace this annotation by object", Safety: analysis.Safe, Edits: a.Inert()}
	return []analysis.Fix{inert, strip, everything}
}

// what says how an impure expression acts.
func what(e syntax.Expr) string {
	if _, ok := e.(*syntax.Constant); ok {
		return "is a string of code, run by get_type_hints and by libraries that read annotations"
	}
	kind := syntax.ExprKind(e)
	article := "a "
	switch kind[0] {
	case 'a', 'e', 'f':
		article = "an "
		if kind == "function call" {
			article = "a "
		}
	}
	return "holds " + article + kind + ", which runs when the annotation is evaluated"
}

func shorten(name string) string {
	if r := []rune(name); len(r) > 30 {
		return string(r[:27]) + "..."
	}
	return name
}
