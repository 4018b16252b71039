// Package mutation holds the rules about changing what other code relies on.
package mutation

import (
	"embed"
	"strings"

	"trammel/analysis"
	"trammel/syntax"
	"trammel/syntax/names"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, moduleAttributeWrite, builtinsWrite, foreignClassWrite, interpreterHook, delayedExecution, interpreterLimit)
}

// writeNodes are those in which an attribute or item may be written.
var writeNodes = []syntax.Node{(*syntax.Attribute)(nil), (*syntax.Subscript)(nil), (*syntax.Call)(nil)}

// written gives the object and the attribute or constant key that a node writes:
// by assignment, del, loop target, setattr or delattr. attr is empty if it cannot
// be known.
func written(p *analysis.Pass, n syntax.Node) (object syntax.Expr, attr string, ok bool) {
	switch n := n.(type) {
	case *syntax.Attribute:
		return n.Value, n.Attr, n.Ctx != syntax.Load
	case *syntax.Call:
		name := p.Name(n.Func)
		if (name == "builtins.setattr" || name == "builtins.delattr") && len(n.Args) >= 2 {
			attr, _ := p.Names.ConstString(n.Args[1])
			return n.Args[0], attr, true
		}
	}
	return nil, "", false
}

// isModule reports whether a qualified name is that of an imported module.
func isModule(name string) bool {
	if name == "" || strings.Contains(name, "(") {
		return false
	}
	top, rest, nested := strings.Cut(name, ".")
	switch {
	case names.IsStandardModule(name):
		return true
	case !nested:
		return top != "builtins" && !strings.HasPrefix(name, names.Builtin)
	}
	return submodules[name] || names.IsStandardModule(top) && top != "sys" && top != "builtins" && rest == strings.ToLower(rest) && !strings.Contains(rest, ".") && submoduleOwners[top]
}

var submodules = map[string]bool{"os.path": true, "collections.abc": true, "concurrent.futures": true, "matplotlib.pyplot": true}

var submoduleOwners = map[string]bool{"logging": true, "urllib": true, "http": true, "xml": true, "email": true, "json": true, "importlib": true, "multiprocessing": true}

// deleteStatement offers to delete the simple statement around the visited node.
func deleteStatement(p *analysis.Pass) []analysis.Fix {
	for n := range p.Around {
		switch s := n.(type) {
		case *syntax.ExprStmt, *syntax.Assign, *syntax.Delete, *syntax.AugAssign:
			return p.DeleteStatement(s.(syntax.Stmt), analysis.Unsafe)
		case syntax.Stmt:
			return nil
		}
	}
	return nil
}
