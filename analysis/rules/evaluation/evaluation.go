// Package evaluation holds the rules about code that is made and run from text.
package evaluation

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, evalCall, execCall, compileCall, evalFamilyReference, codeObject, stringRunner, interactiveCall)
}
