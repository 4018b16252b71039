package guards

import (
	"strconv"
	"strings"

	"trammel/syntax"
)

// spec says how a value is to be unpacked: how many items it must have at least, and
// which of them are unpacked in turn.
type spec struct {
	minLen int
	childs []child
}

// child is an item that is unpacked itself; index counts from the end behind a
// starred target.
type child struct {
	index int
	spec  spec
}

// specOf reads a target that unpacks.
func (s *survey) specOf(target syntax.Expr) spec {
	elts := elements(target)
	var out spec
	for _, e := range elts {
		if _, starred := e.(*syntax.Starred); !starred {
			out.minLen++
		}
	}
	offset := 0
	for i, e := range elts {
		if _, starred := e.(*syntax.Starred); starred {
			offset = len(elts)
		} else if s.unpacks(e) {
			out.childs = append(out.childs, child{i - offset, s.specOf(e)})
		}
	}
	return out
}

func elements(e syntax.Expr) []syntax.Expr {
	switch e := e.(type) {
	case *syntax.Tuple:
		return e.Elts
	case *syntax.List:
		return e.Elts
	}
	return nil
}

// text writes a spec as a dict display with the given quotes.
func (s spec) text(quote string) string {
	var b strings.Builder
	s.write(&b, quote)
	return b.String()
}

func (s spec) write(b *strings.Builder, quote string) {
	b.WriteString("{" + quote + "childs" + quote + ": (")
	for i, c := range s.childs {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString("(" + strconv.Itoa(c.index) + ", ")
		c.spec.write(b, quote)
		b.WriteString(")")
	}
	if len(s.childs) == 1 {
		b.WriteString(",")
	}
	b.WriteString("), " + quote + "min_len" + quote + ": " + strconv.Itoa(s.minLen) + "}")
}

// tree is the display as a tree.
func (s spec) tree() syntax.Expr {
	childs := &syntax.Tuple{}
	for _, c := range s.childs {
		childs.Elts = append(childs.Elts, &syntax.Tuple{Elts: []syntax.Expr{number(c.index), c.spec.tree()}})
	}
	return &syntax.Dict{
		Keys:   []syntax.Expr{text("childs"), text("min_len")},
		Values: []syntax.Expr{childs, number(s.minLen)},
	}
}

func number(n int) syntax.Expr {
	if n < 0 {
		return &syntax.UnaryOp{Op: syntax.USub, Operand: number(-n)}
	}
	return &syntax.Constant{Kind: syntax.IntConst, Text: strconv.Itoa(n)}
}

func text(s string) syntax.Expr { return &syntax.Constant{Kind: syntax.StrConst, Text: s} }
