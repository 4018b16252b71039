// Package evaluation holds the rules about code that is made and run from text.
package evaluation

import (
	"embed"

	"trammel/analysis"
	"trammel/policy"
)

//go:embed *.md
var pages embed.FS

func init() { analysis.Register(pages, evalCall, execCall, evalFamilyReference) }

// always is the severity of what no profile lets pass.
var always = policy.Levels{policy.Agent: policy.Error, policy.Strict: policy.Error}
