// Package imports holds the rules about what a program brings in.
package imports

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, deniedModule, moduleNotAllowed, starImport, dynamicImport, moduleLeak, importSystemWrite)
}
