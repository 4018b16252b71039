// Package parsing holds the rules about source that does not parse.
package parsing

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() { analysis.Register(pages, analysis.SyntaxRule, analysis.NestingRule) }
