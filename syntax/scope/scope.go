// Package scope resolves names: which scope binds each name, how, and in which
// slot. It reports what CPython's symbol table would refuse.
//
// One walk over the tree collects what every scope binds and uses (build.go); a
// second one over the scopes decides the bindings and hands out slots
// (resolve.go), inner scopes last, as a name may be bound further out and later.
package scope

import (
	"strings"

	"trammel/internal/paged"
	"trammel/syntax"
)

// Kind tells what opens a scope.
type Kind uint8

// Kinds of scopes. Annotation covers what PEP 649 evaluates lazily and only in
// Python 3.14; before, annotations belong to the scope around them.
const (
	Module Kind = iota
	Function
	Lambda
	Class
	Comprehension
	TypeParameters // of a generic function, class or alias
	TypeAlias      // the value of a type statement
	TypeVariable   // a bound or default
	Annotation
)

func (k Kind) String() string {
	return [...]string{"module", "function", "lambda", "class", "comprehension", "type parameters", "type alias", "type variable", "annotation"}[k]
}

// IsFunctionLike reports whether the scope's locals live in slots and can be
// captured by the scopes inside it.
func (k Kind) IsFunctionLike() bool { return k != Module && k != Class }

// Binding tells where a name lives, seen from one scope.
type Binding uint8

// Bindings. Local names of a module or class live in its dictionary; Global ones
// in the module's, or in the builtins.
const (
	Local Binding = iota
	Cell          // local, and captured by an inner scope
	Free          // captured from an outer function
	GlobalImplicit
	GlobalExplicit // declared global
)

func (b Binding) String() string {
	return [...]string{"local", "cell", "free", "global", "declared global"}[b]
}

// Symbol is one name in one scope.
type Symbol struct {
	Name    string // mangled, if private to a class
	ID      int32  // numbers the symbols of a file's scopes from 1; 0 for what is only passed on
	Binding Binding
	// Slot counts the scope's locals and cells from 0, parameters first; for a
	// Free symbol it counts Scope.Free. It is -1 for globals and in a module or class.
	Slot      int
	Param     bool
	Assigned  bool // bound in this scope by anything but a declaration
	Used      bool
	Annotated bool
	Imported  bool
	First     syntax.Span // where it was first seen

	global, nonlocal bool
	iteration        bool // bound by a for clause of a comprehension
	declared         syntax.Span
}

// Scope is one namespace.
type Scope struct {
	Kind     Kind
	Name     string
	Node     syntax.Node // nil for the module
	Parent   *Scope
	Children []*Scope
	Symbols  map[string]*Symbol
	Order    []*Symbol // as first seen
	Locals   []*Symbol // by slot: Local and Cell symbols of function-like scopes
	Free     []*Symbol // by slot: captured symbols
	Class    string    // innermost class around, for private names

	Generator bool // a yield belongs to this scope
	Async     bool // an async def or an asynchronous comprehension

	passed []*Symbol // see passOn
}

// Lookup finds a name as written in this scope, private names included.
func (s *Scope) Lookup(name string) *Symbol { return s.Symbols[Mangle(s.Class, name)] }

// DeclaredGlobal reports whether the scope declares the name global.
func (s *Symbol) DeclaredGlobal() bool { return s.global }

// Info is the result for a file.
type Info struct {
	File   *syntax.File
	Module *Scope
	Scopes map[syntax.Node]*Scope // by the node that opens them
	Errors []*syntax.Error        // in the order in which CPython would meet them

	FutureAnnotations bool // from __future__ import annotations

	Parts []Part // of the file, in their order

	symbols int32            // Symbol.ID runs from 1 to this
	uses    paged.Table[use] // by syntax.Name.ID
}

// use is a name where it stands: its scope, and its symbol as seen from there.
type use struct {
	symbol *Symbol
	scope  *Scope
}

// Part is what a part of a file does to the scope of the module.
type Part struct {
	Binds   []string // names that it binds there; one bound twice is in it twice
	Globals []string // names that it declares global anywhere
	Later   bool     // the scopes in it are left for [Info.Load]
}

// Of gives the symbol of a name node.
func (i *Info) Of(n *syntax.Name) *Symbol { return i.uses.Get(n.ID).symbol }

// ScopeOf gives the scope in which a name node stands.
func (i *Info) ScopeOf(n *syntax.Name) *Scope { return i.uses.Get(n.ID).scope }

// Mangle gives the form in which a name private to class is stored:
// __x becomes _Class__x unless it ends in two underscores or holds a dot.
func Mangle(class, name string) string {
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}
