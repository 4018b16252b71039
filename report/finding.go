// Package report shows findings and run reports to people and programs.
package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

// Position is a place in a text: line and column from 1, columns in code points.
type Position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Finding is a diagnostic as the JSON output gives it.
type Finding struct {
	Path      string `json:"path"`
	Line      int    `json:"line"`   // from 1
	Column    int    `json:"column"` // from 1, in code points
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
	Code      string `json:"code"`
	Name      string `json:"name"`
	Severity  string `json:"severity"` // error, warning or info
	Message   string `json:"message"`
	Remedy    string `json:"remedy"`
	Fixes     []Fix  `json:"fixes"`
}

// Fix is a fix as the JSON output gives it.
type Fix struct {
	Title  string `json:"title"`
	Safety string `json:"safety"` // safe, unsafe or display-only
	Edits  []Edit `json:"edits"`
}

// Edit replaces the text between two places.
type Edit struct {
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
	Text      string `json:"text"`
}

// Findings converts the diagnostics of one file.
func Findings(src *syntax.Source, found []*analysis.Diagnostic) []Finding {
	out := make([]Finding, 0, len(found))
	for _, d := range found {
		f := Finding{
			Path: src.Name, Code: d.Rule.Code, Name: d.Rule.Name, Severity: d.Severity.String(),
			Message: d.Message, Remedy: d.Remedy, Fixes: make([]Fix, 0, len(d.Fixes)),
		}
		f.Line, f.Column = src.Column(d.Span.Start)
		f.EndLine, f.EndColumn = src.Column(d.Span.End)
		for _, fix := range d.Fixes {
			f.Fixes = append(f.Fixes, Fix{Title: fix.Title, Safety: fix.Safety.String(), Edits: edits(src, fix.Edits)})
		}
		out = append(out, f)
	}
	return out
}

func edits(src *syntax.Source, list []scrub.Edit) []Edit {
	out := make([]Edit, len(list))
	for i, e := range list {
		out[i].Text = e.New
		out[i].Line, out[i].Column = src.Column(e.Span.Start)
		out[i].EndLine, out[i].EndColumn = src.Column(e.Span.End)
	}
	return out
}

// Format is an output format of findings.
type Format string

// The formats.
const (
	Text Format = "text"
	JSON Format = "json"
)

// ParseFormat reads the name of a format.
func ParseFormat(s string) (Format, error) {
	switch f := Format(s); f {
	case Text, JSON:
		return f, nil
	}
	return "", fmt.Errorf("unknown format %q: use %s or %s", s, Text, JSON)
}

// Printer writes findings file by file. Close ends the output.
type Printer struct {
	w      io.Writer
	format Format
	all    []Finding
	counts [policy.Error + 1]int
}

// NewPrinter makes a printer for one run.
func NewPrinter(w io.Writer, format Format) *Printer {
	return &Printer{w: w, format: format, all: []Finding{}}
}

// Add takes the findings of one file.
func (p *Printer) Add(src *syntax.Source, found []*analysis.Diagnostic) error {
	for _, d := range found {
		p.counts[d.Severity]++
	}
	findings := Findings(src, found)
	if p.format == JSON {
		p.all = append(p.all, findings...)
		return nil
	}
	for i, f := range findings {
		if err := p.text(src, f, found[i].Span); err != nil {
			return err
		}
	}
	return nil
}

// text writes one finding with the line that it is about.
func (p *Printer) text(src *syntax.Source, f Finding, span syntax.Span) error {
	line := src.Slice(src.LineSpan(f.Line))
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d:%d: %s: %s %s: %s\n", f.Path, f.Line, f.Column, f.Severity, f.Code, f.Name, f.Message)
	if len(line) <= maxShownLine {
		fmt.Fprintf(&b, "    %s\n    %s\n", visible(line), underline(line, f, span))
	}
	fmt.Fprintf(&b, "    do: %s\n", f.Remedy)
	for _, fix := range f.Fixes {
		fmt.Fprintf(&b, "    fix (%s): %s\n", fix.Safety, fix.Title)
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}

// maxShownLine is the longest source line that the text format shows, in bytes.
const maxShownLine = 400

// visible replaces what a terminal would act on.
func visible(line string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && (r < ' ' || r == 0x7f || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069) {
			return '\uFFFD'
		}
		return r
	}, line)
}

// underline marks the finding under its line, keeping tabs so that it lines up.
func underline(line string, f Finding, span syntax.Span) string {
	var b strings.Builder
	column := 1
	for _, r := range line {
		if column == f.Column {
			break
		}
		if r == '\t' {
			b.WriteByte('\t')
		} else {
			b.WriteByte(' ')
		}
		column++
	}
	width := f.EndColumn - f.Column
	if f.EndLine > f.Line {
		width = len([]rune(line)) + 1 - f.Column
	}
	b.WriteString(strings.Repeat("^", max(width, 1)))
	return b.String()
}

// Close writes what ends the output: the array of the JSON format, or a line of counts.
func (p *Printer) Close() error {
	if p.format == JSON {
		enc := json.NewEncoder(p.w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(p.all)
	}
	if p.Count() == 0 {
		return nil
	}
	_, err := fmt.Fprintf(p.w, "%s, %s, %d info\n", plural(p.counts[policy.Error], "error"), plural(p.counts[policy.Warning], "warning"), p.counts[policy.Info])
	return err
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// Count is the number of findings so far.
func (p *Printer) Count() (n int) {
	for _, c := range p.counts {
		n += c
	}
	return n
}
