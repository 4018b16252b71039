// Package object is Python's object model: values, classes, the protocols of
// operators and containers, and exceptions as values.
//
// A function that can fail takes a *Thread and returns nil on failure, with the
// exception in Thread.Exc. No Go panic and no Go error stands for a Python
// exception.
package object

import "math/big"

// Value is a Python object. Its Go type decides what it is; nil is never a value.
type Value interface {
	Class() *Class
}

type (
	// NoneType is the type of [None].
	NoneType struct{}

	// EllipsisType is the type of [Ellipsis].
	EllipsisType struct{}

	// NotImplementedType is the type of [NotImplemented].
	NotImplementedType struct{}

	// Bool is True or False.
	Bool bool

	// Int is an int that fits 64 bits; others are *BigInt. Every int has just one
	// of the two forms.
	Int int64

	// BigInt is an int beyond 64 bits. It is immutable.
	BigInt struct{ V *big.Int }

	// Float is a float.
	Float float64

	// Complex is a complex.
	Complex complex128

	// Bytes is a bytes object.
	Bytes string

	// List is a list.
	List struct{ Elts []Value }

	// Tuple is a tuple. It is immutable.
	Tuple struct{ Elts []Value }

	// Slice is a slice object; absent parts are None.
	Slice struct{ Start, Stop, Step Value }

	// Range is a range over ints of 64 bits; Len is its length.
	Range struct{ Start, Stop, Step, Len int64 }

	// Cell holds a variable that closures share; V is nil while it is unbound.
	Cell struct{ V Value }

	// Module is a module that a program can import. Its variables are kept by
	// whoever runs it, or in a Namespace.
	Module struct {
		Name string
		Vars Variables
	}

	// BoundMethod is a method with its receiver.
	BoundMethod struct {
		Func Value
		Self Value
	}

	// Property is a property.
	Property struct {
		Get, Set, Del, Doc Value
		Name               string
		Native             bool // an attribute of a built-in type
		GetterDoc          bool // Doc is that of Get
	}

	// MappingProxy is a dict that can only be read.
	MappingProxy struct{ Dict *Dict }

	// StaticMethod wraps a function that gets no receiver.
	StaticMethod struct{ Func Value }

	// ClassMethod wraps a function that gets the class.
	ClassMethod struct{ Func Value }

	// Super is what super() gives: attributes of Self looked up behind Type. Self is
	// nil in super(type), which binds when it is found in a class.
	Super struct {
		Type *Class
		Self Value
	}
)

// Variables are names with values: those of a module, class or instance.
type Variables interface {
	Get(name string) Value // nil for a name that is not bound
	Set(name string, v Value)
	Delete(name string) bool // false for a name that is not bound
	Each(see func(name string, v Value))
}

// FixedVariables are those of a module that programs cannot set.
type FixedVariables interface {
	Variables
	Fixed()
}

// The singletons.
var (
	None           Value = NoneType{}
	Ellipsis       Value = EllipsisType{}
	NotImplemented Value = NotImplementedType{}
	True           Value = Bool(true)
	False          Value = Bool(false)
)

// Small ints are made once, because boxing one allocates.
const (
	smallMin = -1024
	smallMax = 1 << 11
)

var smallInts = func() (t [smallMax - smallMin]Value) {
	for i := range t {
		t[i] = Int(i + smallMin)
	}
	return t
}()

// MakeInt boxes n.
func MakeInt(n int64) Value {
	if uint64(n-smallMin) < smallMax-smallMin {
		return smallInts[n-smallMin]
	}
	return Int(n)
}

// MakeBig gives n in the form that fits it.
func MakeBig(n *big.Int) Value {
	if n.IsInt64() {
		return MakeInt(n.Int64())
	}
	return &BigInt{n}
}

// MakeBool gives True or False.
func MakeBool(b bool) Value {
	if b {
		return True
	}
	return False
}

// Callable is a value that can be called from Go without looking up __call__.
type Callable interface {
	Value
	Call(t *Thread, args []Value, kwargs []Keyword) Value
}

// Keyword is a keyword argument.
type Keyword struct {
	Name  string
	Value Value
}

// Builtin is a function written in Go.
type Builtin struct {
	Name string
	Fn   func(t *Thread, args []Value, kwargs []Keyword) Value
	// Owner is the class whose method it is, or nil for a function.
	Owner *Class
	// Body is Fn without its look at the receiver, if Fn has one; it does not keep what it
	// is given. It is nil for functions that do.
	Body func(*Args) Value
}

// CallBody calls the function with arguments whose receiver is known to be of its class.
func (b *Builtin) CallBody(t *Thread, args []Value) Value {
	a := t.BorrowArgs()
	a.Name, a.Owner, a.Pos, a.Kw = b.Name, b.Owner, args, nil
	v := b.Body(a)
	t.ReturnArgs(a)
	return v
}

// Call calls the function.
func (b *Builtin) Call(t *Thread, args []Value, kwargs []Keyword) Value { return b.Fn(t, args, kwargs) }

// Class methods.

func (NoneType) Class() *Class           { return NoneClass }
func (EllipsisType) Class() *Class       { return EllipsisClass }
func (NotImplementedType) Class() *Class { return NotImplementedClass }
func (Bool) Class() *Class               { return BoolClass }
func (Int) Class() *Class                { return IntClass }
func (*BigInt) Class() *Class            { return IntClass }
func (Float) Class() *Class              { return FloatClass }
func (Complex) Class() *Class            { return ComplexClass }
func (Bytes) Class() *Class              { return BytesClass }
func (*List) Class() *Class              { return ListClass }
func (*Tuple) Class() *Class             { return TupleClass }
func (*Slice) Class() *Class             { return SliceClass }
func (*Range) Class() *Class             { return RangeClass }
func (*Cell) Class() *Class              { return CellClass }
func (*Module) Class() *Class            { return ModuleClass }
func (*Property) Class() *Class          { return PropertyClass }
func (*MappingProxy) Class() *Class      { return MappingProxyClass }
func (*StaticMethod) Class() *Class      { return StaticMethodClass }
func (*ClassMethod) Class() *Class       { return ClassMethodClass }
func (*Super) Class() *Class             { return SuperClass }

// Class gives method, or what a method of a built-in type is.
func (m *BoundMethod) Class() *Class {
	if _, ok := m.Func.(*Builtin); ok {
		return BuiltinClass
	}
	return MethodClass
}

// Class tells functions from methods that want their receiver.
func (b *Builtin) Class() *Class {
	if b.Owner != nil {
		return MethodDescriptorClass
	}
	return BuiltinClass
}

// quoted is the property's name for a message, with a blank before it.
func (p *Property) quoted() string {
	if p.Name == "" {
		return ""
	}
	return " '" + p.Name + "'"
}

// SetAttr sets the documentation, which is all that can be set.
func (p *Property) SetAttr(t *Thread, name string, x Value) bool {
	if name != "__doc__" {
		t.noAttr(p, name, "'property' object attribute '%s' is read-only", name)
		return false
	}
	p.Doc = x
	return true
}

// Attr gives the attributes of a property.
func (p *Property) Attr(_ *Thread, name string) Value {
	orNone := func(v Value) Value {
		if v == nil {
			return None
		}
		return v
	}
	switch name {
	case "fget":
		return orNone(p.Get)
	case "fset":
		return orNone(p.Set)
	case "fdel":
		return orNone(p.Del)
	case "__doc__":
		return orNone(p.Doc)
	case "__name__":
		if p.Name != "" {
			return NewStr(p.Name)
		}
	}
	return nil
}

// Attr gives what a closure's cell holds.
func (c *Cell) Attr(t *Thread, name string) Value {
	if name != "cell_contents" {
		return nil
	}
	if c.V == nil {
		return t.Raise(ValueError, "Cell is empty")
	}
	return c.V
}
