package syntax

// The tree mirrors CPython's ast module node for node, with two liberties that
// save copies of the same struct: asynchronous statements and except* are flags,
// and the four kinds of type parameter share one struct.

// Node is any element of the tree. Its range is the one that ast reports.
type Node interface{ Range() Span }

// Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

// Expr is an expression.
type Expr interface {
	Node
	expr()
}

// Pattern is a pattern of a match statement.
type Pattern interface {
	Node
	pattern()
}

// Context tells how a name, attribute, subscript or sequence is used.
type Context uint8

// The contexts of ast.
const (
	Load Context = iota
	Store
	Del
)

func (c Context) String() string { return [...]string{"Load", "Store", "Del"}[c] }

// Block is the body of a compound statement.
type Block []Stmt

type (
	// FunctionDef is a def, with or without async.
	FunctionDef struct {
		Span
		Name       string
		NameSpan   Span
		TypeParams []*TypeParam
		Params     *Parameters
		Returns    Expr // nil without ->
		Body       Block
		Decorators []Expr
		Async      bool
		Keyword    Span // "def"
		Colon      Pos  // of the colon that begins the body
	}

	// ClassDef is a class statement.
	ClassDef struct {
		Span
		Name       string
		NameSpan   Span
		TypeParams []*TypeParam
		Bases      []Expr
		Keywords   []*Keyword
		Body       Block
		Decorators []Expr
		Keyword    Span // "class"
		Colon      Pos
	}

	// Return is a return statement; Value may be nil.
	Return struct {
		Span
		Value Expr
	}

	// Delete is a del statement.
	Delete struct {
		Span
		Targets []Expr
	}

	// Assign is target = ... = value.
	Assign struct {
		Span
		Targets []Expr
		Value   Expr
	}

	// TypeAlias is type Name[Params] = Value.
	TypeAlias struct {
		Span
		Name       *Name
		TypeParams []*TypeParam
		Value      Expr
	}

	// AugAssign is target op= value.
	AugAssign struct {
		Span
		Target Expr
		Op     Operator
		OpSpan Span
		Value  Expr
	}

	// AnnAssign is target: annotation [= value]. Simple is false for anything
	// but a bare name, as in ast.
	AnnAssign struct {
		Span
		Target     Expr
		Annotation Expr
		Value      Expr // nil for a bare declaration
		Simple     bool
	}

	// For is a for loop, with or without async.
	For struct {
		Span
		Target Expr
		Iter   Expr
		Body   Block
		Else   Block
		Async  bool
	}

	// While is a while loop.
	While struct {
		Span
		Test Expr
		Body Block
		Else Block
	}

	// If is an if statement; an elif is an If alone in Else with Elif set.
	If struct {
		Span
		Test Expr
		Body Block
		Else Block
		Elif bool
	}

	// With is a with statement, with or without async.
	With struct {
		Span
		Items []*WithItem
		Body  Block
		Async bool
	}

	// WithItem is one context manager of a With; Target may be nil.
	WithItem struct {
		Context Expr
		Target  Expr
	}

	// Match is a match statement.
	Match struct {
		Span
		Subject Expr
		Cases   []*MatchCase
	}

	// MatchCase is one case block; Guard may be nil. Its span runs from the
	// keyword to the end of the body (ast gives match_case none).
	MatchCase struct {
		Span
		Pattern Pattern
		Guard   Expr
		Body    Block
	}

	// Raise is a raise statement; both parts may be nil.
	Raise struct {
		Span
		Exc   Expr
		Cause Expr
	}

	// Try is a try statement; Star tells except* from except.
	Try struct {
		Span
		Body     Block
		Handlers []*ExceptHandler
		Else     Block
		Finally  Block
		Star     bool
	}

	// ExceptHandler is one except clause; Type may be nil, Name may be empty.
	ExceptHandler struct {
		Span
		Type     Expr
		Name     string
		NameSpan Span
		Body     Block
	}

	// Assert is an assert statement; Msg may be nil.
	Assert struct {
		Span
		Test Expr
		Msg  Expr
	}

	// Import is import a.b as c, ...
	Import struct {
		Span
		Names []*Alias
	}

	// ImportFrom is from ..module import names; Module is empty in "from . import x".
	ImportFrom struct {
		Span
		Module     string
		ModuleSpan Span
		Names      []*Alias
		Level      int
	}

	// Alias is one imported name; AsName is empty without "as", Name is "*" for a star.
	Alias struct {
		Span
		Name     string
		NameSpan Span
		AsName   string
		AsSpan   Span
	}

	// Global is a global statement.
	Global struct {
		Span
		Names     []string
		NameSpans []Span
	}

	// Nonlocal is a nonlocal statement.
	Nonlocal struct {
		Span
		Names     []string
		NameSpans []Span
	}

	// ExprStmt is an expression used as a statement (ast.Expr).
	ExprStmt struct {
		Span
		Value Expr
	}

	// Pass is a pass statement.
	Pass struct{ Span }

	// Break is a break statement.
	Break struct{ Span }

	// Continue is a continue statement.
	Continue struct{ Span }

	// BadStmt stands for source that did not parse. Body holds what could be
	// parsed of an indented block below it.
	BadStmt struct {
		Span
		Body Block
	}
)

type (
	// BoolOp is a chain of and, or of or.
	BoolOp struct {
		Span
		Or      bool
		Values  []Expr
		OpSpans []Span // one fewer than Values
	}

	// NamedExpr is name := value.
	NamedExpr struct {
		Span
		Target *Name
		Value  Expr
	}

	// BinOp is left op right.
	BinOp struct {
		Span
		Left   Expr
		Op     Operator
		OpSpan Span
		Right  Expr
	}

	// UnaryOp is op operand.
	UnaryOp struct {
		Span
		Op      UnaryOperator
		Operand Expr
	}

	// Lambda is lambda params: body.
	Lambda struct {
		Span
		Params *Parameters
		Body   Expr
	}

	// IfExp is body if test else orelse.
	IfExp struct {
		Span
		Test Expr
		Body Expr
		Else Expr
	}

	// Dict is a dict display; a nil key stands for **value.
	Dict struct {
		Span
		Keys   []Expr
		Values []Expr
	}

	// Set is a set display.
	Set struct {
		Span
		Elts []Expr
	}

	// ListComp is a list comprehension.
	ListComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}

	// SetComp is a set comprehension.
	SetComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}

	// GeneratorExp is a generator expression.
	GeneratorExp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}

	// DictComp is a dict comprehension.
	DictComp struct {
		Span
		Key        Expr
		Value      Expr
		Generators []*Comprehension
	}

	// Comprehension is one "for target in iter if ..." clause.
	Comprehension struct {
		Span
		Target Expr
		Iter   Expr
		Ifs    []Expr
		Async  bool
	}

	// Await is await value.
	Await struct {
		Span
		Value Expr
	}

	// Yield is yield value; Value may be nil.
	Yield struct {
		Span
		Value Expr
	}

	// YieldFrom is yield from value.
	YieldFrom struct {
		Span
		Value Expr
	}

	// Compare is a chain of comparisons.
	Compare struct {
		Span
		Left        Expr
		Ops         []CmpOperator
		OpSpans     []Span
		Comparators []Expr
	}

	// Call is a call. Args holds positional and starred arguments.
	Call struct {
		Span
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
		Open     Pos   // of the opening parenthesis
		ID       int32 // as that of names
	}

	// Keyword is name=value in a call or class; Name is empty for **value.
	Keyword struct {
		Span
		Name     string
		NameSpan Span
		Value    Expr
	}

	// FormattedValue is a replacement field of an f-string. Conversion is 's',
	// 'r', 'a' or -1; Spec may be nil.
	FormattedValue struct {
		Span
		Value      Expr
		Conversion rune
		Spec       *JoinedStr
	}

	// JoinedStr is an f-string, or a format specification.
	JoinedStr struct {
		Span
		Values []Expr
	}

	// Interpolation is a replacement field of a t-string; Text is its source.
	Interpolation struct {
		Span
		Value      Expr
		Text       string
		Conversion rune
		Spec       *JoinedStr
	}

	// TemplateStr is a t-string.
	TemplateStr struct {
		Span
		Values []Expr
	}

	// Constant is a literal. Text depends on Kind: the value of a string (with
	// lone surrogates as three-byte sequences) or of bytes, the literal's
	// source for numbers; it is empty otherwise.
	Constant struct {
		Span
		Kind    ConstKind
		Unicode bool // u"" prefix on the first part, as ast notes it: not U""
		Text    string
	}

	// Attribute is value.attr.
	Attribute struct {
		Span
		Value    Expr
		Attr     string
		AttrSpan Span
		ID       int32 // as that of names: no two of a file have the same
		Ctx      Context
	}

	// Subscript is value[index].
	Subscript struct {
		Span
		Value Expr
		Index Expr
		Ctx   Context
	}

	// Starred is *value.
	Starred struct {
		Span
		Value Expr
		Ctx   Context
	}

	// Name is an identifier in NFKC form. ID numbers the names of a file from
	// 0 in source order; scope tables are indexed by it.
	Name struct {
		Span
		Ident string
		ID    int32
		Ctx   Context
	}

	// List is a list display or target.
	List struct {
		Span
		Elts []Expr
		Ctx  Context
	}

	// Tuple is a tuple display or target; Parens tells (a, b) from a, b.
	Tuple struct {
		Span
		Elts   []Expr
		Ctx    Context
		Parens bool
	}

	// Slice is lower:upper:step inside a subscript; each may be nil.
	Slice struct {
		Span
		Lower Expr
		Upper Expr
		Step  Expr
	}
)

// Parameters are those of a function or lambda. Defaults belong to the last
// positional parameters; KwDefaults runs parallel to KwOnly with nil for none.
type Parameters struct {
	PosOnly    []*Param
	Args       []*Param
	VarArg     *Param
	KwOnly     []*Param
	KwDefaults []Expr
	KwArg      *Param
	Defaults   []Expr
}

// All lists every parameter in the order of ast.walk's source order.
func (p *Parameters) All() []*Param {
	all := make([]*Param, 0, len(p.PosOnly)+len(p.Args)+len(p.KwOnly)+2)
	all = append(append(all, p.PosOnly...), p.Args...)
	if p.VarArg != nil {
		all = append(all, p.VarArg)
	}
	all = append(all, p.KwOnly...)
	if p.KwArg != nil {
		all = append(all, p.KwArg)
	}
	return all
}

// WithAnnotations is a copy with other annotations.
func (p *Parameters) WithAnnotations(other func(Expr) Expr) *Parameters {
	one := func(p *Param) *Param {
		if p == nil {
			return nil
		}
		out := *p
		out.Annotation = other(p.Annotation)
		return &out
	}
	all := func(list []*Param) []*Param {
		out := make([]*Param, len(list))
		for i, p := range list {
			out[i] = one(p)
		}
		return out
	}
	return &Parameters{
		PosOnly: all(p.PosOnly), Args: all(p.Args), VarArg: one(p.VarArg), KwOnly: all(p.KwOnly), KwArg: one(p.KwArg),
		KwDefaults: p.KwDefaults, Defaults: p.Defaults,
	}
}

// Param is one parameter; Annotation may be nil.
type Param struct {
	Span
	Name       string
	NameSpan   Span
	Annotation Expr
}

// TypeParamKind tells the three kinds of type parameter apart.
type TypeParamKind uint8

// Kinds of type parameter: T, *Ts and **P.
const (
	TypeVar TypeParamKind = iota
	TypeVarTuple
	ParamSpec
)

// TypeParam is one type parameter; Bound and Default may be nil.
type TypeParam struct {
	Span
	Kind     TypeParamKind
	Name     string
	NameSpan Span
	Bound    Expr
	Default  Expr
}

type (
	// MatchValue compares with a value.
	MatchValue struct {
		Span
		Value Expr
	}

	// MatchSingleton compares with None, True or False by identity.
	MatchSingleton struct {
		Span
		Value *Constant
	}

	// MatchSequence matches a sequence.
	MatchSequence struct {
		Span
		Patterns []Pattern
	}

	// MatchMapping matches a mapping; Rest is empty without **rest.
	MatchMapping struct {
		Span
		Keys     []Expr
		Patterns []Pattern
		Rest     string
		RestSpan Span
	}

	// MatchClass matches Cls(patterns, attr=pattern).
	MatchClass struct {
		Span
		Cls        Expr
		Patterns   []Pattern
		KwdAttrs   []string
		KwdSpans   []Span
		KwdPattern []Pattern
	}

	// MatchStar is *name in a sequence; Name is empty for *_.
	MatchStar struct {
		Span
		Name     string
		NameSpan Span
	}

	// MatchAs is pattern as name, a capture (Pattern nil) or the wildcard
	// (both empty).
	MatchAs struct {
		Span
		Pattern  Pattern
		Name     string
		NameSpan Span
	}

	// MatchOr is a choice of patterns.
	MatchOr struct {
		Span
		Patterns []Pattern
	}
)

// ConstKind tells what literal a [Constant] is.
type ConstKind uint8

// Kinds of constants.
const (
	NoneConst ConstKind = iota
	TrueConst
	FalseConst
	EllipsisConst
	IntConst
	FloatConst
	ImaginaryConst
	StrConst
	BytesConst
)

// Operator is a binary arithmetic or bitwise operator.
type Operator uint8

// The binary operators of ast.
const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv
)

var operatorNames = [...]string{"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv"}
var operatorSigns = [...]string{"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"}

func (o Operator) String() string { return operatorNames[o] }

// Sign is the operator as written in source.
func (o Operator) Sign() string { return operatorSigns[o] }

// UnaryOperator is a prefix operator.
type UnaryOperator uint8

// The unary operators of ast.
const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

func (o UnaryOperator) String() string { return [...]string{"Invert", "Not", "UAdd", "USub"}[o] }

// CmpOperator is a comparison.
type CmpOperator uint8

// The comparisons of ast.
const (
	Eq CmpOperator = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

func (o CmpOperator) String() string {
	return [...]string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}[o]
}

// Sign is the comparison as written in source.
func (o CmpOperator) Sign() string {
	return [...]string{"==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"}[o]
}

func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Return) stmt()      {}
func (*Delete) stmt()      {}
func (*Assign) stmt()      {}
func (*TypeAlias) stmt()   {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*For) stmt()         {}
func (*While) stmt()       {}
func (*If) stmt()          {}
func (*With) stmt()        {}
func (*Match) stmt()       {}
func (*Raise) stmt()       {}
func (*Try) stmt()         {}
func (*Assert) stmt()      {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*ExprStmt) stmt()    {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}
func (*BadStmt) stmt()     {}

func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*ListComp) expr()       {}
func (*SetComp) expr()        {}
func (*GeneratorExp) expr()   {}
func (*DictComp) expr()       {}
func (*Await) expr()          {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*FormattedValue) expr() {}
func (*JoinedStr) expr()      {}
func (*Interpolation) expr()  {}
func (*TemplateStr) expr()    {}
func (*Constant) expr()       {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Name) expr()           {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Slice) expr()          {}

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}
