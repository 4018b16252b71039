package lsp_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
)

func at(uri string, line, character int) string {
	return fmt.Sprintf(`{"textDocument":{"uri":%q},"position":{"line":%d,"character":%d}}`, uri, line, character)
}

func whole(uri string) string {
	return fmt.Sprintf(`{"textDocument":{"uri":%q},"range":{"start":{"line":0,"character":0},"end":{"line":9999,"character":0}}}`, uri)
}

type foundAction struct {
	Title       string          `json:"title"`
	Kind        string          `json:"kind"`
	IsPreferred bool            `json:"isPreferred"`
	Data        json.RawMessage `json:"data"`
	Edit        *struct {
		Changes         map[string][]textEdit
		DocumentChanges []struct {
			Kind         string
			URI          string
			TextDocument struct {
				URI     string
				Version *int
			}
			Edits []textEdit
		}
	} `json:"edit"`
}

type textEdit struct {
	Range   rng
	NewText string
}

func (s *session) actions(uri string, line, character int, context string) []foundAction {
	s.t.Helper()
	var list []foundAction
	s.must("textDocument/codeAction", fmt.Sprintf(`{"textDocument":{"uri":%q},"range":{"start":{"line":%d,"character":%d},"end":{"line":%d,"character":%d}},"context":%s}`, uri, line, character, line, character, context), &list)
	return list
}

func titles(list []foundAction) string {
	var out []string
	for _, a := range list {
		out = append(out, a.Title)
	}
	return strings.Join(out, "; ")
}

// TestResolve holds that edits are computed when they are asked for, and never on text
// that has changed.
func TestResolve(t *testing.T) {
	s := begun(t, `{"textDocument":{"codeAction":{"dataSupport":true,"resolveSupport":{"properties":["edit"]}}},"workspace":{"workspaceEdit":{"documentChanges":true}}}`, "{}")
	s.open(doc, "def f(a: print(1), b: print(2)): pass\n")
	s.published(1)
	list := s.actions(doc, 0, 10, `{"diagnostics":[]}`)
	if len(list) < 2 || list[0].Edit != nil || list[0].Data == nil {
		t.Fatalf("actions: %+v", list)
	}
	var fixRule foundAction
	for _, a := range list {
		if a.Title == "Fix all safe findings of SEV001" {
			fixRule = a
		}
	}
	if fixRule.Title == "" {
		t.Fatalf("actions: %s", titles(list))
	}
	raw, _ := json.Marshal(fixRule)
	var resolved foundAction
	s.must("codeAction/resolve", string(raw), &resolved)
	if resolved.Edit == nil || len(resolved.Edit.DocumentChanges) != 1 || resolved.Edit.DocumentChanges[0].Edits[0].NewText != ", b" {
		t.Errorf("resolved: %+v", resolved.Edit)
	}
	for _, kind := range []string{"source.fixAll", "source.scrub.annotations", "source.scrub.guards", "source.scrub.annotations.all"} {
		list := s.actions(doc, 0, 0, fmt.Sprintf(`{"diagnostics":[],"only":[%q]}`, kind))
		if len(list) != 1 || !strings.HasPrefix(list[0].Kind, kind) {
			t.Errorf("%s: %s", kind, titles(list))
			continue
		}
		raw, _ := json.Marshal(list[0])
		resolved = foundAction{}
		s.must("codeAction/resolve", string(raw), &resolved)
		if kind != "source.scrub.guards" && resolved.Edit == nil {
			t.Errorf("%s has no edit", kind)
		}
	}
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"text":"x = 1\n"}]}`)
	if m := s.call("codeAction/resolve", string(raw)); m.Error == nil || m.Error.Code != -32801 {
		t.Errorf("resolving on text that has changed: %+v", m)
	}
	if m := s.call("codeAction/resolve", `{"title":"x"}`); m.Error == nil || m.Error.Code != -32602 {
		t.Errorf("resolving without data: %+v", m)
	}
	s.exit(0)
}

// TestActionsOnConfiguration goes through the actions that change trammel.toml.
func TestActionsOnConfiguration(t *testing.T) {
	dir := t.TempDir()
	config, file := filepath.Join(dir, "trammel.toml"), "file://"+filepath.Join(dir, "a.py")
	s := begunIn(t, dir, `{"workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]}}}`, "{}")
	s.open(file, "import os\nopen('x')\nos.getcwd()\n")
	s.published(1)
	edit := func(line, character int, title string) (created bool, e textEdit) {
		t.Helper()
		for _, a := range s.actions(file, line, character, `{"diagnostics":[]}`) {
			if a.Title != title {
				continue
			}
			for _, change := range a.Edit.DocumentChanges {
				if change.Kind == "create" {
					created = change.URI == "file://"+config
				} else if change.TextDocument.URI == "file://"+config {
					return created, change.Edits[0]
				}
			}
		}
		t.Fatalf("no action %q", title)
		return false, e
	}
	if created, e := edit(1, 1, "Grant fs.read in trammel.toml"); !created || e.NewText != "capabilities = [\"fs.read\"]\n" {
		t.Errorf("grant in a new file: %v %+v", created, e)
	}
	write(t, config, "capabilities = [\"net\"]\n")
	s.notify("workspace/didChangeWatchedFiles", fmt.Sprintf(`{"changes":[{"uri":"file://%s","type":1}]}`, config))
	if created, e := edit(1, 1, "Grant fs.read in trammel.toml"); created || e != (textEdit{rng{pos{0, 21}, pos{0, 21}}, `, "fs.read"`}) {
		t.Errorf("grant in a file: %v %+v", created, e)
	}
	if _, e := edit(0, 8, "Allow the module os in trammel.toml"); e.NewText != "allowed-modules = [\"os\"]\n" {
		t.Errorf("allow: %+v", e)
	}
	if _, e := edit(1, 1, "Switch EFF002 off in trammel.toml"); e.NewText != "\n[rules]\nEFF002 = \"off\"\n" {
		t.Errorf("off: %+v", e)
	}
	// While it is open, the buffer counts, not the file.
	s.open("file://"+config, "[rules]\nIMP = \"info\"\n")
	if _, e := edit(1, 1, "Switch EFF002 off in trammel.toml"); e != (textEdit{rng{pos{2, 0}, pos{2, 0}}, "EFF002 = \"off\"\n"}) {
		t.Errorf("off in the buffer: %+v", e)
	}
	s.notify("textDocument/didChange", fmt.Sprintf(`{"textDocument":{"uri":"file://%s","version":2},"contentChanges":[{"text":"[rules]\nEFF002 = \"off\"\n"}]}`, config))
	list := s.actions("file://"+config, 1, 3, `{"diagnostics":[]}`)
	if titles(list) != "Re-enable EFF002" || fmt.Sprint(list[0].Edit.DocumentChanges[0].Edits) != "[{{{1 0} {2 0}} }]" {
		t.Errorf("re-enable: %+v", list)
	}
	s.exit(0)
}

func TestActionContext(t *testing.T) {
	s := begun(t, "{}", "{}")
	s.open(doc, "x = eval('1')\ny = 1  # trammel: ignore[EVL001, IMP001]: old\n")
	s.published(1)
	if got := titles(s.actions(doc, 0, 5, `{"diagnostics":[],"triggerKind":2}`)); !strings.HasPrefix(got, "Replace eval by ast.literal_eval (unsafe: it accepts literals only") || strings.Contains(got, "Suppress") {
		t.Errorf("automatic: %s", got)
	}
	if got := titles(s.actions(doc, 0, 5, `{"diagnostics":[]}`)); !strings.Contains(got, "Suppress EVL001 in this line, with a reason") {
		t.Errorf("asked: %s", got)
	}
	if got := titles(s.actions(doc, 0, 5, `{"diagnostics":[],"only":["refactor"]}`)); got != "" {
		t.Errorf("refactor: %s", got)
	}
	list := s.actions(doc, 1, 30, `{"diagnostics":[]}`)
	var reenable []textEdit
	for _, a := range list {
		if a.Title == "Re-enable IMP001" {
			reenable = a.Edit.Changes[doc]
		}
	}
	if fmt.Sprint(reenable) != "[{{{1 31} {1 39}} }]" {
		t.Errorf("re-enable: %v of %s", reenable, titles(list))
	}
	s.exit(0)
}

func TestHovers(t *testing.T) {
	dir := t.TempDir()
	config := "file://" + filepath.Join(dir, "trammel.toml")
	s := begunIn(t, dir, "{}", "{}")
	s.open(doc, "def load(p):\n    return open(p).read()\n\nload('x')  # trammel: ignore[EVL001]: x\nprint(1)\n")
	s.open(config, "profile = \"agent\"\ncapabilities = [\"fs.read\"]\n[rules]\nEVL001 = \"off\"\n[[overrides]]\nfiles = []\n")
	for _, tt := range []struct {
		uri             string
		line, character int
		want            string
	}{
		{doc, 3, 2, "Calling `load` can have these effects:\n\n- **fs.read** (read files and directories), in line 2: not granted"},
		{doc, 3, 33, "# eval-call (EVL001)"},
		{doc, 1, 12, "# file-read (EFF002)"},
		{doc, 4, 1, ""},
		{config, 0, 3, "**profile**: what the code may do"},
		{config, 0, 13, "# Profile agent"},
		{config, 1, 20, "# Capability fs.read"},
		{config, 3, 2, "# eval-call (EVL001)"},
		{config, 5, 2, "**files**: globs"},
	} {
		var hover *struct{ Contents struct{ Kind, Value string } }
		s.must("textDocument/hover", at(tt.uri, tt.line, tt.character), &hover)
		got := ""
		if hover != nil {
			got = hover.Contents.Value
		}
		if !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%s %d:%d: %.200s, want %s", filepath.Base(tt.uri), tt.line, tt.character, got, tt.want)
		}
	}
	s.exit(0)

	plain := begun(t, `{"textDocument":{"hover":{"contentFormat":["plaintext"]}}}`, "{}")
	plain.open(doc, "eval('1')\n")
	var hover struct{ Contents struct{ Kind, Value string } }
	plain.must("textDocument/hover", at(doc, 0, 1), &hover)
	if hover.Contents.Kind != "plaintext" || strings.Contains(hover.Contents.Value, "## ") || strings.Contains(hover.Contents.Value, "```") {
		t.Errorf("plain text: %+v", hover)
	}
	plain.exit(0)
}

func TestCompletions(t *testing.T) {
	dir := t.TempDir()
	config := filepath.Join(dir, "trammel.toml")
	for _, tt := range []struct {
		name, text string // | is the cursor
		first      string // label of the first by rank
		has, hasNo string
	}{
		{"a.py", "eval('1')  # trammel: ignore[E|]: x\n", "EVL001", "IMP001", ""},
		{"a.py", "eval('1')  # tr|\n", "trammel: ignore[EVL001]: reason", "trammel: ignore-file[CODE]: reason", ""},
		{"a.py", "x = ev|\n", "", "", "EVL001"},
		{"trammel.toml", "pro|", "allowed-modules", "profile", "EVL001"},
		{"trammel.toml", "profile = |", "agent", "restrictedpython", ""},
		{"trammel.toml", "capabilities = [\"|\"]\n", "clock", "fs.read", ""},
		{"trammel.toml", "[rules]\nEV|", "CFG001", "EVL", ""},
		{"trammel.toml", "[rules]\nEVL001 = \"|\"", "error", "off", ""},
		{"trammel.toml", "[[overrides]]\n|", "allowed-modules", "files", "exclude"},
		{"trammel.toml", "target-version = |", "3.14", "3.8", ""},
		{"pyproject.toml", "[tool.other]\n|", "", "", "profile"},
		{"pyproject.toml", "[tool.trammel]\n|", "allowed-modules", "profile", ""},
	} {
		s := begunIn(t, dir, "{}", "{}")
		uri := "file://" + filepath.Join(dir, tt.name)
		before, _, _ := strings.Cut(tt.text, "|")
		s.open(uri, strings.Replace(tt.text, "|", "", 1))
		line := strings.Count(before, "\n")
		var list struct {
			Items []struct{ Label, SortText string }
		}
		s.must("textDocument/completion", at(uri, line, len(before)-strings.LastIndex(before, "\n")-1), &list)
		sort.Slice(list.Items, func(i, j int) bool { return list.Items[i].SortText < list.Items[j].SortText })
		labels := map[string]bool{}
		for _, item := range list.Items {
			labels[item.Label] = true
		}
		first := ""
		if len(list.Items) > 0 {
			first = list.Items[0].Label
		}
		if first != tt.first || tt.has != "" && !labels[tt.has] || tt.hasNo != "" && labels[tt.hasNo] {
			t.Errorf("%s %q: first %q of %d, %q %v", tt.name, tt.text, first, len(list.Items), tt.has, labels[tt.has])
		}
		s.exit(0)
	}
	if _, err := os.Stat(config); err == nil {
		t.Error("completing wrote a file")
	}
}

func TestHintsAndLenses(t *testing.T) {
	s := begun(t, `{"workspace":{"codeLens":{"refreshSupport":true}}}`, `{"execute":true,"semanticHighlighting":true}`)
	text := "import math\n\ndef load(\n    p,\n) -> str:\n    \"\"\"\n    >>> 1 + 1\n    2\n    \"\"\"\n    return open(p).read()\n\nx = math.sqrt(4)\nfor i in range(3):\n    y = [i, x]\n"
	s.open(doc, text)
	var hints []struct {
		Position pos
		Label    string
	}
	s.must("textDocument/inlayHint", whole(doc), &hints)
	if fmt.Sprint(hints) != "[{{4 9}  fs.read}]" {
		t.Errorf("hints: %v", hints)
	}
	var lenses []struct {
		Range   rng
		Command struct {
			Title, Command string
			Arguments      []json.RawMessage
		}
	}
	s.must("textDocument/codeLens", fmt.Sprintf(`{"textDocument":{"uri":%q}}`, doc), &lenses)
	var shown []string
	for _, l := range lenses {
		shown = append(shown, fmt.Sprintf("%d %s %s %s", l.Range.Start.Line, l.Command.Title, l.Command.Command, l.Command.Arguments))
	}
	want := []string{
		`0 Dry run trammel.dryRun [{"uri":"` + doc + `"}]`, `0 Run doctests trammel.runDoctests [{"uri":"` + doc + `"}]`, `5 Run these doctests trammel.runDoctests [{"uri":"` + doc + `","line":6}]`,
	}
	if strings.Join(shown, "\n") != strings.Join(want, "\n") {
		t.Errorf("lenses: %s", strings.Join(shown, "\n"))
	}

	s.must("workspace/executeCommand", fmt.Sprintf(`{"command":"trammel.dryRun","arguments":[{"uri":%q}]}`, doc), nil)
	s.request("workspace/codeLens/refresh")
	s.must("textDocument/inlayHint", whole(doc), &hints)
	if fmt.Sprint(hints[1:]) != "[{{11 16}   x = 2.0} {{12 18}   i = 2} {{13 14}   y = [2, 2.0]}]" {
		t.Errorf("values: %v", hints)
	}
	var values []struct {
		Range rng
		Text  string
	}
	s.must("textDocument/inlineValue", fmt.Sprintf(`{"textDocument":{"uri":%q},"range":{"start":{"line":11,"character":0},"end":{"line":12,"character":0}},"context":{"frameId":1,"stoppedLocation":{"start":{"line":11,"character":0},"end":{"line":11,"character":5}}}}`, doc), &values)
	if len(values) != 1 || values[0].Text != "x = 2.0" {
		t.Errorf("inline values: %+v", values)
	}
	var tokens struct{ Data []int }
	s.must("textDocument/semanticTokens/full", fmt.Sprintf(`{"textDocument":{"uri":%q}}`, doc), &tokens)
	if fmt.Sprint(tokens.Data) != "[9 11 4 0 3]" {
		t.Errorf("tokens: %v", tokens.Data)
	}
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":2},"contentChanges":[{"text":"x = 1\n"}]}`)
	s.must("textDocument/inlayHint", whole(doc), &hints)
	if len(hints) != 0 {
		t.Errorf("values of other text: %v", hints)
	}
	s.notify("textDocument/didChange", `{"textDocument":{"uri":"`+doc+`","version":3},"contentChanges":[{"text":"import os\ndef f(): pass\nclass C: pass\nx = C()\nprint(f, os, x)\n"}]}`)
	var lookups []struct{ VariableName string }
	s.must("textDocument/inlineValue", fmt.Sprintf(`{"textDocument":{"uri":%q},"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}},"context":{"frameId":1,"stoppedLocation":{"start":{"line":4,"character":0},"end":{"line":4,"character":15}}}}`, doc), &lookups)
	if fmt.Sprint(lookups) != "[{x} {x}]" {
		t.Errorf("lookups: %v", lookups)
	}
	s.exit(0)
}

// TestWorkspaceDiagnostics holds what a client that asks, and one that does not, learn
// of files that are not open.
func TestWorkspaceDiagnostics(t *testing.T) {
	dir := t.TempDir()
	for i := range 120 {
		write(t, filepath.Join(dir, "pkg", fmt.Sprintf("m%03d.py", i)), "eval('1')\n")
	}
	write(t, filepath.Join(dir, "node_modules", "x.py"), "eval('1')\n")
	write(t, filepath.Join(dir, "clean.py"), "x = 1\n")
	s := begunIn(t, dir, `{"textDocument":{"diagnostic":{}}}`, `{"workspace":{"diagnostics":true}}`)
	type item struct {
		URI, Kind, ResultID string
		Items               []diagnostic
	}
	var report struct{ Items []item }
	s.must("workspace/diagnostic", `{"previousResultIds":[]}`, &report)
	if len(report.Items) != 121 || report.Items[0].Kind != "full" || len(report.Items[0].Items) != 0 || len(report.Items[1].Items) != 1 {
		t.Fatalf("%d files: %+v", len(report.Items), report.Items[:2])
	}
	var previous []string
	for _, i := range report.Items {
		previous = append(previous, fmt.Sprintf(`{"uri":%q,"value":%q}`, i.URI, i.ResultID))
	}
	write(t, filepath.Join(dir, "pkg", "m000.py"), "x = 2  # not the same\n")
	if err := os.Remove(filepath.Join(dir, "pkg", "m001.py")); err != nil {
		t.Fatal(err)
	}
	s.must("workspace/diagnostic", fmt.Sprintf(`{"previousResultIds":[%s],"partialResultToken":"part","workDoneToken":"work"}`, strings.Join(previous, ",")), &report)
	if len(report.Items) != 0 {
		t.Errorf("the rest of partial results: %+v", report.Items)
	}
	kinds := map[string]int{}
	for n := 0; n < 121; {
		var p struct {
			Token string
			Value struct{ Items []item }
		}
		if err := json.Unmarshal(s.note("$/progress").Params, &p); err != nil {
			t.Fatal(err)
		}
		if p.Token != "part" {
			continue
		}
		for _, i := range p.Value.Items {
			kinds[i.Kind]++
			n++
		}
	}
	if kinds["full"] != 2 || kinds["unchanged"] != 119 {
		t.Errorf("kinds: %v", kinds)
	}
	// Without news the answer waits, until something is saved.
	previous = nil
	s.must("workspace/diagnostic", `{"previousResultIds":[]}`, &report)
	for _, i := range report.Items {
		previous = append(previous, fmt.Sprintf(`{"uri":%q,"value":%q}`, i.URI, i.ResultID))
	}
	_, answer := s.begin("workspace/diagnostic", fmt.Sprintf(`{"previousResultIds":[%s]}`, strings.Join(previous, ",")))
	s.must("workspace/executeCommand", `{"command":"trammel.status"}`, nil)
	write(t, filepath.Join(dir, "pkg", "m002.py"), "x = 3  # not the same either\n")
	s.notify("textDocument/didSave", fmt.Sprintf(`{"textDocument":{"uri":"file://%s/pkg/m002.py"}}`, dir))
	if err := json.Unmarshal(answer().Result, &report); err != nil {
		t.Fatal(err)
	}
	full := 0
	for _, i := range report.Items {
		if i.Kind == "full" {
			full++
		}
	}
	if full != 1 || len(report.Items) != 120 {
		t.Errorf("after saving: %d full of %d", full, len(report.Items))
	}
	s.exit(0)

	off := begunIn(t, dir, `{"textDocument":{"diagnostic":{}}}`, `{}`)
	id, cancelled := off.begin("workspace/diagnostic", `{"previousResultIds":[]}`)
	off.notify("$/cancelRequest", fmt.Sprintf(`{"id":%d}`, id))
	if m := cancelled(); m.Error == nil || m.Error.Code != -32800 {
		t.Errorf("cancelled while there is nothing to say: %+v", m)
	}
	off.exit(0)

	pushed := begunIn(t, dir, `{}`, `{"workspace":{"diagnostics":true,"maxFiles":3}}`)
	got := map[string]bool{}
	for len(got) < 3 {
		var d diagnostics
		if err := json.Unmarshal(pushed.note("textDocument/publishDiagnostics").Params, &d); err != nil {
			t.Fatal(err)
		}
		got[filepath.Base(d.URI)] = true
	}
	if !got["clean.py"] {
		t.Errorf("pushed: %v", got)
	}
	if m := pushed.note("window/showMessage"); !strings.Contains(string(m.Params), "more files than its budget allows: 3 were checked") {
		t.Errorf("message: %s", m.Params)
	}
	pushed.exit(0)
}
