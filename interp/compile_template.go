package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// templateModule has the classes of what a t-string makes.
const templateModule = "string.templatelib"

// template compiles a t-string: the values are evaluated, and kept apart from the text.
func (c *compiler) template(e *syntax.TemplateStr) expr {
	parts := make([]expr, len(e.Values))
	for i, v := range e.Values {
		switch v := v.(type) {
		case *syntax.Constant:
			text := object.ConstStr(v.Text)
			parts[i] = func(*frame) object.Value { return text }
		case *syntax.Interpolation:
			parts[i] = c.interpolation(v)
		}
	}
	return func(f *frame) object.Value {
		args := make([]object.Value, len(parts))
		for i, part := range parts {
			if args[i] = part(f); args[i] == nil {
				return nil
			}
		}
		return f.makeTemplate(e, "Template", args...)
	}
}

func (c *compiler) interpolation(e *syntax.Interpolation) expr {
	value, text := c.expr(e.Value), object.ConstStr(e.Text)
	conversion := object.None
	if e.Conversion > 0 {
		conversion = object.ConstStr(string(e.Conversion))
	}
	spec := func(*frame) object.Value { return object.NewStr("") }
	if e.Spec != nil {
		spec = c.joined(e.Spec)
	}
	return func(f *frame) object.Value {
		v := value(f)
		if v == nil {
			return nil
		}
		s := spec(f)
		if s == nil {
			return nil
		}
		return f.makeTemplate(e, "Interpolation", v, text, conversion, s)
	}
}

func (f *frame) makeTemplate(n syntax.Node, class string, args ...object.Value) object.Value {
	m, ok := f.importModule(templateModule).(*object.Module)
	if !ok {
		return f.trace(n)
	}
	if v := f.t.CallKw(m.Vars.Get(class), args, nil); v != nil {
		return v
	}
	return f.trace(n)
}
