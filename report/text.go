package report

import (
	"fmt"
	"io"
	"strings"

	"trammel/policy"
	"trammel/syntax"
)

// style colours the text format; without colour its fields are empty.
type style struct{ bold, red, yellow, blue, dim, reset string }

func newStyle(color bool) style {
	if !color {
		return style{}
	}
	return style{"\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[34m", "\x1b[2m", "\x1b[0m"}
}

func (s style) of(severity string) string {
	switch severity {
	case policy.Error.String():
		return s.red
	case policy.Warning.String():
		return s.yellow
	}
	return s.blue
}

// text writes one finding with the line that it is about.
func (p *Printer) text(src *syntax.Source, f Finding, span syntax.Span) error {
	s := p.style
	line := src.Slice(src.LineSpan(f.Line))
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s:%d:%d:%s %s%s%s: %s%s%s %s: %s\n", s.bold, f.Path, f.Line, f.Column, s.reset,
		s.of(f.Severity), f.Severity, s.reset, s.bold, f.Code, s.reset, f.Name, f.Message)
	if len(line) <= maxShownLine {
		fmt.Fprintf(&b, "    %s\n    %s%s%s\n", visible(line), s.of(f.Severity), underline(line, f, span), s.reset)
	}
	fmt.Fprintf(&b, "    do: %s\n", f.Remedy)
	for _, fix := range f.Fixes {
		fmt.Fprintf(&b, "    %sfix (%s): %s%s\n", s.dim, fix.Safety, fix.Title, s.reset)
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

// summary writes the line of counts that ends the text format.
func (p *Printer) summary() error {
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
