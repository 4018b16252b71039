package analysis

import (
	"fmt"
	"hash/fnv"
	"strings"

	"trammel/syntax"
)

// Fingerprints names findings so that they are known again after the file has
// changed elsewhere: by code, symbol, the text of the line without its blanks, and
// which occurrence of these it is.
func Fingerprints(src *syntax.Source, found []*Diagnostic) []string {
	seen := map[string]int{}
	out := make([]string, len(found))
	for i, d := range found {
		line := strings.Join(strings.Fields(src.Slice(src.LineSpan(src.Line(d.Span.Start)))), " ")
		key := d.Rule.Code + "\x00" + d.Symbol + "\x00" + line
		seen[key]++
		h := fnv.New64a()
		fmt.Fprintf(h, "%s\x00%d", key, seen[key])
		out[i] = fmt.Sprintf("%s-%016x", d.Rule.Code, h.Sum64())
	}
	return out
}

// symbols notes for findings, which are in source order, the dotted name of the
// function or class around each.
func (p *Pass) symbols() {
	type frame struct {
		span syntax.Span
		name string
	}
	var frames []frame
	syntax.InspectAll(p.File.Body, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.FunctionDef:
			frames = append(frames, frame{n.Span, n.Name})
		case *syntax.ClassDef:
			frames = append(frames, frame{n.Span, n.Name})
		case syntax.Expr:
			return false
		}
		return true
	})
	for _, d := range p.found {
		var names []string
		for _, f := range frames {
			if f.span.Start > d.Span.Start {
				break
			}
			if f.span.Covers(d.Span) {
				names = append(names, f.name)
			}
		}
		d.Symbol = strings.Join(names, ".")
	}
}
