package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// operand is an expression inside another one. Those that are local variables, as most
// are, are read without a call.
type operand struct {
	slot int // of a local variable, or -1
	eval expr
}

func (c *compiler) operand(e syntax.Expr) operand {
	return operand{c.localSlot(e), c.expr(e)}
}

// localSlot gives the slot of an expression that is a local variable, or -1.
func (c *compiler) localSlot(e syntax.Expr) int {
	if name, ok := e.(*syntax.Name); ok {
		if v := c.variable(name.Ident); v.where == inLocals {
			return v.slot
		}
	}
	return -1
}

// get evaluates the operand; nil with the exception set on failure. It is written so
// that it is inlined.
func (o operand) get(f *frame) (v object.Value) {
	if o.slot >= 0 {
		v = f.locals[o.slot]
	}
	if v == nil {
		return o.eval(f)
	}
	return v
}

func (c *compiler) operands(list []syntax.Expr) []operand {
	out := make([]operand, len(list))
	for i, e := range list {
		out[i] = c.operand(e)
	}
	return out
}
