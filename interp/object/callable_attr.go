package object

// Attr gives the function behind a bound method, and the function's attributes.
func (m *BoundMethod) Attr(t *Thread, name string) Value {
	switch name {
	case "__func__":
		return m.Func
	case "__self__":
		return m.Self
	case "__class__":
		return m.Class()
	case "__call__":
		return m
	}
	return t.attrOf(m.Func, name)
}

// attrOf is v.name, or nil without an exception if there is none.
func (t *Thread) attrOf(v Value, name string) Value {
	a := t.GetAttr(v, name)
	if a == nil && !t.Exc.Fatal && t.Exc.Is(AttributeError) {
		t.Clear()
	}
	return a
}

// Attr gives the wrapped function, and its attributes.
func (m *StaticMethod) Attr(t *Thread, name string) Value { return t.wrapperAttr(m, m.Func, name) }

// Attr gives the wrapped function, and its attributes.
func (m *ClassMethod) Attr(t *Thread, name string) Value { return t.wrapperAttr(m, m.Func, name) }

func (t *Thread) wrapperAttr(wrapper, fn Value, name string) Value {
	switch name {
	case "__func__", "__wrapped__":
		return fn
	case "__name__", "__qualname__", "__doc__", "__module__", "__annotations__", "__isabstractmethod__", "__dict__":
		return t.attrOf(fn, name)
	case "__get__":
		return &Builtin{Name: name, Fn: func(t *Thread, args []Value, _ []Keyword) Value {
			if len(args) == 0 {
				return t.Raise(TypeError, "__get__ expected at least 1 argument, got 0")
			}
			cls := args[0].Class()
			if len(args) > 1 {
				if c, ok := args[1].(*Class); ok {
					cls = c
				}
			}
			return t.BindToClass(wrapper, cls)
		}}
	}
	return nil
}

// SetAttr sets an attribute of the wrapped function.
func (m *StaticMethod) SetAttr(t *Thread, name string, x Value) bool {
	return t.SetAttr(m.Func, name, x)
}

// SetAttr sets an attribute of the wrapped function.
func (m *ClassMethod) SetAttr(t *Thread, name string, x Value) bool {
	return t.SetAttr(m.Func, name, x)
}

// Attr gives the names of a built-in function.
func (b *Builtin) Attr(_ *Thread, name string) Value {
	switch name {
	case "__name__":
		return NewStr(b.Name)
	case "__qualname__":
		if b.Owner != nil {
			return NewStr(b.Owner.Name + "." + b.Name)
		}
		return NewStr(b.Name)
	case "__doc__":
		return None
	case "__module__":
		if b.Owner == nil {
			return NewStr("builtins")
		}
	case "__self__":
		return None
	case "__objclass__":
		if b.Owner != nil {
			return b.Owner
		}
	case "__call__":
		return b
	case "__get__":
		return &Builtin{Name: name, Fn: func(t *Thread, args []Value, _ []Keyword) Value {
			if len(args) == 0 {
				return t.Raise(TypeError, "__get__ expected at least 1 argument, got 0")
			}
			if args[0] == None || b.Owner == nil {
				return b
			}
			return &BoundMethod{b, args[0]}
		}}
	}
	return nil
}
