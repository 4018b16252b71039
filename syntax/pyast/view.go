package pyast

import (
	"bytes"
	"hash/maphash"
	"io"

	"trammel/syntax"
)

// View shows a tree other than it is, without making a copy: what its functions give
// is written in place of their arguments, and the parts of that are viewed in turn.
// Functions may be nil. Values in patterns are not viewed.
type View struct {
	Block func(syntax.Block) syntax.Block
	Stmt  func(syntax.Stmt) syntax.Stmt
	// Expr gives whole as true for what is to be written without viewing its parts.
	Expr  func(syntax.Expr) (e syntax.Expr, whole bool)
	Ident func(string) string
}

// Structure gives a tree as ast.dump(tree) of CPython 3.13 prints it, without
// positions, and seen through a view.
func Structure(body syntax.Block, view View) []byte {
	var b bytes.Buffer
	structure(&b, body, view)
	return b.Bytes()
}

func structure(w io.Writer, body syntax.Block, view View) {
	d := dumper{view: view, buf: *buffers.Get().(*[]byte), w: w, first: true}
	d.module(body)
}

var seed = maphash.MakeSeed()

// Fingerprint is a number that two trees share if, and but for a chance of 1 in 2^64
// only if, their structures are the same. It holds for this process.
func Fingerprint(body syntax.Block, view View) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	structure(&h, body, view)
	return h.Sum64()
}

func (d *dumper) viewBlock(body syntax.Block) syntax.Block {
	if d.view.Block == nil || d.whole > 0 {
		return body
	}
	return d.view.Block(body)
}

func (d *dumper) viewStmt(s syntax.Stmt) syntax.Stmt {
	if d.view.Stmt == nil || d.whole > 0 {
		return s
	}
	return d.view.Stmt(s)
}

func (d *dumper) viewExpr(e syntax.Expr) (syntax.Expr, bool) {
	if d.view.Expr == nil || d.whole > 0 {
		return e, false
	}
	return d.view.Expr(e)
}

func (d *dumper) viewIdent(name string) string {
	if d.view.Ident == nil {
		return name
	}
	return d.view.Ident(name)
}

func (d *dumper) ident(name, value string) { d.str(name, d.viewIdent(value)) }

func (d *dumper) optionalIdent(name, value string) {
	if value != "" {
		d.ident(name, value)
	}
}
