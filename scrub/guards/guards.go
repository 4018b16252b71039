// Package guards rewrites Python as RestrictedPython does: every look-up, iteration,
// unpacking, write, in-place operation and starred call goes through a hook that the
// host supplies. The rewriting is one of source, which keeps comments and layout.
//
// The hooks are _getattr_, _getitem_, _getiter_, _write_, _unpack_sequence_,
// _iter_unpack_sequence_, _inplacevar_, _apply_, _print_ and __metaclass__. What
// RestrictedPython refuses has no rewriting of its own: its parts are rewritten and
// it stays. What calls a hook already is left alone, so that a second run changes
// nothing.
package guards

import (
	"fmt"

	"trammel/scrub"
	"trammel/syntax"
)

// Options tell how to rewrite.
type Options struct {
	// Hardened guards what RestrictedPython leaves open: targets in brackets and the
	// fields of t-strings. It also keeps what RestrictedPython drops: keywords and
	// type parameters of classes, and docstrings of functions that print.
	Hardened bool
	// Fragment is an expression or interactive input, which has no print collector.
	Fragment bool
}

// Change gives the rewriting of f. The error names what cannot be rewritten.
func Change(f *syntax.File, o Options) (*scrub.Change, error) {
	s := surveyed(f, o)
	w := &writer{survey: s}
	w.module()
	if w.err != nil {
		return nil, w.err
	}
	return &scrub.Change{Edits: w.edits, Promise: s.view()}, nil
}

// survey is what has to be known of a file before it is rewritten.
type survey struct {
	f      *syntax.File
	o      Options
	prints map[*syntax.FunctionDef]bool // functions that need a print collector
	module bool                         // so does the module
	temps  map[*syntax.WithItem]string  // names for values that a with statement unpacks
}

func surveyed(f *syntax.File, o Options) *survey {
	s := &survey{f: f, o: o, prints: map[*syntax.FunctionDef]bool{}, temps: map[*syntax.WithItem]string{}}
	var functions []*syntax.FunctionDef
	syntax.Traverse(f.Body, func(n syntax.Node) bool {
		switch n := n.(type) {
		case syntax.Pattern:
			return false
		case *syntax.FunctionDef:
			functions = append(functions, n)
		}
		switch {
		case !readsPrint(n):
		case len(functions) > 0:
			s.prints[functions[len(functions)-1]] = true
		default:
			s.module = !o.Fragment
		}
		return true
	}, func(n syntax.Node) {
		switch n := n.(type) {
		case *syntax.FunctionDef:
			functions = functions[:len(functions)-1]
		case *syntax.With:
			s.nameTemps(n)
		}
	})
	return s
}

// readsPrint reports whether a node reads print or printed. An augmented assignment
// does so though its target is one that is bound.
func readsPrint(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.Name:
		return n.Ctx == syntax.Load && printHook(n.Ident) != ""
	case *syntax.AugAssign:
		target, ok := n.Target.(*syntax.Name)
		return ok && printHook(target.Ident) != ""
	}
	return false
}

// printHook is what reading a name becomes, if it is print or printed.
func printHook(name string) string {
	switch name {
	case "print":
		return "_print._call_print"
	case "printed":
		return "_print()"
	}
	return ""
}

// nameTemps numbers the unpacking items of a with statement from the right, after
// those of the statements inside it.
func (s *survey) nameTemps(n *syntax.With) {
	for i := len(n.Items) - 1; i >= 0; i-- {
		if s.unpacks(n.Items[i].Target) {
			s.temps[n.Items[i]] = fmt.Sprintf("_tmp%d", len(s.temps))
		}
	}
}

// unpacks reports whether binding a target unpacks a value under guard.
func (s *survey) unpacks(target syntax.Expr) bool {
	switch target.(type) {
	case *syntax.Tuple:
		return true
	case *syntax.List:
		return s.o.Hardened
	}
	return false
}

// splits reports whether an assignment needs a statement for each of its targets.
func (s *survey) splits(n *syntax.Assign) bool {
	return len(n.Targets) > 1 && !isUnpacked(n.Value) && s.unpacksAny(n)
}

func (s *survey) unpacksAny(n *syntax.Assign) bool {
	for _, t := range n.Targets {
		if s.unpacks(t) {
			return true
		}
	}
	return false
}

// iterHook is the hook around what a for clause with this target iterates over.
func (s *survey) iterHook(target syntax.Expr) string {
	if s.unpacks(target) {
		return "_iter_unpack_sequence_"
	}
	return "_getiter_"
}

// isCallOf reports whether e calls a hook already.
func isCallOf(e syntax.Expr, hooks ...string) bool {
	call, ok := e.(*syntax.Call)
	if !ok {
		return false
	}
	fn, ok := call.Func.(*syntax.Name)
	if !ok {
		return false
	}
	for _, hook := range hooks {
		if fn.Ident == hook {
			return true
		}
	}
	return false
}

// isIterated reports whether what is iterated over is guarded, or is no expression at
// all: a lone *x, which parses and does not compile.
func isIterated(iter syntax.Expr) bool {
	return isLoneStar(iter) || isCallOf(iter, "_getiter_", "_iter_unpack_sequence_")
}

// isUnpacked is isIterated for what is unpacked.
func isUnpacked(value syntax.Expr) bool {
	return isLoneStar(value) || isCallOf(value, "_unpack_sequence_")
}

func isLoneStar(e syntax.Expr) bool {
	_, ok := e.(*syntax.Starred)
	return ok
}

// isCollector reports whether a is _print._call_print, which print becomes.
func isCollector(a *syntax.Attribute) bool {
	base, ok := a.Value.(*syntax.Name)
	return ok && base.Ident == "_print" && a.Attr == "_call_print"
}

// isStarred reports whether a call needs _apply_.
func isStarred(c *syntax.Call) bool {
	if fn, ok := c.Func.(*syntax.Name); ok && fn.Ident == "_apply_" {
		return false
	}
	for _, arg := range c.Args {
		if _, ok := arg.(*syntax.Starred); ok {
			return true
		}
	}
	for _, k := range c.Keywords {
		if k.Name == "" {
			return true
		}
	}
	return false
}

// isMetaclass reports whether a keyword sets the metaclass that every class gets.
func isMetaclass(k *syntax.Keyword) bool {
	value, ok := k.Value.(*syntax.Name)
	return k.Name == "metaclass" && ok && value.Ident == "__metaclass__"
}

// collectorAt is the index in a body at which the print collector is made. Without
// hardening it comes before the docstring, which is none then, except where a future
// import follows that must not be anything but first.
func (s *survey) collectorAt(body syntax.Block, module bool) int {
	at := 0
	if syntax.Docstring(body) != nil && len(body) > 1 && (s.o.Hardened || module && isFuture(body[1])) {
		at = 1
	}
	for module && at < len(body)-1 && isFuture(body[at]) {
		at++
	}
	return at
}

func isFuture(s syntax.Stmt) bool {
	from, ok := s.(*syntax.ImportFrom)
	return ok && from.Module == "__future__" && from.Level == 0
}
