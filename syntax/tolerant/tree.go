//go:build cgo

// Package tolerant is a second parser for editors: tree-sitter, which gives a
// useful tree for any text, however broken. It decides nothing about what runs;
// it folds and outlines, and it is an independent opinion on where the calls and
// imports of a file are.
//
// The binding has sharp edges, and this package is where they are covered: a tree
// is copied into Go memory in one visit and closed, so that no node outlives it
// and no finalizer frees what is in use; parsing has a deadline, and a parser
// whose run was cut short is thrown away.
package tolerant

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"time"

	sitter "github.com/smacker/go-tree-sitter"
	"github.com/smacker/go-tree-sitter/python"

	"trammel/syntax"
)

// Available tells whether this build has the parser; without cgo it has not.
const Available = true

// deadline bounds one parse; token soup can take seconds.
const deadline = 500 * time.Millisecond

// Tree is the tree of one version of a text. It is safe for concurrent use.
type Tree struct {
	text string

	mu   sync.Mutex
	tree *sitter.Tree

	once  sync.Once
	nodes []node
}

// node is a named node in source order; parents come before their children.
type node struct {
	kind   string
	field  string // its role in the parent
	span   syntax.Span
	parent int32 // -1 for the root
}

// Parse reads text. The error is that of a parse that ran out of time.
func Parse(ctx context.Context, text string) (*Tree, error) { return parse(ctx, nil, text) }

func parse(ctx context.Context, old *sitter.Tree, text string) (*Tree, error) {
	ctx, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	parser := sitter.NewParser()
	defer parser.Close()
	parser.SetLanguage(python.GetLanguage())
	tree, err := parser.ParseCtx(ctx, old, []byte(text))
	if err != nil {
		return nil, fmt.Errorf("tolerant parse of %d bytes: %w", len(text), err)
	}
	t := &Tree{text: text, tree: tree}
	runtime.AddCleanup(t, func(tree *sitter.Tree) { tree.Close() }, tree)
	return t, nil
}

// Update reads text, which is t's with span replaced by inserted bytes. Unchanged
// parts of the tree are reused.
func (t *Tree) Update(ctx context.Context, span syntax.Span, inserted int, text string) (*Tree, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	old := t.tree.Copy()
	defer old.Close()
	end := span.Start + syntax.Pos(inserted)
	old.Edit(sitter.EditInput{
		StartIndex: uint32(span.Start), OldEndIndex: uint32(span.End), NewEndIndex: uint32(end),
		StartPoint: point(t.text, span.Start), OldEndPoint: point(t.text, span.End), NewEndPoint: point(text, end),
	})
	updated, err := parse(ctx, old, text)
	runtime.KeepAlive(t)
	return updated, err
}

// point is a position as tree-sitter counts them: rows end at "\n" alone.
func point(text string, p syntax.Pos) sitter.Point {
	var pt sitter.Point
	for i := 0; i < int(p); i++ {
		pt.Column++
		if text[i] == '\n' {
			pt.Row++
			pt.Column = 0
		}
	}
	return pt
}

// all copies the named nodes out of the C tree, once.
func (t *Tree) all() []node {
	t.once.Do(func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		cursor := sitter.NewTreeCursor(t.tree.RootNode())
		defer cursor.Close()
		t.visit(cursor)
		runtime.KeepAlive(t)
	})
	return t.nodes
}

// visit walks without recursion: the depth of the tree is the text's to choose.
func (t *Tree) visit(cursor *sitter.TreeCursor) {
	parents := []int32{-1}
	for {
		n := cursor.CurrentNode()
		self := parents[len(parents)-1]
		if n.IsNamed() {
			t.nodes = append(t.nodes, node{
				kind: n.Type(), field: cursor.CurrentFieldName(), parent: self,
				span: syntax.Span{Start: syntax.Pos(n.StartByte()), End: syntax.Pos(n.EndByte())},
			})
			self = int32(len(t.nodes) - 1)
		}
		if cursor.GoToFirstChild() {
			parents = append(parents, self)
			continue
		}
		for !cursor.GoToNextSibling() {
			if !cursor.GoToParent() {
				return
			}
			parents = parents[:len(parents)-1]
		}
	}
}
