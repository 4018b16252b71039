// Package sneaky holds the rules about code that runs where nobody expects code:
// in annotations, docstrings, decorators and default values.
package sneaky

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, annotationEffect, annotationStringCode, annotationIntrospection, annotationsWrite, annotationPresent,
		typeParameterEffect, annotationTargetEffect, doctestPresent, doctestEffect, doctestRunner, decoratorEffect, defaultArgumentEffect)
}
