package lexical

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/pytext"
)

var nonNFKCIdentifier = &analysis.Rule{
	Code: "LEX003", Name: "non-nfkc-identifier", Levels: policy.Columns("--EE"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		if p.File.IsASCII() {
			return
		}
		for _, t := range p.File.Tokens {
			if t.Kind != syntax.Ident && !t.Kind.IsKeyword() {
				continue
			}
			written := p.File.Slice(t.Span)
			if pytext.IsASCII(written) {
				continue
			}
			if folded := norm.NFKC.String(written); folded != written {
				reportFolded(p, t.Span, written, folded)
			}
		}
	},
}

func reportFolded(p *analysis.Pass, span syntax.Span, written, folded string) {
	level := p.Mild(policy.Warning)
	if isSensitive(p, folded) {
		level = policy.Error
	}
	p.ReportAs(level, span, fmt.Sprintf("Python reads the name %s as %s, its NFKC form.", analysis.Clip(written, 30), analysis.Clip(folded, 30)),
		"Write it as Python reads it.", analysis.Fix{
			Title: "Write " + folded, Safety: analysis.Safe, Edits: []scrub.Edit{{Span: span, New: folded}},
		})
}

// isSensitive reports whether a name means something beyond what its file says of
// it, or is written plainly elsewhere in the file.
func isSensitive(p *analysis.Pass, name string) bool {
	if names.IsBuiltin(name) || strings.HasPrefix(name, "__") || p.DeniedModule(name) != "" {
		return true
	}
	return analysis.Memo(p, "plain names", func() map[string]bool { return plainNames(p.File) })[name]
}
