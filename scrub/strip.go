package scrub

import (
	"fmt"
	"slices"
	"strings"

	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/scope"
)

// Mode tells which annotations go.
type Mode string

// Modes of [StripAnnotations].
const (
	// Impure removes the annotations that are not pure type expressions. Those of
	// class fields become inert.
	Impure Mode = "impure"
	// All removes every annotation that no library is known to read when the program
	// runs. What dataclasses, NamedTuple, TypedDict, Protocol and their like read of
	// a class, and the signatures of overloads and of what singledispatch registers,
	// stay if they are pure, and become inert if not.
	All Mode = "all"
	// Everything removes those as well.
	Everything Mode = "everything"
)

// ParseMode reads the name of a mode.
func ParseMode(s string) (Mode, error) {
	switch m := Mode(s); m {
	case Impure, All, Everything:
		return m, nil
	}
	return "", fmt.Errorf("unknown mode %q: use %s, %s or %s", s, Impure, All, Everything)
}

// verdict is what becomes of an annotation.
type verdict uint8

const (
	stays verdict = iota
	goes
	turnsInert
)

// StripAnnotations removes the annotations that a mode names, type comments and
// the statements that write __annotations__ or __annotate__ included.
//
// A declaration without a value goes as a whole, with the effects of its target.
// Where nothing else makes its name local to a function, it stays as inert.
func StripAnnotations(f *syntax.File, mode Mode) *Change {
	s := &stripping{f: f, mode: mode, all: map[syntax.Expr]*Annotation{}, gone: Statements{}, shown: map[syntax.Expr]syntax.Expr{}, plain: map[*syntax.ClassDef]bool{}, locals: map[*syntax.FunctionDef]*locals{}}
	list := allAnnotations(f, f.Body)
	for _, a := range list {
		s.all[a.Expr] = a
	}
	for _, a := range list {
		s.annotation(a)
	}
	s.writes(f.Body, true)
	edits := append(s.edits, s.gone.Delete(f)...)
	edits = append(edits, CommentEdits(f, s.isStrippedComment)...)
	view := s.gone.View(f)
	view.Stmt = s.view
	return &Change{Edits: WithoutCovered(edits), Promise: view}
}

type stripping struct {
	f      *syntax.File
	mode   Mode
	all    map[syntax.Expr]*Annotation
	edits  []Edit
	gone   Statements
	shown  map[syntax.Expr]syntax.Expr // what stands in place of an annotation; nil if it goes
	names  *names.Resolver             // made when first needed
	plain  map[*syntax.ClassDef]bool   // classes whose fields nobody reads
	passed map[string]bool             // names that are arguments of calls; made when first needed
	read   map[string]bool             // names that are read; made when first needed
	locals map[*syntax.FunctionDef]*locals
}

func (s *stripping) resolve() {
	if s.names == nil {
		s.names = names.New(scope.Resolve(s.f))
	}
}

func (s *stripping) annotation(a *Annotation) {
	switch s.judge(a) {
	case goes:
		if a.bare() {
			s.gone[a.Owner.(*syntax.AnnAssign)] = true
			return
		}
		s.shown[a.Expr] = nil
		s.edits = append(s.edits, a.Strip()...)
	case turnsInert:
		e, edits := a.inert()
		s.shown[a.Expr] = e
		s.edits = append(s.edits, edits...)
	}
}

// judge decides about one annotation.
func (s *stripping) judge(a *Annotation) verdict {
	pure := IsPureType(a.Expr, s.f.Version)
	ifImpure := func(v verdict) verdict {
		if pure {
			return stays
		}
		return v
	}
	switch a.Kind {
	case OfAlias:
		if s.mode == Everything && lastName(a.Expr) != "object" {
			return turnsInert
		}
		return ifImpure(turnsInert)
	case OfBound:
		if s.mode == Impure {
			return ifImpure(goes)
		}
		return goes
	case OfDefault:
		if s.mode == Everything {
			return goes
		}
		return ifImpure(turnsInert)
	}
	switch {
	case s.declaresLocal(a):
		if s.mode == Everything && lastName(a.Expr) != "object" {
			return turnsInert
		}
		return ifImpure(turnsInert)
	case s.mode == Everything:
		return goes
	case s.mode == Impure && a.Field, s.isRead(a):
		return ifImpure(turnsInert)
	case s.mode == Impure && !s.hasEffect(a):
		return ifImpure(goes)
	}
	return goes
}

// hasEffect reports whether a bare declaration evaluates more than its annotation:
// f().x: int calls f.
func (s *stripping) hasEffect(a *Annotation) bool {
	return a.bare() && Impurity(a.Owner.(*syntax.AnnAssign).Target, s.f.Version) != nil
}

// declaresLocal reports whether an annotation alone makes a name local to its function,
// in which it is used.
func (s *stripping) declaresLocal(a *Annotation) bool {
	if !a.bare() || a.Function == nil {
		return false
	}
	declared := a.Owner.(*syntax.AnnAssign)
	n, ok := declared.Target.(*syntax.Name)
	if !ok || !declared.Simple {
		return false
	}
	return a.Class == nil && s.within(a.Function).used[n.Ident] && !s.within(a.Function).bound[n.Ident]
}

// isRead reports whether a library is known to read the annotation when the program runs.
func (s *stripping) isRead(a *Annotation) bool {
	switch {
	case a.Field:
		return !s.isPlain(a.Class)
	case a.Kind == OfParameter, a.Kind == OfReturn:
		return slices.ContainsFunc(a.Function.Decorators, s.readsSignature)
	}
	return false
}

func (s *stripping) readsSignature(decorator syntax.Expr) bool {
	if a, ok := decorator.(*syntax.Attribute); ok && a.Attr == "register" {
		return true
	}
	s.resolve()
	q, _ := s.names.Qualified(decorator)
	return strings.HasSuffix(q, ".overload") || lastName(decorator) == "overload"
}

// plainBases are what a class may inherit from without anybody reading its fields.
var plainBases = map[string]bool{"builtins.object": true, "abc.ABC": true, "typing.Generic": true, "typing_extensions.Generic": true}

// plainDecorators do not look at the fields of a class.
var plainDecorators = map[string]bool{
	"functools.total_ordering": true, "typing.final": true, "typing_extensions.final": true, "typing.runtime_checkable": true,
}

// isPlain reports whether nobody reads the fields of a class: it has no decorators,
// no metaclass and no bases but plain ones. Whatever else is there may read them.
func (s *stripping) isPlain(class *syntax.ClassDef) bool {
	plain, known := s.plain[class]
	if known {
		return plain
	}
	s.plain[class] = false // until shown otherwise, also for a class that inherits from itself
	s.resolve()
	plain = s.isUndecorated(class) && !s.isPassed(class)
	for _, k := range class.Keywords {
		plain = plain && k.Name == "metaclass" && s.names.Refers(k.Value, "abc.ABCMeta")
	}
	for _, base := range class.Bases {
		plain = plain && s.isPlainBase(base)
	}
	s.plain[class] = plain
	return plain
}

func (s *stripping) isUndecorated(class *syntax.ClassDef) bool {
	for _, d := range class.Decorators {
		if q, _ := s.names.Qualified(d); !plainDecorators[q] {
			return false
		}
	}
	return true
}

// isPassed reports whether the class is an argument of a call, as in
// Point = dataclass(Point).
func (s *stripping) isPassed(class *syntax.ClassDef) bool {
	if s.passed == nil {
		s.passed = map[string]bool{}
		s.inspect(s.f.Body, func(n syntax.Node) bool {
			if call, ok := n.(*syntax.Call); ok && !s.names.Refers(call.Func, "builtins.isinstance", "builtins.issubclass", "builtins.super", "builtins.print") {
				for _, arg := range call.Args {
					if name, ok := arg.(*syntax.Name); ok {
						s.passed[name.Ident] = true
					}
				}
			}
			return true
		})
	}
	return s.passed[class.Name]
}

// isPlainBase reports whether inheriting from base gives nobody a look at the fields.
func (s *stripping) isPlainBase(base syntax.Expr) bool {
	if sub, ok := base.(*syntax.Subscript); ok {
		base = sub.Value
	}
	if class := s.names.Class(base); class != nil {
		return s.isPlain(class) && !defines(class, "__init_subclass__")
	}
	q, _ := s.names.Qualified(base)
	name, builtin := strings.CutPrefix(q, names.Builtin)
	return plainBases[q] || builtin && (strings.HasSuffix(name, "Error") || strings.HasSuffix(name, "Exception") || plainBuiltins[name])
}

var plainBuiltins = map[string]bool{
	"dict": true, "list": true, "set": true, "frozenset": true, "tuple": true, "str": true, "bytes": true, "bytearray": true,
	"int": true, "float": true, "complex": true, "Warning": true, "BaseException": true,
}

func defines(class *syntax.ClassDef, method string) bool {
	return slices.ContainsFunc(class.Body, func(s syntax.Stmt) bool {
		fn, ok := s.(*syntax.FunctionDef)
		return ok && fn.Name == method
	})
}

// writes collects the statements that write annotations by hand; loose tells that
// a function named __annotate__ here would be one that gives them.
func (s *stripping) writes(body syntax.Block, loose bool) {
	for _, stmt := range body {
		if s.writesAnnotations(stmt, loose) {
			s.gone[stmt] = true
			continue
		}
		_, isFunction := stmt.(*syntax.FunctionDef)
		_, isClass := stmt.(*syntax.ClassDef)
		for _, inner := range syntax.Blocks(stmt) {
			s.writes(inner, isClass || loose && !isFunction)
		}
	}
}

func (s *stripping) writesAnnotations(stmt syntax.Stmt, loose bool) bool {
	switch stmt := stmt.(type) {
	case *syntax.Assign:
		return s.isWrite(stmt.Value, stmt.Targets...)
	case *syntax.AugAssign:
		return s.isWrite(stmt.Value, stmt.Target)
	case *syntax.AnnAssign:
		return stmt.Value != nil && s.isWrite(stmt.Value, stmt.Target)
	case *syntax.ExprStmt:
		call, ok := stmt.Value.(*syntax.Call)
		if !ok {
			return false
		}
		method, ok := call.Func.(*syntax.Attribute)
		return ok && (method.Attr == "update" || method.Attr == "setdefault" || method.Attr == "__setitem__") &&
			isAnnotations(method.Value) && s.isStrippedValue(call.Args...)
	case *syntax.FunctionDef:
		return loose && stmt.Name == "__annotate__" && !s.reads(stmt.Name)
	}
	return false
}

// reads reports whether the file reads a variable of that name.
func (s *stripping) reads(name string) bool {
	if s.read == nil {
		s.read = map[string]bool{}
		s.inspect(s.f.Body, func(n syntax.Node) bool {
			if use, ok := n.(*syntax.Name); ok && use.Ctx == syntax.Load {
				s.read[use.Ident] = true
			}
			return true
		})
	}
	return s.read[name]
}

// locals are the names of a function.
type locals struct {
	used  map[string]bool // read or declared by it or a function inside it
	bound bindings
}

// within gives the names of a function.
func (s *stripping) within(fn *syntax.FunctionDef) *locals {
	if known := s.locals[fn]; known != nil {
		return known
	}
	out := &locals{used: map[string]bool{}, bound: bindingsOf(fn)}
	s.locals[fn] = out
	s.inspect(fn.Body, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Name:
			if n.Ctx != syntax.Store {
				out.used[n.Ident] = true
			}
		case *syntax.Nonlocal:
			for _, name := range n.Names {
				out.used[name] = true
			}
		}
		return true
	})
	return out
}

// inspect is syntax.InspectAll without the annotations, but for those of signatures
// that stay: what goes, or is never evaluated, is no reason for anything.
func (s *stripping) inspect(body syntax.Block, visit func(syntax.Node) bool) {
	syntax.InspectAll(body, func(n syntax.Node) bool {
		if e, ok := n.(syntax.Expr); ok {
			if a := s.all[e]; a != nil && (a.Kind > OfReturn || s.judge(a) != stays) {
				return false
			}
		}
		return visit(n)
	})
}

func (s *stripping) isWrite(value syntax.Expr, targets ...syntax.Expr) bool {
	for _, t := range targets {
		if item, ok := t.(*syntax.Subscript); ok {
			t = item.Value
		}
		if !isAnnotations(t) {
			return false
		}
	}
	return s.isStrippedValue(value)
}

// isStrippedValue reports whether values put into annotations are to go.
func (s *stripping) isStrippedValue(values ...syntax.Expr) bool {
	return s.mode == Everything || slices.ContainsFunc(values, func(e syntax.Expr) bool { return !s.isPureValue(e) })
}

// isPureValue is IsPureType for what may be a dict of types.
func (s *stripping) isPureValue(e syntax.Expr) bool {
	d, ok := e.(*syntax.Dict)
	if !ok {
		return IsPureType(e, s.f.Version)
	}
	for i, key := range d.Keys {
		if key == nil || !IsPureType(key, s.f.Version) || !IsPureType(d.Values[i], s.f.Version) {
			return false
		}
	}
	return true
}

// isAnnotations reports whether e is where annotations are kept.
func isAnnotations(e syntax.Expr) bool {
	name := lastName(e)
	return name == "__annotations__" || name == "__annotate__"
}

// isStrippedComment reports whether a comment is a type comment that is to go.
func (s *stripping) isStrippedComment(c syntax.Span) bool {
	what, ok := TypeComment(s.f.Slice(c))
	return ok && (s.mode != Impure || !isPureString(signatureOf(what), s.f.Version))
}

// signatureOf writes the type comment of a function, (int) -> str, as an expression.
func signatureOf(text string) string {
	if params, result, ok := strings.Cut(text, "->"); ok {
		return "[" + strings.TrimSpace(params) + ", " + strings.TrimSpace(result) + "]"
	}
	return text
}

// view shows statements without what goes.
func (s *stripping) view(stmt syntax.Stmt) syntax.Stmt {
	switch stmt := stmt.(type) {
	case *syntax.FunctionDef:
		out := *stmt
		out.TypeParams, out.Params, out.Returns = s.typeParams(stmt.TypeParams), stmt.Params.WithAnnotations(s.look), s.look(stmt.Returns)
		return &out
	case *syntax.ClassDef:
		out := *stmt
		out.TypeParams = s.typeParams(stmt.TypeParams)
		return &out
	case *syntax.TypeAlias:
		out := *stmt
		out.TypeParams, out.Value = s.typeParams(stmt.TypeParams), s.look(stmt.Value)
		return &out
	case *syntax.AnnAssign:
		annotation := s.look(stmt.Annotation)
		if annotation == nil {
			return &syntax.Assign{Targets: []syntax.Expr{stmt.Target}, Value: stmt.Value}
		}
		out := *stmt
		out.Annotation = annotation
		return &out
	}
	return stmt
}

// look gives what stands in place of an annotation.
func (s *stripping) look(e syntax.Expr) syntax.Expr {
	if shown, ok := s.shown[e]; ok {
		return shown
	}
	return e
}

func (s *stripping) typeParams(list []*syntax.TypeParam) []*syntax.TypeParam {
	out := make([]*syntax.TypeParam, len(list))
	for i, t := range list {
		t := *t
		t.Bound, t.Default = s.look(t.Bound), s.look(t.Default)
		out[i] = &t
	}
	return out
}
