package lsp_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

const book = "file:///w/nb.ipynb"

func cellURI(n int) string { return fmt.Sprintf("vscode-notebook-cell:/w/nb.ipynb#W%d", n) }

func (s *session) openNotebook(texts ...string) {
	s.t.Helper()
	var cells, documents []string
	for i, text := range texts {
		kind, language := 2, "python"
		if rest, ok := strings.CutPrefix(text, "markdown:"); ok {
			kind, language, text = 1, "markdown", rest
		}
		cells = append(cells, fmt.Sprintf(`{"kind":%d,"document":%q}`, kind, cellURI(i)))
		if language == "python" {
			documents = append(documents, fmt.Sprintf(`{"uri":%q,"languageId":"python","version":1,"text":%s}`, cellURI(i), quoted(text)))
		}
	}
	s.notify("notebookDocument/didOpen", fmt.Sprintf(`{"notebookDocument":{"uri":%q,"notebookType":"jupyter-notebook","version":1,"cells":[%s]},"cellTextDocuments":[%s]}`,
		book, strings.Join(cells, ","), strings.Join(documents, ",")))
}

// found waits for the diagnostics of a cell and gives them as "code line:column".
func (s *session) found(uri string) string {
	s.t.Helper()
	for {
		var d diagnostics
		if err := json.Unmarshal(s.note("textDocument/publishDiagnostics").Params, &d); err != nil {
			s.t.Fatal(err)
		}
		if d.URI != uri {
			continue
		}
		var list []string
		for _, item := range d.Diagnostics {
			list = append(list, fmt.Sprintf("%s %d:%d", item.Code, item.Range.Start.Line, item.Range.Start.Character))
		}
		return strings.Join(list, ", ")
	}
}

func TestNotebook(t *testing.T) {
	s := begun(t, `{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}},"workspace":{"workspaceEdit":{"documentChanges":true}}}`, "{}")
	s.openNotebook("markdown:# Title", "import os as o\nx = '😀'; eval('1')\n", "!rm -rf x\nawait f()\n%timeit g()", "def f(a: print(1)):\n    o.system('ls')")
	for cell, want := range map[int]string{1: "IMP001 0:7, EVL001 1:10"} {
		if got := s.found(cellURI(cell)); got != want {
			t.Errorf("cell %d: %s, want %s", cell, got, want)
		}
	}
	if got := s.found(cellURI(2)); got != "NBK001 0:0, NBK002 2:0" {
		t.Errorf("cell 2: %s", got)
	}
	if got := s.found(cellURI(3)); !strings.Contains(got, "SEV001 0:9") || !strings.Contains(got, "EFF001 1:4") {
		t.Errorf("cell 3: %s", got)
	}

	var actions []struct {
		Title string
		Edit  struct {
			DocumentChanges []struct {
				TextDocument struct{ URI string }
				Edits        []struct{ Range rng }
			}
		}
	}
	s.must("textDocument/codeAction", fmt.Sprintf(`{"textDocument":{"uri":%q},"range":{"start":{"line":0,"character":9},"end":{"line":0,"character":9}},"context":{"diagnostics":[]}}`, cellURI(3)), &actions)
	if len(actions) == 0 || actions[0].Title != "Strip this annotation" || actions[0].Edit.DocumentChanges[0].TextDocument.URI != cellURI(3) || actions[0].Edit.DocumentChanges[0].Edits[0].Range != (rng{pos{0, 7}, pos{0, 17}}) {
		t.Errorf("actions: %+v", actions)
	}
	var symbols []struct{ Name string }
	s.must("textDocument/documentSymbol", fmt.Sprintf(`{"textDocument":{"uri":%q}}`, cellURI(3)), &symbols)
	if fmt.Sprint(symbols) != "[{f}]" {
		t.Errorf("symbols: %v", symbols)
	}

	// A name that one cell binds is known in the next, and forgotten with the cell.
	s.notify("notebookDocument/didChange", fmt.Sprintf(`{"notebookDocument":{"uri":%q,"version":2},"change":{"cells":{"structure":{"array":{"start":1,"deleteCount":1}, "didClose":[{"uri":%q}]}}}}`, book, cellURI(1)))
	if got := s.found(cellURI(3)); strings.Contains(got, "EFF001") {
		t.Errorf("cell 3 without the import: %s", got)
	}
	s.notify("notebookDocument/didChange", fmt.Sprintf(`{"notebookDocument":{"uri":%q,"version":3},"change":{"cells":{"textContent":[{"document":{"uri":%q,"version":2},"changes":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":9}},"text":"y = 1"}]}]}}}`, book, cellURI(2)))
	if got := s.found(cellURI(2)); got != "NBK002 2:0" {
		t.Errorf("cell 2 after the edit: %s", got)
	}
	// Cells that move are not opened again.
	s.notify("notebookDocument/didChange", fmt.Sprintf(`{"notebookDocument":{"uri":%q,"version":4},"change":{"cells":{"structure":{"array":{"start":1,"deleteCount":2,"cells":[{"kind":2,"document":%q},{"kind":2,"document":%q}]}}}}}`, book, cellURI(3), cellURI(2)))
	if got := s.found(cellURI(2)); got != "NBK002 2:0" {
		t.Errorf("cell 2 after the move: %s", got)
	}
	s.notify("notebookDocument/didChange", fmt.Sprintf(`{"notebookDocument":{"uri":%q,"version":5},"change":{"cells":{"structure":{"array":{"start":7,"deleteCount":1}}}}}`, book))
	if m := s.note("window/showMessage"); !strings.Contains(string(m.Params), "cells 7 to 8 lie outside the 3 cells") {
		t.Errorf("message: %s", m.Params)
	}
	s.notify("notebookDocument/didClose", fmt.Sprintf(`{"notebookDocument":{"uri":%q},"cellTextDocuments":[]}`, book))
	if got := s.found(cellURI(2)); got != "" {
		t.Errorf("cell 2 after closing: %s", got)
	}
	if m := s.call("textDocument/hover", fmt.Sprintf(`{"textDocument":{"uri":%q},"position":{"line":0,"character":0}}`, cellURI(2))); m.Error == nil {
		t.Errorf("hover in a closed cell: %s", m.Result)
	}
	s.exit(0)
}

// TestNotebookFixes holds that fixing everything reaches every cell, magics or not.
func TestNotebookFixes(t *testing.T) {
	for _, magic := range []string{"", "%time f(1)\n"} {
		s := begun(t, `{"workspace":{"workspaceEdit":{"documentChanges":true}}}`, "{}")
		s.openNotebook("def f(a: print(1)): pass\n"+magic, "def g(b: print(2)): pass")
		s.found(cellURI(1))
		var actions []struct {
			Edit struct {
				DocumentChanges []struct {
					TextDocument struct {
						URI     string
						Version int
					}
					Edits []struct {
						Range   rng
						NewText string
					}
				}
			}
		}
		s.must("textDocument/codeAction", fmt.Sprintf(`{"textDocument":{"uri":%q},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"context":{"diagnostics":[],"only":["source.fixAll"]}}`, cellURI(0)), &actions)
		if len(actions) != 1 || len(actions[0].Edit.DocumentChanges) != 2 {
			t.Fatalf("actions: %+v", actions)
		}
		for i, change := range actions[0].Edit.DocumentChanges {
			if change.TextDocument.URI != cellURI(i) || len(change.Edits) != 1 || change.Edits[0].Range != (rng{pos{0, 7}, pos{0, 17}}) {
				t.Errorf("with %q: %+v", magic, change)
			}
		}
		s.exit(0)
	}
}
