package lsp_test

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

type initResult struct {
	Capabilities map[string]json.RawMessage
	ServerInfo   struct{ Name, Version string }
}

func TestSession(t *testing.T) {
	s := start(t)
	var init initResult
	s.must("initialize", `{"processId":null,"rootUri":null,"capabilities":{"general":{"positionEncodings":["utf-16"]},"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}},"workspace":{"workspaceEdit":{"documentChanges":true}}}}`, &init)
	if string(init.Capabilities["positionEncoding"]) != `"utf-16"` || init.ServerInfo.Name != "trammel" {
		t.Errorf("initialize: %s %+v", init.Capabilities["positionEncoding"], init.ServerInfo)
	}
	s.notify("initialized", "{}")

	s.open(doc, "x = '😀'; y = eval(\"1\")\ndef f(a: print(1)):\n    return a\n")
	d := s.published(1)
	if len(d.Diagnostics) != 2 {
		t.Fatalf("diagnostics: %+v", d)
	}
	if got, want := d.Diagnostics[0].Range, (rng{pos{0, 14}, pos{0, 18}}); got != want {
		t.Errorf("range in UTF-16 units is %v, want %v", got, want)
	}
	if first := d.Diagnostics[0]; first.Code != "EVL001" || first.Severity != 1 || first.Source != "trammel" || !strings.Contains(first.Message, "literal_eval") {
		t.Errorf("diagnostic: %+v", first)
	}

	var actions []struct {
		Title       string
		Kind        string
		IsPreferred bool
		Edit        struct {
			DocumentChanges []struct {
				TextDocument struct{ Version int }
				Edits        []struct {
					Range   rng
					NewText string
				}
			}
		}
	}
	s.must("textDocument/codeAction", `{"textDocument":{"uri":"`+doc+`"},"range":{"start":{"line":1,"character":9},"end":{"line":1,"character":9}},"context":{"diagnostics":[]}}`, &actions)
	if len(actions) != 3 || actions[2].Title != "Suppress SEV001 in this line, with a reason" || actions[0].Title != "Strip this annotation" || !actions[0].IsPreferred || !strings.HasPrefix(actions[1].Title, "Strip all annotations (unsafe: ") || actions[1].IsPreferred {
		t.Fatalf("actions: %+v", actions)
	}
	edit := actions[0].Edit.DocumentChanges[0]
	if edit.TextDocument.Version != 1 || edit.Edits[0].Range != (rng{pos{1, 7}, pos{1, 17}}) || edit.Edits[0].NewText != "" {
		t.Errorf("edit: %+v", edit)
	}
	s.must("textDocument/codeAction", `{"textDocument":{"uri":"`+doc+`"},"range":{"start":{"line":0,"character":0},"end":{"line":3,"character":0}},"context":{"diagnostics":[],"only":["source.fixAll"]}}`, &actions)
	if len(actions) != 1 || actions[0].Kind != "source.fixAll.trammel" {
		t.Errorf("fix all: %+v", actions)
	}

	var hover struct{ Contents struct{ Kind, Value string } }
	s.must("textDocument/hover", `{"textDocument":{"uri":"`+doc+`"},"position":{"line":0,"character":15}}`, &hover)
	if hover.Contents.Kind != "markdown" || !strings.HasPrefix(hover.Contents.Value, "# eval-call (EVL001)") {
		t.Errorf("hover: %+v", hover)
	}
	var symbols []struct {
		Name string
		Kind int
	}
	s.must("textDocument/documentSymbol", `{"textDocument":{"uri":"`+doc+`"}}`, &symbols)
	if fmt.Sprint(symbols) != "[{x 13} {y 13} {f 12}]" {
		t.Errorf("symbols: %v", symbols)
	}
	var folds []struct{ StartLine, EndLine int }
	s.must("textDocument/foldingRange", `{"textDocument":{"uri":"`+doc+`"}}`, &folds)
	if fmt.Sprint(folds) != "[{1 2}]" {
		t.Errorf("folds: %v", folds)
	}
	var selections []struct {
		Range  rng
		Parent *struct{ Range rng }
	}
	s.must("textDocument/selectionRange", `{"textDocument":{"uri":"`+doc+`"},"positions":[{"line":2,"character":12}]}`, &selections)
	if len(selections) != 1 || selections[0].Parent == nil {
		t.Errorf("selections: %+v", selections)
	}

	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":14},"end":{"line":0,"character":18}},"text":"len"}]}`)
	if d := s.published(2); len(d.Diagnostics) != 1 || d.Diagnostics[0].Code != "SEV001" {
		t.Errorf("after the edit: %+v", d)
	}
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":3},"contentChanges":[{"text":"def f(:\n"}]}`)
	if d := s.published(3); len(d.Diagnostics) != 1 || d.Diagnostics[0].Code != "SYN001" {
		t.Errorf("broken: %+v", d)
	}
	s.notify("textDocument/didClose", `{"textDocument":{"uri":"`+doc+`"}}`)
	if d := s.published(0); len(d.Diagnostics) != 0 {
		t.Errorf("after closing: %+v", d)
	}
	s.exit(0)
}

func TestPull(t *testing.T) {
	s := start(t)
	var init initResult
	s.must("initialize", `{"processId":null,"rootUri":null,"capabilities":{"general":{"positionEncodings":["utf-32","utf-8"]},"textDocument":{"diagnostic":{}}},"initializationOptions":{"profile":"strict"}}`, &init)
	if string(init.Capabilities["positionEncoding"]) != `"utf-8"` {
		t.Errorf("encoding: %s", init.Capabilities["positionEncoding"])
	}
	s.open(doc, "é = eval('1')\n")
	var report struct {
		Kind, ResultID string
		Items          []diagnostic
	}
	s.must("textDocument/diagnostic", `{"textDocument":{"uri":"`+doc+`"}}`, &report)
	if report.Kind != "full" || len(report.Items) != 1 || report.Items[0].Range.Start != (pos{0, 5}) {
		t.Fatalf("report: %+v", report)
	}
	id := report.ResultID
	s.must("textDocument/diagnostic", `{"textDocument":{"uri":"`+doc+`"},"previousResultId":"`+id+`"}`, &report)
	if report.Kind != "unchanged" || report.ResultID != id {
		t.Errorf("report: %+v", report)
	}
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"text":"x = 1\n"}]}`)
	s.must("textDocument/diagnostic", `{"textDocument":{"uri":"`+doc+`"},"previousResultId":"`+id+`"}`, &report)
	if report.Kind != "full" || len(report.Items) != 0 {
		t.Errorf("report: %+v", report)
	}
	s.exit(0)
	for m := range s.notes {
		if m.Method == "textDocument/publishDiagnostics" {
			t.Error("diagnostics were pushed to a client that pulls")
		}
	}
}

func TestDryRun(t *testing.T) {
	s := start(t)
	var init initResult
	s.must("initialize", `{"processId":null,"rootUri":null,"capabilities":{},"initializationOptions":{"execute":true}}`, &init)
	if !strings.Contains(string(init.Capabilities["executeCommandProvider"]), "trammel.dryRun") {
		t.Errorf("commands: %s", init.Capabilities["executeCommandProvider"])
	}
	s.open(doc, "print('hi')\nopen('x')\n")
	var run struct {
		Stdout string
		Error  struct {
			Type string
			Line int
		}
		Effects []struct{ Kind, Detail string }
	}
	s.must("workspace/executeCommand", `{"command":"trammel.dryRun","arguments":["`+doc+`"],"workDoneToken":"tok"}`, &run)
	if run.Stdout != "hi\n" || run.Error.Type != "FileNotFoundError" || run.Error.Line != 2 || len(run.Effects) != 1 || run.Effects[0].Kind != "fs.read" {
		t.Errorf("run: %+v", run)
	}
	if m := s.note("$/progress"); !strings.Contains(string(m.Params), `"begin"`) {
		t.Errorf("progress: %s", m.Params)
	}
	if m := s.note("$/progress"); !strings.Contains(string(m.Params), `"end"`) {
		t.Errorf("progress: %s", m.Params)
	}

	s.open("file:///w/loop.py", "while True: pass\n")
	begun := time.Now()
	id, answer := s.begin("workspace/executeCommand", `{"command":"trammel.dryRun","arguments":["file:///w/loop.py"]}`)
	s.must("textDocument/hover", `{"textDocument":{"uri":"`+doc+`"},"position":{"line":0,"character":0}}`, nil) // not held up
	s.notify("$/cancelRequest", fmt.Sprintf(`{"id":%d}`, id))
	if m := answer(); m.Error == nil || m.Error.Code != -32800 {
		t.Errorf("cancelled: %+v", m)
	}
	if took := time.Since(begun); took > 2*time.Second {
		t.Errorf("cancelling took %v", took)
	}
	if m := s.call("workspace/executeCommand", `{"command":"trammel.nothing","arguments":[]}`); m.Error == nil || m.Error.Code != -32602 {
		t.Errorf("unknown command: %+v", m)
	}
	s.exit(0)
}

func TestExecutionIsOff(t *testing.T) {
	s := start(t)
	s.must("initialize", `{"processId":null,"rootUri":null,"capabilities":{}}`, nil)
	s.open(doc, "print(1)\n")
	if m := s.call("workspace/executeCommand", `{"command":"trammel.dryRun","arguments":["`+doc+`"]}`); m.Error == nil || !strings.Contains(m.Error.Message, "execution is off") {
		t.Errorf("dry run: %+v", m)
	}
	s.exit(0)
}

func TestLifeCycle(t *testing.T) {
	s := start(t)
	if m := s.call("textDocument/hover", `{"textDocument":{"uri":"`+doc+`"},"position":{"line":0,"character":0}}`); m.Error == nil || m.Error.Code != -32002 {
		t.Errorf("before initialize: %+v", m)
	}
	s.must("initialize", `{"processId":null,"rootUri":null,"capabilities":{},"initializationOptions":{"profile":"nope","targetVersion":3}}`, nil)
	if m := s.note("window/showMessage"); !strings.Contains(string(m.Params), `unknown profile \"nope\"`) {
		t.Errorf("message: %s", m.Params)
	}
	if m := s.call("initialize", `{"processId":null,"rootUri":null,"capabilities":{}}`); m.Error == nil || m.Error.Code != -32600 {
		t.Errorf("second initialize: %+v", m)
	}
	s.must("shutdown", "null", nil)
	if m := s.call("textDocument/hover", `{"textDocument":{"uri":"`+doc+`"},"position":{"line":0,"character":0}}`); m.Error == nil || m.Error.Code != -32600 {
		t.Errorf("after shutdown: %+v", m)
	}
	s.notify("exit", "null")
	s.exited(0)

	abrupt := start(t)
	abrupt.must("initialize", `{"processId":null,"rootUri":null,"capabilities":{}}`, nil)
	abrupt.notify("exit", "null")
	abrupt.exited(1)
}

// TestFeatures holds that each request which docs/server.md lists is known, whatever it is
// given.
func TestFeatures(t *testing.T) {
	page, err := os.ReadFile("../docs/server.md")
	if err != nil {
		t.Fatal(err)
	}
	s := begun(t, "{}", "{}")
	n := 0
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z]+[A-Za-z]*/[A-Za-z/]+)`").FindAllStringSubmatch(string(page), -1) {
		if m[1] == "textDocument/publishDiagnostics" || m[1] == "notebookDocument/didOpen" || m[1] == "workspace/diagnostic" {
			continue // the server's own, a notification, and one that waits
		}
		n++
		if answer := s.call(m[1], "{}"); answer.Error == nil || answer.Error.Code == -32601 {
			t.Errorf("%s: %+v", m[1], answer)
		}
	}
	if n < 10 {
		t.Errorf("only %d requests were tried", n)
	}
	s.exit(0)
}
