package lsp

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"sync"

	"go.lsp.dev/jsonrpc2"

	"trammel/lsp/session"
)

// maxMessage bounds one message: a didOpen of the largest source, escaped.
const maxMessage = 128 << 20

// maxHeaderLine bounds a header line; a longer one is noise.
const maxHeaderLine = 4096

// stream frames messages by Content-Length. Unlike the library's it outlives
// malformed input: a bad header is skipped, a body that is not a message is
// answered with a parse error, and reading goes on behind it.
type stream struct {
	in  *bufio.Reader
	out io.Writer
	log *slog.Logger

	mu     sync.Mutex // guards out
	closed func() error
	record *session.Recorder // may be nil
}

func newStream(in io.Reader, out io.Writer, o Options, closed func() error) *stream {
	return &stream{in: bufio.NewReaderSize(in, 64<<10), out: out, log: o.Log, closed: closed, record: o.Record}
}

// Read gives the next message; io.EOF at the end of the input.
func (s *stream) Read(context.Context) (jsonrpc2.Message, int64, error) {
	for {
		body, err := s.frame()
		if err != nil {
			return nil, 0, err
		}
		msg, err := jsonrpc2.DecodeMessage(body)
		if err == nil {
			return msg, int64(len(body)), nil
		}
		s.log.Warn("malformed message", "error", err)
		if err := s.refuse(err); err != nil {
			return nil, 0, err
		}
	}
}

// frame reads one body, skipping headers that make no sense.
func (s *stream) frame() ([]byte, error) {
	length := -1
	for {
		line, err := s.headerLine()
		if err != nil {
			return nil, err
		}
		if line == "" {
			if length >= 0 {
				break
			}
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || !strings.EqualFold(strings.TrimSpace(key), "Content-Length") {
			if !ok {
				s.log.Warn("malformed header", "line", line)
			}
			continue
		}
		n, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || n < 0 || n > maxMessage {
			s.log.Warn("bad Content-Length", "value", value)
			length = -1
			continue
		}
		length = n
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(s.in, body); err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			s.log.Warn("input ended inside a message", "want", length)
			return nil, io.EOF
		}
		return nil, err
	}
	if s.record != nil {
		s.record.Note(session.Client, body)
	}
	return body, nil
}

// headerLine reads a line without its end. Of an overlong one only the tail is
// given, which is no header either.
func (s *stream) headerLine() (string, error) {
	for {
		line, err := s.in.ReadSlice('\n')
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil:
			return "", err
		}
		text := strings.TrimRight(string(line), "\r\n")
		if len(text) > maxHeaderLine {
			text = text[:maxHeaderLine]
		}
		return text, nil
	}
}

// refuse answers a body that is not a message; its id is not known.
func (s *stream) refuse(cause error) error {
	type rpcError struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	}
	body, err := json.Marshal(struct {
		Version string   `json:"jsonrpc"`
		ID      any      `json:"id"`
		Error   rpcError `json:"error"`
	}{"2.0", nil, rpcError{-32700, "malformed message: " + cause.Error()}})
	if err != nil {
		return err
	}
	return s.send(body)
}

// Write frames and sends a message.
func (s *stream) Write(_ context.Context, msg jsonrpc2.Message) (int64, error) {
	body, err := jsonrpc2.EncodeMessage(msg)
	if err != nil {
		return 0, err
	}
	return int64(len(body)), s.send(body)
}

func (s *stream) send(body []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.record != nil {
		s.record.Note(session.Server, body)
	}
	frame := fmt.Appendf(make([]byte, 0, len(body)+32), "Content-Length: %d\r\n\r\n", len(body))
	_, err := s.out.Write(append(frame, body...))
	return err
}

// Close ends reading.
func (s *stream) Close() error { return s.closed() }
