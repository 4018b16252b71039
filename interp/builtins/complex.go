package builtins

import (
	"strings"

	"trammel/interp/object"
	"trammel/syntax"
)

func init() {
	construct(object.ComplexClass, newComplex)
	Names["complex"] = object.ComplexClass
	methods(object.ComplexClass, map[string]function{"conjugate": func(a *args) value {
		c := complex128(a.Pos[0].(object.Complex))
		return object.Complex(complex(real(c), -imag(c)))
	}})
	part := func(name string, of func(complex128) float64) {
		object.ComplexClass.Attrs.Set(name, &object.Property{Native: true, Name: name, Get: builtin(name, nil, func(a *args) value {
			c, ok := object.Unwrap(a.Pos[0]).(object.Complex)
			if !ok {
				return a.T.Raise(object.TypeError, "a complex is needed")
			}
			return object.Float(of(complex128(c)))
		})})
	}
	part("real", func(c complex128) float64 { return real(c) })
	part("imag", func(c complex128) float64 { return imag(c) })
	number := only(object.IntClass, object.FloatClass, object.ComplexClass)
	arithmetic(object.ComplexClass, number, "add", syntax.Add, "sub", syntax.Sub, "mul", syntax.Mult, "truediv", syntax.Div, "pow", syntax.Pow)
	specials(object.ComplexClass, map[string]function{
		"__neg__": unary(syntax.USub), "__pos__": unary(syntax.UAdd), "__abs__": abs, "__bool__": truth, "__complex__": first, "__hash__": hash,
		"__eq__": compare(syntax.Eq, number), "__ne__": compare(syntax.NotEq, number),
	})
}

func newComplex(a *args, _ *object.Class) value {
	if !a.Between(0, 2) {
		return nil
	}
	re, im := a.Take("real"), a.Take("imag")
	if len(a.Pos) > 0 {
		re = a.Pos[0]
	}
	if len(a.Pos) > 1 {
		im = a.Pos[1]
	}
	a.Pos = a.Pos[:min(len(a.Pos), 2)]
	if !a.Unexpected() {
		return nil
	}
	if s, ok := re.(*object.Str); ok {
		if im != nil {
			return a.T.Raise(object.TypeError, "complex() can't take second arg if first is a string")
		}
		return parseComplex(a.T, s.S)
	}
	if _, ok := im.(*object.Str); ok {
		return a.T.Raise(object.TypeError, "complex() second arg can't be a string")
	}
	var x, y complex128
	ok := true
	if re != nil {
		x, ok = complexPart(a.T, re, "first argument must be a string or a number")
	}
	if im != nil && ok {
		y, ok = complexPart(a.T, im, "second argument must be a number")
	}
	if !ok {
		return nil
	}
	// parts that are no complex numbers add nothing, not even a sign, to the other
	r, i := real(x), real(y)
	if imag(y) != 0 {
		r -= imag(y)
	}
	if im == nil {
		i = imag(x)
	} else if imag(x) != 0 {
		i += imag(x)
	}
	return object.Complex(complex(r, i))
}

func complexPart(t *thread, v value, wanted string) (complex128, bool) {
	if m := t.Hook(v, "__complex__"); m != nil {
		if v = t.CallHook(m, v); v == nil {
			return 0, false
		}
		c, ok := object.Unwrap(v).(object.Complex)
		if !ok {
			t.Raise(object.TypeError, "__complex__ returned non-complex (type %s)", v.Class().Name)
		}
		return complex128(c), ok
	}
	if c, ok := object.Unwrap(v).(object.Complex); ok {
		return complex128(c), true
	}
	f := value(nil)
	if _, isBytes := object.BytesOf(v); !isBytes {
		f = t.Call(object.FloatClass, v)
	}
	if f == nil {
		if t.Exc == nil || t.Exc.Is(object.TypeError) && !t.Exc.Fatal {
			t.Raise(object.TypeError, "complex() %s, not '%s'", wanted, v.Class().Name)
		}
		return 0, false
	}
	return complex(float64(f.(object.Float)), 0), true
}

// parseComplex reads "1+2j" and its like.
func parseComplex(t *thread, text string) value {
	s := strings.TrimSpace(text)
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	bad := func() value { return t.Raise(object.ValueError, "complex() arg is a malformed string") }
	if !digitsAround(s, '_') {
		return t.Raise(object.ValueError, "could not convert string to complex: %s", t.Repr(object.NewStr(text)))
	}
	number := func(s string) (float64, bool) {
		f, ok := parseFloat(t, s, s).(object.Float)
		t.Clear()
		return float64(f), ok && strings.TrimSpace(s) == s
	}
	if !strings.HasSuffix(s, "j") && !strings.HasSuffix(s, "J") {
		f, ok := number(s)
		if !ok {
			return bad()
		}
		return object.Complex(complex(f, 0))
	}
	s = s[:len(s)-1]
	split := 0 // where the imaginary part begins: the last sign that is not an exponent's
	for i := len(s) - 1; i > 0; i-- {
		if (s[i] == '+' || s[i] == '-') && s[i-1] != 'e' && s[i-1] != 'E' {
			split = i
			break
		}
	}
	re := 0.0
	if split > 0 {
		var ok bool
		if re, ok = number(s[:split]); !ok {
			return bad()
		}
	}
	imag := s[split:]
	if imag == "" || imag == "+" || imag == "-" {
		imag += "1"
	}
	im, ok := number(imag)
	if !ok {
		return bad()
	}
	return object.Complex(complex(re, im))
}
