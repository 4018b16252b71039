package lsp

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"go.lsp.dev/protocol"
)

// clientLog sends what is logged to the client as well, from the level of the settings
// on: an editor shows it where people look for it.
type clientLog struct {
	server *Server
	next   slog.Handler
	attrs  []slog.Attr
}

var _ slog.Handler = (*clientLog)(nil)

func (l *clientLog) toClient(level slog.Level) bool {
	st := l.server.state.Load()
	return l.server.phase.Load() == initialized && st != nil && level >= st.base.level()
}

// Enabled reports whether anybody wants to know.
func (l *clientLog) Enabled(ctx context.Context, level slog.Level) bool {
	return l.next.Enabled(ctx, level) || l.toClient(level)
}

// Handle writes a record.
func (l *clientLog) Handle(ctx context.Context, r slog.Record) error {
	if l.toClient(r.Level) {
		// The result is of no use: what cannot be sent is written below.
		_ = l.server.peer.LogMessage(l.server.background, &protocol.LogMessageParams{Type: messageType(r.Level), Message: logText(r, l.attrs)})
	}
	if l.next.Enabled(ctx, r.Level) {
		return l.next.Handle(ctx, r)
	}
	return nil
}

// WithAttrs adds to every record.
func (l *clientLog) WithAttrs(attrs []slog.Attr) slog.Handler {
	return &clientLog{l.server, l.next.WithAttrs(attrs), append(l.attrs[:len(l.attrs):len(l.attrs)], attrs...)}
}

// WithGroup names what is added.
func (l *clientLog) WithGroup(name string) slog.Handler {
	return &clientLog{l.server, l.next.WithGroup(name), l.attrs}
}

func messageType(level slog.Level) protocol.MessageType {
	switch {
	case level >= slog.LevelError:
		return protocol.MessageTypeError
	case level >= slog.LevelWarn:
		return protocol.MessageTypeWarning
	case level >= slog.LevelInfo:
		return protocol.MessageTypeInfo
	}
	return protocol.MessageTypeLog
}

func logText(r slog.Record, attrs []slog.Attr) string {
	var b strings.Builder
	b.WriteString(r.Message)
	write := func(a slog.Attr) bool {
		fmt.Fprintf(&b, " %s=%v", a.Key, a.Value)
		return true
	}
	for _, a := range attrs {
		write(a)
	}
	r.Attrs(write)
	return b.String()
}

// traceDone tells a client that traces what was handled, and how long that took.
func (s *Server) traceDone(method string, took time.Duration, err error) {
	level, _ := s.trace.Load().(protocol.TraceValue)
	if level == protocol.TraceValueOff || s.phase.Load() != initialized {
		return
	}
	text := fmt.Sprintf("handled %s in %v", method, took.Round(time.Microsecond))
	params := &protocol.LogTraceParams{Message: text}
	if level == protocol.TraceValueVerbose {
		detail := "no error"
		if err != nil {
			detail = err.Error()
		}
		params.Verbose = &detail
	}
	if err := s.peer.LogTrace(s.background, params); err != nil {
		s.options.Log.Warn("trace not sent", "error", err)
	}
}
