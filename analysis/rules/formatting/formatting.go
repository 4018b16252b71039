// Package formatting holds the rules about format strings that evaluate.
package formatting

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, formatFieldTraversal, dynamicFormat, stringFormatter, unboundFormat)
}
