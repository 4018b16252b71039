package lsp_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
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

// TestMalformed holds that the server answers what it can of bad input and goes on.
func TestMalformed(t *testing.T) {
	s := start(t)
	s.must("initialize", `{"processId":null,"rootUri":null,"capabilities":{}}`, nil)
	for _, bad := range []string{
		"garbage\r\n\r\n", "Content-Length: x\r\n\r\n", "Content-Length: -5\r\n\r\n", "Content-Length: 99999999999\r\n\r\n",
		"X-Header: 1\r\n\r\n", strings.Repeat("z", 100_000) + "\r\n\r\n", "\r\n\r\n\r\n",
	} {
		s.raw(bad)
	}
	for _, body := range []string{"{", "nonsense", "[]", `"text"`, "12", `{"jsonrpc":"2.0"}`, `{"jsonrpc":"2.0","id":[],"method":"x"}`, "\x00\xff"} {
		s.send(body)
	}
	if m := s.call("no/such/method", "{}"); m.Error == nil || m.Error.Code != -32601 {
		t.Errorf("unknown method: %+v", m)
	}
	if m := s.call("textDocument/hover", `{"textDocument":{"uri":"file:///none.py"},"position":{"line":0,"character":0}}`); m.Error == nil || !strings.Contains(m.Error.Message, "file:///none.py is not open") {
		t.Errorf("unknown document: %+v", m)
	}
	if m := s.call("textDocument/hover", `{"textDocument":7}`); m.Error == nil {
		t.Errorf("bad parameters: %+v", m)
	}
	s.notify("no/such/notification", "{}")
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"file:///none.py","version":2},"contentChanges":[{"text":"x"}]}`)
	if m := s.note("window/showMessage"); !strings.Contains(string(m.Params), "which is not open") {
		t.Errorf("message: %s", m.Params)
	}
	s.open(doc, "x = 1\n")
	s.published(1)
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"range":{"start":{"line":50,"character":0},"end":{"line":51,"character":0}},"text":"x"}]}`)
	if m := s.note("window/showMessage"); !strings.Contains(string(m.Params), "lies outside the text of 2 lines") {
		t.Errorf("message: %s", m.Params)
	}
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":3},"contentChanges":[{"text":"eval('1')\n"}]}`)
	if d := s.published(3); len(d.Diagnostics) != 1 {
		t.Errorf("after bad edits: %+v", d)
	}
	s.exit(0)
}

// buffer is the client's idea of a document, edited in UTF-16 units.
type buffer struct{ lines [][]uint16 }

func newBuffer(text string) *buffer {
	b := &buffer{}
	for _, line := range strings.Split(text, "\n") {
		b.lines = append(b.lines, utf16.Encode([]rune(line)))
	}
	return b
}

func (b *buffer) text() string {
	lines := make([]string, len(b.lines))
	for i, l := range b.lines {
		lines[i] = string(utf16.Decode(l))
	}
	return strings.Join(lines, "\n")
}

func (b *buffer) replace(r rng, text string) {
	head := append([]uint16(nil), b.lines[r.Start.Line][:r.Start.Character]...)
	tail := b.lines[r.End.Line][r.End.Character:]
	middle := newBuffer(text).lines
	middle[0] = append(head, middle[0]...)
	last := len(middle) - 1
	middle[last] = append(append([]uint16(nil), middle[last]...), tail...)
	b.lines = append(b.lines[:r.Start.Line:r.Start.Line], append(middle, b.lines[r.End.Line+1:]...)...)
}

// at picks a place that does not split a surrogate pair.
func (b *buffer) at(r *rand.Rand) pos {
	line := r.IntN(len(b.lines))
	l := b.lines[line]
	c := r.IntN(len(l) + 1)
	if c > 0 && c < len(l) && utf16.IsSurrogate(rune(l[c])) && l[c] >= 0xDC00 {
		c--
	}
	return pos{line, c}
}

// TestRandomEdits makes 10,000 random edits and compares the server's buffer with
// the client's: what the server thinks of the text shows in the findings that it
// reports for a line that the client then appends.
func TestRandomEdits(t *testing.T) {
	s := start(t)
	s.must("initialize", `{"processId":null,"rootUri":null,"capabilities":{"textDocument":{"diagnostic":{}}},"initializationOptions":{"execute":true}}`, nil)
	r := rand.New(rand.NewPCG(7, 7))
	b := newBuffer("x = 1\n\n# é 😀\ny = 'z'\n")
	s.open(doc, b.text())
	pieces := []string{"a", "é", "😀", "\n", "\n\n", "  ", "def f():\n    pass\n", "'''", "(", "x = [1,\n 2]\n", "", "", "# c"}
	for version := 2; version <= 10_001; version++ {
		from, to := b.at(r), b.at(r)
		if to.Line < from.Line || to.Line == from.Line && to.Character < from.Character {
			from, to = to, from
		}
		if to.Line-from.Line > 2 {
			to = from
		}
		span, piece := rng{from, to}, pieces[r.IntN(len(pieces))]
		s.notify("textDocument/didChange", fmt.Sprintf(
			`{"textDocument":{"uri":%q,"version":%d},"contentChanges":[{"range":{"start":{"line":%d,"character":%d},"end":{"line":%d,"character":%d}},"text":%s}]}`,
			doc, version, from.Line, from.Character, to.Line, to.Character, quoted(piece)))
		b.replace(span, piece)
		if version%500 == 0 {
			compareBuffers(t, s, b)
		}
	}
	compareBuffers(t, s, b)
	s.exit(0)
}

// compareBuffers asks for the result id, which is a digest of the server's text,
// and for that of the client's text opened as another document.
func compareBuffers(t *testing.T, s *session, b *buffer) {
	t.Helper()
	const other = "file:///w/other.py"
	s.open(other, b.text())
	var mine, theirs struct{ ResultID string }
	s.must("textDocument/diagnostic", `{"textDocument":{"uri":"`+doc+`"}}`, &mine)
	s.must("textDocument/diagnostic", `{"textDocument":{"uri":"`+other+`"}}`, &theirs)
	if mine.ResultID != theirs.ResultID {
		t.Fatalf("the server's buffer differs from the client's:\n%s", b.text())
	}
	s.notify("textDocument/didClose", `{"textDocument":{"uri":"`+other+`"}}`)
}
