package lsp_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"trammel/internal/container"
)

// run executes a command that has to succeed.
func (s *session) run(command, argument string, into any) {
	s.t.Helper()
	s.must("workspace/executeCommand", fmt.Sprintf(`{"command":"trammel.%s","arguments":[%s]}`, command, argument), into)
}

// refused executes a command that has to fail, and gives why it does.
func (s *session) refused(command, argument string) string {
	s.t.Helper()
	m := s.call("workspace/executeCommand", fmt.Sprintf(`{"command":"trammel.%s","arguments":[%s]}`, command, argument))
	if m.Error == nil {
		s.t.Errorf("%s %s succeeds: %s", command, argument, m.Result)
		return ""
	}
	return m.Error.Message
}

// TestDryRunReport holds that a report is opened, and what it says.
func TestDryRunReport(t *testing.T) {
	s := begun(t, `{"window":{"showDocument":{"support":true}},"workspace":{"textDocumentContent":{}}}`, `{"execute":true}`)
	s.open(doc, "name = input()\nprint('hi', name)\nopen('x*y')\n")
	s.published(1)
	var run struct {
		Stdout    string
		Version   int
		ReportURI string
		Markdown  string
		Error     struct{ Type string }
	}
	s.run("dryRun", `{"uri":"`+doc+`","input":["Ann"],"markdown":true}`, &run)
	if run.Stdout != "hi Ann\n" || run.Error.Type != "FileNotFoundError" || run.Version != 1 {
		t.Errorf("run: %+v", run)
	}
	if m := s.request("window/showDocument"); !strings.Contains(string(m.Params), run.ReportURI) {
		t.Errorf("shown: %s, report %s", m.Params, run.ReportURI)
	}
	var content struct{ Text string }
	s.must("workspace/textDocumentContent", fmt.Sprintf(`{"uri":%q}`, run.ReportURI), &content)
	for _, want := range []string{
		"# Dry run of a.py", "It ended in line [3](" + doc + "#L3) with **FileNotFoundError**", "```text\nhi Ann\n```",
		"| 2 | [3](" + doc + "#L3) | fs.read | simulate | open('x\\*y', 'r') |", "## Usage",
	} {
		if !strings.Contains(content.Text, want) {
			t.Errorf("the report lacks %q:\n%s", want, content.Text)
		}
	}
	if run.Markdown != content.Text {
		t.Error("the report of the result is another one")
	}
	d := s.published(1)
	if len(d.Diagnostics) != 3 || d.Diagnostics[2].Code != "dry-run" || d.Diagnostics[2].Range != (rng{pos{2, 0}, pos{2, 11}}) {
		t.Errorf("diagnostics: %+v", d)
	}
	s.run("dryRun", `{"uri":"`+doc+`","quiet":true}`, nil)
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"text":"x = 1\n"}]}`)
	if d := s.published(2); len(d.Diagnostics) != 0 {
		t.Errorf("after an edit: %+v", d)
	}
	select {
	case m := <-s.asked:
		t.Errorf("a quiet run asks for %s", m.Method)
	default:
	}
	if m := s.call("workspace/textDocumentContent", `{"uri":"trammel:/runs/99/x.md"}`); m.Error == nil || !strings.Contains(m.Error.Message, "the server keeps the last 50 reports") {
		t.Errorf("unknown report: %+v", m)
	}
	s.exit(0)
}

// TestProgress holds that a run which takes long shows progress without being asked to,
// and that the user can cancel it there.
func TestProgress(t *testing.T) {
	s := begun(t, `{"window":{"workDoneProgress":true}}`, `{"execute":true,"dryRun":{"maxSteps":1000000000000}}`)
	s.open(doc, "while True: pass\n")
	_, answer := s.begin("workspace/executeCommand", `{"command":"trammel.dryRun","arguments":["`+doc+`"]}`)
	var created struct{ Token string }
	if err := json.Unmarshal(s.request("window/workDoneProgress/create").Params, &created); err != nil {
		t.Fatal(err)
	}
	if m := s.note("$/progress"); !strings.Contains(string(m.Params), `"begin"`) || !strings.Contains(string(m.Params), created.Token) {
		t.Errorf("progress: %s", m.Params)
	}
	s.notify("window/workDoneProgress/cancel", fmt.Sprintf(`{"token":%q}`, created.Token))
	if m := answer(); m.Error == nil || m.Error.Code != -32800 {
		t.Errorf("cancelled: %+v", m)
	}
	for {
		if m := s.note("$/progress"); strings.Contains(string(m.Params), `"end"`) {
			break
		}
	}
	s.exit(0)
}

func TestDryRunSelection(t *testing.T) {
	s := begun(t, "{}", `{"execute":true}`)
	s.open(doc, "import math\nLIMIT = 3\ndef area(r):\n    return math.floor(math.pi * r * r)\nprint('whole file')\nif True:\n    x = area(2)\n    print(x)\n    1 / 0\n")
	var run struct {
		Stdout string
		Error  struct {
			Type string
			Line int
		}
	}
	s.run("dryRunSelection", `{"uri":"`+doc+`","range":{"start":{"line":6,"character":4},"end":{"line":9,"character":0}}}`, &run)
	if run.Stdout != "12\n" || run.Error.Type != "ZeroDivisionError" || run.Error.Line != 9 {
		t.Errorf("selection: %+v", run)
	}
	if why := s.refused("dryRunSelection", `{"uri":"`+doc+`","range":{"start":{"line":60,"character":4},"end":{"line":9,"character":0}}}`); !strings.Contains(why, "lies outside") {
		t.Errorf("a range outside: %s", why)
	}
	s.exit(0)
}

func TestRunDoctests(t *testing.T) {
	s := begun(t, "{}", `{"execute":true}`)
	text := `"""
>>> double(2)
4
>>> double(3)
7
"""
def double(x):
    """Doubles.

    >>> double('é')
    'éé'
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> double(1, 2)
    >>> print('a   b')  # doctest: +NORMALIZE_WHITESPACE
    a b
    """
    return x * 2
if __name__ == "__main__":
    raise SystemExit
`
	s.open(doc, text)
	s.published(1)
	var result struct {
		Passed, Failed int
		Examples       []struct {
			Line               int
			Passed             bool
			Want, Got, Problem string
		}
		Error any
	}
	s.run("runDoctests", `{"uri":"`+doc+`"}`, &result)
	if result.Passed != 4 || result.Failed != 2 || result.Error != nil {
		t.Errorf("result: %+v", result)
	}
	d := s.published(1)
	var failures []string
	for _, item := range d.Diagnostics {
		if item.Code == "doctest" {
			failures = append(failures, fmt.Sprintf("%d:%d %s", item.Range.Start.Line, item.Range.Start.Character, item.Message))
		}
	}
	want := []string{
		"3:0 This example gives 6, but 7 is expected.",
		"15:4 This example raises TypeError: double() takes 1 positional argument but 2 were given",
	}
	if strings.Join(failures, "\n") != strings.Join(want, "\n") {
		t.Errorf("failures: %s", strings.Join(failures, "\n"))
	}
	s.run("runDoctests", `{"uri":"`+doc+`","line":1}`, &result)
	if result.Passed != 1 || result.Failed != 1 {
		t.Errorf("the module's: %+v", result)
	}
	if why := s.refused("runDoctests", `{"uri":"`+doc+`","line":2}`); !strings.Contains(why, "no docstring with examples begins in line 2") {
		t.Errorf("no docstring: %s", why)
	}
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"text":"'''\n>>> 1\n'''\n1/0\n"}]}`)
	var broken struct{ Error struct{ Type string } }
	s.run("runDoctests", `{"uri":"`+doc+`"}`, &broken)
	if broken.Error.Type != "ZeroDivisionError" {
		t.Errorf("a module that fails: %+v", broken)
	}
	s.exit(0)
}

func TestTextCommands(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "trammel.toml"), "profile = \"agent\"\ncapabilities = [\"fs.read\"]\nx = 1\n")
	file := "file://" + filepath.Join(dir, "a.py")
	s := begunIn(t, dir, `{"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true}}}`, "{}")
	s.on("workspace/applyEdit", func(json.RawMessage) any { return map[string]any{"applied": true} })
	s.open(file, "def f(a: print(1)): pass\n")

	var checked struct {
		OK       bool
		Findings []struct{ Path, Code string }
		Fixed    *string
	}
	s.run("checkText", fmt.Sprintf(`{"text":"open('x')\ndef f(a: print(1)): pass  # trammel: ignore[SEV001]: no\n","uri":%q,"fix":true}`, file), &checked)
	if checked.OK || len(checked.Findings) != 2 || checked.Findings[0].Code != "SEV001" || checked.Findings[1].Code != "SUP003" || checked.Fixed == nil || *checked.Fixed != "open('x')\ndef f(a): pass\n" {
		t.Errorf("checked: %+v", checked)
	}
	checked.Fixed = nil
	s.run("checkText", `{"text":"eval('x')  # trammel: ignore[EVL002]: no","suppressions":true}`, &checked)
	if checked.OK || len(checked.Findings) != 2 || checked.Findings[0].Path != "<text>" || checked.Fixed != nil {
		t.Errorf("without a place: %+v", checked)
	}
	s.run("checkText", `{"text":"x = 1"}`, &checked)
	if !checked.OK || len(checked.Findings) != 0 {
		t.Errorf("clean: %+v", checked)
	}

	var edited struct {
		Applied bool
		Changes int
		Notes   []string
	}
	s.run("fixAll", fmt.Sprintf(`{"uri":%q}`, file), &edited)
	if !edited.Applied || edited.Changes != 1 || len(edited.Notes) != 1 {
		t.Errorf("fix all: %+v", edited)
	}
	if m := s.request("workspace/applyEdit"); !strings.Contains(string(m.Params), `"version":1`) {
		t.Errorf("edit: %s", m.Params)
	}
	s.run("scrub", fmt.Sprintf(`{"uri":%q,"passes":["annotations"]}`, file), &edited)
	if !edited.Applied {
		t.Errorf("scrub: %+v", edited)
	}
	s.run("fixAll", fmt.Sprintf(`{"uri":%q,"rule":"EVL001"}`, file), &edited)
	if edited.Changes != 0 {
		t.Errorf("fix all of a rule that finds nothing: %+v", edited)
	}

	var explained struct{ Kind, Markdown string }
	s.run("explain", `{"key":"fs.read"}`, &explained)
	if explained.Kind != "capability" || !strings.Contains(explained.Markdown, "fs.read") {
		t.Errorf("explained: %+v", explained)
	}
	var shown struct {
		Profile, Configuration, Policy, Prompt, PolicyURI string
		Problems                                          []string
	}
	s.run("showPolicy", fmt.Sprintf(`{"uri":%q}`, file), &shown)
	if shown.Profile != "agent" || !strings.HasSuffix(shown.Configuration, "trammel.toml") || len(shown.Problems) != 1 || !strings.Contains(shown.Prompt, "read files") || shown.PolicyURI == "" {
		t.Errorf("policy: %+v", shown)
	}

	for _, tt := range [][3]string{
		{"explain", `{"key":"nothing"}`, `nothing is called "nothing"`},
		{"explain", `{"kee":"x"}`, `unknown field "kee"`},
		{"explain", `7`, "does not read"},
		{"explain", `{"key":"a"},{"key":"b"}`, "takes one argument"},
		{"scrub", fmt.Sprintf(`{"uri":%q,"passes":["nope"]}`, file), "nope"},
		{"scrub", fmt.Sprintf(`{"uri":%q}`, file), "name passes"},
		{"scrub", `{"passes":["annotations"]}`, "name an open document"},
		{"fixAll", `{"uri":"file:///none.py"}`, "is not open"},
		{"fixAll", fmt.Sprintf(`{"uri":%q,"rule":"NOPE"}`, file), `there is no rule "NOPE"`},
		{"dryRun", fmt.Sprintf(`{"uri":%q}`, file), "execution is off"},
		{"runDoctests", fmt.Sprintf(`{"uri":%q}`, file), "execution is off"},
		{"checkText", `{"text":"x","profile":"nope"}`, "unknown profile"},
		{"nothing", ``, "unknown command"},
	} {
		if why := s.refused(tt[0], tt[1]); !strings.Contains(why, tt[2]) {
			t.Errorf("%s %s: %s", tt[0], tt[1], why)
		}
	}
	s.exit(0)
}

func TestStatusAndRestart(t *testing.T) {
	s := begun(t, "{}", `{"execute":true,"dryRun":{"maxSteps":1000000000000}}`)
	s.open(doc, "while True: pass\n")
	s.published(1)
	_, answer := s.begin("workspace/executeCommand", `{"command":"trammel.dryRun","arguments":["`+doc+`"]}`)
	type status struct {
		Version   string
		Documents []struct {
			URI     string
			Lines   int
			Profile string
			Errors  int
		}
		Requests map[string]struct{ Count int }
		Checks   struct{ Count int }
		Worker   struct {
			State         string
			Running, Runs int
		}
		Container struct{ Kind string }
		MemoryMb  float64
	}
	var st status
	for st.Worker.Running == 0 {
		s.run("status", "", &st)
		time.Sleep(5 * time.Millisecond)
	}
	if st.Version != "test" || len(st.Documents) != 1 || st.Documents[0].Lines != 2 || st.Documents[0].Profile != "agent" || st.Worker.State != "ready" ||
		st.Requests["textDocument/didOpen"].Count != 1 || st.Checks.Count == 0 || st.Container.Kind != "a test" || st.MemoryMb <= 0 {
		t.Errorf("status: %+v", st)
	}
	var restarted struct{ Ended int }
	s.run("restartWorker", "", &restarted)
	if restarted.Ended != 1 {
		t.Errorf("restarted: %+v", restarted)
	}
	if m := answer(); m.Error == nil || m.Error.Code != -32800 {
		t.Errorf("the run that was ended: %+v", m)
	}
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"text":"print(1)\n"}]}`)
	var run struct{ Stdout string }
	s.run("dryRun", `"`+doc+`"`, &run)
	if run.Stdout != "1\n" {
		t.Errorf("after the restart: %+v", run)
	}
	s.exit(0)
}

// TestTrace holds that a client which traces is told what was handled, and that its log
// has what the level asks for.
func TestTrace(t *testing.T) {
	s := begun(t, "{}", `{"logLevel":"debug"}`)
	s.notify("$/setTrace", `{"value":"verbose"}`)
	s.must("workspace/executeCommand", `{"command":"trammel.status"}`, nil)
	for {
		if m := s.note("$/logTrace"); strings.Contains(string(m.Params), "handled workspace/executeCommand in") {
			break
		}
	}
	s.notify("no/such/notification", "{}")
	if m := s.note("window/logMessage"); !strings.Contains(string(m.Params), "notification failed method=no/such/notification") {
		t.Errorf("log: %s", m.Params)
	}
	s.notify("$/setTrace", `{"value":"off"}`)
	s.exit(0)
}

// TestContainerNotice holds that a server which may execute and sees no container says so
// once, naming what it looked at.
func TestContainerNotice(t *testing.T) {
	for _, tt := range []struct {
		around  container.Detection
		options string
		want    string
	}{
		{container.Detection{Looked: []string{"/.dockerenv", "/proc/1/cgroup"}}, `{"execute":true}`, "no container is seen around this process (looked at /.dockerenv, /proc/1/cgroup)"},
		{container.Detection{Kind: "WSL"}, `{"execute":true}`, "this is WSL, which does not keep the host's files away"},
		{container.Detection{Kind: "Docker", Isolates: true}, `{"execute":true}`, ""},
		{container.Detection{}, `{}`, ""},
	} {
		s := startIn(t, tt.around)
		s.must("initialize", fmt.Sprintf(`{"processId":null,"rootUri":null,"capabilities":{},"initializationOptions":%s}`, tt.options), nil)
		s.notify("initialized", "{}")
		s.notify("workspace/didChangeConfiguration", fmt.Sprintf(`{"settings":{"trammel":%s}}`, tt.options))
		s.open(doc, "x = 1\n")
		if tt.want != "" {
			if m := s.note("window/showMessage"); !strings.Contains(string(m.Params), tt.want) {
				t.Errorf("message: %s", m.Params)
			}
		}
		s.exit(0)
		for m := range s.notes {
			if m.Method == "window/showMessage" {
				t.Errorf("one message more: %s", m.Params)
			}
		}
	}
}
