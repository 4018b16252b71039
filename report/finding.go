// Package report shows findings and run reports to people and programs.
package report

import (
	"trammel/analysis"
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
	// Fingerprint stays the same when the finding moves to another line.
	Fingerprint string `json:"fingerprint"`
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
	fingerprints := analysis.Fingerprints(src, found)
	for i, d := range found {
		f := Finding{
			Path: src.Name, Code: d.Rule.Code, Name: d.Rule.Name, Severity: d.Severity.String(),
			Message: d.Message, Remedy: d.Remedy, Fixes: make([]Fix, 0, len(d.Fixes)), Fingerprint: fingerprints[i],
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
