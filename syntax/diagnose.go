package syntax

import (
	"fmt"
	"strings"
)

// Limits of one diagnosis. Steps bound the work on hostile input, depth the
// recursion; CPython gives up at a similar depth.
const (
	maxDiagnoseSteps = 2_000_000
	maxDiagnoseDepth = 4000
)

// A diagnoser replays a statement that did not parse the way CPython does: a
// first pass to find the last token looked at, a second one with the invalid_
// rules on. Both read the same tokens as the fast parser.
type diagnoser struct {
	file     *File
	unclosed *bracket
	lexed    *Error      // the first lexical error, which ends the diagnosis when it is reached
	known    map[int]int // statements already parsed: first token to the one behind
	limit    int         // those that end behind this token are not skipped

	grammar *pegGrammar
	toks    []Token
	second  bool // the invalid_ rules are on
	mute    int  // > 0 inside expression_without_invalid
	fill    int  // tokens read so far
	memo    [][]int32
	steps   int
	depth   int
	level   []int16 // open brackets behind each token, from base on
	base    int

	captures map[string][2]int
	withoutInvalid,
	knownStatement int
}

// raised carries an error out of the grammar.
type raised struct{ err *Error }

// diagnose gives the error that CPython would raise for the failure, reading
// with the grammar rule named by mode: statements, or eval.
func (d *diagnoser) diagnose(fl failure, mode string) *Error {
	if fl.known != nil {
		return fl.known
	}
	d.grammar, d.toks = grammar(), d.file.Tokens
	d.withoutInvalid, d.knownStatement = d.grammar.index["expression_without_invalid"], d.grammar.index["known_statement"]
	d.base = fl.top
	err := d.run(mode, fl.top)
	if err == nil {
		last := d.toks[max(d.fill-1, fl.top)]
		d.second = true
		d.steps = 0
		if err = d.run(mode, fl.top); err == nil {
			err = d.generic(last)
		}
	}
	return d.preferUnclosed(d.beforeFinalNewline(err))
}

// beforeFinalNewline moves an error at the end of a file back onto the last line,
// where CPython sees the end.
func (d *diagnoser) beforeFinalNewline(err *Error) *Error {
	text := d.file.Text
	if n := len(text); n > 0 && int(err.Span.Start) == n && (text[n-1] == '\n' || text[n-1] == '\r') {
		at := d.file.LineSpan(d.file.Line(Pos(n - 1))).End
		moved := *err
		moved.Span = Span{at, at}
		return &moved
	}
	return err
}

func (d *diagnoser) run(mode string, from int) (err *Error) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(raised)
			if !ok {
				panic(r)
			}
			err = e.err
		}
	}()
	d.memo = nil
	d.mute, d.depth = 0, 0
	d.token(max(d.rule(d.grammar.index[mode], from), from)) // CPython looks for the end of the file there
	return nil
}

func (d *diagnoser) generic(last Token) *Error {
	switch last.Kind {
	case Indent:
		return &Error{Kind: IndentationError, Msg: "unexpected indent", Span: Span{last.End - 1, last.End}}
	case Dedent:
		return &Error{Kind: IndentationError, Msg: "unexpected unindent", Span: last.Span}
	}
	return &Error{Msg: "invalid syntax", Span: last.Span}
}

// preferUnclosed reports an open bracket instead, if the parser got beyond its line.
func (d *diagnoser) preferUnclosed(err *Error) *Error {
	if d.unclosed == nil || d.fill == 0 {
		return err
	}
	last := d.toks[d.fill-1]
	if d.file.Line(last.Start) > d.file.Line(d.unclosed.at) {
		return d.unclosed.neverClosed()
	}
	return err
}

func (b *bracket) neverClosed() *Error {
	return &Error{Msg: fmt.Sprintf("'%c' was never closed", b.char), Span: Span{b.at, b.at + 1}}
}

// token reads the token at index i. Reading an invalid one ends the diagnosis.
func (d *diagnoser) token(i int) Token {
	t := d.toks[i]
	if i >= d.fill {
		d.fill = i + 1
		if t.Kind == Invalid {
			d.lexical(t)
		}
	}
	return t
}

func (d *diagnoser) lexical(t Token) {
	if d.unclosed != nil && t.Len() == 0 && int(t.Start) == len(d.file.Text) {
		panic(raised{d.unclosed.neverClosed()})
	}
	if d.lexed != nil {
		panic(raised{d.lexed})
	}
	panic(raised{&Error{Msg: "invalid syntax", Span: t.Span}})
}

const failed = -1

func (d *diagnoser) rule(index, at int) int {
	def := &d.grammar.rules[index]
	slot := d.slot(def, index, at)
	if *slot != 0 {
		return int(*slot) - 2
	}
	if d.depth++; d.depth > maxDiagnoseDepth {
		panic(raised{&Error{Kind: LimitError, Msg: "too deeply nested to parse", Span: d.toks[at].Span}})
	}
	outer := d.captures
	if index == d.withoutInvalid {
		d.mute++
	}
	end := d.alternatives(def.alts, at)
	if index == d.withoutInvalid {
		d.mute--
	}
	d.captures = outer
	d.depth--
	*slot = int32(end + 2)
	return end
}

// slot is where the result of a rule at a position is remembered: 0 for not yet,
// else the end plus 2. Rules that CPython remembers share one slot whether or
// not invalid_ rules are muted, because they do in CPython.
func (d *diagnoser) slot(def *pegRuleDef, index, at int) *int32 {
	i := at - d.base
	for len(d.memo) <= i {
		d.memo = append(d.memo, nil)
	}
	n := len(d.grammar.rules)
	if d.memo[i] == nil {
		d.memo[i] = make([]int32, 2*n)
	}
	if d.mute > 0 && !def.memo {
		index += n
	}
	return &d.memo[i][index]
}

func (d *diagnoser) alternatives(alts []pegAlt, at int) int {
	for i := range alts {
		if alts[i].check && (!d.second || d.mute > 0) {
			continue
		}
		end, cut := d.alternative(&alts[i], at)
		if end != failed || cut {
			return end
		}
	}
	return failed
}

func (d *diagnoser) alternative(alt *pegAlt, at int) (end int, cut bool) {
	if alt.action != nil {
		d.captures = map[string][2]int{}
	}
	pos := at
	for i := range alt.items {
		item := &alt.items[i]
		if item.op == pegCut {
			cut = true
			continue
		}
		next := d.item(item, pos)
		if next == failed {
			return failed, cut
		}
		if item.capture != "" {
			d.captures[item.capture] = [2]int{pos, next}
		}
		pos = next
	}
	if alt.action != nil && !d.act(alt.action, pos) {
		return failed, cut
	}
	return pos, cut
}

func (d *diagnoser) item(item *pegItem, at int) int {
	if d.steps++; d.steps > maxDiagnoseSteps {
		panic(raised{&Error{Msg: "invalid syntax", Span: d.toks[max(d.fill-1, 0)].Span}})
	}
	switch item.op {
	case pegToken:
		if sameTerminal(d.token(at).Kind, item.kind) && !d.isOldNotEqual(at) {
			return at + 1
		}
		return failed
	case pegSoft:
		if t := d.token(at); t.Kind == Ident && d.file.Slice(t.Span) == item.text {
			return at + 1
		}
		return failed
	case pegAnySoft:
		if t := d.token(at); t.Kind == Ident && startsSoftKeyword(d.file.Slice(t.Span)) {
			return at + 1
		}
		return failed
	case pegRule:
		if item.rule == d.knownStatement {
			return d.skipKnown(at)
		}
		return d.rule(item.rule, at)
	case pegGroup:
		return d.alternatives(item.alts, at)
	case pegOptional:
		if end := d.item(item.sub, at); end != failed {
			return end
		}
		return at
	case pegStar:
		return d.repeat(item.sub, at)
	case pegPlus:
		if end := d.item(item.sub, at); end != failed {
			return d.repeat(item.sub, end)
		}
		return failed
	case pegGather:
		return d.gather(item, at)
	case pegAnd:
		if d.item(item.sub, at) == failed {
			return failed
		}
		return at
	case pegNot:
		if d.item(item.sub, at) != failed {
			return failed
		}
		return at
	default: // pegForced
		t := d.token(at)
		switch {
		case t.Kind == item.kind:
			return at + 1
		case !d.second:
			return failed
		}
		panic(raised{&Error{Msg: fmt.Sprintf("expected '%v'", item.kind), Span: t.Span}})
	}
}

// startsSoftKeyword tests for a soft keyword as CPython does where any will do:
// a prefix of one passes too.
func startsSoftKeyword(word string) bool {
	return word == "_" || strings.HasPrefix("case", word) || strings.HasPrefix("match", word) || strings.HasPrefix("type", word)
}

// sameTerminal lets template strings pass where the grammar names f-strings.
func sameTerminal(have, want Kind) bool {
	return have == want || have >= TStringStart && have <= TStringEnd && have-TStringStart+FStringStart == want
}

// isOldNotEqual reports the operator <>, which is a token but never valid.
func (d *diagnoser) isOldNotEqual(at int) bool {
	t := d.toks[at]
	return t.Kind == NotEqual && d.file.Text[t.Start] == '<'
}

func (d *diagnoser) repeat(sub *pegItem, at int) int {
	for {
		end := d.item(sub, at)
		if end == failed || end == at {
			return at
		}
		at = end
	}
}

func (d *diagnoser) gather(item *pegItem, at int) int {
	end := d.item(item.sub, at)
	if end == failed {
		return failed
	}
	for {
		next := d.item(item.sep, end)
		if next == failed {
			return end
		}
		if next = d.item(item.sub, next); next == failed {
			return end
		}
		end = next
	}
}

// skipKnown passes a statement that the fast parser has accepted already.
func (d *diagnoser) skipKnown(at int) int {
	end, ok := d.known[at]
	if !ok || end > d.limit {
		return failed
	}
	d.fill = max(d.fill, end)
	return end
}

// bracketsBehind counts the brackets open behind token i.
func (d *diagnoser) bracketsBehind(i int) int {
	for n := len(d.level); n <= i-d.base; n++ {
		level := int16(0)
		if n > 0 {
			level = d.level[n-1]
		}
		switch d.toks[d.base+n].Kind {
		case LeftParen, LeftBracket, LeftBrace:
			level++
		case RightParen, RightBracket, RightBrace:
			level--
		}
		d.level = append(d.level, level)
	}
	return int(d.level[i-d.base])
}
