// Package suppressions holds the pages of the rules about suppression comments; the
// driver of analysis finds what they report.
package suppressions

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, analysis.UnusedSuppression, analysis.ReasonlessSuppression, analysis.IgnoredSuppression)
}
