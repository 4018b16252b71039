package syntax

// Blocks lists the statement lists directly inside s, in source order.
func Blocks(s Stmt) []Block {
	switch s := s.(type) {
	case *FunctionDef:
		return []Block{s.Body}
	case *ClassDef:
		return []Block{s.Body}
	case *For:
		return []Block{s.Body, s.Else}
	case *While:
		return []Block{s.Body, s.Else}
	case *If:
		return []Block{s.Body, s.Else}
	case *With:
		return []Block{s.Body}
	case *Match:
		var blocks []Block
		for _, c := range s.Cases {
			blocks = append(blocks, c.Body)
		}
		return blocks
	case *Try:
		blocks := []Block{s.Body}
		for _, h := range s.Handlers {
			blocks = append(blocks, h.Body)
		}
		return append(blocks, s.Else, s.Finally)
	case *BadStmt:
		return []Block{s.Body}
	}
	return nil
}

// Decorators lists the decorators of a function or class.
func Decorators(s Stmt) []Expr {
	switch s := s.(type) {
	case *FunctionDef:
		return s.Decorators
	case *ClassDef:
		return s.Decorators
	}
	return nil
}

// Inspect calls visit on n and everything below it in source order, except what
// lies below a node for which visit is false. Besides statements, expressions
// and patterns it visits keywords, parameters, aliases, handlers, clauses, match
// cases and type parameters.
func Inspect(n Node, visit func(Node) bool) { walker{visit: visit}.node(n) }

// Traverse is Inspect that also calls leave on each node after what lies below it,
// if enter was true for it.
func Traverse(body Block, enter func(Node) bool, leave func(Node)) {
	walker{enter, leave}.block(body)
}

// TraverseNode is Traverse over n and everything below it.
func TraverseNode(n Node, enter func(Node) bool, leave func(Node)) { walker{enter, leave}.node(n) }

func (w walker) node(n Node) {
	if !w.visit(n) {
		return
	}
	w.children(n)
	if w.leave != nil {
		w.leave(n)
	}
}

func (w walker) children(n Node) {
	switch n := n.(type) {
	case Stmt:
		w.stmt(n)
	case Expr:
		w.exprChildren(n)
	case Pattern:
		w.patternChildren(n)
	case *Keyword:
		w.expr(n.Value)
	case *Param:
		w.expr(n.Annotation)
	case *Comprehension:
		w.expr(n.Target)
		w.expr(n.Iter)
		w.exprs(n.Ifs)
	case *ExceptHandler:
		w.expr(n.Type)
		w.block(n.Body)
	case *MatchCase:
		w.node(n.Pattern)
		w.expr(n.Guard)
		w.block(n.Body)
	case *TypeParam:
		w.expr(n.Bound)
		w.expr(n.Default)
	}
}

// InspectAll is Inspect over every statement of body.
func InspectAll(body Block, visit func(Node) bool) {
	for _, s := range body {
		Inspect(s, visit)
	}
}

type walker struct {
	visit func(Node) bool
	leave func(Node) // may be nil
}

func (w walker) expr(e Expr) {
	if e != nil {
		w.node(e)
	}
}

func (w walker) exprs(list []Expr) {
	for _, e := range list {
		w.expr(e)
	}
}

func (w walker) block(body Block) {
	for _, s := range body {
		w.node(s)
	}
}

func nodes[T Node](w walker, list []T) {
	for _, n := range list {
		w.node(n)
	}
}

func (w walker) stmt(s Stmt) {
	switch s := s.(type) {
	case *FunctionDef:
		w.exprs(s.Decorators)
		nodes(w, s.TypeParams)
		w.parameters(s.Params)
		w.expr(s.Returns)
		w.block(s.Body)
	case *ClassDef:
		w.exprs(s.Decorators)
		nodes(w, s.TypeParams)
		w.exprs(s.Bases)
		nodes(w, s.Keywords)
		w.block(s.Body)
	case *Return:
		w.expr(s.Value)
	case *Delete:
		w.exprs(s.Targets)
	case *Assign:
		w.exprs(s.Targets)
		w.expr(s.Value)
	case *TypeAlias:
		w.expr(s.Name)
		nodes(w, s.TypeParams)
		w.expr(s.Value)
	case *AugAssign:
		w.expr(s.Target)
		w.expr(s.Value)
	case *AnnAssign:
		w.expr(s.Target)
		w.expr(s.Annotation)
		w.expr(s.Value)
	case *For:
		w.expr(s.Target)
		w.expr(s.Iter)
		w.block(s.Body)
		w.block(s.Else)
	case *While:
		w.expr(s.Test)
		w.block(s.Body)
		w.block(s.Else)
	case *If:
		w.expr(s.Test)
		w.block(s.Body)
		w.block(s.Else)
	case *With:
		for _, item := range s.Items {
			w.expr(item.Context)
			w.expr(item.Target)
		}
		w.block(s.Body)
	case *Match:
		w.expr(s.Subject)
		nodes(w, s.Cases)
	case *Raise:
		w.expr(s.Exc)
		w.expr(s.Cause)
	case *Try:
		w.block(s.Body)
		nodes(w, s.Handlers)
		w.block(s.Else)
		w.block(s.Finally)
	case *Assert:
		w.expr(s.Test)
		w.expr(s.Msg)
	case *Import:
		nodes(w, s.Names)
	case *ImportFrom:
		nodes(w, s.Names)
	case *ExprStmt:
		w.expr(s.Value)
	case *BadStmt:
		w.block(s.Body)
	}
}

// parameters visits parameters with their defaults, all in source order.
func (w walker) parameters(ps *Parameters) {
	positional := append(append([]*Param{}, ps.PosOnly...), ps.Args...)
	firstDefault := len(positional) - len(ps.Defaults)
	for i, p := range positional {
		w.node(p)
		if i >= firstDefault {
			w.expr(ps.Defaults[i-firstDefault])
		}
	}
	if ps.VarArg != nil {
		w.node(ps.VarArg)
	}
	for i, p := range ps.KwOnly {
		w.node(p)
		w.expr(ps.KwDefaults[i])
	}
	if ps.KwArg != nil {
		w.node(ps.KwArg)
	}
}

func (w walker) exprChildren(e Expr) {
	switch e := e.(type) {
	case *BoolOp:
		w.exprs(e.Values)
	case *NamedExpr:
		w.expr(e.Target)
		w.expr(e.Value)
	case *BinOp:
		w.expr(e.Left)
		w.expr(e.Right)
	case *UnaryOp:
		w.expr(e.Operand)
	case *Lambda:
		w.parameters(e.Params)
		w.expr(e.Body)
	case *IfExp:
		w.expr(e.Body)
		w.expr(e.Test)
		w.expr(e.Else)
	case *Dict:
		for i, key := range e.Keys {
			w.expr(key)
			w.expr(e.Values[i])
		}
	case *Set:
		w.exprs(e.Elts)
	case *ListComp:
		w.expr(e.Elt)
		nodes(w, e.Generators)
	case *SetComp:
		w.expr(e.Elt)
		nodes(w, e.Generators)
	case *GeneratorExp:
		w.expr(e.Elt)
		nodes(w, e.Generators)
	case *DictComp:
		w.expr(e.Key)
		w.expr(e.Value)
		nodes(w, e.Generators)
	case *Await:
		w.expr(e.Value)
	case *Yield:
		w.expr(e.Value)
	case *YieldFrom:
		w.expr(e.Value)
	case *Compare:
		w.expr(e.Left)
		w.exprs(e.Comparators)
	case *Call:
		w.expr(e.Func)
		w.exprs(e.Args)
		nodes(w, e.Keywords)
	case *FormattedValue:
		w.field(e.Value, e.Spec)
	case *Interpolation:
		w.field(e.Value, e.Spec)
	case *JoinedStr:
		w.exprs(e.Values)
	case *TemplateStr:
		w.exprs(e.Values)
	case *Attribute:
		w.expr(e.Value)
	case *Subscript:
		w.expr(e.Value)
		w.expr(e.Index)
	case *Starred:
		w.expr(e.Value)
	case *List:
		w.exprs(e.Elts)
	case *Tuple:
		w.exprs(e.Elts)
	case *Slice:
		w.expr(e.Lower)
		w.expr(e.Upper)
		w.expr(e.Step)
	}
}

func (w walker) field(value Expr, spec *JoinedStr) {
	w.expr(value)
	if spec != nil {
		w.node(spec)
	}
}

func (w walker) patternChildren(p Pattern) {
	switch p := p.(type) {
	case *MatchValue:
		w.expr(p.Value)
	case *MatchSingleton:
		w.expr(p.Value)
	case *MatchSequence:
		nodes(w, p.Patterns)
	case *MatchMapping:
		for i, key := range p.Keys {
			w.expr(key)
			w.node(p.Patterns[i])
		}
	case *MatchClass:
		w.expr(p.Cls)
		nodes(w, p.Patterns)
		nodes(w, p.KwdPattern)
	case *MatchAs:
		if p.Pattern != nil {
			w.node(p.Pattern)
		}
	case *MatchOr:
		nodes(w, p.Patterns)
	}
}
