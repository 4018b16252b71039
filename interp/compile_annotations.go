package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
	"trammel/syntax/pytext"
	"trammel/syntax/scope"
)

// annotation compiles an annotation: its value, or its text where the future import
// asks for that.
func (c *compiler) annotation(e syntax.Expr) expr {
	if c.scopes.FutureAnnotations {
		v := object.ConstStr(c.file.Slice(e.Range()))
		if k, ok := e.(*syntax.Constant); ok && k.Kind == syntax.StrConst {
			v = object.ConstStr(pytext.Quote(k.Text))
		}
		return func(*frame) object.Value { return v }
	}
	if s, ok := e.(*syntax.Starred); ok { // *args: *Ts
		value := c.expr(s.Value)
		return func(f *frame) object.Value {
			v := value(f)
			if v == nil {
				return nil
			}
			elts := f.t.Elements(v)
			if elts == nil {
				return f.trace(e)
			}
			return elts[0]
		}
	}
	return c.expr(e)
}

// named is an annotation of a parameter, or of "return".
type named struct {
	name  *object.Str
	value expr
}

// functionAnnotations gives what computes __annotations__ of a function, or nil.
func (c *compiler) functionAnnotations(ps *syntax.Parameters, returns syntax.Expr) func(*frame) *object.Dict {
	var list []named
	for _, p := range ps.All() {
		if p.Annotation != nil {
			list = append(list, named{object.ConstStr(c.mangle(p.Name)), c.annotation(p.Annotation)})
		}
	}
	if returns != nil {
		list = append(list, named{object.ConstStr("return"), c.annotation(returns)})
	}
	if len(list) == 0 {
		return nil
	}
	return func(f *frame) *object.Dict {
		d := object.NewDict()
		for _, a := range list {
			v := a.value(f)
			if v == nil || !d.Set(f.t, a.name, v) {
				return nil
			}
		}
		return d
	}
}

func (c *compiler) annAssign(s *syntax.AnnAssign) stmt {
	note := c.noteAnnotation(s)
	if s.Value == nil {
		return note
	}
	value, assign := c.expr(s.Value), c.target(s.Target)
	return func(f *frame) signal {
		v := value(f)
		if v == nil || !assign(f, v) {
			return raised
		}
		return note(f)
	}
}

// noteAnnotation evaluates the annotation of a variable and keeps that of a plain name
// in __annotations__. In a function neither happens.
func (c *compiler) noteAnnotation(s *syntax.AnnAssign) stmt {
	if c.scope.Kind != scope.Module && c.scope.Kind != scope.Class {
		return func(*frame) signal { return next }
	}
	value := c.annotation(s.Annotation)
	name, isName := s.Target.(*syntax.Name)
	if !isName || !s.Simple {
		return func(f *frame) signal {
			if value(f) == nil {
				return raised
			}
			return next
		}
	}
	key := object.ConstStr(c.mangle(name.Ident))
	return func(f *frame) signal {
		v := value(f)
		if v == nil {
			return raised
		}
		d := f.annotations()
		if d == nil {
			return raised
		}
		if !f.t.SetItem(d, key, v) {
			f.trace(s)
			return raised
		}
		return next
	}
}

// setUpAnnotations makes __annotations__ where a module or class annotates anything.
func (c *compiler) setUpAnnotations(body syntax.Block) []stmt {
	found := false
	for _, s := range body {
		syntax.Inspect(s, func(n syntax.Node) bool {
			switch n.(type) {
			case *syntax.FunctionDef, *syntax.ClassDef, *syntax.Lambda:
				return false
			case *syntax.AnnAssign:
				found = true
			}
			return !found
		})
	}
	if !found {
		return nil
	}
	return []stmt{func(f *frame) signal {
		if f.annotations() == nil {
			return raised
		}
		return next
	}}
}

// annotations gives __annotations__ of the class or module that is being run.
func (f *frame) annotations() object.Value {
	var where space = f.m
	if f.class != nil {
		where = f.class
	}
	d := where.Get("__annotations__")
	if d == nil && f.t.Exc == nil {
		d = object.NewDict()
		where.Set("__annotations__", d)
	}
	return d
}
