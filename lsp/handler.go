package lsp

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

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

// Error codes of the protocol that its library does not name.
const (
	codeNotInitialized  jsonrpc2.Code = -32002
	codeServerCancelled jsonrpc2.Code = -32802
	codeRequestFailed   jsonrpc2.Code = -32803
)

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
		began := time.Now()
		defer func() {
			if r := recover(); r != nil {
				s.bug("handling "+method, r)
				result, err = nil, jsonrpc2.Errorf(jsonrpc2.InternalError, "%s failed: %v; this is a bug in Trammel", method, r)
			}
			s.health.note(method, time.Since(began), err)
			s.traceDone(method, time.Since(began), err)
		}()
		result, err = handler(ctx, req)
		err = asInvalidParams(method, err)
		if err != nil && !req.IsCall() {
			s.log.Warn("notification failed", "method", method, "error", err)
			err = nil // an error here would end the connection
		}
		return result, err
	}
}

// asInvalidParams rewords the error of parameters that do not read, which the library
// takes for one of the message.
func asInvalidParams(method string, err error) error {
	var e *jsonrpc2.Error
	if errors.As(err, &e) && e.Code == jsonrpc2.ParseError {
		return invalidParams("the parameters of %s do not read: %s", method, strings.TrimPrefix(e.Message, "JSON-RPC parse error: protocol: "))
	}
	return err
}

// bug reports a panic: in the log with its stack, and to the user once for each thing
// that the server was doing.
func (s *Server) bug(doing string, panicked any) {
	s.log.Error("panic", "while", doing, "panic", panicked, "stack", string(debug.Stack()))
	if s.health.panicked(doing) {
		s.tell(protocol.MessageTypeError, fmt.Sprintf("Trammel made a mistake while %s and goes on: %v. Please report it with the log.", doing, panicked))
	}
}

// contain is deferred by goroutines of the server's own.
func (s *Server) contain(doing string) {
	if r := recover(); r != nil {
		s.bug(doing, r)
	}
}

func (s *Server) allowed(method string, isCall bool) error {
	switch phase := s.phase.Load(); {
	case method == protocol.MethodExit:
		return nil
	case phase == fresh && method != protocol.MethodInitialize:
		return jsonrpc2.Errorf(codeNotInitialized, "%s before initialize", method)
	case phase != fresh && method == protocol.MethodInitialize:
		return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "the server is initialized already")
	case phase == shutDown && isCall:
		return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "%s after shutdown", method)
	}
	return nil
}

func invalidParams(format string, args ...any) error {
	return jsonrpc2.Errorf(jsonrpc2.InvalidParams, format, args...)
}

// failed is the error of a request that is well formed and cannot be met.
func failed(format string, args ...any) error {
	return jsonrpc2.Errorf(codeRequestFailed, format, args...)
}
