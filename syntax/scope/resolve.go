package scope

// resolve decides every binding, outer scopes first, and then hands out slots.
func (b *builder) resolve() {
	b.analyze(b.info.Module)
	assignSlots(b.info.Module)
	b.number(b.info.Module)
}

// number gives the symbols of s and of the scopes in it their ids.
func (b *builder) number(s *Scope) {
	for _, sym := range s.Order {
		b.info.symbols++
		sym.ID = b.info.symbols
	}
	for _, child := range s.Children {
		b.number(child)
	}
}

// analyze settles the symbols of s. Names bound further out are found by walking
// the parents; a scope in between that only passes a name through gets a Free
// symbol for it, so that closures can be built link by link.
func (b *builder) analyze(s *Scope) {
	for _, sym := range s.Order {
		b.settle(s, sym)
	}
	for _, child := range s.Children {
		b.analyze(child)
	}
}

func (b *builder) settle(s *Scope, sym *Symbol) {
	switch {
	case sym.global && sym.nonlocal:
		b.fail(sym.declared, "name '%s' is nonlocal and global", sym.Name)
		sym.Binding = GlobalExplicit
	case sym.global && s.Kind == Module:
		sym.Binding = Local
	case sym.global:
		sym.Binding = GlobalExplicit
		b.info.Module.symbol(sym.Name, sym.First).Assigned = true
	case sym.nonlocal && isTypeParameter(s.Parent, sym.Name):
		b.fail(sym.declared, "nonlocal binding not allowed for type parameter '%s'", sym.Name)
	case sym.nonlocal:
		if !capture(s.Parent, sym) {
			b.fail(sym.declared, "no binding for nonlocal '%s' found", sym.Name)
			sym.Binding = GlobalImplicit
			return
		}
		sym.Binding = Free
	case sym.Assigned:
		if sym.Binding != Cell {
			sym.Binding = Local
		}
	case sym.Binding == Free: // passed through for an inner scope already
	case s.Kind != Module && capture(s.Parent, sym):
		sym.Binding = Free
	default:
		sym.Binding = GlobalImplicit
	}
}

// isTypeParameter reports whether name, seen from s, is a type parameter.
func isTypeParameter(s *Scope, name string) bool {
	for ; s != nil && s.Kind != Module; s = s.Parent {
		sym := s.Symbols[name]
		if s.Kind != Class && sym != nil && sym.Assigned && !sym.global && !sym.nonlocal {
			return s.Kind == TypeParameters
		}
	}
	return false
}

// capture looks for a function scope that binds sym, from s outwards; it marks
// the binding as a cell and the scopes in between as passing it on.
func capture(s *Scope, sym *Symbol) bool {
	if s == nil || s.Kind == Module {
		return false
	}
	own := s.Symbols[sym.Name]
	if s.Kind == Class {
		if sym.Name == "__class__" {
			cell := s.symbol("__class__", sym.First)
			cell.Binding, cell.Assigned = Cell, true
			return true
		}
		return capturePassing(s, sym)
	}
	if own != nil {
		switch {
		case own.global:
			return false
		case own.Assigned && !own.nonlocal:
			own.Binding = Cell
			return true
		}
	}
	return capturePassing(s, sym)
}

func capturePassing(s *Scope, sym *Symbol) bool {
	if !capture(s.Parent, sym) {
		return false
	}
	passed := s.symbol(sym.Name, sym.First)
	if s.Kind == Class && passed.Assigned {
		s.passOn(sym)
	} else {
		passed.Binding = Free
	}
	return true
}

// passOn lets a class that binds a name of its own hand the outer variable of
// that name to its methods.
func (s *Scope) passOn(sym *Symbol) {
	for _, old := range s.passed {
		if old.Name == sym.Name {
			return
		}
	}
	s.passed = append(s.passed, &Symbol{Name: sym.Name, Binding: Free, First: sym.First})
}

func assignSlots(s *Scope) {
	for _, sym := range s.Order {
		switch {
		case sym.Binding == Free:
			sym.Slot = len(s.Free)
			s.Free = append(s.Free, sym)
		case (sym.Binding == Local || sym.Binding == Cell) && s.Kind.IsFunctionLike():
			sym.Slot = len(s.Locals)
			s.Locals = append(s.Locals, sym)
		}
	}
	for _, sym := range s.passed {
		sym.Slot = len(s.Free)
		s.Free = append(s.Free, sym)
	}
	for _, child := range s.Children {
		assignSlots(child)
	}
}
