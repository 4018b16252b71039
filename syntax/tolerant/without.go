//go:build !cgo

// Package tolerant is a second parser for editors. This build is without cgo and
// so without it: Available is false and Parse always fails.
package tolerant

import (
	"context"
	"errors"

	"trammel/syntax"
	"trammel/syntax/outline"
)

// Available tells whether this build has the parser.
const Available = false

var errUnavailable = errors.New("this build has no tolerant parser: it was made without cgo")

// Tree is never made in this build.
type Tree struct{}

// Parse always fails in this build.
func Parse(context.Context, string) (*Tree, error) { return nil, errUnavailable }

// Update always fails in this build.
func (*Tree) Update(context.Context, syntax.Span, int, string) (*Tree, error) {
	return nil, errUnavailable
}

// Symbols is empty in this build.
func (*Tree) Symbols() []*outline.Symbol { return nil }

// Folds is empty in this build.
func (*Tree) Folds() []outline.Fold { return nil }

// Selection is empty in this build.
func (*Tree) Selection(syntax.Pos) []syntax.Span { return nil }

// Calls is empty in this build.
func (*Tree) Calls() []syntax.Span { return nil }

// Imports is empty in this build.
func (*Tree) Imports() []syntax.Span { return nil }
