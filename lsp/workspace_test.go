package lsp_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func (d diagnostics) codes() string {
	var codes []string
	for _, item := range d.Diagnostics {
		codes = append(codes, item.Code)
	}
	return strings.Join(codes, " ")
}

// until waits for diagnostics of a document with given codes.
func (s *session) until(uri, codes string) diagnostics {
	s.t.Helper()
	for {
		var d diagnostics
		if err := json.Unmarshal(s.note("textDocument/publishDiagnostics").Params, &d); err != nil {
			s.t.Fatal(err)
		}
		if d.URI == uri && d.codes() == codes {
			return d
		}
	}
}

// TestConfigurationReload changes trammel.toml in each way that a client may tell of, or
// in none.
func TestConfigurationReload(t *testing.T) {
	watching := `{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}`
	for name, tell := range map[string]func(s *session, uri string){
		"watched files": func(s *session, uri string) {
			s.notify("workspace/didChangeWatchedFiles", fmt.Sprintf(`{"changes":[{"uri":%q,"type":2}]}`, uri))
		},
		"saving": func(s *session, uri string) {
			s.notify("textDocument/didSave", fmt.Sprintf(`{"textDocument":{"uri":%q}}`, uri))
		},
		"nothing": nil,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			config, file := filepath.Join(dir, "trammel.toml"), "file://"+filepath.Join(dir, "a.py")
			write(t, config, "profile = \"agent\"\n")
			capabilities := watching
			if tell == nil {
				capabilities = "{}" // the server watches by itself
			}
			s := begunIn(t, dir, capabilities, "{}")
			if tell != nil {
				if m := s.request("client/registerCapability"); !strings.Contains(string(m.Params), "**/trammel.toml") {
					t.Errorf("registered: %s", m.Params)
				}
			}
			s.open(file, "eval('1')\n")
			s.until(file, "EVL001")
			write(t, config, "[rules]\nEVL001 = \"off\"\nNOPE = \"off\"\n")
			if tell != nil {
				tell(s, "file://"+config)
			}
			s.until(file, "")
			problems := s.until("file://"+config, "CFG001")
			if !strings.Contains(fmt.Sprint(problems.Diagnostics), "NOPE") {
				t.Errorf("problems: %+v", problems)
			}
			write(t, config, "[rules]\nEVL001 = \"warning\"\n")
			if tell != nil {
				tell(s, "file://"+config)
			}
			s.until(file, "EVL001")
			s.until("file://"+config, "")
			s.exit(0)
		})
	}
}

// TestPulledSettings holds that the server asks for settings by folder, and takes over
// new ones; wrong ones are told of once.
func TestPulledSettings(t *testing.T) {
	dir := t.TempDir()
	s := start(t)
	profile := "strict"
	s.on("workspace/configuration", func(params json.RawMessage) any {
		var p struct {
			Items []struct{ ScopeURI, Section string }
		}
		if err := json.Unmarshal(params, &p); err != nil || len(p.Items) != 2 || p.Items[0].Section != "trammel" || p.Items[1].ScopeURI != "file://"+dir {
			t.Errorf("asked for %s", params)
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		return []any{map[string]any{"profile": "agent"}, map[string]any{"profile": profile, "colour": "red"}}
	})
	s.must("initialize", fmt.Sprintf(`{"processId":null,"rootUri":"file://%s","capabilities":{"workspace":{"configuration":true,"didChangeConfiguration":{"dynamicRegistration":true}}}}`, dir), nil)
	s.notify("initialized", "{}")
	if m := s.note("window/showMessage"); !strings.Contains(string(m.Params), `setting \"colour\" is ignored`) {
		t.Errorf("message: %s", m.Params)
	}
	inside, outside := "file://"+filepath.Join(dir, "a.py"), "file:///elsewhere/b.py"
	s.open(inside, "def f(a: int): pass\n")
	s.until(inside, "SEV005") // strict alone minds any annotation
	s.open(outside, "def f(a: int): pass\n")
	s.until(outside, "")
	s.mu.Lock()
	profile = "agent"
	s.mu.Unlock()
	s.notify("workspace/didChangeConfiguration", `{"settings":null}`)
	s.until(inside, "")
	s.exit(0)
}

// TestPushedSettings is for clients that send their settings along.
func TestPushedSettings(t *testing.T) {
	s := begun(t, "{}", `{"profile":"agent"}`)
	s.open(doc, "def f(a: int): pass\n")
	s.until(doc, "")
	s.notify("workspace/didChangeConfiguration", `{"settings":{"trammel":{"profile":"strict"},"other":1}}`)
	s.until(doc, "SEV005")
	s.notify("workspace/didChangeConfiguration", `{"settings":{"other":2}}`)
	s.notify("workspace/didChangeConfiguration", `{"settings":{"trammel":{"profile":7}}}`)
	if m := s.note("window/showMessage"); !strings.Contains(string(m.Params), "must be of type string") {
		t.Errorf("message: %s", m.Params)
	}
	s.exit(0)
}

// TestFolders adds and removes a root with a configuration of its own.
func TestFolders(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	write(t, filepath.Join(b, "trammel.toml"), "profile = \"strict\"\n")
	s := begunIn(t, a, "{}", "{}")
	untitled := "untitled:Untitled-1"
	s.open(untitled, "def f(a: int): pass\n")
	s.until(untitled, "")
	s.notify("workspace/didChangeWorkspaceFolders", fmt.Sprintf(`{"event":{"added":[{"uri":"file://%s","name":"b"}],"removed":[{"uri":"file://%s","name":"a"}]}}`, b, a))
	s.until(untitled, "SEV005") // judged by the first folder's configuration
	remote := "vscode-remote://ssh-remote%2Bhost/home/x/a.py"
	s.open(remote, "eval('1')\n")
	var d diagnostics
	for d.URI == "" || strings.HasPrefix(d.URI, "untitled") {
		if err := json.Unmarshal(s.note("textDocument/publishDiagnostics").Params, &d); err != nil {
			t.Fatal(err)
		}
	}
	if d.codes() != "EVL001" {
		t.Errorf("remote document: %+v", d)
	}
	s.exit(0)
}

// TestPullRelatesConfiguration holds that a client which asks hears of what is wrong in
// the configuration too, and that a change of it changes the result id.
func TestPullRelatesConfiguration(t *testing.T) {
	dir := t.TempDir()
	config, file := filepath.Join(dir, "trammel.toml"), "file://"+filepath.Join(dir, "a.py")
	write(t, config, "profil = \"agent\"\n")
	s := begunIn(t, dir, `{"workspace":{"diagnostics":{"refreshSupport":true}},"textDocument":{"diagnostic":{"relatedDocumentSupport":true}}}`, "{}")
	s.open(file, "eval('1')\n")
	var report struct {
		Kind, ResultID   string
		Items            []diagnostic
		RelatedDocuments map[string]struct{ Items []diagnostic }
	}
	s.must("textDocument/diagnostic", fmt.Sprintf(`{"textDocument":{"uri":%q}}`, file), &report)
	related := report.RelatedDocuments["file://"+config].Items
	if len(report.Items) != 1 || len(related) != 1 || related[0].Code != "CFG001" || !strings.Contains(related[0].Message, "did you mean profile") {
		t.Errorf("report: %+v", report)
	}
	id := report.ResultID
	write(t, config, "[rules]\nEVL001 = \"off\"\n")
	s.notify("workspace/didChangeWatchedFiles", fmt.Sprintf(`{"changes":[{"uri":"file://%s","type":2}]}`, config))
	s.request("workspace/diagnostic/refresh")
	report.RelatedDocuments, report.Items = nil, nil
	s.must("textDocument/diagnostic", fmt.Sprintf(`{"textDocument":{"uri":%q},"previousResultId":%q}`, file, id), &report)
	if report.Kind != "full" || len(report.Items) != 0 || report.ResultID == id {
		t.Errorf("after the change: %+v", report)
	}
	s.exit(0)
}

// TestRelated holds what a diagnostic carries besides its message.
func TestRelated(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "trammel.toml"), "tool-policy = \"tools.json\"\ntools = [\"send(to)\"]\n\n[rules]\nEVL001 = \"warning\"\n")
	write(t, filepath.Join(dir, "tools.json"), "{\n  \"send\": [[1, 1, {\"to\": {\"enum\": [\"bob\"]}}, 0]]\n}\n")
	file := "file://" + filepath.Join(dir, "a.py")
	s := begunIn(t, dir, `{"workspace":{"textDocumentContent":{}},"textDocument":{"publishDiagnostics":{"relatedInformation":true,"codeDescriptionSupport":true,"tagSupport":{"valueSet":[1,2]}}}}`, "{}")
	s.open(file, "eval('1')\nsend(to='bob')\nx = 1  # trammel: ignore[EVL001]: none\n")
	var d struct {
		URI         string
		Diagnostics []struct {
			Code               string
			CodeDescription    struct{ Href string }
			Tags               []int
			Data               struct{ Name, Remedy string }
			RelatedInformation []struct {
				Location struct {
					URI   string
					Range rng
				}
				Message string
			}
		}
	}
	if err := json.Unmarshal(s.note("textDocument/publishDiagnostics").Params, &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Diagnostics) != 3 {
		t.Fatalf("diagnostics: %+v", d)
	}
	eval, send, unused := d.Diagnostics[0], d.Diagnostics[1], d.Diagnostics[2]
	if eval.CodeDescription.Href != "trammel:/rules/EVL001.md" || eval.Data.Name != "eval-call" || len(eval.RelatedInformation) != 1 ||
		!strings.HasSuffix(eval.RelatedInformation[0].Location.URI, "trammel.toml") || eval.RelatedInformation[0].Location.Range.Start != (pos{4, 0}) {
		t.Errorf("eval: %+v", eval)
	}
	if send.Code != "POL001" || len(send.RelatedInformation) != 1 || !strings.HasSuffix(send.RelatedInformation[0].Location.URI, "tools.json") || send.RelatedInformation[0].Location.Range.Start.Line != 1 {
		t.Errorf("send: %+v", send)
	}
	if unused.Code != "SUP001" || fmt.Sprint(unused.Tags) != "[1]" {
		t.Errorf("unused: %+v", unused)
	}
	var links []struct {
		Range  rng
		Target string
	}
	s.must("textDocument/documentLink", fmt.Sprintf(`{"textDocument":{"uri":%q}}`, file), &links)
	if len(links) != 2 || !strings.HasSuffix(links[0].Target, "tools.json#L2") || links[1].Target != "trammel:/rules/EVL001.md" {
		t.Errorf("links: %+v", links)
	}
	var content struct{ Text string }
	s.must("workspace/textDocumentContent", `{"uri":"trammel:/rules/EVL001.md"}`, &content)
	if !strings.HasPrefix(content.Text, "# eval-call (EVL001)") {
		t.Errorf("page: %s", content.Text)
	}
	s.exit(0)
}
