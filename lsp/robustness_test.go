package lsp_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf16"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// malformed are messages that a server may meet: broken frames, bodies that are no
// messages, and messages that ask for nonsense.
var malformed = []struct {
	name, frame, body string
	code              int // of the error that answers it; 0 for none
}{
	{name: "no header at all", frame: "garbage\r\n\r\n"},
	{name: "a length that is no number", frame: "Content-Length: x\r\n\r\n"},
	{name: "a negative length", frame: "Content-Length: -5\r\n\r\n"},
	{name: "a length beyond all bounds", frame: "Content-Length: 99999999999\r\n\r\n"},
	{name: "a length that overflows", frame: "Content-Length: 99999999999999999999999\r\n\r\n"},
	{name: "an unknown header", frame: "X-Header: 1\r\n\r\n"},
	{name: "an endless header", frame: strings.Repeat("z", 100_000) + "\r\n\r\n"},
	{name: "empty lines", frame: "\r\n\r\n\r\n"},
	{name: "an empty body", body: " ", code: -32700},
	{name: "half an object", body: "{", code: -32700},
	{name: "a word", body: "nonsense", code: -32700},
	{name: "an empty batch", body: "[]", code: -32700},
	{name: "a text", body: `"text"`, code: -32700},
	{name: "a number", body: "12", code: -32700},
	{name: "bytes that are no UTF-8", body: "\x00\xff", code: -32700},
	{name: "no method", body: `{"jsonrpc":"2.0"}`, code: -32700},
	{name: "an id that is a list", body: `{"jsonrpc":"2.0","id":[],"method":"x"}`, code: -32700},
	{name: "a method that is a number", body: `{"jsonrpc":"2.0","id":901,"method":5}`, code: -32700},
	{name: "an answer to nothing", body: `{"jsonrpc":"2.0","id":4711,"result":null}`},
	{name: "a method that there is not", body: `{"jsonrpc":"2.0","id":902,"method":"no/such/method","params":{}}`, code: -32601},
	{name: "parameters of the wrong kind", body: `{"jsonrpc":"2.0","id":903,"method":"textDocument/hover","params":{"textDocument":7}}`, code: -32602},
	{name: "parameters that are a list", body: `{"jsonrpc":"2.0","id":904,"method":"textDocument/hover","params":[1,2]}`, code: -32602},
	{name: "no parameters", body: `{"jsonrpc":"2.0","id":905,"method":"textDocument/hover"}`, code: -32602},
	{name: "a document that is not open", body: `{"jsonrpc":"2.0","id":906,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///none.py"},"position":{"line":0,"character":0}}}`, code: -32602},
	{name: "a URI that is none", body: `{"jsonrpc":"2.0","id":907,"method":"textDocument/hover","params":{"textDocument":{"uri":"::"},"position":{"line":0,"character":0}}}`, code: -32602},
	{name: "a negative line", body: `{"jsonrpc":"2.0","id":908,"method":"textDocument/hover","params":{"textDocument":{"uri":"` + doc + `"},"position":{"line":-1,"character":0}}}`, code: -32602},
	{name: "a notification that there is not", body: `{"jsonrpc":"2.0","method":"no/such/notification","params":{}}`},
	{name: "cancelling what is not under way", body: `{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":12345}}`},
	{name: "cancelling nonsense", body: `{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{}}}`},
	{name: "deep nesting", body: `{"jsonrpc":"2.0","id":909,"method":"workspace/executeCommand","params":{"command":"trammel.explain","arguments":[` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + `]}}`, code: -32602},
}

// TestMalformed holds that the server answers what it can of bad input and goes on.
func TestMalformed(t *testing.T) {
	for _, tt := range malformed {
		t.Run(tt.name, func(t *testing.T) {
			s := begun(t, "{}", "{}")
			s.open(doc, "x = 1\n")
			s.published(1)
			if tt.frame != "" {
				s.raw(tt.frame)
			} else {
				s.send(tt.body)
			}
			if tt.code != 0 {
				s.failure(tt.code)
			}
			s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"text":"eval('1')\n"}]}`)
			if d := s.published(2); len(d.Diagnostics) != 1 {
				t.Errorf("afterwards: %+v", d)
			}
			s.exit(0)
		})
	}
}

// failure waits for an error answer that no request of the harness waits for.
func (s *session) failure(code int) {
	s.t.Helper()
	timeout := time.After(10 * time.Second)
	for {
		select {
		case m := <-s.notes:
			if m.Method == "" && m.Error != nil {
				if m.Error.Code != code {
					s.t.Errorf("answered by %d %s, want %d", m.Error.Code, m.Error.Message, code)
				}
				return
			}
		case <-timeout:
			s.t.Fatalf("no error %d", code)
		}
	}
}

// TestCutOff holds that a client which goes away in the middle of a message ends the
// server, and nothing else.
func TestCutOff(t *testing.T) {
	s := begun(t, "{}", "{}")
	s.raw("Content-Length: 500\r\n\r\n{\"jsonrpc\":")
	s.in.Close()
	s.exited(1)
}

// TestBadEdits holds that an edit which cannot be applied leaves the document as it was,
// with a message to the user.
func TestBadEdits(t *testing.T) {
	s := begun(t, "{}", "{}")
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

// TestTooLarge holds that a gigantic text is refused with a reason, and judged when it has
// shrunk.
func TestTooLarge(t *testing.T) {
	s := begun(t, "{}", "{}")
	s.open(doc, "x = '"+strings.Repeat("a", syntax.MaxSourceBytes)+"'\neval(x)\n")
	d := s.published(1)
	if len(d.Diagnostics) != 1 || !strings.Contains(d.Diagnostics[0].Message, "are not judged") {
		t.Errorf("diagnostics: %+v", d)
	}
	s.must("textDocument/hover", at(doc, 1, 1), nil)
	s.notify("textDocument/didChange", fmt.Sprintf(`{"textDocument":{"uri":%q,"version":2},"contentChanges":[{"range":{"start":{"line":0,"character":5},"end":{"line":0,"character":%d}},"text":""}]}`, doc, syntax.MaxSourceBytes))
	if d := s.published(2); d.codes() != "EVL001" {
		t.Errorf("after shrinking: %+v", d)
	}
	s.exit(0)
}

func init() {
	analysis.Register(fstest.MapFS{"test-panic.md": {Data: []byte("# test-panic (TST001)\n")}}, &analysis.Rule{
		Code: "TST001", Name: "test-panic", Levels: policy.Columns("WWWW"), Nodes: []syntax.Node{(*syntax.Name)(nil)},
		Check: func(p *analysis.Pass, n syntax.Node) {
			if n.(*syntax.Name).Ident == "panic_in_a_rule" {
				panic("a rule panics")
			}
		},
	})
}

// TestPanic holds that a panic is told of once, loses no document, and that its request
// is answered.
func TestPanic(t *testing.T) {
	s := begun(t, "{}", "{}")
	s.open(doc, "panic_in_a_rule\n")
	if m := s.note("window/showMessage"); !strings.Contains(string(m.Params), "Trammel made a mistake while checking "+doc+" and goes on: a rule panics") {
		t.Errorf("message: %s", m.Params)
	}
	if m := s.call("textDocument/hover", at(doc, 0, 0)); m.Error == nil || m.Error.Code != -32603 || !strings.Contains(m.Error.Message, "a bug in Trammel") {
		t.Errorf("hover: %+v", m)
	}
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":15}},"text":"eval('1')"}]}`)
	if d := s.published(2); d.codes() != "EVL001" {
		t.Errorf("afterwards: %+v", d)
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

// TestRandomEdits makes 100,000 random edits with requests and cancellations among them, and
// compares the server's buffer with the client's.
func TestRandomEdits(t *testing.T) {
	edits := 100_000
	if testing.Short() {
		edits = 5_000
	}
	s := begun(t, `{"textDocument":{"diagnostic":{}}}`, `{"execute":true}`)
	r := rand.New(rand.NewPCG(7, 7))
	b := newBuffer("x = 1\n\n# é 😀\ny = 'z'\n")
	s.open(doc, b.text())
	requests := []string{"textDocument/hover", "textDocument/documentSymbol", "textDocument/codeAction", "textDocument/inlayHint", "textDocument/diagnostic", "textDocument/foldingRange", "textDocument/completion", "textDocument/codeLens"}
	var pending []func() message
	settle := func() {
		for _, answer := range pending {
			answer()
		}
		pending = nil
		compareBuffers(t, s, b)
	}
	settle()
	goroutines, heap := quiet()
	for version := 2; version <= edits+1; version++ {
		span, piece := b.edit(r)
		s.notify("textDocument/didChange", fmt.Sprintf(
			`{"textDocument":{"uri":%q,"version":%d},"contentChanges":[{"range":{"start":{"line":%d,"character":%d},"end":{"line":%d,"character":%d}},"text":%s}]}`,
			doc, version, span.Start.Line, span.Start.Character, span.End.Line, span.End.Character, quoted(piece)))
		if r.IntN(10) == 0 {
			id, answer := s.begin(requests[r.IntN(len(requests))], fmt.Sprintf(
				`{"textDocument":{"uri":%q},"position":{"line":1,"character":0},"range":{"start":{"line":0,"character":0},"end":{"line":3,"character":0}},"context":{"diagnostics":[]}}`, doc))
			pending = append(pending, answer)
			if r.IntN(3) == 0 {
				s.notify("$/cancelRequest", fmt.Sprintf(`{"id":%d}`, id))
			}
		}
		if version%500 == 0 {
			settle()
		}
	}
	settle()
	if now, grown := quiet(); now > goroutines+3 || grown > heap+32<<20 {
		t.Errorf("%d goroutines and %d MB after %d edits, %d and %d MB before", now, grown>>20, edits, goroutines, heap>>20)
	}
	s.exit(0)
}

// quiet gives the numbers of goroutines and of bytes in use, when nothing is going on.
func quiet() (goroutines int, heap uint64) {
	var mem runtime.MemStats
	for range 20 {
		time.Sleep(5 * time.Millisecond)
		runtime.GC()
		runtime.ReadMemStats(&mem)
		if goroutines = runtime.NumGoroutine(); heap == 0 || mem.HeapAlloc < heap {
			heap = mem.HeapAlloc
		}
	}
	return goroutines, heap
}

// edit makes a small random edit.
func (b *buffer) edit(r *rand.Rand) (span rng, piece string) {
	pieces := []string{"a", "é", "😀", "\n", "\n\n", "  ", "def f():\n    pass\n", "'''", "(", "x = [1,\n 2]\n", "", "", "", "", "# c", "eval('1')", "def g(h):\n    return h(a)\n", "g(eval)\n", "import os\n", "a = os.system\n"}
	from, to := b.at(r), b.at(r)
	if to.Line < from.Line || to.Line == from.Line && to.Character < from.Character {
		from, to = to, from
	}
	if to.Line-from.Line > 2 {
		to = from
	}
	span, piece = rng{from, to}, pieces[r.IntN(len(pieces))]
	if len(b.lines) > 300 { // enough of it
		span, piece = rng{pos{10, 0}, pos{200, 0}}, ""
	}
	b.replace(span, piece)
	return span, piece
}

// compareBuffers asks for the findings and their result id, which is a digest of the
// server's text, and for those of the client's text opened as another document: it is judged
// from scratch.
func compareBuffers(t *testing.T, s *session, b *buffer) {
	t.Helper()
	const other = "file:///w/other.py"
	s.open(other, b.text())
	var mine, theirs struct {
		ResultID string
		Items    json.RawMessage
	}
	s.must("textDocument/diagnostic", `{"textDocument":{"uri":"`+doc+`"}}`, &mine)
	s.must("textDocument/diagnostic", `{"textDocument":{"uri":"`+other+`"}}`, &theirs)
	if mine.ResultID != theirs.ResultID {
		t.Fatalf("the server's buffer differs from the client's:\n%s", b.text())
	}
	if !bytes.Equal(mine.Items, theirs.Items) {
		t.Fatalf("after edits %s\nis found, and from scratch\n%s\nin\n%s", mine.Items, theirs.Items, b.text())
	}
	s.notify("textDocument/didClose", `{"textDocument":{"uri":"`+other+`"}}`)
}

// TestConcurrentRequests asks for everything about one version at once: under the race
// detector this shows what requests share.
func TestConcurrentRequests(t *testing.T) {
	s := begun(t, `{"textDocument":{"diagnostic":{}}}`, `{"execute":true,"semanticHighlighting":true}`)
	s.open(doc, strings.Repeat("import os\ndef load(p):\n    return open(p).read() + os.getcwd()\nx = [load(p) for p in 'ab']\nload(x)\n", 20))
	var answers []func() message
	for i := range 200 {
		method := []string{
			"textDocument/hover", "textDocument/inlayHint", "textDocument/inlineValue", "textDocument/diagnostic", "textDocument/codeAction", "textDocument/documentSymbol",
			"textDocument/foldingRange", "textDocument/semanticTokens/full", "textDocument/documentLink", "textDocument/codeLens",
		}[i%10]
		_, answer := s.begin(method, fmt.Sprintf(
			`{"textDocument":{"uri":%q},"position":{"line":%d,"character":1},"range":{"start":{"line":0,"character":0},"end":{"line":90,"character":0}},"context":{"diagnostics":[],"frameId":0,"stoppedLocation":{"start":{"line":0,"character":0},"end":{"line":1,"character":0}}}}`, doc, i%90+4))
		answers = append(answers, answer)
	}
	for i, answer := range answers {
		if m := answer(); m.Error != nil {
			t.Errorf("request %d: %+v", i, m.Error)
		}
	}
	s.exit(0)
}

// TestManyDocuments opens 1,000 documents, edits some, and holds that closing them gives
// their memory back.
func TestManyDocuments(t *testing.T) {
	s := begun(t, `{"textDocument":{"diagnostic":{}}}`, "{}")
	text := strings.Repeat("def f(a):\n    return a + 1\n", 100) + "eval('1')\n"
	uri := func(i int) string { return fmt.Sprintf("file:///w/m%d.py", i) }
	s.open(doc, text)
	s.must("textDocument/diagnostic", `{"textDocument":{"uri":"`+doc+`"}}`, nil)
	goroutines, heap := quiet()
	for i := range 1000 {
		s.open(uri(i), text)
	}
	for i := range 1000 {
		var report struct{ Items []diagnostic }
		s.must("textDocument/diagnostic", fmt.Sprintf(`{"textDocument":{"uri":%q}}`, uri(i)), &report)
		if len(report.Items) != 1 {
			t.Fatalf("document %d: %+v", i, report)
		}
		s.must("textDocument/documentSymbol", fmt.Sprintf(`{"textDocument":{"uri":%q}}`, uri(i)), nil)
	}
	var status struct{ Documents []json.RawMessage }
	s.run("status", "", &status)
	if len(status.Documents) != 1001 {
		t.Errorf("%d documents", len(status.Documents))
	}
	for i := range 1000 {
		s.notify("textDocument/didClose", fmt.Sprintf(`{"textDocument":{"uri":%q}}`, uri(i)))
	}
	s.must("textDocument/diagnostic", `{"textDocument":{"uri":"`+doc+`"}}`, nil)
	if now, left := quiet(); now > goroutines+3 || left > heap+16<<20 {
		t.Errorf("%d goroutines and %d MB after closing, %d and %d MB before", now, left>>20, goroutines, heap>>20)
	}
	s.exit(0)
}
