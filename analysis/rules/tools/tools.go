// Package tools holds the rules about calls of the host's tools: what the loaded
// policy, in Progent's language, says of them before they run.
package tools

import (
	"embed"

	"trammel/analysis"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, toolCallDenied, toolNotListed, toolCallConditional, policyInvalid, policyFailOpen)
}
