// Package names finds what an expression refers to: the qualified name behind
// aliases, imports, attribute chains and simple assignments, and the value of
// constant strings however they are put together. Every rule resolves through it.
package names

import (
	"strings"

	"trammel/syntax"
	"trammel/syntax/scope"
)

// maxSteps bounds one look-up: chains of aliases may be long, or go in circles.
const maxSteps = 200

// maxConstant bounds a folded string, in bytes.
const maxConstant = 1 << 16

// Resolver answers for one file. It is not safe for concurrent use.
type Resolver struct {
	info     *scope.Info
	bindings map[*scope.Symbol]*binding
	steps    int
}

// binding is how a symbol gets its value, if that happens in just one place.
type binding struct {
	count  int
	value  syntax.Expr // assigned expression
	module string      // qualified name that an import gives
}

// New reads the bindings of a file.
func New(info *scope.Info) *Resolver {
	r := &Resolver{info: info, bindings: map[*scope.Symbol]*binding{}}
	c := collector{r: r, scope: info.Module}
	c.block(info.File.Body)
	return r
}

// Builtin is the prefix of the qualified names of built-in functions and types.
const Builtin = "builtins."

// Qualified gives the dotted name that e refers to, such as "os.system" or
// "builtins.eval". It is false for what cannot be known without running.
func (r *Resolver) Qualified(e syntax.Expr) (string, bool) {
	r.steps = 0
	return r.qualified(e)
}

// Refers reports whether e refers to one of the given qualified names.
func (r *Resolver) Refers(e syntax.Expr, names ...string) bool {
	q, ok := r.Qualified(e)
	if !ok {
		return false
	}
	for _, name := range names {
		if q == name {
			return true
		}
	}
	return false
}

// ConstString gives the value of an expression that always is the same string.
func (r *Resolver) ConstString(e syntax.Expr) (string, bool) {
	r.steps = 0
	return r.constant(e)
}

func (r *Resolver) step() bool {
	r.steps++
	return r.steps <= maxSteps
}

func (r *Resolver) qualified(e syntax.Expr) (string, bool) {
	if !r.step() {
		return "", false
	}
	switch e := e.(type) {
	case *syntax.Name:
		return r.name(e)
	case *syntax.Attribute:
		return r.member(e.Value, e.Attr)
	case *syntax.NamedExpr:
		return r.qualified(e.Value)
	case *syntax.Call:
		return r.call(e)
	case *syntax.Subscript:
		return r.item(e)
	}
	return "", false
}

func (r *Resolver) member(value syntax.Expr, attr string) (string, bool) {
	base, ok := r.qualified(value)
	if !ok {
		return "", false
	}
	if base == "builtins.__builtins__" {
		base = "builtins"
	}
	return base + "." + attr, true
}

func (r *Resolver) name(n *syntax.Name) (string, bool) {
	sym := r.Definition(n)
	if sym == nil {
		return Builtin + n.Ident, true
	}
	return r.bound(sym)
}

// bound follows the one binding of a symbol; a symbol with several is unknown.
func (r *Resolver) bound(sym *scope.Symbol) (string, bool) {
	b := r.bindings[sym]
	switch {
	case b == nil || b.count != 1:
		return "", false
	case b.module != "":
		return b.module, true
	case b.value != nil:
		return r.qualified(b.value)
	}
	return "", false
}

// Definition gives the symbol of the scope that binds n, or nil for a name that
// the file never binds: a built-in, or an error.
func (r *Resolver) Definition(n *syntax.Name) *scope.Symbol {
	sym, s := r.info.Of(n), r.info.ScopeOf(n)
	if sym == nil {
		return nil
	}
	for sym.Binding == scope.Free && s.Parent != nil {
		s = s.Parent
		if outer := s.Symbols[sym.Name]; outer != nil && s.Kind != scope.Class {
			sym = outer
		}
	}
	switch sym.Binding {
	case scope.GlobalImplicit, scope.GlobalExplicit:
		sym = r.info.Module.Symbols[sym.Name]
		if sym == nil || !sym.Assigned {
			return nil
		}
	}
	return sym
}

// call sees through the calls that only look something up.
func (r *Resolver) call(c *syntax.Call) (string, bool) {
	fn, ok := r.qualified(c.Func)
	if !ok || len(c.Args) == 0 {
		return "", false
	}
	switch fn {
	case "builtins.getattr":
		if len(c.Args) < 2 {
			return "", false
		}
		attr, ok := r.constant(c.Args[1])
		if !ok {
			return "", false
		}
		return r.member(c.Args[0], attr)
	case "builtins.__import__", "importlib.import_module", "importlib.__import__":
		return r.constant(c.Args[0])
	case "builtins.vars":
		return r.qualified(c.Args[0])
	}
	return "", false
}

// item sees through __builtins__["eval"], globals()["f"], vars(m)["f"],
// m.__dict__["f"] and sys.modules["m"].
func (r *Resolver) item(s *syntax.Subscript) (string, bool) {
	key, ok := r.constant(s.Index)
	if !ok {
		return "", false
	}
	if c, ok := s.Value.(*syntax.Call); ok && len(c.Args) == 0 {
		switch fn, _ := r.qualified(c.Func); fn {
		case "builtins.globals", "builtins.locals", "builtins.vars":
			return r.global(key)
		}
	}
	base, ok := r.qualified(s.Value)
	switch {
	case !ok:
		return "", false
	case base == "builtins.__builtins__":
		return Builtin + key, true
	case base == "sys.modules":
		return key, true
	case strings.HasSuffix(base, ".__dict__"):
		return strings.TrimSuffix(base, ".__dict__") + "." + key, true
	}
	if c, isCall := s.Value.(*syntax.Call); isCall {
		if fn, _ := r.qualified(c.Func); fn == "builtins.vars" {
			return base + "." + key, true
		}
	}
	return "", false
}

func (r *Resolver) global(name string) (string, bool) {
	if sym := r.info.Module.Symbols[name]; sym != nil && sym.Assigned {
		return r.bound(sym)
	}
	return Builtin + name, true
}
