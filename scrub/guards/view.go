package guards

import (
	"trammel/syntax"
	"trammel/syntax/pyast"
)

// view shows the tree as RestrictedPython's transformer makes it, with slices
// written as calls of slice.
func (s *survey) view() pyast.View { return pyast.View{Block: s.block, Stmt: s.stmt, Expr: s.expr} }

func name(ident string) syntax.Expr { return &syntax.Name{Ident: ident} }

func call(fn syntax.Expr, args ...syntax.Expr) *syntax.Call {
	return &syntax.Call{Func: fn, Args: args}
}

func assign(target string, value syntax.Expr) syntax.Stmt {
	return &syntax.Assign{Targets: []syntax.Expr{&syntax.Name{Ident: target, Ctx: syntax.Store}}, Value: value}
}

var collector = assign("_print", call(name("_print_"), name("_getattr_")))

func insert(body syntax.Block, at int, list ...syntax.Stmt) syntax.Block {
	out := append(syntax.Block{}, body[:at]...)
	return append(append(out, list...), body[at:]...)
}

// block splits assignments, and makes the module's print collector.
func (s *survey) block(body syntax.Block) syntax.Block {
	if s.module && len(s.f.Body) > 0 && len(body) == len(s.f.Body) && body[0] == s.f.Body[0] {
		body = insert(body, s.collectorAt(body, true), collector)
	}
	var out syntax.Block
	for _, stmt := range body {
		a, ok := stmt.(*syntax.Assign)
		if !ok || !s.splits(a) {
			out = append(out, stmt)
			continue
		}
		for i := len(a.Targets) - 1; i >= 0; i-- {
			out = append(out, &syntax.Assign{Targets: a.Targets[i : i+1], Value: a.Value})
		}
	}
	return out
}

func (s *survey) stmt(stmt syntax.Stmt) syntax.Stmt {
	switch stmt := stmt.(type) {
	case *syntax.FunctionDef:
		if s.prints[stmt] {
			out := *stmt
			out.Body = insert(stmt.Body, s.collectorAt(stmt.Body, false), collector)
			return &out
		}
	case *syntax.ClassDef:
		return s.class(stmt)
	case *syntax.Assign:
		if target := stmt.Targets[0]; len(stmt.Targets) == 1 && s.unpacks(target) && !isUnpacked(stmt.Value) {
			return &syntax.Assign{Targets: stmt.Targets, Value: s.unpack(target, stmt.Value)}
		}
	case *syntax.AugAssign:
		if target, ok := stmt.Target.(*syntax.Name); ok && !isLoneStar(stmt.Value) {
			value := call(name("_inplacevar_"), text(stmt.Op.Sign()+"="), name(target.Ident), stmt.Value)
			return &syntax.Assign{Targets: []syntax.Expr{target}, Value: value}
		}
	case *syntax.For:
		if !stmt.Async && !isIterated(stmt.Iter) {
			out := *stmt
			out.Iter = s.iterated(stmt.Target, stmt.Iter)
			return &out
		}
	case *syntax.With:
		return s.with(stmt)
	}
	return stmt
}

func (s *survey) class(stmt *syntax.ClassDef) syntax.Stmt {
	out := *stmt
	out.Keywords = nil
	metaclass := &syntax.Keyword{Name: "metaclass", Value: name("__metaclass__")}
	if s.o.Hardened {
		placed := false
		for _, k := range stmt.Keywords {
			if k.Name == "metaclass" {
				k, placed = metaclass, true
			}
			out.Keywords = append(out.Keywords, k)
		}
		if placed {
			return &out
		}
	} else {
		out.TypeParams = nil
	}
	out.Keywords = append(out.Keywords, metaclass)
	return &out
}

func (s *survey) unpack(target, value syntax.Expr) syntax.Expr {
	return call(name("_unpack_sequence_"), value, s.specOf(target).tree(), name("_getiter_"))
}

func (s *survey) iterated(target, iter syntax.Expr) syntax.Expr {
	hook := name(s.iterHook(target))
	if !s.unpacks(target) {
		return call(hook, iter)
	}
	return call(hook, iter, s.specOf(target).tree(), name("_getiter_"))
}

func (s *survey) with(stmt *syntax.With) syntax.Stmt {
	out := *stmt
	out.Items = nil
	var unpacking syntax.Block
	for _, item := range stmt.Items {
		if temp := s.temps[item]; temp != "" {
			unpacking = append(unpacking, &syntax.Try{
				Body:    syntax.Block{&syntax.Assign{Targets: []syntax.Expr{item.Target}, Value: s.unpack(item.Target, name(temp))}},
				Finally: syntax.Block{&syntax.Delete{Targets: []syntax.Expr{&syntax.Name{Ident: temp, Ctx: syntax.Del}}}},
			})
			item = &syntax.WithItem{Context: item.Context, Target: &syntax.Name{Ident: temp, Ctx: syntax.Store}}
		}
		out.Items = append(out.Items, item)
	}
	out.Body = insert(stmt.Body, 0, unpacking...)
	return &out
}

func (s *survey) expr(e syntax.Expr) (out syntax.Expr, whole bool) {
	switch e := e.(type) {
	case *syntax.Name:
		if e.Ctx == syntax.Load && e.Ident == "print" {
			return &syntax.Attribute{Value: name("_print"), Attr: "_call_print"}, true
		}
		if e.Ctx == syntax.Load && e.Ident == "printed" {
			return call(name("_print")), true
		}
	case *syntax.Attribute:
		return s.attribute(e), false
	case *syntax.Subscript:
		return s.subscript(e), false
	case *syntax.Call:
		if isStarred(e) {
			return &syntax.Call{Func: name("_apply_"), Args: append([]syntax.Expr{e.Func}, e.Args...), Keywords: e.Keywords}, false
		}
	case *syntax.ListComp:
		return &syntax.ListComp{Elt: e.Elt, Generators: s.clauses(e.Generators)}, false
	case *syntax.SetComp:
		return &syntax.SetComp{Elt: e.Elt, Generators: s.clauses(e.Generators)}, false
	case *syntax.GeneratorExp:
		return &syntax.GeneratorExp{Elt: e.Elt, Generators: s.clauses(e.Generators)}, false
	case *syntax.DictComp:
		return &syntax.DictComp{Key: e.Key, Value: e.Value, Generators: s.clauses(e.Generators)}, false
	case *syntax.TemplateStr:
		return e, !s.o.Hardened
	case *syntax.Interpolation:
		out := *e
		out.Text = s.interpolated(e)
		return &out, false
	}
	return e, false
}

func (s *survey) attribute(a *syntax.Attribute) syntax.Expr {
	switch {
	case a.Ctx == syntax.Load && isCollector(a):
		return a
	case a.Ctx == syntax.Load:
		return call(name("_getattr_"), a.Value, text(a.Attr))
	case isCallOf(a.Value, "_write_"):
		return a
	}
	out := *a
	out.Value = call(name("_write_"), a.Value)
	return &out
}

func (s *survey) subscript(e *syntax.Subscript) syntax.Expr {
	switch {
	case e.Ctx == syntax.Load:
		return call(name("_getitem_"), e.Value, sliced(e.Index))
	case isCallOf(e.Value, "_write_"):
		return e
	}
	out := *e
	out.Value = call(name("_write_"), e.Value)
	return &out
}

// sliced writes the slices of an index as calls.
func sliced(index syntax.Expr) syntax.Expr {
	switch index := index.(type) {
	case *syntax.Slice:
		return call(name("slice"), bound(index.Lower), bound(index.Upper), bound(index.Step))
	case *syntax.Tuple:
		out := &syntax.Tuple{}
		for _, e := range index.Elts {
			if part, ok := e.(*syntax.Slice); ok {
				e = sliced(part)
			}
			out.Elts = append(out.Elts, e)
		}
		return out
	}
	return index
}

func bound(e syntax.Expr) syntax.Expr {
	if e == nil {
		return &syntax.Constant{Kind: syntax.NoneConst}
	}
	return e
}

func (s *survey) clauses(list []*syntax.Comprehension) []*syntax.Comprehension {
	out := make([]*syntax.Comprehension, len(list))
	for i, c := range list {
		guarded := *c
		if !isIterated(c.Iter) {
			guarded.Iter = s.iterated(c.Target, c.Iter)
		}
		out[i] = &guarded
	}
	return out
}
