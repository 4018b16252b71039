package report

import (
	"encoding/json"
	"fmt"
	"strings"
)

// array writes all findings as one JSON array.
func (p *Printer) array() error {
	enc := json.NewEncoder(p.w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(p.all)
}

// lines writes findings as JSON, one a line.
func (p *Printer) lines(findings []Finding) error {
	enc := json.NewEncoder(p.w)
	enc.SetEscapeHTML(false)
	for _, f := range findings {
		if err := enc.Encode(f); err != nil {
			return err
		}
	}
	return nil
}

// github writes findings as workflow commands, which GitHub shows beside the code.
func (p *Printer) github(findings []Finding) error {
	levels := map[string]string{"error": "error", "warning": "warning", "info": "notice"}
	for _, f := range findings {
		_, err := fmt.Fprintf(p.w, "::%s file=%s,line=%d,col=%d,endLine=%d,endColumn=%d,title=%s::%s\n", levels[f.Severity],
			property(f.Path), f.Line, f.Column, f.EndLine, f.EndColumn, property(f.Code+" "+f.Name), data(f.Message+" "+f.Remedy))
		if err != nil {
			return err
		}
	}
	return nil
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func data(s string) string     { return dataEscapes.Replace(s) }
func property(s string) string { return propertyEscapes.Replace(s) }
