package pyast

import (
	"bytes"

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
	d := dumper{view: view, buf: make([]byte, 0, 64<<10), w: &b, first: true}
	d.open("Module")
	d.stmts("body", body)
	d.close()
	d.flush()
	return b.Bytes()
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
