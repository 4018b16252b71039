// Package resources holds the rules about programs that never end, or that take
// more time or memory than there is.
package resources

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, hugeInteger, hugeAllocation, infiniteLoop, infiniteIterator, regexBacktracking, unboundedRecursion,
		combinatorialExplosion, mutateWhileIterating, hugeFormatWidth)
}
