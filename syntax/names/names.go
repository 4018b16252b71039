// Package names finds what an expression refers to: the qualified name behind
// aliases, imports, attribute chains and simple assignments, and the value of
// constant strings however they are put together. Every rule resolves through it.
package names

import (
	"strings"

	"trammel/internal/paged"
	"trammel/syntax"
	"trammel/syntax/scope"
)

// maxSteps bounds one look-up: chains of aliases may be long, or go in circles.
const maxSteps = 200

// maxConstant bounds a folded string, in bytes.
const maxConstant = 1 << 16

// Resolver answers for one file. It is not safe for concurrent use, but its forks are.
type Resolver struct {
	info       *scope.Info
	bindings   paged.Table[*binding]     // by the ID of the symbol
	attributes map[member]*binding       // that methods store on their object
	calls      map[string][]*syntax.Call // of plain names, by the name
	numbered   int32                     // bindings and parameters, by their ids
	parts      []part
	callsLater func(part int) []Call // in parts that are left for later

	asking // for which part it answers

	// What follows is remembered, for the part that asked, and each fork has its own.
	targets  paged.Table[target]    // of bindings, by their id
	passed   paged.Table[passed]    // for parameters, by their id
	answers  map[syntax.Expr]string // of Qualified; empty for unknown
	named    paged.Table[named]     // the same for names, attributes and calls, by their ID
	bound    paged.Table[bound]     // what binds names, by their ID
	names    []string               // what answers stand for, from 1
	places   map[string]answer      // of names in that list
	last     syntax.Expr            // what Qualified was asked about last: rule after rule asks the same
	lastName string
	steps    int
	cut      int // how often a look-up ended at the bound on steps or went in a circle
}

// member is an attribute of the instances of a class of the file.
type member struct {
	class *syntax.ClassDef
	attr  string
}

// answer is what Qualified found, as a place in the list of names.
type answer int32

// named is the answer that a part was given, and bound the binding.
type (
	named struct {
		by int32
		answer
	}
	bound struct {
		by      int32
		binding *binding
	}
)

// Answers that are no place.
const (
	unasked answer = 0
	unknown answer = -1
)

// What binds a name that nothing in the file binds, and one that is bound in a way of
// which nothing is known.
var builtinName, unclear = &binding{}, &binding{}

// binding is how a symbol gets its value, if that happens in just one place
// (count is 1). At most one of the others says how.
type binding struct {
	id      int32
	count   int
	value   syntax.Expr // assigned expression, context manager or match subject
	attr    string      // the attribute of value, in a class pattern
	element bool        // an element of value, in a loop
	module  string      // qualified name that an import gives
	class   *syntax.ClassDef
	fn      *syntax.FunctionDef
	param   *parameter
}

// target is what following a binding gave.
type target struct {
	by    int32 // the part that asked
	state followed
	name  string // if it was found; empty for unknown
}

// passed is what calls in the file pass for a parameter.
type passed struct {
	by   int32 // the part that asked; 0 for none
	args []syntax.Expr
}

// followed is how far following a binding is.
type followed uint8

const (
	fresh followed = iota
	following
	found
)

// parameter is one that may get its value from a call in the file.
type parameter struct {
	id         int32
	owner      syntax.Node // the function or lambda
	class      *syntax.ClassDef
	index      int // among the positional ones, or -1
	name       string
	fallback   syntax.Expr
	annotation syntax.Expr
}

// New reads the bindings of a file.
func New(info *scope.Info) *Resolver { return NewBut(info, nil) }

// Fork gives a resolver of the same file for another goroutine.
func (r *Resolver) Fork() *Resolver {
	for k := range r.parts {
		r.load(k)
	}
	fork := *r
	fork.forget()
	return &fork
}

// forget makes the resolver one that remembers nothing.
func (r *Resolver) forget() {
	r.targets, r.passed = paged.Table[target]{}, paged.Table[passed]{}
	r.answers, r.named, r.bound = map[syntax.Expr]string{}, paged.Table[named]{}, paged.Table[bound]{}
	r.names, r.places = []string{""}, map[string]answer{}
	r.last, r.lastName = nil, ""
}

// number gives the next id.
func (r *Resolver) number() int32 {
	r.numbered++
	return r.numbered - 1
}

// Builtin is the prefix of the qualified names of built-in functions and types.
const Builtin = "builtins."

// Qualified gives the dotted name that e refers to, such as "os.system" or
// "builtins.eval". What a call gives has the name of what was called with "()"
// behind it, so that "pathlib.Path().read_text" is a method of an instance. It is
// false for what cannot be known without running.
func (r *Resolver) Qualified(e syntax.Expr) (string, bool) {
	switch n := e.(type) {
	case *syntax.Name:
		if r.numbers(n.ID) {
			return r.remembered(n.ID, e)
		}
	case *syntax.Attribute:
		if r.numbers(n.ID) {
			return r.remembered(n.ID, e)
		}
	case *syntax.Call:
		if r.numbers(n.ID) {
			return r.remembered(n.ID, e)
		}
	}
	if e == r.last {
		return r.lastName, r.lastName != ""
	}
	name, ok := r.answers[e]
	if !ok {
		r.steps = 0
		name, _ = r.qualified(e)
		r.answers[e] = name
	}
	r.last, r.lastName = e, name
	return name, name != ""
}

// numbers reports whether an ID can be one of the file's, and is not of another tree.
func (r *Resolver) numbers(id int32) bool { return id < r.info.File.NumNames }

// remembered is Qualified for what has a number of its own.
func (r *Resolver) remembered(id int32, e syntax.Expr) (string, bool) {
	a := r.named.At(id)
	if a.answer == unasked || a.by != r.by {
		r.steps = 0
		name, _ := r.qualified(e)
		*a = named{r.by, r.place(name)}
	}
	if a.answer == unknown {
		return "", false
	}
	return r.names[a.answer], true
}

// place gives the place of a name in the list of those that were found.
func (r *Resolver) place(name string) answer {
	if name == "" {
		return unknown
	}
	at, ok := r.places[name]
	if !ok {
		at = answer(len(r.names))
		r.names = append(r.names, name)
		r.places[name] = at
	}
	return at
}

// Refers reports whether e refers to one of the given qualified names.
func (r *Resolver) Refers(e syntax.Expr, names ...string) bool {
	q, ok := r.Qualified(e)
	if !ok {
		return false
	}
	for _, name := range names {
		if q == name {
			return true
		}
	}
	return false
}

// ConstString gives the value of an expression that always is the same string.
func (r *Resolver) ConstString(e syntax.Expr) (string, bool) {
	r.steps = 0
	return r.constant(e)
}

func (r *Resolver) step() bool {
	r.steps++
	if r.steps > maxSteps {
		r.cut++
		return false
	}
	return true
}

func (r *Resolver) qualified(e syntax.Expr) (string, bool) {
	if !r.step() {
		return "", false
	}
	switch e := e.(type) {
	case *syntax.Name:
		return r.name(e)
	case *syntax.Attribute:
		return r.member(e.Value, e.Attr)
	case *syntax.NamedExpr:
		return r.qualified(e.Value)
	case *syntax.Await:
		return r.qualified(e.Value)
	case *syntax.Call:
		return r.call(e)
	case *syntax.Subscript:
		return r.item(e)
	case *syntax.IfExp:
		return r.either(e.Body, e.Else)
	case *syntax.BoolOp:
		return r.either(e.Values...)
	case *syntax.Constant:
		if e.Kind == syntax.StrConst {
			return textType, true
		}
	case *syntax.JoinedStr:
		return textType, true
	case *syntax.BinOp:
		return r.operation(e)
	}
	return "", false
}

const (
	textType = "builtins.str()"
	pathType = "pathlib.Path()"
)

// either gives the one name that a choice can refer to, if there is just one.
func (r *Resolver) either(choices ...syntax.Expr) (string, bool) {
	found := ""
	for _, e := range choices {
		name, ok := r.qualified(e)
		if ok && found != "" && name != found {
			return "", false
		}
		if ok {
			found = name
		}
	}
	return found, found != ""
}

// operation knows the operators whose result has the type of an operand.
func (r *Resolver) operation(e *syntax.BinOp) (string, bool) {
	for _, side := range []syntax.Expr{e.Left, e.Right} {
		name, _ := r.qualified(side)
		if e.Op == syntax.Div && name == pathType || (e.Op == syntax.Add || e.Op == syntax.Mod) && name == textType {
			return name, true
		}
	}
	return "", false
}

func (r *Resolver) member(value syntax.Expr, attr string) (string, bool) {
	base, ok := r.qualified(value)
	if !ok {
		return r.local(value, attr)
	}
	return canonical(base, attr), true
}

// pathMakers give another path.
var pathMakers = set("parent absolute resolve joinpath with_suffix with_name with_stem expanduser relative_to cwd home")

// canonical joins a name and an attribute. The same thing has one name: modules
// that others hold on to under an underscore, and the many ways to get a path.
func canonical(base, attr string) string {
	switch {
	case base == "builtins.__builtins__":
		base = "builtins"
	case base == pathType && pathMakers[attr], base == "pathlib.Path" && pathMakers[attr]:
		return pathType
	case strings.HasPrefix(attr, "_") && IsStandardModule(attr[1:]) && IsStandardModule(base):
		return attr[1:]
	}
	return base + "." + attr
}

// local looks an attribute up in a class of the file, on the class or an instance.
func (r *Resolver) local(value syntax.Expr, attr string) (string, bool) {
	class := r.classOf(value)
	for range maxBases {
		if class == nil {
			break
		}
		r.read(class)
		if b := r.attributes[member{class, attr}]; b != nil {
			return r.follow(b)
		}
		if s := r.info.Scopes[class]; s != nil {
			if sym := s.Lookup(attr); sym != nil && sym.Assigned {
				return r.symbol(sym)
			}
		}
		if len(class.Bases) != 1 {
			break
		}
		base := class.Bases[0]
		if name, ok := r.qualified(base); ok {
			return canonical(name+"()", attr), true
		}
		class = r.classOf(base)
	}
	return "", false
}

// maxBases bounds how far up a hierarchy of classes is looked.
const maxBases = 20

// classOf gives the class of the file that e is, or is an instance of, or nil.
func (r *Resolver) classOf(e syntax.Expr) *syntax.ClassDef {
	if !r.step() {
		return nil
	}
	switch e := e.(type) {
	case *syntax.Call:
		return r.classOf(e.Func)
	case *syntax.Name:
		b := r.bindingOf(e)
		switch {
		case b == nil || b.count != 1:
			return nil
		case b.param != nil:
			return b.param.class
		case b.value != nil && !b.element && b.attr == "":
			return r.classOf(b.value)
		}
		return b.class
	}
	return nil
}

func (r *Resolver) name(n *syntax.Name) (string, bool) {
	switch b := r.bindingOf(n); b {
	case builtinName:
		return Builtin + n.Ident, true
	case unclear:
		return "", false
	default:
		return r.follow(b)
	}
}

// bindingOf finds what binds a name, once.
func (r *Resolver) bindingOf(n *syntax.Name) *binding {
	if !r.numbers(n.ID) {
		return r.findBinding(n)
	}
	b := r.bound.At(n.ID)
	if b.binding == nil || b.by != r.by {
		*b = bound{r.by, r.findBinding(n)}
	}
	return b.binding
}

func (r *Resolver) findBinding(n *syntax.Name) *binding {
	sym := r.Definition(n)
	if sym == nil {
		return builtinName
	}
	if b := r.bindings.Get(sym.ID); b != nil {
		return b
	}
	return unclear
}

// symbol follows the one binding of a symbol; a symbol with several is unknown.
func (r *Resolver) symbol(sym *scope.Symbol) (string, bool) {
	b := r.bindings.Get(sym.ID)
	if b == nil {
		return "", false
	}
	return r.follow(b)
}

// follow finds what a binding binds to. What it finds is kept, unless something was
// left out on the way: then it could be more when it is reached from elsewhere.
func (r *Resolver) follow(b *binding) (string, bool) {
	if b.count != 1 {
		return "", false
	}
	t := r.targets.At(b.id)
	if t.by != r.by {
		*t = target{by: r.by}
	}
	switch {
	case t.state == found:
		return t.name, t.name != ""
	case t.state == following: // a circle
		r.cut++
		return "", false
	case !r.step():
		return "", false
	}
	before := r.cut
	t.state = following
	name, ok := r.boundTo(b)
	t.state = fresh
	if r.cut == before {
		t.state, t.name = found, name
	}
	return name, ok
}

// boundTo goes on to what a binding says.
func (r *Resolver) boundTo(b *binding) (string, bool) {
	switch {
	case b.module != "":
		return b.module, true
	case b.param != nil:
		return r.parameter(b.param)
	case b.value == nil:
		return "", false
	case b.attr != "":
		return r.member(b.value, b.attr)
	case b.element:
		return r.element(b.value)
	}
	return r.qualified(b.value)
}

// element gives the name that all elements of a display refer to.
func (r *Resolver) element(e syntax.Expr) (string, bool) {
	elts := r.elements(e)
	if len(elts) == 0 || len(elts) > maxElements {
		return "", false
	}
	return r.either(elts...)
}

// maxElements bounds the displays that are looked into.
const maxElements = 50

// elements lists the elements of a list, tuple or set display, also by name.
func (r *Resolver) elements(e syntax.Expr) []syntax.Expr {
	switch e := r.display(e).(type) {
	case *syntax.List:
		return e.Elts
	case *syntax.Tuple:
		return e.Elts
	case *syntax.Set:
		return e.Elts
	}
	return nil
}

// display follows names to the expression that they are bound to.
func (r *Resolver) display(e syntax.Expr) syntax.Expr {
	for r.step() {
		n, ok := e.(*syntax.Name)
		if !ok {
			return e
		}
		b := r.bindingOf(n)
		if b == nil || b.count != 1 || b.value == nil || b.attr != "" || b.element {
			return nil
		}
		e = b.value
	}
	return nil
}

// Value follows names that are bound in one place to the expression that they
// stand for. It gives e itself, or nil for what cannot be known.
func (r *Resolver) Value(e syntax.Expr) syntax.Expr {
	r.steps = 0
	return r.display(e)
}

// Iterated gives what the only loop that binds a name goes over, or nil.
func (r *Resolver) Iterated(e syntax.Expr) syntax.Expr {
	if n, ok := e.(*syntax.Name); ok {
		if b := r.bindingOf(n); b != nil && b.count == 1 && b.element {
			return b.value
		}
	}
	return nil
}

// Function gives the function of the file that e names, or nil.
func (r *Resolver) Function(e syntax.Expr) *syntax.FunctionDef {
	fn := r.FunctionHead(e)
	if fn != nil {
		r.read(fn)
	}
	return fn
}

// FunctionHead is Function for those who need no more of it than its name and place. What
// they find holds on when the rest of the function changes.
func (r *Resolver) FunctionHead(e syntax.Expr) *syntax.FunctionDef {
	if n, ok := e.(*syntax.Name); ok {
		if b := r.bindingOf(n); b != nil && b.count == 1 {
			return b.fn
		}
	}
	return nil
}

// Class gives the class of the file that e is, or is an instance of, or nil.
func (r *Resolver) Class(e syntax.Expr) *syntax.ClassDef {
	class := r.ClassHead(e)
	if class != nil {
		r.read(class)
	}
	return class
}

// ClassHead is Class for those who need no more of it than its name and place. What they
// find holds on when the rest of the class changes.
func (r *Resolver) ClassHead(e syntax.Expr) *syntax.ClassDef {
	r.steps = 0
	return r.classOf(e)
}

// Global gives the function or class that a name of the module always stands for, or nil.
func (r *Resolver) Global(name string) syntax.Stmt {
	r.askedName(name)
	sym := r.info.Module.Symbols[name]
	if sym == nil {
		return nil
	}
	switch b := r.bindings.Get(sym.ID); {
	case b == nil || b.count != 1:
	case b.fn != nil:
		return b.fn
	case b.class != nil:
		return b.class
	}
	return nil
}

// parameter gives what all calls in the file pass, the default if there are none,
// or an instance of the annotated type.
func (r *Resolver) parameter(p *parameter) (string, bool) {
	if p.class != nil {
		return "", false
	}
	args := r.arguments(p)
	if len(args) == 0 && p.fallback != nil {
		args = append(args, p.fallback)
	}
	if len(args) > 0 && len(args) <= maxElements {
		if name, ok := r.either(args...); ok {
			return name, true
		}
	}
	if p.annotation != nil {
		if name, ok := r.qualified(p.annotation); ok && !strings.HasSuffix(name, ")") {
			return name + "()", true
		}
	}
	return "", false
}

// arguments lists what calls in the file pass for a parameter.
func (r *Resolver) arguments(p *parameter) []syntax.Expr {
	known := r.passed.At(p.id)
	if known.by != r.by {
		args := r.collectArguments(p)
		*known = passed{r.by, args[:len(args):len(args)]}
	}
	return known.args
}

func (r *Resolver) collectArguments(p *parameter) (args []syntax.Expr) {
	fn, ok := p.owner.(*syntax.FunctionDef)
	if !ok {
		return nil
	}
	for _, call := range r.callsOf(fn.Name) {
		if r.FunctionHead(call.Func) != fn || hasStar(call.Args) {
			continue
		}
		if len(args) > maxElements {
			break
		}
		if p.index >= 0 && p.index < len(call.Args) {
			args = append(args, call.Args[p.index])
		}
		for _, k := range call.Keywords {
			if k.Name == p.name {
				args = append(args, k.Value)
			}
		}
	}
	return args
}

// Definition gives the symbol of the scope that binds n, or nil for a name that
// the file never binds: a built-in, or an error.
func (r *Resolver) Definition(n *syntax.Name) *scope.Symbol {
	away := r.reach(n)
	sym, s := r.info.Of(n), r.info.ScopeOf(n)
	if sym == nil {
		return nil
	}
	for sym.Binding == scope.Free && s.Parent != nil {
		s = s.Parent
		if outer := s.Symbols[sym.Name]; outer != nil && s.Kind != scope.Class {
			sym = outer
		}
	}
	switch {
	case sym.Binding == scope.GlobalImplicit, sym.Binding == scope.GlobalExplicit:
		r.askedName(sym.Name)
		sym = r.info.Module.Symbols[sym.Name]
		if sym == nil || !sym.Assigned {
			return nil
		}
	case s.Kind == scope.Module:
		r.askedName(sym.Name)
	case away >= 0:
		r.Read(away)
	}
	return sym
}

// call sees through the calls that only look something up or wrap it; other calls
// give an instance.
func (r *Resolver) call(c *syntax.Call) (string, bool) {
	fn, ok := r.qualified(c.Func)
	if !ok {
		return "", false
	}
	if len(c.Args) > 0 {
		switch fn {
		case "builtins.getattr":
			return r.getattr(c)
		case "builtins.__import__", "importlib.import_module", "importlib.__import__":
			return r.constant(c.Args[0])
		case "builtins.vars", "functools.partial", "builtins.staticmethod", "builtins.classmethod", "asyncio.run",
			"typing.cast", "contextlib.closing", "contextlib.nullcontext", "copy.copy", "copy.deepcopy":
			return r.qualified(c.Args[len(c.Args)-1-min(len(c.Args)-1, wrappedFirst[fn])])
		}
	}
	if name, isMethod := strings.CutPrefix(fn, pathType+"."); isMethod && pathMakers[name] || fn == pathType || fn == "pathlib.PosixPath" {
		return pathType, true
	}
	if strings.HasPrefix(fn, textType+".") {
		if textMethods[strings.TrimPrefix(fn, textType+".")] {
			return textType, true
		}
	}
	return fn + "()", true
}

// wrappedFirst tells, for functions of several arguments, how far from the last
// the one that is wrapped stands.
var wrappedFirst = map[string]int{"functools.partial": maxElements}

// textMethods give another string.
var textMethods = set("capitalize casefold center expandtabs format format_map join ljust lower lstrip replace rjust rstrip strip swapcase title translate upper zfill removeprefix removesuffix")

func (r *Resolver) getattr(c *syntax.Call) (string, bool) {
	if len(c.Args) < 2 {
		return "", false
	}
	attr, ok := r.constant(c.Args[1])
	if !ok {
		return "", false
	}
	return r.member(c.Args[0], attr)
}

// item sees through __builtins__["eval"], globals()["f"], vars(m)["f"],
// m.__dict__["f"] and sys.modules["m"].
func (r *Resolver) item(s *syntax.Subscript) (string, bool) {
	if elts := r.elements(s.Value); elts != nil {
		if i, ok := smallInt(s.Index); ok && i < int64(len(elts)) && -i <= int64(len(elts)) {
			return r.qualified(elts[(int(i)+len(elts))%len(elts)])
		}
		return "", false
	}
	key, ok := r.constant(s.Index)
	if !ok {
		return "", false
	}
	if d, ok := r.display(s.Value).(*syntax.Dict); ok {
		return r.entry(d, key)
	}
	if c, ok := s.Value.(*syntax.Call); ok && len(c.Args) == 0 {
		switch fn, _ := r.qualified(c.Func); fn {
		case "builtins.globals", "builtins.locals", "builtins.vars":
			return r.global(key)
		}
	}
	base, ok := r.qualified(s.Value)
	switch {
	case !ok:
		return "", false
	case base == "builtins.__builtins__":
		return Builtin + key, true
	case base == "sys.modules":
		return key, true
	case strings.HasSuffix(base, ".__dict__"):
		return strings.TrimSuffix(base, ".__dict__") + "." + key, true
	}
	if c, isCall := s.Value.(*syntax.Call); isCall {
		if fn, _ := r.qualified(c.Func); fn == "builtins.vars" {
			return base + "." + key, true
		}
	}
	return "", false
}

// entry gives what a dict display holds under a constant key.
func (r *Resolver) entry(d *syntax.Dict, key string) (string, bool) {
	for i := len(d.Keys) - 1; i >= 0; i-- {
		if d.Keys[i] == nil {
			return "", false
		}
		if text, ok := r.constant(d.Keys[i]); ok && text == key {
			return r.qualified(d.Values[i])
		}
	}
	return "", false
}

func (r *Resolver) global(name string) (string, bool) {
	r.askedName(name)
	if sym := r.info.Module.Symbols[name]; sym != nil && sym.Assigned {
		return r.symbol(sym)
	}
	return Builtin + name, true
}
