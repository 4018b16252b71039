package syntax

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// A small interpreter for parsing expression grammars, used on broken source
// only. diagnose.peg describes the notation.

//go:embed diagnose.peg
var diagnoseGrammar string

type pegOp uint8

const (
	pegToken    pegOp = iota // a kind of token
	pegSoft                  // a soft keyword: an identifier with this text
	pegAnySoft               // any soft keyword
	pegRule                  // another rule
	pegGroup                 // alternatives
	pegOptional              // e?
	pegStar                  // e*
	pegPlus                  // e+
	pegGather                // sep.e+
	pegAnd                   // &e
	pegNot                   // !e
	pegForced                // &&'token': on the second pass, an error if it is not there
	pegCut                   // ~: no other alternative after this point
)

type pegItem struct {
	op      pegOp
	kind    Kind
	text    string
	rule    int
	sub     *pegItem
	sep     *pegItem
	alts    []pegAlt
	capture string
}

type pegAlt struct {
	items  []pegItem
	check  bool // nothing but an invalid_ rule: tried on the second pass only
	action *pegAction
}

type pegAction struct {
	verb    string
	args    []string
	message string
}

type pegRuleDef struct {
	name string
	memo bool
	alts []pegAlt
}

type pegGrammar struct {
	rules []pegRuleDef
	index map[string]int
}

// grammar is read on the first syntax error of a process.
var grammar = sync.OnceValue(func() *pegGrammar {
	g := &pegGrammar{index: map[string]int{}}
	var blocks []string
	for _, line := range strings.Split(diagnoseGrammar, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '\t':
			blocks[len(blocks)-1] += " " + line
		default:
			blocks = append(blocks, line)
		}
	}
	heads := make([]string, len(blocks))
	for i, block := range blocks {
		head, _, _ := strings.Cut(block, ":")
		heads[i] = head
		g.index[strings.TrimSuffix(head, "*")] = i
	}
	for i, block := range blocks {
		name := strings.TrimSuffix(heads[i], "*")
		r := &pegReader{text: block[len(heads[i])+1:], grammar: g}
		r.space()
		r.eat("|")
		g.rules = append(g.rules, pegRuleDef{
			name: name, memo: name != heads[i], alts: r.alternatives(),
		})
		if r.text != "" {
			panic("syntax: bad grammar near " + r.text)
		}
	}
	return g
})

// pegReader parses the notation of diagnose.peg.
type pegReader struct {
	text    string
	grammar *pegGrammar
}

func (r *pegReader) space() { r.text = strings.TrimLeft(r.text, " \t") }

func (r *pegReader) eat(prefix string) bool {
	if !strings.HasPrefix(r.text, prefix) {
		return false
	}
	r.text = r.text[len(prefix):]
	r.space()
	return true
}

func (r *pegReader) alternatives() []pegAlt {
	var alts []pegAlt
	for {
		alts = append(alts, r.alternative())
		if !r.eat("|") {
			return alts
		}
	}
}

func (r *pegReader) alternative() pegAlt {
	var alt pegAlt
	start := r.text
	for r.text != "" && r.text[0] != '|' && r.text[0] != ')' {
		if r.eat("->") {
			alt.action = r.action()
			break
		}
		alt.items = append(alt.items, r.item())
	}
	alt.check = len(alt.items) == 1 && strings.HasPrefix(start, "invalid_")
	return alt
}

func (r *pegReader) word() string {
	i := 0
	for i < len(r.text) && (identByte[r.text[i]]) {
		i++
	}
	word := r.text[:i]
	r.text = r.text[i:]
	return word
}

func (r *pegReader) action() *pegAction {
	a := &pegAction{verb: r.word()}
	r.space()
	for r.text != "" && identByte[r.text[0]] {
		a.args = append(a.args, r.word())
		r.space()
	}
	if r.text != "" && r.text[0] == '"' {
		if _, err := fmt.Sscanf(r.text, "%q", &a.message); err != nil {
			panic("syntax: bad message in grammar: " + r.text)
		}
		quoted := fmt.Sprintf("%q", a.message)
		r.text = r.text[len(quoted):]
		r.space()
	}
	return a
}

func (r *pegReader) item() pegItem {
	capture := ""
	if len(r.text) > 1 && (r.text[0] == 'a' || r.text[0] == 'b') && r.text[1] == '=' {
		capture, r.text = r.text[:1], r.text[2:]
	}
	item := r.prefixed()
	item.capture = capture
	return item
}

func (r *pegReader) prefixed() pegItem {
	switch {
	case r.eat("~"):
		return pegItem{op: pegCut}
	case r.eat("&&"):
		sub := r.element()
		return pegItem{op: pegForced, kind: sub.kind}
	case r.eat("&"):
		sub := r.element()
		return pegItem{op: pegAnd, sub: &sub}
	case r.eat("!"):
		sub := r.element()
		return pegItem{op: pegNot, sub: &sub}
	}
	item := r.element()
	switch {
	case r.eat("?"):
		sub := item
		item = pegItem{op: pegOptional, sub: &sub}
	case r.eat("*"):
		sub := item
		item = pegItem{op: pegStar, sub: &sub}
	case r.eat("+"):
		sub := item
		item = pegItem{op: pegPlus, sub: &sub}
	case strings.HasPrefix(r.text, ".") && len(r.text) > 1 && r.text[1] != ' ':
		r.text = r.text[1:]
		sep, sub := item, r.element()
		r.eat("+")
		item = pegItem{op: pegGather, sep: &sep, sub: &sub}
	}
	r.space()
	return item
}

var pegTerminals = map[string]Kind{
	"NAME": Ident, "NUMBER": Number, "STRING": String, "FSTRING_START": FStringStart, "FSTRING_MIDDLE": FStringMiddle,
	"FSTRING_END": FStringEnd, "NEWLINE": Newline, "INDENT": Indent, "DEDENT": Dedent, "ENDMARKER": EndMarker,
}

var kindByText = func() map[string]Kind {
	m := make(map[string]Kind, kindCount)
	for k := LeftParen; k < kindCount; k++ {
		m[kindNames[k]] = k
	}
	return m
}()

// element reads one element without its prefix or suffix; blanks behind it stay,
// so that a suffix can be told from the next element.
func (r *pegReader) element() pegItem {
	switch c := r.text[0]; c {
	case '\'', '"':
		end := strings.IndexByte(r.text[1:], c) + 1
		text := r.text[1:end]
		r.text = r.text[end+1:]
		defer r.spaceBeforeItem()
		if c == '"' {
			return pegItem{op: pegSoft, text: text}
		}
		return pegItem{op: pegToken, kind: kindByText[text]}
	case '(':
		r.eat("(")
		alts := r.alternatives()
		r.text = r.text[1:]
		defer r.spaceBeforeItem()
		return pegItem{op: pegGroup, alts: alts}
	}
	word := r.word()
	defer r.spaceBeforeItem()
	if word == "SOFT_KEYWORD" {
		return pegItem{op: pegAnySoft}
	}
	if kind, ok := pegTerminals[word]; ok {
		return pegItem{op: pegToken, kind: kind}
	}
	rule, ok := r.grammar.index[word]
	if !ok {
		panic("syntax: no grammar rule " + word)
	}
	return pegItem{op: pegRule, rule: rule}
}

func (r *pegReader) spaceBeforeItem() {
	if r.text != "" && strings.IndexByte("?*+.", r.text[0]) < 0 {
		r.space()
	}
}
