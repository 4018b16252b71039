package syntax

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// maxDepth bounds how deep the tree may nest, counted in nested statements,
// brackets, prefix operators and links of operator chains alike. CPython gives
// up at similar depths (MemoryError or RecursionError), and every later pass may
// recurse over the tree without a check of its own.
const maxDepth = 3000

// The parser is a recursive descent over the token list that does one job: turn
// valid source into a tree, fast. When it fails it knows only where. The message
// comes from the diagnoser (diagnose.go), which replays the statement the slow
// way, as CPython's parser does on its second pass.
type parser struct {
	file    *File
	text    string
	toks    []Token
	at      int
	kind    Kind // of toks[at]
	version Version
	depth   int
	names   int32

	failures []failure
	lines    []tokenRange // statements that parsed, for the diagnoser
	exprs    []Expr       // scratch stack, see list
	slabs    slabs

	copied Span // of the source, in copy
	copy   string
}

// failure is one statement that did not parse.
type failure struct {
	top   int    // token that begins the top-level statement
	stmt  int    // token that begins the innermost statement
	at    int    // token that did not fit
	known *Error // message, where the parser itself knows it
}

// bailout unwinds to the innermost statement list.
type bailout struct{ known *Error }

// Parse reads a whole file for version v. It always gives a tree; source that
// does not parse is a BadStmt in it and an entry in Errors.
func Parse(src *Source, v Version) *File { return parse(src, v, reuse{}) }

// parse is Parse for a file of which something is known.
func parse(src *Source, v Version, known reuse) *File {
	s := known.scanner(src, v)
	known.scan(s)
	f, p := known.parse(s)
	f.report(s, p)
	if s.unclosed != nil {
		return f.salvage(known)
	}
	f.noteWrong(s, p)
	return f
}

// salvage parses again a file in which a bracket is never closed, now ending the
// bracket where a new statement seems to begin. The verdict stays; trees and
// further errors come from the second reading.
func (f *File) salvage(known reuse) *File {
	verdict := f.Verdict()
	s := known.scanner(f.Source, f.Version)
	s.salvage = true
	known.scan(s)
	g, p := known.parse(s)
	g.report(s, p)
	covered := g.statementOf(p.failures, verdict)
	if covered >= 0 {
		from, to := g.Tokens[p.failures[covered].stmt].Start, g.statementEnd(p.failures[covered])
		g.Errors = slices.DeleteFunc(g.Errors, func(e *Error) bool { return from <= e.Span.Start && e.Span.Start <= to })
	}
	g.Errors = append(g.Errors, verdict)
	g.sortErrors(verdict)
	g.noteWrong(s, p)
	return g
}

// ParseText is Parse for text that is UTF-8 already, with the default version.
func ParseText(name, text string) *File { return Parse(NewSource(name, text), DefaultVersion) }

// ParseExpr parses text as one expression, as eval would. The second result is
// the error that CPython would raise, or nil.
func ParseExpr(src *Source, v Version) (Expr, *Error) {
	f, bad := ParseEval(src, v)
	if bad != nil {
		return nil, bad
	}
	return f.Body[0].(*ExprStmt).Value, nil
}

// ParseEval is ParseExpr that gives a file whose only statement is the expression.
func ParseEval(src *Source, v Version) (*File, *Error) {
	s := newScanner(src, v)
	s.lineBegin = false
	s.skipBlanks()
	new(reuse).scan(s)
	f := &File{Source: src, Version: v, Tokens: s.tokens, Comments: s.comments}
	if len(s.errors) > 0 {
		return nil, s.errors[0]
	}
	p := newParser(f)
	var value Expr
	ok := p.attempt(func() {
		value = p.starExpressions()
		p.accept(Newline)
		p.expect(EndMarker)
	})
	if !ok {
		return nil, (&diagnoser{file: f, unclosed: s.unclosed}).diagnose(p.lastFailure(0), "eval")
	}
	f.Body, f.NumNames, f.marks = Block{&ExprStmt{Span: value.Range(), Value: value}}, p.names, []mark{{}}
	return f, nil
}

// Single gives the error of mode "single" about a file with more than one statement,
// unless they are simple ones on one line; or nil.
func (f *File) Single() *Error {
	if len(f.Body) == 0 {
		return &Error{Msg: "invalid syntax"}
	}
	for i := 1; i < len(f.Body); i++ {
		j := f.TokenAt(f.Body[i].Range().Start)
		if len(Blocks(f.Body[0])) > 0 {
			return &Error{Msg: "invalid syntax", Span: f.Body[i].Range()}
		}
		if f.Tokens[j-1].Kind != Semicolon {
			end := f.Body[0].Range().End
			return &Error{Msg: "multiple statements found while compiling a single statement", Span: Span{Start: end, End: end}}
		}
	}
	return nil
}

func (p *parser) lastFailure(top int) failure {
	fl := p.failures[len(p.failures)-1]
	fl.top = top
	return fl
}

func newParser(f *File) *parser {
	p := &parser{file: f, text: f.Text, toks: f.Tokens, version: f.Version}
	p.kind = p.toks[0].Kind
	return p
}

func (p *parser) advance() Token {
	t := p.toks[p.at]
	if p.at+1 < len(p.toks) {
		p.at++
	}
	p.kind = p.toks[p.at].Kind
	return t
}

func (p *parser) seek(at int) {
	p.at = at
	p.kind = p.toks[at].Kind
}

func (p *parser) tok() Token { return p.toks[p.at] }

func (p *parser) start() Pos { return p.toks[p.at].Start }

// end is where the last consumed token ended.
func (p *parser) end() Pos { return p.toks[p.at-1].End }

func (p *parser) from(start Pos) Span { return Span{start, p.toks[p.at-1].End} }

func (p *parser) peekKind(ahead int) Kind {
	if i := p.at + ahead; i < len(p.toks) {
		return p.toks[i].Kind
	}
	return EndMarker
}

func (p *parser) textOf(t Token) string { return p.source(t.Span) }

// source is a piece of the source, for the tree.
func (p *parser) source(s Span) string {
	if s.Start < p.copied.Start || s.End > p.copied.End {
		p.copyFrom(s)
	}
	return p.copy[s.Start-p.copied.Start : s.End-p.copied.Start]
}

// copySize is how much of the source is copied together.
const copySize = 2048

// copyFrom copies the source from the start of a span on. Trees hold pieces of such copies,
// as they live on when the text is edited, and would keep all of every version.
func (p *parser) copyFrom(s Span) {
	p.copied = Span{s.Start, max(s.End, min(s.Start+copySize, Pos(len(p.text))))}
	p.copy = strings.Clone(p.text[p.copied.Start:p.copied.End])
}

func (p *parser) accept(k Kind) bool {
	if p.kind != k {
		return false
	}
	p.advance()
	return true
}

func (p *parser) expect(k Kind) Token {
	if p.kind != k {
		p.fail()
	}
	return p.advance()
}

// fail gives up on the current statement; the diagnoser will say why.
func (p *parser) fail() { panic(bailout{}) }

func (p *parser) failWith(span Span, msg string) {
	panic(bailout{&Error{Msg: msg, Span: span}})
}

// need refuses a construct that the target version lacks.
func (p *parser) need(v Version, span Span, what string) {
	if p.version < v {
		p.failWith(span, what+" only supported in Python "+v.String()+" and greater")
	}
}

// attempt runs parse and reports whether it went through. On failure the place
// is noted in failures and the position is where it stood.
func (p *parser) attempt(parse func()) (ok bool) {
	depth, scratch := p.depth, len(p.exprs)
	defer func() {
		if r := recover(); r != nil {
			b, isBailout := r.(bailout)
			if !isBailout {
				panic(r)
			}
			p.depth, p.exprs = depth, p.exprs[:scratch]
			p.failures = append(p.failures, failure{at: p.at, known: b.known})
			ok = false
		}
	}()
	parse()
	return true
}

// speculate is attempt for a reading that may be wrong: on failure nothing
// remains of it.
func (p *parser) speculate(parse func()) bool {
	at, names, failures := p.at, p.names, len(p.failures)
	if p.attempt(parse) {
		return true
	}
	p.failures = p.failures[:failures]
	p.names = names
	p.seek(at)
	return false
}

// enter counts one level of nesting; leave undoes it.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		panic(bailout{&Error{Kind: LimitError, Msg: "too deeply nested: the limit is 3000 levels", Span: p.tok().Span}})
	}
}

func (p *parser) leave() { p.depth-- }

// link counts one link of an operator chain, which nests the tree to the left.
func (p *parser) link(length *int) {
	if *length++; *length > maxDepth {
		panic(bailout{&Error{Kind: LimitError, Msg: "too long a chain of operators: the limit is 3000", Span: p.tok().Span}})
	}
}

// list collects expressions on the shared scratch stack: mark, push any number,
// then take copies them out in one exact allocation.
func (p *parser) mark() int { return len(p.exprs) }

func (p *parser) push(e Expr) { p.exprs = append(p.exprs, e) }

func (p *parser) take(mark int) []Expr {
	if len(p.exprs) == mark {
		return nil
	}
	out := p.slabs.exprSlice(len(p.exprs) - mark)
	copy(out, p.exprs[mark:])
	clear(p.exprs[mark:])
	p.exprs = p.exprs[:mark]
	return out
}

// ident is the text of a name token in the form that Python compares: NFKC.
func (p *parser) ident(t Token) string { return normalizeIdent(p.textOf(t)) }

func normalizeIdent(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			return norm.NFKC.String(text)
		}
	}
	return text
}

func (p *parser) newName(t Token, ctx Context) *Name {
	n := p.slabs.names.alloc()
	n.Span, n.Ident, n.ID, n.Ctx = t.Span, p.ident(t), p.names, ctx
	p.names++
	return n
}

// isSoft reports whether the current token is the given soft keyword.
func (p *parser) isSoft(word string) bool {
	return p.kind == Ident && p.textOf(p.tok()) == word
}

// fileBody parses the top-level statements from the current token on.
func (p *parser) fileBody(known *reuse) {
	f := p.file
	for p.kind != EndMarker {
		if p.kind == Dedent { // left over from a block that recovery flattened
			p.advance()
			continue
		}
		if known.reached(p) {
			known.finish(p)
			break
		}
		begin, failed := p.at, len(p.failures)
		f.marks = append(f.marks, mark{token: begin, name: p.names, stmt: len(f.Body)})
		if p.attempt(func() { f.Body = p.statement(f.Body) }) {
			p.lines = append(p.lines, tokenRange{begin, p.at})
		} else {
			p.failures[len(p.failures)-1].stmt = begin
			f.Body = append(f.Body, p.recoverFrom(begin))
		}
		for i := failed; i < len(p.failures); i++ {
			p.failures[i].top = begin
		}
	}
}

// recoverFrom skips to the end of the statement that began at token begin.
// Indented blocks behind it are parsed, so that they keep their trees, and the
// clauses that continue a compound statement go with it.
func (p *parser) recoverFrom(begin int) *BadStmt {
	start := p.toks[begin].Start
	var body Block
	for {
		p.skipLine()
		if p.kind == Indent {
			p.advance()
			body = append(body, p.blockStatements()...)
		}
		if p.at == begin {
			p.advance() // whatever it is, it must not stop us
		}
		switch p.kind {
		case KwElse, KwElif, KwExcept, KwFinally:
			continue
		}
		return &BadStmt{Span: p.fromBlock(start), Body: body}
	}
}

// skipLine passes the rest of the logical line.
func (p *parser) skipLine() {
	for p.kind != Newline && p.kind != EndMarker && p.kind != Indent && p.kind != Dedent {
		p.advance()
	}
	p.accept(Newline)
}

// blockStatements parses statements up to and including the closing Dedent.
func (p *parser) blockStatements() Block {
	var body Block
	for p.kind != Dedent && p.kind != EndMarker {
		begin := p.at
		if !p.attempt(func() {
			for p.kind != Dedent && p.kind != EndMarker {
				begin = p.at
				body = p.statement(body)
				p.lines = append(p.lines, tokenRange{begin, p.at})
			}
		}) {
			p.failures[len(p.failures)-1].stmt = begin
			body = append(body, p.recoverFrom(begin))
		}
	}
	p.accept(Dedent)
	return body
}

// block parses what follows the colon of a compound statement.
func (p *parser) block() Block {
	if !p.accept(Newline) {
		return p.simpleStatements(nil)
	}
	p.expect(Indent)
	p.enter()
	body := p.blockStatements()
	p.leave()
	return body
}

// colonBlock parses ":" and the block behind it.
func (p *parser) colonBlock() Block {
	p.expect(Colon)
	return p.block()
}
