package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"trammel/analysis"
)

// maxAgentLine is the longest line of the agent format, in characters.
const maxAgentLine = 200

// agent writes what a model needs to mend its code: one line a finding, errors
// first, repeats in one line, and what the safe fixes change.
func (p *Printer) agent() error {
	list := forAgents(p.all)
	shown := list
	if p.o.Max > 0 && len(shown) > p.o.Max {
		shown = shown[:p.o.Max]
	}
	var b strings.Builder
	for _, g := range shown {
		b.WriteString(g.line() + "\n")
	}
	if cut := list[len(shown):]; len(cut) > 0 {
		counts := map[string]int{}
		for _, g := range cut {
			counts[g.Severity]++
		}
		fmt.Fprintf(&b, "%d more not shown: %d errors, %d warnings, %d info. Do: mend these first, or pass --max %d.\n", len(cut), counts["error"], counts["warning"], counts["info"], len(list))
	}
	for _, f := range p.files {
		b.WriteString(f.Diff)
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}

// group is a finding with the other places where the same was found.
type group struct {
	Finding
	also []Position
}

// forAgents orders and groups findings. A file that does not parse has only its
// syntax errors shown, and a place only its most telling error.
func forAgents(all []Finding) (list []*group) {
	broken, telling := map[string]bool{}, map[string]bool{}
	for _, f := range all {
		if strings.HasPrefix(f.Code, "SYN") {
			broken[f.Path] = true
		}
		if f.Code != "IMP001" {
			telling[fmt.Sprint(f.Path, f.Line, f.Column)] = true
		}
	}
	index := map[string]*group{}
	for _, f := range all {
		if broken[f.Path] && !strings.HasPrefix(f.Code, "SYN") || f.Code == "IMP001" && telling[fmt.Sprint(f.Path, f.Line, f.Column)] {
			continue
		}
		key := f.Path + "\x00" + f.Code + "\x00" + f.Severity + "\x00" + f.Message
		if g := index[key]; g != nil {
			g.also = append(g.also, Position{f.Line, f.Column})
			continue
		}
		g := &group{Finding: f}
		index[key] = g
		list = append(list, g)
	}
	rank := map[string]int{"error": 0, "warning": 1, "info": 2}
	slices.SortStableFunc(list, func(a, b *group) int { return rank[a.Severity] - rank[b.Severity] })
	return list
}

// line writes a group in at most maxAgentLine characters. The remedy goes first
// where that is too few, then the end of the message.
func (g *group) line() string {
	prefix := fmt.Sprintf("%s:%d:%d: %s %s: ", g.Path, g.Line, g.Column, g.Code, g.Name)
	message := oneLine(g.Message)
	if len(g.also) > 0 {
		message += " Also in line " + lines(g.also) + "."
	}
	remedy := " Do: " + oneLine(g.Remedy)
	room := maxAgentLine - utf8.RuneCountInString(prefix) - utf8.RuneCountInString(remedy)
	if utf8.RuneCountInString(message) > room {
		message = analysis.Clip(message, max(room, 60))
	}
	return analysis.Clip(prefix+message+remedy, maxAgentLine)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// lines lists the lines of positions, the first few of them.
func lines(list []Position) string {
	const few = 6
	var parts []string
	for i, at := range list {
		if i == few {
			parts = append(parts, "...")
			break
		}
		parts = append(parts, fmt.Sprint(at.Line))
	}
	return strings.Join(parts, ", ")
}
