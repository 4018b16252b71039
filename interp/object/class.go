package object

// Class is a Python class, built in or defined by the program.
type Class struct {
	Name  string
	Shown string // in messages, where that is not the name; see Title
	Bases []*Class
	MRO   []*Class
	Attrs *Namespace
	// Specials are the special methods of a built-in class. They are kept apart from
	// Attrs, so that finding a special method there means that the program defined it.
	Specials map[string]Value
	// New makes an instance; nil means that of the nearest base that has one.
	New func(t *Thread, cls *Class, args []Value, kwargs []Keyword) Value
	// Origin is the code of a class of the program, for the evaluator.
	Origin any
	// Unknown marks the class of values that nothing is known of.
	Unknown bool
	// Heap tells classes of the program from built-in ones.
	Heap bool
	// Pattern is the kind of pattern that instances match.
	Pattern PatternKind
	// InitFills says that a built-in class's __init__, not New, takes the arguments.
	InitFills bool
	Module    string
	// Meta is the metaclass, if it is another than type.
	Meta *Class
	// Slots are the attributes that instances may have, if they have no __dict__.
	Slots map[string]bool
	// Abstract are the methods that keep the class from having instances.
	Abstract []string
	// QualName is the dotted name inside the module.
	QualName string

	subclasses []*Class

	expects int // how many fields instances get

	cache   map[string]Value
	version int
	root    *Shape

	init        Value // see PlainInit
	initVersion int   // classVersion + 1 when init was set

	hookCache    hooks
	hooksVersion int // classVersion + 1 when hookCache was filled
}

// classVersion counts changes to any class, which empty the caches of look-ups.
// Threads of one process may share built-in classes, which never change; classes
// of a program belong to its thread.
func (t *Thread) classesChanged() { t.classVersion++ }

// Class gives type, or the metaclass.
func (c *Class) Class() *Class {
	if c.Meta != nil {
		return c.Meta
	}
	return TypeClass
}

// Namespace maps names to values in order of first assignment.
type Namespace struct {
	index map[string]int
	names []string
	vals  []Value
}

// NewNamespace makes an empty one.
func NewNamespace() *Namespace { return &Namespace{index: map[string]int{}} }

// Get gives the value of a name, or nil.
func (n *Namespace) Get(name string) Value {
	if i, ok := n.index[name]; ok {
		return n.vals[i]
	}
	return nil
}

// Set binds a name.
func (n *Namespace) Set(name string, v Value) {
	if i, ok := n.index[name]; ok {
		n.vals[i] = v
		return
	}
	n.index[name] = len(n.names)
	n.names = append(n.names, name)
	n.vals = append(n.vals, v)
}

// Delete unbinds a name and reports whether it was bound.
func (n *Namespace) Delete(name string) bool {
	i, ok := n.index[name]
	if !ok || n.vals[i] == nil {
		return false
	}
	n.vals[i] = nil
	return true
}

// Each calls see for the bound names in order.
func (n *Namespace) Each(see func(name string, v Value)) {
	for i, name := range n.names {
		if n.vals[i] != nil {
			see(name, n.vals[i])
		}
	}
}

// Title is how messages call the class: types that are written in C name their module.
func (c *Class) Title() string {
	if c.Shown != "" {
		return c.Shown
	}
	return c.Name
}

func newObjectClass() *Class {
	c := &Class{Name: "object", QualName: "object", Module: "builtins", Attrs: NewNamespace()}
	c.MRO = []*Class{c}
	return c
}

// newBuiltinClass makes a class with the given bases, object if there are none.
func newBuiltinClass(name string, bases ...*Class) *Class {
	if len(bases) == 0 {
		bases = []*Class{ObjectClass}
	}
	c := &Class{Name: name, QualName: name, Module: "builtins", Bases: bases, Attrs: NewNamespace()}
	c.MRO, _ = linearize(c)
	return c
}

// NewBuiltinClass makes a class for a type that another package adds.
func NewBuiltinClass(name string, bases ...*Class) *Class { return newBuiltinClass(name, bases...) }

// The built-in classes. Their methods are added by package builtins.
var (
	ObjectClass         = newObjectClass()
	TypeClass           = newBuiltinClass("type")
	NoneClass           = newBuiltinClass("NoneType")
	EllipsisClass       = newBuiltinClass("ellipsis")
	NotImplementedClass = newBuiltinClass("NotImplementedType")
	IntClass            = newBuiltinClass("int")
	BoolClass           = newBuiltinClass("bool", IntClass)
	FloatClass          = newBuiltinClass("float")
	ComplexClass        = newBuiltinClass("complex")
	StrClass            = newBuiltinClass("str")
	BytesClass          = newBuiltinClass("bytes")
	ListClass           = newBuiltinClass("list")
	TupleClass          = newBuiltinClass("tuple")
	DictClass           = newBuiltinClass("dict")
	SetClass            = newBuiltinClass("set")
	FrozenSetClass      = newBuiltinClass("frozenset")
	SliceClass          = newBuiltinClass("slice")
	RangeClass          = newBuiltinClass("range")
	CellClass           = newBuiltinClass("cell")
	ModuleClass         = newBuiltinClass("module")
	FunctionClass       = newBuiltinClass("function")
	BuiltinClass        = newBuiltinClass("builtin_function_or_method")
	MethodClass         = newBuiltinClass("method")

	MethodDescriptorClass = newBuiltinClass("method_descriptor")
	PropertyClass         = newBuiltinClass("property")
	StaticMethodClass     = newBuiltinClass("staticmethod")
	ClassMethodClass      = newBuiltinClass("classmethod")
	SuperClass            = newBuiltinClass("super")
	GeneratorClass        = newBuiltinClass("generator")
	MappingProxyClass     = newBuiltinClass("mappingproxy")
)

// linearize computes the method resolution order (C3); it is false when the bases
// cannot be ordered.
func linearize(c *Class) ([]*Class, bool) {
	var lists [][]*Class
	for _, b := range c.Bases {
		lists = append(lists, append([]*Class(nil), b.MRO...))
	}
	lists = append(lists, append([]*Class(nil), c.Bases...))
	mro := []*Class{c}
	for {
		head, left := nextHead(lists)
		if !left {
			return mro, true
		}
		if head == nil {
			return nil, false
		}
		mro = append(mro, head)
		for i := range lists {
			if len(lists[i]) > 0 && lists[i][0] == head {
				lists[i] = lists[i][1:]
			}
		}
	}
}

// nextHead finds a class that stands first in a list and in no list's tail.
func nextHead(lists [][]*Class) (head *Class, left bool) {
	for _, list := range lists {
		if len(list) == 0 {
			continue
		}
		left = true
		if !inTail(lists, list[0]) {
			return list[0], true
		}
	}
	return nil, left
}

func inTail(lists [][]*Class, c *Class) bool {
	for _, list := range lists {
		for i := 1; i < len(list); i++ {
			if list[i] == c {
				return true
			}
		}
	}
	return false
}

// NewClass makes a class of the program. It fails with TypeError for bases that
// cannot be combined.
func NewClass(t *Thread, name string, bases []*Class, attrs *Namespace) *Class {
	if len(bases) == 0 {
		bases = []*Class{ObjectClass}
	}
	c := &Class{Name: name, QualName: name, Bases: bases, Attrs: attrs, Heap: true, Module: "__main__"}
	for i, b := range bases {
		if !b.Heap && notABase[b] {
			t.Raise(TypeError, "type '%s' is not an acceptable base type", b.Name)
			return nil
		}
		for _, other := range bases[:i] {
			if other == b {
				t.Raise(TypeError, "duplicate base class %s", b.Name)
				return nil
			}
		}
	}
	mro, ok := linearize(c)
	if !ok {
		t.Raise(TypeError, "Cannot create a consistent method resolution order (MRO) for bases %s", joinNames(bases))
		return nil
	}
	c.MRO = mro
	return c
}

// notABase are classes that CPython does not let be subclassed.
var notABase = map[*Class]bool{
	BoolClass: true, NoneClass: true, EllipsisClass: true, NotImplementedClass: true, SliceClass: true, RangeClass: true,
	FunctionClass: true, BuiltinClass: true, MethodClass: true, MethodDescriptorClass: true, GeneratorClass: true, CellClass: true,
}

func joinNames(classes []*Class) string {
	s := ""
	for i, c := range classes {
		if i > 0 {
			s += ", "
		}
		s += c.Name
	}
	return s
}

// Lookup finds an attribute along the MRO, or gives nil.
func (c *Class) Lookup(t *Thread, name string) Value {
	if !c.Heap {
		return c.lookup(name) // built-in classes are shared and have no cache
	}
	if c.version != t.classVersion || c.cache == nil {
		c.cache, c.version = map[string]Value{}, t.classVersion
	}
	if v, ok := c.cache[name]; ok {
		return v
	}
	v := c.lookup(name)
	c.cache[name] = v
	return v
}

// Hook finds a special method that a program has defined for a value, or gives nil:
// values of built-in types have none.
func (t *Thread) Hook(v Value, name string) Value {
	if c := v.Class(); c.Heap {
		return c.Lookup(t, name)
	}
	return nil
}

func (c *Class) lookup(name string) Value {
	for _, k := range c.MRO {
		if v := k.Attrs.Get(name); v != nil {
			return v
		}
	}
	return nil
}

// LookupAfter finds an attribute behind class k in the MRO, for super().
func (c *Class) LookupAfter(k *Class, name string) Value {
	seen := false
	for _, m := range c.MRO {
		if seen {
			if v := m.Attrs.Get(name); v != nil {
				return v
			}
		}
		seen = seen || m == k
	}
	return nil
}

// specialAfter finds a special method of the built-in classes behind k in the MRO.
func (c *Class) specialAfter(k *Class, name string) Value {
	seen := false
	for _, m := range c.MRO {
		if seen {
			if v := m.Specials[name]; v != nil {
				return v
			}
		}
		seen = seen || m == k
	}
	return nil
}

// hooks tells which special methods for attribute access a class has.
type hooks struct{ getattr, getattribute, setattr bool }

func (c *Class) hooks(t *Thread) *hooks {
	if c.hooksVersion != t.classVersion+1 {
		defined := func(name string) bool {
			m := c.Lookup(t, name)
			_, isBuiltin := m.(*Builtin)
			return m != nil && !isBuiltin
		}
		c.hookCache = hooks{defined("__getattr__"), defined("__getattribute__"), defined("__setattr__")}
		c.hooksVersion = t.classVersion + 1
	}
	return &c.hookCache
}

// IsSubclass reports whether c is k or derives from it.
func (c *Class) IsSubclass(k *Class) bool {
	for _, m := range c.MRO {
		if m == k {
			return true
		}
	}
	return false
}

// Instantiator gives the function that makes instances of c.
func (c *Class) Instantiator() func(t *Thread, cls *Class, args []Value, kwargs []Keyword) Value {
	for _, k := range c.MRO {
		if k.New != nil {
			return k.New
		}
	}
	return nil
}

// Base is the nearest built-in class in the MRO: object, or the built-in type
// whose instances c's extend.
func (c *Class) Base() *Class {
	for _, k := range c.MRO {
		if !k.Heap && k != ObjectClass {
			return k
		}
	}
	return ObjectClass
}

// FieldSize is what a field of an instance costs, in bytes.
const FieldSize = valueSize

// Shape says which attribute of an instance is in which field. Instances that
// get the same attributes in the same order share shapes, so that an access can
// remember the field.
type Shape struct {
	index map[string]int
	names []string
	next  map[string]*Shape
}

func (c *Class) rootShape() *Shape {
	if !c.Heap { // shared between runs
		return &Shape{index: map[string]int{}}
	}
	if c.root == nil {
		c.root = &Shape{index: map[string]int{}}
	}
	return c.root
}

// with gives the shape that has one more attribute.
func (s *Shape) with(name string) *Shape {
	if n := s.next[name]; n != nil {
		return n
	}
	n := &Shape{index: make(map[string]int, len(s.names)+1), names: append(s.names[:len(s.names):len(s.names)], name)}
	for i, have := range n.names {
		n.index[have] = i
	}
	if s.next == nil {
		s.next = map[string]*Shape{}
	}
	s.next[name] = n
	return n
}

// Instance is an object of a class of the program.
type Instance struct {
	Cls    *Class
	Shape  *Shape
	Fields []Value // nil for a deleted attribute
	// Base is the value that an instance of a subclass of int, str, list, dict
	// and so on wraps; nil otherwise.
	Base Value
	// dict has the attributes instead of Fields once the program has asked for
	// __dict__, which it may change.
	dict *Dict
}

// Class gives the object's class.
func (i *Instance) Class() *Class { return i.Cls }

// Dict gives __dict__, through which attributes can be changed from now on.
func (i *Instance) Dict(t *Thread) *Dict {
	if i.dict == nil {
		d := NewDict()
		i.Each(func(name string, v Value) { d.Set(t, NewStr(name), v) })
		i.SetDict(d)
	}
	return i.dict
}

// SetDict replaces __dict__.
func (i *Instance) SetDict(d *Dict) {
	i.dict, i.Fields, i.Shape = d, nil, emptyShape
}

// emptyShape is that of instances whose attributes are in a dict.
var emptyShape = &Shape{index: map[string]int{}}

// NewInstance makes an object without attributes,
// with room for as many as others have got. A few share its allocation.
func NewInstance(c *Class) *Instance {
	switch n := c.expects; {
	case n == 0:
		return &Instance{Cls: c, Shape: c.rootShape()}
	case n <= 2:
		p := &struct {
			i Instance
			f [2]Value
		}{}
		p.i = Instance{Cls: c, Shape: c.rootShape(), Fields: p.f[:0]}
		return &p.i
	case n <= 4:
		p := &struct {
			i Instance
			f [4]Value
		}{}
		p.i = Instance{Cls: c, Shape: c.rootShape(), Fields: p.f[:0]}
		return &p.i
	default:
		return &Instance{Cls: c, Shape: c.rootShape(), Fields: make([]Value, 0, n)}
	}
}

// Get gives an attribute of the instance itself, or nil.
func (i *Instance) Get(name string) Value {
	if slot, ok := i.Shape.index[name]; ok {
		return i.Fields[slot]
	}
	if i.dict != nil {
		return i.dict.GetStr(name)
	}
	return nil
}

// Has reports whether instances of the shape have a field of that name.
func (s *Shape) Has(name string) bool {
	_, ok := s.index[name]
	return ok
}

// InheritedOf gives the attribute of the class that v.name reads, if v has none of its
// own and nothing but the class's attribute decides; else nil.
func (t *Thread) InheritedOf(i *Instance, name string) Value {
	if !i.HasOwnShape() || t.CustomAttrs(i.Cls) {
		return nil
	}
	found := i.Cls.Lookup(t, name)
	if found == nil || i.Shape.Has(name) && !t.isData(found) {
		return nil
	}
	return found
}

// CustomAttrs reports whether a class decides itself what its instances' attributes are.
func (t *Thread) CustomAttrs(c *Class) bool {
	h := c.hooks(t)
	return h.getattribute || h.getattr
}

// ClassField gives the attribute that cls.name reads along the MRO, before it is bound;
// nil if something else decides.
func (t *Thread) ClassField(c *Class, name string) Value {
	if c.Meta != nil && c.Meta.Lookup(t, name) != nil || name == "__doc__" {
		return nil
	}
	return c.Lookup(t, name)
}

// ShapeWith gives the shape that an instance has when v.name = x has added a field; nil
// if that does not simply add one.
func (t *Thread) ShapeWith(i *Instance, name string) *Shape {
	if !i.Cls.Heap || !i.HasOwnShape() || i.Shape.Has(name) || i.Cls.Slots != nil && !i.Cls.Slots[name] || i.Cls.hooks(t).setattr || name == "__class__" || name == "__dict__" {
		return nil
	}
	if found := i.Cls.Lookup(t, name); found != nil && t.isData(found) {
		return nil
	}
	i.Cls.expects = max(i.Cls.expects, len(i.Fields)+1)
	return i.Shape.with(name)
}

// HasOwnShape reports whether only instances of this class have the instance's shape.
func (i *Instance) HasOwnShape() bool { return i.Shape != emptyShape }

// FieldOf finds the field that v.name reads; ok is false if it is not simply a field.
func (t *Thread) FieldOf(i *Instance, name string) (slot int, ok bool) {
	if slot, ok = i.Shape.index[name]; !ok || i.Cls.hooks(t).getattribute {
		return 0, false
	}
	found := i.Cls.Lookup(t, name)
	return slot, found == nil || !t.isData(found)
}

// SettableField finds the field that v.name = x writes; ok is false if it is not simply
// a field that is there.
func (t *Thread) SettableField(i *Instance, name string) (slot int, ok bool) {
	if slot, ok = i.Shape.index[name]; !ok || i.Cls.hooks(t).setattr || name == "__class__" || name == "__dict__" {
		return 0, false
	}
	found := i.Cls.Lookup(t, name)
	return slot, found == nil || !t.isData(found)
}

// Set binds an attribute of the instance itself.
func (i *Instance) Set(name string, v Value) {
	if slot, ok := i.Shape.index[name]; ok {
		i.Fields[slot] = v
		return
	}
	if i.dict != nil {
		i.dict.SetStr(name, v)
		return
	}
	i.Shape = i.Shape.with(name)
	i.Fields = append(i.Fields, v)
}

// Delete unbinds an attribute and reports whether it was bound.
func (i *Instance) Delete(name string) bool {
	slot, ok := i.Shape.index[name]
	if !ok && i.dict != nil {
		return i.dict.DeleteStr(name)
	}
	if !ok || i.Fields[slot] == nil {
		return false
	}
	i.Fields[slot] = nil
	return true
}

// Each calls see for the bound attributes in order.
func (i *Instance) Each(see func(name string, v Value)) {
	for slot, name := range i.Shape.names {
		if i.Fields[slot] != nil {
			see(name, i.Fields[slot])
		}
	}
	if i.dict != nil {
		for at := 0; ; {
			k, v, ok := i.dict.Next(&at)
			if !ok {
				return
			}
			if s, isStr := k.(*Str); isStr {
				see(s.S, v)
			}
		}
	}
}
