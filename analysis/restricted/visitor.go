// Package restricted says of a program what RestrictedPython's compile_restricted
// says: the same errors, warnings and used names, in the same order. It follows the
// behaviour of RestrictedPython 8.4's RestrictingNodeTransformer as it was measured.
package restricted

import (
	"fmt"
	"strings"

	"trammel/syntax"
)

// Problem is one error or warning.
type Problem struct {
	Rule string // code of Trammel's rule for it
	Span syntax.Span
	Line int // from 1; 0 stands for None
	Text string
	Name string // what the problem is about, if that is a name
}

// String words a problem as RestrictedPython does.
func (p Problem) String() string {
	if p.Line == 0 {
		return "Line None: " + p.Text
	}
	return fmt.Sprintf("Line %d: %s", p.Line, p.Text)
}

// Result is what is said of a tree.
type Result struct {
	Errors    []Problem
	Warnings  []Problem
	UsedNames []string // in visiting order, each once
}

// Judge visits a tree. allow lists node kinds, by ast's names, that a policy allows
// beyond the usual ones. printScope tells whether the tree is a module, which has
// a print collector of its own.
func Judge(f *syntax.File, body syntax.Block, allow []string, printScope bool) *Result {
	v := &visitor{file: f, used: map[string]bool{}, allowed: map[string]bool{}}
	for _, kind := range allow {
		v.allowed[kind] = true
	}
	v.block(body)
	if printScope {
		v.collectPrints(0, v.printed.first)
	}
	return &v.Result
}

// JudgeExpr visits an expression.
func JudgeExpr(f *syntax.File, e syntax.Expr, allow []string) *Result {
	return Judge(f, syntax.Block{&syntax.ExprStmt{Span: e.Range(), Value: e}}, allow, false)
}

type visitor struct {
	Result
	file    *syntax.File
	used    map[string]bool
	allowed map[string]bool
	printed printInfo
}

// printInfo tells what a scope does with print and printed.
type printInfo struct {
	prints, reads bool
	first         syntax.Span // of the first use of either
}

func (v *visitor) error(rule string, n syntax.Node, text string) {
	v.Errors = append(v.Errors, Problem{Rule: rule, Span: n.Range(), Line: v.file.Line(n.Range().Start), Text: text})
}

// invalidName is error for a name that may not be used; why has a %s for it.
func (v *visitor) invalidName(rule string, n syntax.Node, name, why string) {
	v.error(rule, n, fmt.Sprintf(why, name))
	v.Errors[len(v.Errors)-1].Name = name
}

// inspectAttributes are the attributes that RestrictedPython refuses by name.
var inspectAttributes = set("tb_frame tb_next f_back f_builtins f_code f_generator f_globals f_locals f_trace co_code gi_frame gi_code gi_yieldfrom cr_await cr_frame cr_code cr_origin")

// magicMethods may be defined, other than in the first column.
var magicMethods = set("__init__ __contains__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__")

var reserved = set("print printed builtins breakpoint")

// hooks are the names through which restricted code calls its guards.
var hooks = set("_getattr_ _getitem_ _getiter_ _write_ _unpack_sequence_ _iter_unpack_sequence_ _inplacevar_ _apply_ _print_ _print __metaclass__")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// checkName judges a name that n binds or loads.
func (v *visitor) checkName(n syntax.Node, name string, magic bool) {
	switch {
	case strings.HasPrefix(name, "_") && name != "_":
		if magic && magicMethods[name] {
			if _, column := v.file.ByteColumn(n.Range().Start); column != 0 {
				return
			}
		}
		v.invalidName(underscoreRule(n, name), n, name, `"%s" is an invalid variable name because it starts with "_"`)
	case strings.HasSuffix(name, "__roles__"):
		v.invalidName("NAM002", n, name, `"%s" is an invalid variable name because it ends with "__roles__".`)
	case reserved[name]:
		v.invalidName(reservedRule(n, name), n, name, `"%s" is a reserved name.`)
	}
}

// underscoreRule finds the most telling rule for a name that begins with "_".
func underscoreRule(n syntax.Node, name string) string {
	use, isName := n.(*syntax.Name)
	loads := isName && use.Ctx == syntax.Load
	_, isFunction := n.(*syntax.FunctionDef)
	switch {
	case loads && (name == "__builtins__" || name == "__loader__" || name == "__spec__"):
		return "REF007"
	case loads && name == "__import__":
		return "IMP005"
	case hooks[name] && !loads:
		return "NAM004"
	case isFunction && strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__"):
		return "STM008"
	}
	return "NAM001"
}

func reservedRule(n syntax.Node, name string) string {
	if use, ok := n.(*syntax.Name); ok && use.Ctx == syntax.Load {
		if name == "breakpoint" {
			return "EVL007"
		}
		return "REF007"
	}
	return "NAM003"
}

// deny reports a node that is refused as a whole, without a look inside.
func (v *visitor) deny(n syntax.Node, kind string) {
	v.error("STM001", n, kind+" statements are not allowed.")
}

// unknown reports a node that RestrictedPython has no method for.
func (v *visitor) unknown(n syntax.Node, kind string) {
	v.Warnings = append(v.Warnings, Problem{
		Rule: "STM001", Span: n.Range(), Line: v.file.Line(n.Range().Start), Text: kind + " statement is not known to RestrictedPython",
	})
	v.deny(n, kind)
}

// NeverReadsPrinted is the warning about a scope whose output nobody asks for.
const NeverReadsPrinted = "Prints, but never reads 'printed' variable."

// collectPrints warns about a scope that prints in vain, or reads what it never
// printed. A line of 0 is the module's.
func (v *visitor) collectPrints(line int, span syntax.Span) {
	switch p := v.printed; {
	case p.prints == p.reads:
	case p.prints:
		v.Warnings = append(v.Warnings, Problem{Rule: "STM007", Span: span, Line: line, Text: NeverReadsPrinted})
	default:
		v.Warnings = append(v.Warnings, Problem{Rule: "STM007", Span: span, Line: line, Text: "Doesn't print, but reads 'printed' variable."})
	}
}

func (v *visitor) block(body syntax.Block) {
	for _, s := range body {
		v.stmt(s)
	}
}

func (v *visitor) stmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		if s.Async && !v.allowed["AsyncFunctionDef"] {
			v.deny(s, "AsyncFunctionDef")
			return
		}
		v.function(s)
	case *syntax.ClassDef:
		v.class(s)
	case *syntax.Return:
		v.expr(s.Value)
	case *syntax.Delete:
		v.exprs(s.Targets)
	case *syntax.Assign:
		v.exprs(s.Targets)
		v.expr(s.Value)
	case *syntax.TypeAlias:
		if !v.allowed["TypeAlias"] {
			v.unknown(s, "TypeAlias")
			return
		}
		v.expr(s.Name)
		v.typeParams(s.TypeParams)
		v.expr(s.Value)
	case *syntax.AugAssign:
		v.augAssign(s)
	case *syntax.AnnAssign:
		if !v.allowed["AnnAssign"] {
			v.unknown(s, "AnnAssign")
			return
		}
		v.expr(s.Target)
		v.expr(s.Annotation)
		v.expr(s.Value)
	case *syntax.For:
		if s.Async && !v.allowed["AsyncFor"] {
			v.deny(s, "AsyncFor")
			return
		}
		v.expr(s.Target)
		v.expr(s.Iter)
		v.block(s.Body)
		v.block(s.Else)
	case *syntax.While:
		v.expr(s.Test)
		v.block(s.Body)
		v.block(s.Else)
	case *syntax.If:
		v.expr(s.Test)
		v.block(s.Body)
		v.block(s.Else)
	case *syntax.With:
		if s.Async && !v.allowed["AsyncWith"] {
			v.deny(s, "AsyncWith")
			return
		}
		for _, item := range s.Items {
			v.expr(item.Context)
			v.expr(item.Target)
		}
		v.block(s.Body)
	case *syntax.Match:
		if !v.allowed["Match"] {
			v.unknown(s, "Match")
			return
		}
		v.match(s)
	case *syntax.Raise:
		v.expr(s.Exc)
		v.expr(s.Cause)
	case *syntax.Try:
		v.try(s)
	case *syntax.Assert:
		v.expr(s.Test)
		v.expr(s.Msg)
	case *syntax.Import:
		v.imports(s, s.Names)
	case *syntax.ImportFrom:
		v.imports(s, s.Names)
	case *syntax.Nonlocal:
		if !v.allowed["Nonlocal"] {
			v.deny(s, "Nonlocal")
		}
	case *syntax.ExprStmt:
		v.expr(s.Value)
	}
}

// function visits in the order of ast's fields: the body before the decorators.
func (v *visitor) function(s *syntax.FunctionDef) {
	v.checkName(s, s.Name, true)
	v.argumentNames(s, s.Params)
	outer := v.printed
	v.printed = printInfo{}
	v.arguments(s.Params)
	v.block(s.Body)
	v.exprs(s.Decorators)
	v.expr(s.Returns)
	v.typeParams(s.TypeParams)
	v.collectPrints(v.file.Line(s.Start), s.NameSpan)
	v.printed = outer
}

// argumentNames checks the names of parameters; errors stand at the function.
func (v *visitor) argumentNames(n syntax.Node, ps *syntax.Parameters) {
	check := func(list ...*syntax.Param) {
		for _, p := range list {
			if p != nil {
				v.checkName(n, p.Name, false)
			}
		}
	}
	check(ps.PosOnly...)
	check(ps.Args...)
	check(ps.VarArg, ps.KwArg)
	check(ps.KwOnly...)
}

func (v *visitor) arguments(ps *syntax.Parameters) {
	annotations := func(list ...*syntax.Param) {
		for _, p := range list {
			if p != nil {
				v.expr(p.Annotation)
			}
		}
	}
	annotations(ps.PosOnly...)
	annotations(ps.Args...)
	annotations(ps.VarArg)
	annotations(ps.KwOnly...)
	v.exprs(ps.KwDefaults)
	annotations(ps.KwArg)
	v.exprs(ps.Defaults)
}

func (v *visitor) typeParams(list []*syntax.TypeParam) {
	for _, t := range list {
		kind := [...]string{"TypeVar", "TypeVarTuple", "ParamSpec"}[t.Kind]
		if !v.allowed[kind] {
			v.unknown(t, kind)
			continue
		}
		v.expr(t.Bound)
		v.expr(t.Default)
	}
}

func (v *visitor) class(s *syntax.ClassDef) {
	v.checkName(s, s.Name, false)
	v.exprs(s.Bases)
	metaclass := false
	for _, k := range s.Keywords {
		v.expr(k.Value)
		metaclass = metaclass || k.Name == "metaclass"
	}
	v.block(s.Body)
	v.exprs(s.Decorators)
	v.typeParams(s.TypeParams)
	if metaclass {
		v.error("STM004", s, `The keyword argument "metaclass" is not allowed.`)
	}
}

func (v *visitor) augAssign(s *syntax.AugAssign) {
	v.expr(s.Target)
	v.expr(s.Value)
	switch s.Target.(type) {
	case *syntax.Attribute:
		v.error("STM002", s, "Augmented assignment of attributes is not allowed.")
	case *syntax.Subscript:
		v.error("STM003", s, "Augmented assignment of object items and slices is not allowed.")
	}
}

func (v *visitor) try(s *syntax.Try) {
	if s.Star && !v.allowed["TryStar"] {
		v.deny(s, "TryStar")
		return
	}
	v.block(s.Body)
	for _, h := range s.Handlers {
		v.expr(h.Type)
		v.block(h.Body)
		v.checkName(h, h.Name, false)
	}
	v.block(s.Else)
	v.block(s.Finally)
}

func (v *visitor) imports(n syntax.Node, list []*syntax.Alias) {
	for _, a := range list {
		if a.Name == "*" {
			v.error("IMP003", n, `"*" imports are not allowed.`)
		}
		v.checkName(n, a.Name, false)
		v.checkName(n, a.AsName, false)
	}
}

func (v *visitor) match(s *syntax.Match) {
	v.expr(s.Subject)
	for _, c := range s.Cases {
		syntax.Inspect(c.Pattern, func(n syntax.Node) bool {
			if e, ok := n.(syntax.Expr); ok {
				v.expr(e)
				return false
			}
			return true
		})
		v.expr(c.Guard)
		v.block(c.Body)
	}
}
