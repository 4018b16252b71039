package session_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	_ "trammel/analysis/rules"
	"trammel/interp/worker"
	"trammel/lsp"
	"trammel/lsp/session"
)

// play plays entries to a server and gives its recording of them.
func play(t *testing.T, entries []session.Entry) (*session.Replay, []session.Entry) {
	t.Helper()
	serverIn, clientOut := io.Pipe()
	clientIn, serverOut := io.Pipe()
	var recording bytes.Buffer
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		lsp.Serve(context.Background(), serverIn, serverOut, lsp.Options{
			Log: slog.New(slog.DiscardHandler), Version: "test", Record: session.NewRecorder(&recording),
			Executor: func() (worker.Executor, error) { return worker.InProcess{}, nil },
		})
		serverOut.Close()
	}()
	replay, err := session.Play(entries, clientOut, clientIn, 10*time.Second, lsp.VolatileMethods...)
	if err != nil {
		t.Fatal(err)
	}
	clientOut.Close()
	<-ended
	recorded, err := session.Read(&recording)
	if err != nil {
		t.Fatal(err)
	}
	return replay, recorded
}

// conversation is what a client says: one that answers the server's question, too.
const conversation = `{"from":"client","message":{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{"workspace":{"configuration":true}}}}}
{"from":"server","message":{"jsonrpc":"2.0","id":1,"result":{}}}
{"from":"client","message":{"jsonrpc":"2.0","method":"initialized","params":{}}}
{"from":"server","message":{"jsonrpc":"2.0","id":1,"method":"workspace/configuration","params":{}}}
{"from":"client","message":{"jsonrpc":"2.0","id":1,"result":[{"profile":"strict"}]}}
{"from":"client","message":{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///w/a.py","languageId":"python","version":1,"text":"def f(): pass\n"}}}}
{"from":"client","text":"{ not a message"}
{"from":"client","message":{"jsonrpc":"2.0","id":"two","method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///w/a.py"}}}}
{"from":"client","message":{"jsonrpc":"2.0","id":3,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///w/none.py"},"position":{"line":0,"character":0}}}}
{"from":"server","message":{"jsonrpc":"2.0","id":"two","result":[]}}
{"from":"server","message":{"jsonrpc":"2.0","id":3,"error":{}}}
{"from":"client","message":{"jsonrpc":"2.0","id":4,"method":"shutdown"}}
{"from":"server","message":{"jsonrpc":"2.0","id":4,"result":null}}
{"from":"client","message":{"jsonrpc":"2.0","method":"exit"}}
`

func TestReplay(t *testing.T) {
	written, err := session.Read(strings.NewReader(conversation))
	if err != nil {
		t.Fatal(err)
	}
	first, recorded := play(t, written)
	if first.Requests != 4 || len(first.Differences) != 2 { // the answers above are made up
		t.Errorf("first: %+v", first)
	}
	second, again := play(t, recorded)
	if second.Requests != 4 || len(second.Differences) != 0 || len(second.Times) != 4 {
		t.Errorf("second: %+v", second)
	}
	if was, is := said(recorded), said(again); was != is || was != 9 {
		t.Errorf("the client says %d messages, then %d", was, is)
	}
	for i, e := range recorded {
		if e.From == session.Server && strings.Contains(string(e.Message), `"id":3`) {
			recorded[i].Message = json.RawMessage(`{"jsonrpc":"2.0","id":3,"result":{"contents":""}}`)
		}
	}
	third, _ := play(t, recorded)
	if len(third.Differences) != 1 || third.Differences[0].Method != "textDocument/hover" {
		t.Errorf("third: %+v", third.Differences)
	}
}

// said is the number of messages of the client.
func said(entries []session.Entry) (n int) {
	for _, e := range entries {
		if e.From == session.Client {
			n++
		}
	}
	return n
}

func TestReadErrors(t *testing.T) {
	for text, want := range map[string]string{
		"{":                        "line 1 is no entry of a recording",
		"{\"from\":\"client\"}\n7": "line 2 is no entry of a recording",
		`{"from":"nobody"}`:        `from is "nobody"`,
	} {
		if _, err := session.Read(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
