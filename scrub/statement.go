package scrub

import (
	"sort"

	"trammel/syntax"
)

// DeleteStatement gives the edits that delete a statement: with its line if
// nothing else stands there, and replaced by pass if it is all that its block holds.
func DeleteStatement(f *syntax.File, s syntax.Stmt) []Edit {
	span := s.Range()
	if decorators := syntax.Decorators(s); len(decorators) > 0 {
		span.Start = f.Tokens[f.TokenAt(decorators[0].Range().Start)-1].Start
	}
	block, top := blockOf(f.Body, s), false
	if block == nil {
		block, top = f.Body, true
	}
	if len(block) == 1 && !top {
		return []Edit{{span, "pass"}}
	}
	first, last := f.Line(span.Start), f.Line(span.End)
	before := f.Slice(syntax.Span{Start: f.LineStart(first), End: span.Start})
	rest := syntax.Span{Start: span.End, End: f.LineSpan(last).End}
	switch {
	case isBlank(before) && isBlankOrComment(f.Slice(rest)):
		end := syntax.Pos(len(f.Text))
		if last < f.LineCount() {
			end = f.LineStart(last + 1)
		}
		return []Edit{{Span: syntax.Span{Start: f.LineStart(first), End: end}}}
	case isSemicolon(f, span.End):
		// "s; t" becomes "t"
		next := f.Tokens[f.TokenAt(span.End)+1]
		if next.Kind != syntax.Newline {
			return []Edit{{Span: syntax.Span{Start: span.Start, End: next.Start}}}
		}
	}
	if i := f.TokenAt(span.Start); i > 0 && f.Tokens[i-1].Kind == syntax.Semicolon {
		return []Edit{{Span: syntax.Span{Start: f.Tokens[i-1].Start, End: span.End}}}
	}
	return []Edit{{span, "pass"}}
}

func isSemicolon(f *syntax.File, p syntax.Pos) bool {
	i := f.TokenAt(p)
	return i+1 < len(f.Tokens) && f.Tokens[i].Kind == syntax.Semicolon
}

func isBlank(text string) bool {
	for _, c := range text {
		if c != ' ' && c != '\t' && c != '\f' {
			return false
		}
	}
	return true
}

func isBlankOrComment(text string) bool {
	for i, c := range text {
		if c == '#' {
			return true
		}
		if !isBlank(text[i : i+1]) {
			return false
		}
	}
	return true
}

// blockOf finds the indented block that s stands in; nil at the top level.
func blockOf(body syntax.Block, s syntax.Stmt) syntax.Block {
	i := sort.Search(len(body), func(i int) bool { return body[i].Range().End >= s.Range().End })
	if i == len(body) || body[i] == s || !body[i].Range().Covers(s.Range()) {
		return nil
	}
	for _, block := range syntax.Blocks(body[i]) {
		j := sort.Search(len(block), func(j int) bool { return block[j].Range().End >= s.Range().End })
		if j < len(block) && block[j] == s {
			return block
		}
		if found := blockOf(block, s); found != nil {
			return found
		}
	}
	return nil
}

// AppendStatement gives the edit that puts a statement behind the last of a block.
func AppendStatement(f *syntax.File, block syntax.Block, text string) []Edit {
	last := block[len(block)-1]
	end := last.Range().End
	if indent, ok := indentation(f, block[0]); ok {
		end = f.LineSpan(f.Line(end)).End
		text = "\n" + indent + text
	} else {
		text = "; " + text
	}
	return []Edit{{Span: syntax.Span{Start: end, End: end}, New: text}}
}
