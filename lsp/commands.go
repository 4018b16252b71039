package lsp

import (
	"context"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/internal/container"
	"trammel/interp/worker"
	"trammel/report"
)

// Commands are what workspace/executeCommand takes: the method DryRun is the command
// trammel.dryRun, its argument is one object, and its result is JSON. What is written
// here is also what docs/lsp.md says, and what the types of the VS Code extension are
// made from.
type Commands interface {
	// DryRun executes an open document in the metered interpreter, which records effects
	// and performs none, and shows a report where the client can. Execution must be
	// allowed.
	DryRun(context.Context, *DryRunArgs) (*DryRunResult, error)
	// DryRunSelection executes the selected lines of an open document, after the imports
	// and definitions of the rest of it.
	DryRunSelection(context.Context, *DryRunSelectionArgs) (*DryRunResult, error)
	// RunDoctests executes the doctests of an open document; those that fail become
	// diagnostics.
	RunDoctests(context.Context, *RunDoctestsArgs) (*RunDoctestsResult, error)
	// Scrub applies passes such as annotations, doctests=denied to an open document.
	Scrub(context.Context, *ScrubArgs) (*EditResult, error)
	// FixAll applies the safe fixes of an open document.
	FixAll(context.Context, *FixAllArgs) (*EditResult, error)
	// Explain says what a rule, a group of rules, a profile or a capability is.
	Explain(context.Context, *ExplainArgs) (*report.Explanation, error)
	// CheckText judges a text that need not be open: for agents, who wait for the answer
	// instead of for a notification. Suppression comments do not count unless asked for.
	CheckText(context.Context, *CheckTextArgs) (*CheckTextResult, error)
	// ShowPolicy tells what code may do in a document, or in the workspace.
	ShowPolicy(context.Context, *ShowPolicyArgs) (*ShowPolicyResult, error)
	// Status tells how the server is: versions, documents, memory, times, and what runs
	// programs.
	Status(context.Context, *NoArgs) (*StatusResult, error)
	// RestartWorker ends the processes that execute programs, with the runs that they are
	// at; the next run starts new ones.
	RestartWorker(context.Context, *NoArgs) (*RestartResult, error)
}

// NoArgs is for commands without arguments.
type NoArgs struct{}

// DryRunArgs name what to run. A URI in place of the object does too.
type DryRunArgs struct {
	URI uri.URI `json:"uri"` // of an open document
	// Input is what input() and sys.stdin read.
	Input []string `json:"input,omitempty"`
	// Quiet shows no report in the editor.
	Quiet bool `json:"quiet,omitempty"`
	// Markdown asks for the report as text, too.
	Markdown bool `json:"markdown,omitempty"`
}

// DryRunSelectionArgs name the lines to run.
type DryRunSelectionArgs struct {
	URI      uri.URI        `json:"uri"`                // of an open document
	Range    protocol.Range `json:"range"`              // of which the whole lines are run
	Quiet    bool           `json:"quiet,omitempty"`    // shows no report in the editor
	Markdown bool           `json:"markdown,omitempty"` // asks for the report as text, too
}

// DryRunResult is the report of `trammel run --json`, with where it can be read. Lines
// and columns count from 1, columns in code points.
type DryRunResult struct {
	*worker.Report
	URI       uri.URI `json:"uri"`                 // of the document that was run
	Version   int32   `json:"version"`             // of that document
	ReportURI uri.URI `json:"reportUri,omitempty"` // for workspace/textDocumentContent
	Markdown  string  `json:"markdown,omitempty"`  // the report as text, if that was asked for
}

// RunDoctestsArgs name the doctests to run.
type RunDoctestsArgs struct {
	URI uri.URI `json:"uri"` // of an open document
	// Line, from 1, is that of the docstring whose examples alone are run; 0 means all.
	Line int `json:"line,omitempty"`
}

// RunDoctestsResult is what the examples came to.
type RunDoctestsResult struct {
	Passed   int             `json:"passed"`   // number of examples
	Failed   int             `json:"failed"`   // number of examples
	Examples []DoctestResult `json:"examples"` // in their order
	// Error is what kept the document itself from running, if something did.
	Error *worker.Error `json:"error"`
}

// DoctestResult is what one example came to.
type DoctestResult struct {
	Line    int    `json:"line"` // of its >>>, from 1
	Passed  bool   `json:"passed"`
	Want    string `json:"want"`              // the expected output
	Got     string `json:"got"`               // the output
	Problem string `json:"problem,omitempty"` // an exception that was not expected
}

// ScrubArgs name a document and passes.
type ScrubArgs struct {
	URI    uri.URI  `json:"uri"`    // of an open document
	Passes []string `json:"passes"` // NAME or NAME=MODE, see docs/scrub.md
}

// FixAllArgs name a document.
type FixAllArgs struct {
	URI uri.URI `json:"uri"` // of an open document
	// Rule limits the fixes to those of one rule.
	Rule string `json:"rule,omitempty"`
}

// EditResult tells what a change came to. The change itself goes to the client as
// workspace/applyEdit.
type EditResult struct {
	Applied bool     `json:"applied"`         // whether the client took it
	Changes int      `json:"changes"`         // number of edits
	Notes   []string `json:"notes,omitempty"` // what was done and what was left, and why
	// Text is the new text, for clients that apply no edits.
	Text *string `json:"text,omitempty"`
}

// ExplainArgs name what to explain.
type ExplainArgs struct {
	Key string `json:"key"` // such as EVL001, EVL, agent or fs.read
}

// CheckTextArgs hold a text.
type CheckTextArgs struct {
	Text string `json:"text"` // Python
	// URI says where the text belongs, for the configuration that holds there.
	URI uri.URI `json:"uri,omitempty"`
	// Profile is used in place of the configuration's.
	Profile string `json:"profile,omitempty"`
	// Suppressions lets suppression comments count.
	Suppressions bool `json:"suppressions,omitempty"`
	// Fix asks for the text with the safe fixes applied, too.
	Fix bool `json:"fix,omitempty"`
}

// CheckTextResult is the findings, as `trammel check --format json` has them.
type CheckTextResult struct {
	OK       bool             `json:"ok"` // no errors and no warnings
	Findings []report.Finding `json:"findings"`
	Fixed    *string          `json:"fixed,omitempty"` // the text with the safe fixes, if it was asked for
}

// ShowPolicyArgs name a document; without one the workspace is meant.
type ShowPolicyArgs struct {
	URI uri.URI `json:"uri,omitempty"` // of a document, open or not
}

// ShowPolicyResult is what code may do.
type ShowPolicyResult struct {
	Profile       string   `json:"profile"`       // by name
	Configuration string   `json:"configuration"` // path, empty for none
	Problems      []string `json:"problems"`      // of the configuration
	Policy        string   `json:"policy"`        // as settings, in TOML
	Prompt        string   `json:"prompt"`        // in a few lines, for a model
	PolicyURI     uri.URI  `json:"policyUri"`     // for workspace/textDocumentContent
}

// StatusResult is how the server is.
type StatusResult struct {
	Version    string              `json:"version"` // of Trammel
	Python     string              `json:"python"`  // versions that are read
	PID        int                 `json:"pid"`
	UptimeMs   int64               `json:"uptimeMs"`
	Folders    []string            `json:"folders"`   // URIs
	Documents  []DocumentStatus    `json:"documents"` // that are open
	Settings   Settings            `json:"settings"`  // of what lies in no folder
	MemoryMb   float64             `json:"memoryMb"`  // taken from the system
	HeapMb     float64             `json:"heapMb"`    // of it in use
	Goroutines int                 `json:"goroutines"`
	Checks     Latency             `json:"checks"`   // from the text to its findings
	Requests   map[string]Latency  `json:"requests"` // by method, notifications too
	Panics     int                 `json:"panics"`   // mistakes of Trammel that were contained
	Worker     WorkerStatus        `json:"worker"`
	Container  container.Detection `json:"container"`
}

// DocumentStatus is an open document or notebook.
type DocumentStatus struct {
	URI      uri.URI `json:"uri"`
	Version  int32   `json:"version"`
	Lines    int     `json:"lines"`
	Profile  string  `json:"profile"`
	Errors   int     `json:"errors"`
	Warnings int     `json:"warnings"`
	Infos    int     `json:"infos"`
}

// Latency is how long something took, in microseconds.
type Latency struct {
	Count  int   `json:"count"`
	Failed int   `json:"failed"`
	P50    int64 `json:"p50"`
	P99    int64 `json:"p99"`
	Max    int64 `json:"max"`
}

// WorkerStatus is what executes programs.
type WorkerStatus struct {
	State       string   `json:"state"` // off, not started, ready or failed
	Running     int      `json:"running"`
	Runs        int      `json:"runs"`
	Crashes     int      `json:"crashes"`
	Problem     string   `json:"problem,omitempty"`
	Confinement []string `json:"confinement"`
	Missing     string   `json:"missing,omitempty"` // what the system lacks for confining
}

// RestartResult tells what was ended.
type RestartResult struct {
	Ended int `json:"ended"` // runs
}
