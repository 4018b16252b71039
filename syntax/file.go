package syntax

import (
	"slices"
	"sort"
	"sync"
)

// File is a parsed source. It is immutable and safe for concurrent readers.
type File struct {
	*Source
	Version  Version
	Body     Block
	Tokens   []Token // all but comments, ends with EndMarker
	Comments []Span  // in source order
	Errors   []*Error
	Warnings []Warning
	NumNames int32 // Name.ID, Attribute.ID and Call.ID run from 0 below this

	lexical int // so many of the warnings are the scanner's, the others the parser's

	marks  []mark // one for each top-level logical line
	sound  int    // so many of these lines lie before the first thing that is wrong
	mended int    // the first of them behind the last

	indexing sync.Once
	index    *Index
	parting  sync.Once
	parts    []Part
}

// Index lists the nodes of the file, once.
func (f *File) Index() *Index {
	f.indexing.Do(func() { f.index = newIndex(f.Body, len(f.Tokens)*3/2) })
	return f.index
}

// mark is where a top-level statement begins, for [Reparse].
type mark struct {
	token int   // index into Tokens
	name  int32 // names numbered before it
	stmt  int   // index into Body
}

// Valid reports whether the source parsed without an error.
func (f *File) Valid() bool { return len(f.Errors) == 0 }

// Verdict is the error that CPython would raise, or nil. It stands first in
// Errors; the others are what else is wrong, in source order.
func (f *File) Verdict() *Error {
	if len(f.Errors) == 0 {
		return nil
	}
	return f.Errors[0]
}

// TokenAt gives the index of the first token that ends behind p.
func (f *File) TokenAt(p Pos) int {
	return sort.Search(len(f.Tokens), func(i int) bool { return f.Tokens[i].End > p })
}

// CommentsIn lists the comments that lie inside span.
func (f *File) CommentsIn(span Span) []Span {
	from := sort.Search(len(f.Comments), func(i int) bool { return f.Comments[i].Start >= span.Start })
	to := sort.Search(len(f.Comments), func(i int) bool { return f.Comments[i].End > span.End })
	return f.Comments[from:max(from, to)]
}

// Parenthesized widens the range of an expression by the parentheses that
// directly enclose it and nothing else. Those of a call's argument list are not
// counted unless the caller's limit admits them.
func (f *File) Parenthesized(span, limit Span) Span {
	for {
		i := f.TokenAt(span.Start)
		j := f.TokenAt(max(span.End-1, span.Start))
		if i == 0 || j+1 >= len(f.Tokens) {
			return span
		}
		before, after := f.Tokens[i-1], f.Tokens[j+1]
		wider := Span{before.Start, after.End}
		if before.Kind != LeftParen || after.Kind != RightParen || !limit.Covers(wider) {
			return span
		}
		span = wider
	}
}

// Closing gives the index of the bracket that closes the one at token i.
func (f *File) Closing(i int) int {
	for depth := 0; i < len(f.Tokens)-1; i++ {
		switch f.Tokens[i].Kind {
		case LeftParen, LeftBracket, LeftBrace:
			depth++
		case RightParen, RightBracket, RightBrace:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return i
}

// Docstring gives the string that documents body, or nil.
func Docstring(body Block) *Constant {
	if len(body) == 0 {
		return nil
	}
	if e, ok := body[0].(*ExprStmt); ok {
		if c, ok := e.Value.(*Constant); ok && c.Kind == StrConst {
			return c
		}
	}
	return nil
}

// sortErrors keeps the verdict first and puts the rest in source order.
func (f *File) sortErrors(verdict *Error) {
	rest := slices.DeleteFunc(f.Errors, func(e *Error) bool { return e == verdict })
	sort.SliceStable(rest, func(i, j int) bool { return rest[i].Span.Start < rest[j].Span.Start })
	f.Errors = append([]*Error{verdict}, rest...)
}
