// Package lsp is the language server. It is the only package that knows the
// protocol: one file a group of methods, all of them on Server.
//
// Notifications are handled one after the other on the reading goroutine, which
// keeps edits in order. A request takes its snapshot of the document there too,
// and then steps aside, so that slow ones do not hold up the next edit.
package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/interp/worker"
	"trammel/policy"
	"trammel/syntax"
)

// Name is what the server calls itself in diagnostics and to clients.
const Name = "trammel"

// Server is one connection's language server.
type Server struct {
	protocol.UnimplementedServer

	client   protocol.Client
	log      *slog.Logger
	version  string
	docs     documents
	requests requests
	encoding encoding
	settings settings
	executor func() (worker.Executor, error)
	pull     bool // the client asks for diagnostics
	changes  bool // the client takes versioned edits

	state    atomic.Int32
	exitCode int
	done     chan struct{}
}

// States of the connection.
const (
	fresh int32 = iota
	initialized
	shutDown
)

// settings are what the client may configure.
type settings struct {
	profile string          // name of the embedded profile; empty for what the configuration says
	version *syntax.Version // nil for what the configuration says
	execute bool
}

// Serve speaks the protocol on in and out until the client exits or hangs up. The
// result is the exit code that the specification asks for.
// Dry runs are executed by what executor gives, which is asked at the first one.
func Serve(ctx context.Context, in io.ReadCloser, out io.Writer, log *slog.Logger, version string, executor func() (worker.Executor, error)) int {
	s := &Server{log: log, version: version, executor: sync.OnceValues(executor), encoding: utf16Units, done: make(chan struct{}), exitCode: 1}
	s.docs.open = map[uri.URI]*snapshot{}
	s.settings = settings{execute: os.Getenv("TRAMMEL_EXECUTE") == "1"}
	conn := jsonrpc2.NewConn(newStream(in, out, log, in.Close), jsonrpc2.WithCodec(codec{}))
	s.client = protocol.ClientDispatcher(conn)
	handler := protocol.ServerHandler(s, jsonrpc2.MethodNotFoundHandler)
	conn.Go(ctx, s.guard(s.requests.cancellable(handler)))
	select {
	case <-s.done:
	case <-conn.Done():
	case <-ctx.Done():
	}
	return s.exitCode
}

// codec encodes payloads with the protocol's knowledge of its unions.
type codec struct{}

func (codec) Marshal(v any) ([]byte, error) {
	if raw, ok := v.(jsonrpc2.RawMessage); ok {
		if raw == nil {
			return []byte("null"), nil
		}
		return raw, nil
	}
	return protocol.Marshal(v)
}

func (codec) Unmarshal(data []byte, v any) error {
	if raw, ok := v.(*jsonrpc2.RawMessage); ok {
		*raw = append(jsonrpc2.RawMessage(nil), data...)
		return nil
	}
	return protocol.Unmarshal(data, v)
}

// guard keeps to the order of the life cycle, and a panic of one handler from
// taking the server with it.
func (s *Server) guard(handler jsonrpc2.Handler) jsonrpc2.Handler {
	return func(ctx context.Context, req *jsonrpc2.Request) (result any, err error) {
		method := strings.Clone(req.Method())
		if err := s.allowed(method, req.IsCall()); err != nil {
			if req.IsCall() {
				return nil, err
			}
			s.log.Warn("dropped a notification", "method", method, "error", err)
			return nil, nil
		}
		defer func() {
			if r := recover(); r != nil {
				s.log.Error("panic in a handler", "method", method, "panic", r, "stack", string(debug.Stack()))
				result, err = nil, jsonrpc2.Errorf(jsonrpc2.InternalError, "%s failed: %v; this is a bug in Trammel", method, r)
			}
		}()
		result, err = handler(ctx, req)
		if err != nil && !req.IsCall() {
			s.log.Warn("notification failed", "method", method, "error", err)
			err = nil // an error here would end the connection
		}
		return result, err
	}
}

// codeNotInitialized is the protocol's own error code.
const codeNotInitialized jsonrpc2.Code = -32002

func (s *Server) allowed(method string, isCall bool) error {
	switch state := s.state.Load(); {
	case method == protocol.MethodExit:
		return nil
	case state == fresh && method != protocol.MethodInitialize:
		return jsonrpc2.Errorf(codeNotInitialized, "%s before initialize", method)
	case state != fresh && method == protocol.MethodInitialize:
		return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "the server is initialized already")
	case state == shutDown && isCall:
		return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "%s after shutdown", method)
	}
	return nil
}

func invalidParams(format string, args ...any) error {
	return jsonrpc2.Errorf(jsonrpc2.InvalidParams, format, args...)
}

// Initialize agrees with the client on what each can do.
func (s *Server) Initialize(_ context.Context, p *protocol.InitializeParams) (*protocol.InitializeResult, error) {
	if g := p.Capabilities.General; g != nil {
		s.encoding = negotiate(g.PositionEncodings)
	}
	if td := p.Capabilities.TextDocument; td != nil {
		s.pull = td.Diagnostic != nil
	}
	if ws := p.Capabilities.Workspace; ws != nil && ws.WorkspaceEdit != nil {
		s.changes = ws.WorkspaceEdit.DocumentChanges != nil && *ws.WorkspaceEdit.DocumentChanges
	}
	warnings := s.settings.read(p.InitializationOptions)
	s.state.Store(initialized)
	for _, w := range warnings {
		s.tell(protocol.MessageTypeWarning, w)
	}
	return &protocol.InitializeResult{
		ServerInfo:   protocol.ServerInfo{Name: Name, Version: protocol.NewOptional(s.version)},
		Capabilities: s.capabilities(),
	}, nil
}

func (s *Server) capabilities() protocol.ServerCapabilities {
	yes, sync := true, protocol.TextDocumentSyncKindIncremental
	c := protocol.ServerCapabilities{
		PositionEncoding:       protocol.PositionEncodingKind(s.encoding),
		TextDocumentSync:       &protocol.TextDocumentSyncOptions{OpenClose: &yes, Change: &sync},
		HoverProvider:          protocol.Boolean(true),
		DocumentSymbolProvider: protocol.Boolean(true),
		FoldingRangeProvider:   protocol.Boolean(true),
		SelectionRangeProvider: protocol.Boolean(true),
		CodeActionProvider:     &protocol.CodeActionOptions{CodeActionKinds: []protocol.CodeActionKind{protocol.CodeActionKindQuickFix, fixAllKind, scrubKind}},
	}
	if s.pull {
		name := Name
		c.DiagnosticProvider = &protocol.DiagnosticOptions{Identifier: &name}
	}
	if s.settings.execute {
		c.ExecuteCommandProvider = protocol.ExecuteCommandOptions{Commands: []string{dryRunCommand}}
	}
	return c
}

// read takes over initialization options. Wrong ones are reported and skipped one
// by one.
func (st *settings) read(options protocol.LSPAny) (warnings []string) {
	if len(options) == 0 || string(options) == "null" {
		return nil
	}
	var given map[string]json.RawMessage
	if err := json.Unmarshal(options, &given); err != nil {
		return []string{"trammel: initializationOptions must be an object; they are ignored"}
	}
	text := func(key string, use func(string) error) {
		raw, ok := given[key]
		if !ok {
			return
		}
		var value string
		err := json.Unmarshal(raw, &value)
		if err == nil {
			err = use(value)
		}
		if err != nil {
			warnings = append(warnings, fmt.Sprintf("trammel: setting %q is ignored: %v", key, err))
		}
	}
	text("profile", func(name string) error {
		_, err := policy.Lookup(name)
		if err == nil {
			st.profile = name
		}
		return err
	})
	text("targetVersion", func(v string) error {
		version, err := syntax.ParseVersion(v)
		if err == nil {
			st.version = &version
		}
		return err
	})
	if raw, ok := given["execute"]; ok {
		if err := json.Unmarshal(raw, &st.execute); err != nil {
			warnings = append(warnings, fmt.Sprintf("trammel: setting %q is ignored: %v", "execute", err))
		}
	}
	return warnings
}

// Initialized ends the handshake.
func (*Server) Initialized(context.Context, *protocol.InitializedParams) error { return nil }

// SetTrace is accepted; the log level is set on the command line.
func (*Server) SetTrace(context.Context, *protocol.SetTraceParams) error { return nil }

// Shutdown prepares for exit.
func (s *Server) Shutdown(context.Context) error {
	s.state.Store(shutDown)
	return nil
}

// Exit ends the server: with code 0 after a shutdown, else with 1.
func (s *Server) Exit(context.Context) error {
	if s.state.Load() == shutDown {
		s.exitCode = 0
	}
	close(s.done)
	return nil
}

// tell shows the user a message.
func (s *Server) tell(kind protocol.MessageType, text string) {
	if err := s.client.ShowMessage(context.Background(), &protocol.ShowMessageParams{Type: kind, Message: text}); err != nil {
		s.log.Warn("message not sent", "text", text, "error", err)
	}
}
