package lsp_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestScrubActions asks for source actions that apply passes: all at once, by name, and
// in a mode.
func TestScrubActions(t *testing.T) {
	s := start(t)
	s.must("initialize", `{"processId":null,"rootUri":null,"capabilities":{}}`, &struct{}{})
	s.notify("initialized", "{}")
	s.open(doc, "'''>>> 1'''\ndef f(a: int, b: g()):\n    assert a\n    return '{}'.format(a)  # b\n")
	for _, test := range []struct {
		only, want string
	}{
		{"source.scrub", "Scrub comments (all), Scrub docstrings, Scrub doctests (all), Scrub annotations (impure), Scrub format (flatten)"},
		{"source.scrub.annotations", "Scrub annotations (impure)"},
		{"source.scrub.annotations.all", "Scrub annotations (all)"},
		{"source.scrub.asserts", "Scrub asserts"},
		{"source.scrub.debug", ""},
		{"quickfix.nothing", ""},
	} {
		var actions []struct {
			Title string
			Kind  string
			Edit  struct{ Changes map[string][]any }
		}
		s.must("textDocument/codeAction", `{"textDocument":{"uri":"`+doc+`"},"range":{"start":{"line":0,"character":0},"end":{"line":3,"character":0}},"context":{"diagnostics":[],"only":["`+test.only+`"]}}`, &actions)
		var titles []string
		for _, a := range actions {
			if !strings.HasPrefix(a.Kind, "source.scrub.") || len(a.Edit.Changes[doc]) == 0 {
				t.Errorf("%s: %+v", test.only, a)
			}
			titles = append(titles, a.Title)
		}
		if got := strings.Join(titles, ", "); got != test.want {
			t.Errorf("%s: %s, want %s", test.only, got, test.want)
		}
	}
	var edits []struct {
		Edit struct {
			Changes map[string][]struct {
				Range   rng
				NewText string
			}
		}
	}
	s.must("textDocument/codeAction", `{"textDocument":{"uri":"`+doc+`"},"range":{"start":{"line":0,"character":0},"end":{"line":3,"character":0}},"context":{"diagnostics":[],"only":["source.scrub.format"]}}`, &edits)
	if got := fmt.Sprint(edits[0].Edit.Changes[doc]); got != "[{{{3 11} {3 11}} f} {{{3 12} {3 14}} {a}} {{{3 15} {3 25}} }]" {
		t.Errorf("edits: %s", got)
	}
}
