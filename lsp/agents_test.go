package lsp_test

import (
	"encoding/json"
	"testing"
	"time"

	"trammel/internal/docstest"
)

// talk is the agent's side of a session: it takes whatever the server says, in its order,
// but for messages to people.
type talk struct {
	s *session
}

func (k *talk) Send(t *testing.T, line string) {
	t.Helper()
	k.s.send(line)
}

func (k *talk) Receive(t *testing.T) map[string]any {
	t.Helper()
	for {
		select {
		case m := <-k.s.notes:
			if m.Method == "window/showMessage" || m.Method == "window/logMessage" {
				continue
			}
			raw, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": m.ID, "method": m.Method, "params": m.Params, "result": m.Result, "error": m.Error})
			if err != nil {
				t.Fatal(err)
			}
			var out map[string]any
			if err := json.Unmarshal(raw, &out); err != nil {
				t.Fatal(err)
			}
			return out
		case <-time.After(10 * time.Second):
			t.Fatal("the server says nothing")
		}
	}
}

// TestAgentsPage plays the agent's side of docs/agents.md.
func TestAgentsPage(t *testing.T) {
	s := start(t)
	if lines := docstest.Play(t, "../docs/agents.md", &talk{s: s}); lines < 8 {
		t.Errorf("only %d lines were compared", lines)
	}
	s.exited(0)
}
