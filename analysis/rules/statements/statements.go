// Package statements holds the rules about what of Python's grammar a profile
// knows, and what it runs differently.
package statements

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, statementNotAllowed, augassignAttribute, augassignItem, metaclassKeyword, unguardedUnpack, printCollector, dunderMethod, silentlyIgnored)
}
