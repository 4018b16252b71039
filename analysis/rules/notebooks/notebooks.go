// Package notebooks holds the rules about what IPython reads in a notebook's cells and
// Python does not.
package notebooks

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() { analysis.Register(pages, shellEscape, magic) }
