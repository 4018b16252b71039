// Package lsp is the language server. It is the only package that knows the
// protocol: one file a group of methods, all of them on Server.
//
// Notifications are handled one after the other on the reading goroutine, which
// keeps edits in order. A request takes its snapshot of the document there too,
// and then steps aside, so that slow ones do not hold up the next edit.
package lsp

import (
	"context"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/internal/container"
	"trammel/interp/worker"
	"trammel/lsp/session"
)

// Name is what the server calls itself in diagnostics and to clients.
const Name = "trammel"

// Options are what a server is started with.
type Options struct {
	Log     *slog.Logger
	Version string // of Trammel
	// Executor gives what executes programs. It is asked at the first dry run, and again
	// after a restart.
	Executor func() (worker.Executor, error)
	// Container tells what is around this process; nil for looking.
	Container func() container.Detection
	// Record writes down every message, unless it is nil.
	Record *session.Recorder
}

// Server is one connection's language server.
type Server struct {
	protocol.UnimplementedServer

	peer       protocol.Client // what calls the client
	client     abilities
	log        *slog.Logger
	options    Options
	background context.Context // of what no request waits for
	requests   requests
	encoding   encoding

	state   atomic.Pointer[state]
	reading sync.Mutex // held while the state is replaced
	docs    documents
	runner  runner
	pages   pages
	watch   watcher
	scan    scan
	health  health
	trace   atomic.Value // protocol.TraceValue

	phase    atomic.Int32
	exitCode int
	done     chan struct{}
	ended    sync.Once
}

// Phases of the connection.
const (
	fresh int32 = iota
	initialized
	shutDown
)

// Serve speaks the protocol on in and out until the client exits or hangs up. The
// result is the exit code that the specification asks for.
func Serve(ctx context.Context, in io.ReadCloser, out io.Writer, o Options) int {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := newServer(ctx, o)
	defer s.close()
	conn := jsonrpc2.NewConn(newStream(in, out, o, in.Close), jsonrpc2.WithCodec(codec{}))
	s.peer = protocol.ClientDispatcher(conn)
	handler := protocol.ServerHandler(s, jsonrpc2.MethodNotFoundHandler)
	conn.Go(ctx, s.guard(s.requests.cancellable(handler)))
	select {
	case <-s.done:
	case <-conn.Done():
	case <-ctx.Done():
	}
	return s.exitCode
}

func newServer(ctx context.Context, o Options) *Server {
	if o.Container == nil {
		o.Container = container.Detect
	}
	s := &Server{options: o, background: ctx, encoding: utf16Units, done: make(chan struct{}), exitCode: 1}
	s.log = slog.New(&clientLog{server: s, next: o.Log.Handler()})
	s.docs.open = map[uri.URI]*snapshot{}
	s.docs.cells = map[uri.URI]uri.URI{}
	s.runner.start = o.Executor
	s.trace.Store(protocol.TraceValueOff)
	s.health.init()
	s.state.Store(newState(nil, defaults(), os.Getenv("TRAMMEL_EXECUTE") == "1"))
	return s
}

// close ends what the server started.
func (s *Server) close() {
	s.watch.close()
	s.runner.close()
}

// Initialize agrees with the client on what each can do.
func (s *Server) Initialize(_ context.Context, p *protocol.InitializeParams) (*protocol.InitializeResult, error) {
	if g := p.Capabilities.General; g != nil {
		s.encoding = negotiate(g.PositionEncodings)
	}
	s.client = readAbilities(&p.Capabilities)
	if p.Trace != "" {
		s.trace.Store(p.Trace)
	}
	settings := defaults()
	warnings := settings.read(p.InitializationOptions)
	s.state.Store(newState(initialFolders(p), settings, s.state.Load().forced))
	s.phase.Store(initialized)
	s.warn(warnings)
	return &protocol.InitializeResult{
		ServerInfo:   protocol.ServerInfo{Name: Name, Version: protocol.NewOptional(s.options.Version)},
		Capabilities: s.offer(),
	}, nil
}

// initialFolders are the workspace folders, or the root that older clients send.
func initialFolders(p *protocol.InitializeParams) (list []folder) {
	if folders, ok := p.WorkspaceFolders.Get(); ok && len(folders) > 0 {
		for _, f := range folders {
			list = append(list, newFolder(f.URI))
		}
		return list
	}
	//lint:ignore SA1019 older clients send nothing else
	if root := p.RootURI; root != nil && *root != "" {
		return []folder{newFolder(*root)}
	}
	//lint:ignore SA1019 still older ones
	if path, ok := p.RootPath.Get(); ok && filepath.IsAbs(path) {
		return []folder{newFolder(uri.File(path))}
	}
	return nil
}

// Initialized ends the handshake: now the server may ask the client.
func (s *Server) Initialized(context.Context, *protocol.InitializedParams) error {
	go func() {
		defer s.contain("setting up")
		s.register()
		s.pullSettings()
		s.noticeContainer()
		s.watch.start(s)
		s.pushWorkspace()
	}()
	return nil
}

// SetTrace sets how much of its work the server tells the client.
func (s *Server) SetTrace(_ context.Context, p *protocol.SetTraceParams) error {
	s.trace.Store(p.Value)
	return nil
}

// Shutdown prepares for exit.
func (s *Server) Shutdown(context.Context) error {
	s.phase.Store(shutDown)
	return nil
}

// Exit ends the server: with code 0 after a shutdown, else with 1.
func (s *Server) Exit(context.Context) error {
	if s.phase.Load() == shutDown {
		s.exitCode = 0
	}
	s.ended.Do(func() { close(s.done) })
	return nil
}

// tell shows the user a message.
func (s *Server) tell(kind protocol.MessageType, text string) {
	if err := s.peer.ShowMessage(s.background, &protocol.ShowMessageParams{Type: kind, Message: text}); err != nil {
		s.options.Log.Warn("message not sent", "text", text, "error", err)
	}
}

// warn tells the user of what is wrong with the settings, each thing once.
func (s *Server) warn(texts []string) {
	for _, text := range texts {
		if s.health.first("warning " + text) {
			s.tell(protocol.MessageTypeWarning, "trammel: "+text)
		}
	}
}
