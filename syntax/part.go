package syntax

import (
	"sort"
	"sync"
)

// Part is what one logical line at the top of a file holds: a compound statement, or the
// simple ones of a line. What a part parses to depends on its own text alone, so
// that what is known about one can be kept while others change.
type Part struct {
	Body Block
	// Span runs from the first token to that of the next part; the first part begins with
	// the file, the last ends with it.
	Span Span
	// Names is where the numbering of names, attributes and calls stands at the beginning.
	Names int32
	// Tokens is how many it consists of.
	Tokens int

	indexing sync.Once
	index    *Index
}

// Parts lists the parts of the file.
func (f *File) Parts() []Part {
	f.parting.Do(func() {
		f.parts = make([]Part, len(f.marks))
		end, stmt, token := Pos(len(f.Text)), len(f.Body), len(f.Tokens)
		for k := len(f.marks) - 1; k >= 0; k-- {
			m := f.marks[k]
			start := f.Tokens[m.token].Start
			if k == 0 {
				start = 0
			}
			p := &f.parts[k]
			p.Body, p.Span, p.Names, p.Tokens = f.Body[m.stmt:stmt:stmt], Span{start, end}, m.name, token-m.token
			end, stmt, token = start, m.stmt, m.token
		}
	})
	return f.parts
}

// Index lists the nodes of the part, once.
func (p *Part) Index() *Index {
	p.indexing.Do(func() { p.index = newIndex(p.Body, p.Tokens*3/2) })
	return p.index
}

// PartAt is the number of the part that a place of the tree lies in.
func (f *File) PartAt(at Pos) int {
	parts := f.Parts()
	return sort.Search(len(parts), func(k int) bool { return parts[k].Span.Start > at }) - 1
}

// PartOfName is the number of the part that has the name, attribute or call of an ID.
func (f *File) PartOfName(id int32) int {
	parts := f.Parts()
	return sort.Search(len(parts), func(k int) bool { return parts[k].Names > id }) - 1
}

// Definition is the function or class that the part is, if it is just one without type
// parameters, or nil: its body can be left for later.
func (p *Part) Definition() Stmt {
	if len(p.Body) != 1 {
		return nil
	}
	switch s := p.Body[0].(type) {
	case *FunctionDef:
		if len(s.TypeParams) == 0 {
			return s
		}
	case *ClassDef:
		if len(s.TypeParams) == 0 {
			return s
		}
	}
	return nil
}
