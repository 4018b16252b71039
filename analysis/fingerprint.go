package analysis

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"trammel/syntax"
)

// maxFingerprinted is how much of a line goes into a fingerprint, in bytes.
const maxFingerprinted = 400

// Fingerprints names findings so that they are known again after the file has
// changed elsewhere: by code, symbol, the text of the line without its blanks, and
// which occurrence of these it is.
func Fingerprints(src *syntax.Source, found []*Diagnostic) []string {
	seen := map[string]int{}
	out := make([]string, len(found))
	for i, d := range found {
		span := src.LineSpan(src.Line(d.Span.Start))
		span.End = min(span.End, span.Start+maxFingerprinted)
		line := strings.Join(strings.Fields(src.Slice(span)), " ")
		key := d.Rule.Code + "\x00" + d.Symbol + "\x00" + line
		seen[key]++
		h := fnv.New64a()
		fmt.Fprintf(h, "%s\x00%d", key, seen[key])
		out[i] = fmt.Sprintf("%s-%016x", d.Rule.Code, h.Sum64())
	}
	return out
}

// symbols notes for the findings of the rules that look at the whole file the dotted name
// of the function or class around each.
func (p *Pass) symbols() {
	if len(p.found) == 0 {
		return
	}
	var frames []frame
	for k := range p.parts {
		frames = append(frames, p.shiftedFrames(k)...)
	}
	nameSymbols(p.found, frames)
}

// framesIn lists the functions and classes of a part in source order.
func framesIn(index *syntax.Index, start syntax.Pos) (frames []frame) {
	index.Inspect(func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.FunctionDef:
			frames = append(frames, frame{n.Span.Shifted(-start), n.Name})
		case *syntax.ClassDef:
			frames = append(frames, frame{n.Span.Shifted(-start), n.Name})
		case syntax.Expr:
			return false
		}
		return true
	})
	return frames
}

// nameSymbols puts findings in source order, and notes for each the dotted name of the
// frames around it.
func nameSymbols(found []*Diagnostic, frames []frame) {
	slices.SortStableFunc(found, func(a, b *Diagnostic) int { return int(a.Span.Start - b.Span.Start) })
	var open []frame // those around the place that was reached
	for _, d := range found {
		for len(frames) > 0 && frames[0].span.Start <= d.Span.Start {
			open = append(leave(open, frames[0].span.Start), frames[0])
			frames = frames[1:]
		}
		open = leave(open, d.Span.Start)
		names := make([]string, len(open))
		for i, f := range open {
			names[i] = f.name
		}
		d.Symbol = strings.Join(names, ".")
	}
}

// frame is a function or class.
type frame struct {
	span syntax.Span // from the start of its part on, where it is kept
	name string
}

// leave drops the frames that end before a place.
func leave(open []frame, at syntax.Pos) []frame {
	for len(open) > 0 && open[len(open)-1].span.End <= at {
		open = open[:len(open)-1]
	}
	return open
}
