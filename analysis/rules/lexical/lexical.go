// Package lexical holds the rules about characters: what the eye or the editor
// sees differently from Python.
package lexical

import (
	"embed"

	"trammel/analysis"
	"trammel/scrub"
	"trammel/syntax"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, bidiControl, invisibleCharacter, nonNFKCIdentifier, confusableIdentifier, encodingCookie,
		controlCharacter, offScreenCode, hiddenText)
}

// removal escapes characters inside a string, so that its value stays, and deletes
// them anywhere else.
func removal(f *syntax.File, r scrub.Run) []analysis.Fix {
	edits := r.Reveal(f)
	switch {
	case edits == nil:
		return nil
	case r.Place == scrub.InString, r.Place == scrub.InRawString:
		return []analysis.Fix{{Title: "Escape the characters", Safety: analysis.Safe, Edits: edits}}
	}
	return []analysis.Fix{{Title: "Delete the characters", Safety: analysis.Safe, Edits: edits}}
}
