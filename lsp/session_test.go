package lsp_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	_ "trammel/analysis/rules"
	"trammel/internal/container"
	"trammel/interp/worker"
	"trammel/lsp"
)

// session is the client's end of a server on real pipes. It speaks raw JSON, so
// that a test says exactly what goes over the wire.
type session struct {
	t      *testing.T
	in     *os.File
	mu     sync.Mutex
	nextID int
	wait   map[string]chan message
	notes  chan message
	code   chan int

	// answers are what the client says to requests of the server; without one it is null.
	answers map[string]func(params json.RawMessage) any
	asked   chan message // those requests
}

type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	} `json:"error"`
}

func start(t *testing.T) *session {
	t.Helper()
	return startIn(t, container.Detection{Kind: "a test", Isolates: true})
}

// startIn starts a server that sees something around itself.
func startIn(t *testing.T, around container.Detection) *session {
	t.Helper()
	serverIn, clientOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	clientIn, serverOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	s := &session{t: t, in: clientOut, wait: map[string]chan message{}, notes: make(chan message, 1000), code: make(chan int, 1), answers: map[string]func(json.RawMessage) any{}, asked: make(chan message, 1000)}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	go func() {
		s.code <- lsp.Serve(context.Background(), serverIn, serverOut, lsp.Options{
			Log: log, Version: "test", Container: func() container.Detection { return around }, Executor: func() (worker.Executor, error) { return worker.InProcess{}, nil },
		})
		serverOut.Close()
	}()
	go s.read(bufio.NewReader(clientIn))
	t.Cleanup(func() { clientOut.Close() })
	return s
}

func (s *session) read(r *bufio.Reader) {
	for {
		length := 0
		for {
			line, err := r.ReadString('\n')
			if err != nil {
				close(s.notes)
				return
			}
			if line = strings.TrimSpace(line); line == "" {
				break
			}
			if v, ok := strings.CutPrefix(line, "Content-Length: "); ok {
				length, _ = strconv.Atoi(v)
			}
		}
		body := make([]byte, length)
		if _, err := io.ReadFull(r, body); err != nil {
			return
		}
		var m message
		if err := json.Unmarshal(body, &m); err != nil {
			s.t.Errorf("the server sent %q: %v", body, err)
			return
		}
		if m.Method == "" {
			s.mu.Lock()
			c := s.wait[string(m.ID)]
			s.mu.Unlock()
			if c != nil {
				c <- m
				continue
			}
		}
		if m.Method != "" && m.ID != nil {
			s.answer(m)
			continue
		}
		s.notes <- m
	}
}

// answer answers a request of the server.
func (s *session) answer(m message) {
	s.mu.Lock()
	answer := s.answers[m.Method]
	s.mu.Unlock()
	result := json.RawMessage("null")
	if answer != nil {
		result, _ = json.Marshal(answer(m.Params))
	}
	s.asked <- m
	body := fmt.Sprintf(`{"jsonrpc":"2.0","id":%s,"result":%s}`, m.ID, result)
	fmt.Fprintf(s.in, "Content-Length: %d\r\n\r\n%s", len(body), body)
}

// on says what the client answers to a request of the server.
func (s *session) on(method string, answer func(params json.RawMessage) any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers[method] = answer
}

// request waits for the next request of the server with a method.
func (s *session) request(method string) message {
	s.t.Helper()
	timeout := time.After(10 * time.Second)
	for {
		select {
		case m := <-s.asked:
			if m.Method == method {
				return m
			}
		case <-timeout:
			s.t.Fatalf("the server does not ask for %s", method)
		}
	}
}

// begun starts a server and shakes hands with capabilities and initialization options.
func begun(t *testing.T, capabilities, options string) *session {
	t.Helper()
	return begunIn(t, "", capabilities, options)
}

// begunIn is begun with a directory as the workspace folder.
func begunIn(t *testing.T, dir, capabilities, options string) *session {
	t.Helper()
	s := start(t)
	folders := "null"
	if dir != "" {
		folders = fmt.Sprintf(`[{"uri":%q,"name":"w"}]`, "file://"+dir)
	}
	s.must("initialize", fmt.Sprintf(`{"processId":null,"rootUri":null,"workspaceFolders":%s,"capabilities":%s,"initializationOptions":%s}`, folders, capabilities, options), nil)
	s.notify("initialized", "{}")
	return s
}

func (s *session) raw(text string) {
	s.t.Helper()
	if _, err := io.WriteString(s.in, text); err != nil {
		s.t.Fatal(err)
	}
}

func (s *session) send(body string) {
	s.t.Helper()
	s.raw(fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body))
}

func (s *session) notify(method, params string) {
	s.t.Helper()
	s.send(fmt.Sprintf(`{"jsonrpc":"2.0","method":%q,"params":%s}`, method, params))
}

// begin sends a request and gives the function that waits for its answer.
func (s *session) begin(method, params string) (id int, answer func() message) {
	s.t.Helper()
	s.mu.Lock()
	s.nextID++
	id = s.nextID
	c := make(chan message, 1)
	s.wait[strconv.Itoa(id)] = c
	s.mu.Unlock()
	s.send(fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":%q,"params":%s}`, id, method, params))
	return id, func() message {
		s.t.Helper()
		select {
		case m := <-c:
			return m
		case <-time.After(10 * time.Second):
			s.t.Fatalf("no answer to %s", method)
			return message{}
		}
	}
}

func (s *session) call(method, params string) message {
	s.t.Helper()
	_, answer := s.begin(method, params)
	return answer()
}

// must is call for a request that has to succeed.
func (s *session) must(method, params string, into any) {
	s.t.Helper()
	m := s.call(method, params)
	if m.Error != nil {
		s.t.Fatalf("%s: %d %s", method, m.Error.Code, m.Error.Message)
	}
	if into != nil {
		if err := json.Unmarshal(m.Result, into); err != nil {
			s.t.Fatalf("%s: %v in %s", method, err, m.Result)
		}
	}
}

// note waits for the next notification with the given method.
func (s *session) note(method string) message {
	s.t.Helper()
	timeout := time.After(10 * time.Second)
	for {
		select {
		case m, ok := <-s.notes:
			if !ok {
				s.t.Fatalf("the server went away before %s", method)
			}
			if m.Method == method {
				return m
			}
		case <-timeout:
			s.t.Fatalf("no %s", method)
		}
	}
}

type diagnostics struct {
	URI         string
	Version     int
	Diagnostics []diagnostic
}

type diagnostic struct {
	Range    rng
	Severity int
	Code     string
	Source   string
	Message  string
}

type rng struct{ Start, End pos }
type pos struct{ Line, Character int }

// published waits for the diagnostics of a version.
func (s *session) published(version int) diagnostics {
	s.t.Helper()
	for {
		var d diagnostics
		if err := json.Unmarshal(s.note("textDocument/publishDiagnostics").Params, &d); err != nil {
			s.t.Fatal(err)
		}
		if d.Version == version {
			return d
		}
	}
}

func (s *session) exit(want int) {
	s.t.Helper()
	s.must("shutdown", "null", nil)
	s.notify("exit", "null")
	s.exited(want)
}

func (s *session) exited(want int) {
	s.t.Helper()
	select {
	case code := <-s.code:
		if code != want {
			s.t.Errorf("exit code %d, want %d", code, want)
		}
	case <-time.After(10 * time.Second):
		s.t.Fatal("the server does not end")
	}
}

func quoted(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func (s *session) open(uri, text string) {
	s.t.Helper()
	s.notify("textDocument/didOpen", fmt.Sprintf(`{"textDocument":{"uri":%q,"languageId":"python","version":1,"text":%s}}`, uri, quoted(text)))
}

const doc = "file:///w/a.py"
