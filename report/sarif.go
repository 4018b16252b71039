package report

import (
	"encoding/json"
	"path/filepath"
	"slices"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"trammel/analysis"
)

// sarif writes all findings as a SARIF 2.1.0 log.
func (p *Printer) sarif() error {
	enc := json.NewEncoder(p.w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog(p.all, p.o.Version))
}

func sarifLog(findings []Finding, version string) *sarif.Report {
	log := sarif.NewReport()
	run := sarif.NewRun().WithTool(sarif.NewTool().WithDriver(sarif.NewToolComponent().WithName("trammel").WithVersion(version)))
	run.WithColumnKind("unicodeCodePoints")
	for _, code := range codes(findings) {
		rule := analysis.ByCode(code)
		run.AddRule(code).WithName(rule.Name).WithDescription(rule.Summary()).WithMarkdownHelp(rule.Page())
	}
	for _, f := range findings {
		run.AddResult(sarifResult(f))
	}
	return log.AddRun(run)
}

func codes(findings []Finding) (list []string) {
	for _, f := range findings {
		list = append(list, f.Code)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

var sarifLevels = map[string]string{"error": "error", "warning": "warning", "info": "note"}

func sarifResult(f Finding) *sarif.Result {
	where := sarif.NewPhysicalLocation().WithArtifactLocation(artifact(f.Path)).WithRegion(region(f.Line, f.Column, f.EndLine, f.EndColumn))
	result := sarif.NewRuleResult(f.Code).WithLevel(sarifLevels[f.Severity]).WithMessage(sarif.NewTextMessage(f.Message + " " + f.Remedy))
	result.AddLocation(sarif.NewLocationWithPhysicalLocation(where))
	result.WithPartialFingerprints(map[string]string{"trammel/v1": f.Fingerprint})
	for _, fix := range f.Fixes {
		change := sarif.NewArtifactChange().WithArtifactLocation(artifact(f.Path))
		for _, e := range fix.Edits {
			change.AddReplacement(sarif.NewReplacement().WithDeletedRegion(region(e.Line, e.Column, e.EndLine, e.EndColumn)).
				WithInsertedContent(sarif.NewArtifactContent().WithText(e.Text)))
		}
		result.AddFixe(sarif.NewFix().WithDescription(sarif.NewTextMessage(fix.Title + " (" + fix.Safety + ")")).AddArtifactChange(change))
	}
	return result
}

func artifact(path string) *sarif.ArtifactLocation {
	return sarif.NewSimpleArtifactLocation(filepath.ToSlash(path))
}

func region(line, column, endLine, endColumn int) *sarif.Region {
	return sarif.NewRegion().WithStartLine(line).WithStartColumn(column).WithEndLine(endLine).WithEndColumn(endColumn)
}
