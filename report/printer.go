package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// Format is an output format of findings.
type Format string

// The formats.
const (
	Text   Format = "text"
	JSON   Format = "json"
	JSONL  Format = "jsonl"
	SARIF  Format = "sarif"
	GitHub Format = "github"
	Agent  Format = "agent"
)

// Formats lists the formats.
var Formats = []Format{Text, JSON, JSONL, SARIF, GitHub, Agent}

// FormatNames lists the names of the formats for a message.
func FormatNames() string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = string(f)
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}

// ParseFormat reads the name of a format.
func ParseFormat(s string) (Format, error) {
	if slices.Contains(Formats, Format(s)) {
		return Format(s), nil
	}
	return "", fmt.Errorf("unknown format %q: use %s", s, FormatNames())
}

// File is what was found in one file.
type File struct {
	Source *syntax.Source
	Found  []*analysis.Diagnostic
	// Diff is what the safe fixes would change, as a minimal diff, for the agent format.
	Diff string
}

// Options of a printer.
type Options struct {
	Format  Format
	Color   bool
	Max     int    // findings that the agent format shows; 0 means all
	Version string // of Trammel, for the SARIF format
}

// Printer writes findings file by file. Close ends the output.
type Printer struct {
	w      io.Writer
	o      Options
	style  style
	files  []File // kept by the formats that need all of them
	all    []Finding
	counts [policy.Error + 1]int
}

// NewPrinter makes a printer for one run.
func NewPrinter(w io.Writer, o Options) *Printer {
	return &Printer{w: w, o: o, style: newStyle(o.Color), all: []Finding{}}
}

// Tally counts findings without printing them.
func (p *Printer) Tally(found []*analysis.Diagnostic) {
	for _, d := range found {
		p.counts[d.Severity]++
	}
}

// Add takes the findings of one file.
func (p *Printer) Add(f File) error {
	p.Tally(f.Found)
	findings := Findings(f.Source, f.Found)
	switch p.o.Format {
	case JSON, SARIF:
		p.all = append(p.all, findings...)
	case JSONL:
		return p.lines(findings)
	case GitHub:
		return p.github(findings)
	case Agent:
		p.all = append(p.all, findings...)
		p.files = append(p.files, f)
	default:
		for i, finding := range findings {
			if err := p.text(f.Source, finding, f.Found[i].Span); err != nil {
				return err
			}
		}
	}
	return nil
}

// Close writes what ends the output.
func (p *Printer) Close() error {
	switch p.o.Format {
	case JSON:
		return p.array()
	case SARIF:
		return p.sarif()
	case Agent:
		return p.agent()
	case Text:
		return p.summary()
	}
	return nil
}

// Count is the number of findings so far.
func (p *Printer) Count() (n int) {
	for _, c := range p.counts {
		n += c
	}
	return n
}

// Failures is the number of warnings and errors so far.
func (p *Printer) Failures() int { return p.counts[policy.Warning] + p.counts[policy.Error] }
