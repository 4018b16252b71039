package object

import (
	"fmt"
	"hash/fnv"
	"math/big"
	"strconv"
	"strings"
	"unsafe"

	"trammel/syntax/pytext"
)

// maxIntDigits is CPython's default limit on converting ints to decimal.
const maxIntDigits = 4300

// Repr is repr(v); on failure it is "" with the exception set.
func (t *Thread) Repr(v Value) string {
	switch v := v.(type) {
	case NoneType:
		return "None"
	case EllipsisType:
		return "Ellipsis"
	case NotImplementedType:
		return "NotImplemented"
	case Bool:
		if v {
			return "True"
		}
		return "False"
	case Int:
		return strconv.FormatInt(int64(v), 10)
	case *BigInt:
		return t.bigString(v.V)
	case Float:
		return pytext.Float(float64(v))
	case *Str:
		return pytext.Quote(v.S)
	case Bytes:
		return pytext.QuoteBytes(string(v))
	case *List:
		return t.reprElements(v, "[", v.Elts, "]")
	case *Tuple:
		if len(v.Elts) == 1 {
			return t.reprElements(v, "(", v.Elts, ",)")
		}
		return t.reprElements(v, "(", v.Elts, ")")
	case *Dict:
		return t.reprDict(v)
	case *Set:
		return t.reprSet(v)
	case *Range:
		if v.Step == 1 {
			return fmt.Sprintf("range(%d, %d)", v.Start, v.Stop)
		}
		return fmt.Sprintf("range(%d, %d, %d)", v.Start, v.Stop, v.Step)
	case *Slice:
		return "slice(" + t.Repr(v.Start) + ", " + t.Repr(v.Stop) + ", " + t.Repr(v.Step) + ")"
	case *DictView:
		elts := t.Elements(v)
		return v.Kind.Name + "(" + t.Repr(&List{elts}) + ")"
	case *Class:
		if r, found := t.callSpecial(v, "__repr__"); found {
			return t.mustStr(r, "__repr__")
		}
		if v.Module == "builtins" {
			return "<class '" + v.Name + "'>"
		}
		return "<class '" + v.Module + "." + v.QualName + "'>"
	case *Exception:
		return t.reprException(v)
	case *Instance:
		return t.reprInstance(v)
	case *Module:
		return "<module '" + v.Name + "'>"
	case *Builtin:
		if v.Owner != nil {
			return "<method '" + v.Name + "' of '" + v.Owner.Name + "' objects>"
		}
		return "<built-in function " + v.Name + ">"
	case *BoundMethod:
		return t.reprMethod(v)
	case Complex:
		return complexText(complex128(v))
	case TextRepresenter:
		return t.guarded(v, v.ReprText)
	case Representer:
		return v.Repr()
	}
	name := v.Class().Title()
	if c := v.Class(); c.Module != "builtins" && name == c.Name {
		name = c.Module + "." + name
	}
	return "<" + name + " object at " + address(v) + ">"
}

// Representer is a value with a repr of its own that cannot fail.
type Representer interface{ Repr() string }

func (t *Thread) bigString(n *big.Int) string {
	tooLong := int64(n.BitLen())*30103/100000 > maxIntDigits
	if !tooLong {
		text := n.String()
		if len(strings.TrimPrefix(text, "-")) <= maxIntDigits {
			return text
		}
	}
	t.Raise(ValueError, "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", maxIntDigits)
	return ""
}

// address is what stands for an object's address: stable within the run.
func address(v Value) string { return fmt.Sprintf("0x%x", Identity(v)) }

// Identity is id(v).
func Identity(v Value) uint64 {
	switch v := v.(type) {
	case Int, Bool, NoneType, Float, Bytes:
		h := fnv.New64a()
		fmt.Fprintf(h, "%T%v", v, v)
		return h.Sum64() >> 16
	}
	type face struct{ typ, data unsafe.Pointer }
	return uint64(uintptr((*face)(unsafe.Pointer(&v)).data))
}

func identityHash(v Value) uint64 { return Identity(v) >> 4 }

// guard marks v as being printed; it is false if it is already, or the nesting is
// too deep, in which case the exception is set.
func (t *Thread) guard(v Value) (leave func(), ok bool) {
	if _, busy := t.reprs[v]; busy {
		return nil, false
	}
	if !t.Enter() {
		return nil, false
	}
	if t.reprs == nil {
		t.reprs = map[Value]struct{}{}
	}
	t.reprs[v] = struct{}{}
	return func() {
		delete(t.reprs, v)
		t.Leave()
	}, true
}

// guarded is the repr of a value that may hold itself.
func (t *Thread) guarded(v Value, text func(t *Thread) string) string {
	leave, ok := t.guard(v)
	if !ok {
		if r, known := v.(RecursiveRepresenter); known {
			return r.RecursiveRepr()
		}
		return "..."
	}
	defer leave()
	return text(t)
}

func (t *Thread) reprElements(v Value, open string, elts []Value, end string) string {
	leave, ok := t.guard(v)
	if !ok {
		return open + "..." + end[len(end)-1:]
	}
	defer leave()
	var b strings.Builder
	b.WriteString(open)
	for i, e := range elts {
		if i > 0 {
			b.WriteString(", ")
		}
		s := t.Repr(e)
		if t.Exc != nil || !t.Alloc(int64(len(s))) {
			return ""
		}
		b.WriteString(s)
	}
	b.WriteString(end)
	return b.String()
}

func (t *Thread) reprDict(d *Dict) string {
	leave, ok := t.guard(d)
	if !ok {
		return "{...}"
	}
	defer leave()
	var b strings.Builder
	b.WriteByte('{')
	for at := 0; ; {
		k, v, ok := d.Next(&at)
		if !ok {
			break
		}
		if b.Len() > 1 {
			b.WriteString(", ")
		}
		s := t.Repr(k) + ": "
		if t.Exc != nil {
			return ""
		}
		s += t.Repr(v)
		if t.Exc != nil || !t.Alloc(int64(len(s))) {
			return ""
		}
		b.WriteString(s)
	}
	b.WriteByte('}')
	return b.String()
}

func (t *Thread) reprSet(s *Set) string {
	elts := t.Elements(s)
	if t.Exc != nil {
		return ""
	}
	switch {
	case len(elts) == 0:
		return s.Class().Name + "()"
	case s.Frozen:
		return "frozenset(" + t.reprElements(s, "{", elts, "}") + ")"
	}
	return t.reprElements(s, "{", elts, "}")
}

func (t *Thread) reprException(e *Exception) string {
	if r, found := t.callSpecial(e, "__repr__"); found {
		return t.mustStr(r, "__repr__")
	}
	inside := ""
	for i, a := range e.Args {
		if i > 0 {
			inside += ", "
		}
		inside += t.Repr(a)
	}
	return e.Cls.Name + "(" + inside + ")"
}

func (t *Thread) reprInstance(i *Instance) string {
	if r, found := t.callSpecial(i, "__repr__"); found {
		return t.mustStr(r, "__repr__")
	}
	if i.Base != nil {
		return renamed(i, t.Repr(i.Base))
	}
	return "<" + i.Cls.Module + "." + i.Cls.QualName + " object at " + address(i) + ">"
}

// renamed is the repr of what an instance of a subclass has inside, with the name of the
// subclass where the built-in class names itself.
func renamed(i *Instance, text string) string {
	if s, ok := i.Base.(*Set); ok && !s.Frozen && strings.HasPrefix(text, "{") {
		return i.Cls.Name + "(" + text + ")"
	}
	if rest, ok := strings.CutPrefix(text, i.Base.Class().Name+"("); ok {
		return i.Cls.Name + "(" + rest
	}
	return text
}

func (t *Thread) reprMethod(m *BoundMethod) string {
	if b, ok := m.Func.(*Builtin); ok {
		return "<built-in method " + b.Name + " of " + m.Self.Class().Name + " object at " + address(m.Self) + ">"
	}
	name := "?"
	if q, ok := t.GetAttr(m.Func, "__qualname__").(*Str); ok {
		name = q.S
	}
	t.Clear()
	return "<bound method " + name + " of " + t.Repr(m.Self) + ">"
}

func (t *Thread) mustStr(r Value, method string) string {
	if r == nil {
		return ""
	}
	s, ok := Unwrap(r).(*Str)
	if !ok {
		t.Raise(TypeError, "%s returned non-string (type %s)", method, r.Class().Name)
		return ""
	}
	return s.S
}

// Str is str(v); on failure it is "" with the exception set.
func (t *Thread) Str(v Value) string {
	switch v := v.(type) {
	case *Str:
		return v.S
	case *MappingProxy:
		return t.Str(v.Dict)
	case *Instance:
		if r, found := t.callSpecial(v, "__str__"); found {
			return t.mustStr(r, "__str__")
		}
		if s, ok := v.Base.(*Str); ok && v.Cls.Lookup(t, "__repr__") == nil {
			return s.S
		}
	case *Class:
		if r, found := t.callSpecial(v, "__str__"); found {
			return t.mustStr(r, "__str__")
		}
	case *Exception:
		if r, found := t.callSpecial(v, "__str__"); found {
			return t.mustStr(r, "__str__")
		}
		return v.Message(t)
	}
	return t.Repr(v)
}
