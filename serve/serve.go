// Package serve is a service for programs in any language: requests come as lines
// of JSON, answers go out as lines of JSON.
//
// A request is an object with "op" and, if it likes, "id", which the answer repeats.
// An answer has "ok". Where that is true, the result's keys follow; where it is
// false, "error" says what is wrong with the request.
package serve

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"sync"

	"trammel/interp"
	"trammel/interp/worker"
)

// Options of a service.
type Options struct {
	Execute   bool // whether the op "run" may run programs
	Unordered bool // answer as requests finish, not in their order
	MaxLine   int  // longest request in bytes; 0 means DefaultMaxLine
	Workers   int  // requests in work at a time; 0 means the number of processors
	// Executor runs programs; nil runs them in this process.
	Executor worker.Executor
}

// DefaultMaxLine is the length of the longest request.
const DefaultMaxLine = 100 << 20

// Run answers the requests that in holds until it ends. The error is one of reading
// or writing: a bad request gets an answer and ends nothing.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) error {
	if o.MaxLine == 0 {
		o.MaxLine = DefaultMaxLine
	}
	if o.Workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	s := &service{
		ctx: ctx, o: o, out: bufio.NewWriter(out), slots: make(chan struct{}, o.Workers), executor: o.Executor,
		calls: map[string]chan interp.ToolReply{}, sessions: sessions{byName: map[string]*session{}, turns: map[string]chan struct{}{}},
	}
	if s.executor == nil {
		s.executor = worker.InProcess{}
	}
	return s.run(bufio.NewReaderSize(in, 64<<10))
}

type service struct {
	ctx   context.Context
	o     Options
	slots chan struct{} // bounds the requests in work

	executor worker.Executor
	sessions sessions

	// writing is held while an answer is written, for as long as a caller takes who does
	// not read. Nothing that reads requests waits for it.
	writing sync.Mutex
	out     *bufio.Writer

	mu    sync.Mutex
	err   error                            // the first of writing
	calls map[string]chan interp.ToolReply // of tools, that wait for the caller, by id of the request
	gone  bool                             // the caller sends no more
}

func (s *service) run(in *bufio.Reader) error {
	var pending sync.WaitGroup
	defer pending.Wait()
	defer s.hangUp()
	turn := make(chan struct{})
	close(turn)
	for s.ctx.Err() == nil {
		line, err := readLine(in, s.o.MaxLine)
		if asks := len(bytes.TrimSpace(line)) > 0 || errors.Is(err, errTooLong); asks && !s.answered(line) {
			mine, next := turn, make(chan struct{})
			turn = next
			before, after := s.sessions.turn(line)
			pending.Add(1)
			go func() {
				defer pending.Done()
				<-before
				s.slots <- struct{}{}
				answer := s.answer(line, err)
				<-s.slots
				close(after)
				if !s.o.Unordered {
					<-mine
				}
				s.write(answer)
				close(next)
			}()
		}
		switch {
		case errors.Is(err, io.EOF):
			s.hangUp()
			pending.Wait()
			return s.failure()
		case err != nil && !errors.Is(err, errTooLong):
			return err
		case s.failure() != nil:
			return s.failure()
		}
	}
	return s.ctx.Err()
}

var errTooLong = errors.New("line too long")

// readLine reads one line without its end. Of one that is too long it drops what
// does not fit, so that the next one is found.
func readLine(in *bufio.Reader, longest int) ([]byte, error) {
	var line []byte
	tooLong := false
	for {
		part, err := in.ReadSlice('\n')
		if tooLong = tooLong || len(line)+len(part) > longest; tooLong {
			line = nil
		} else {
			line = append(line, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if tooLong && err == nil {
			err = errTooLong
		}
		return line, err
	}
}

func (s *service) failure() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.err
}

func (s *service) write(answer []byte) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.failure() != nil {
		return
	}
	_, err := s.out.Write(append(answer, '\n'))
	if err == nil {
		err = s.out.Flush()
	}
	if err != nil {
		s.mu.Lock()
		s.err = err
		s.mu.Unlock()
	}
}

// answer works on one request. A panic is an answer too.
func (s *service) answer(line []byte, readErr error) (answer []byte) {
	var r request
	defer func() {
		if p := recover(); p != nil {
			answer = r.refuse("internal", fmt.Sprintf("internal error: %v; please report it with the request", p))
			debug.PrintStack()
		}
	}()
	if errors.Is(readErr, errTooLong) {
		return r.refuse("request", fmt.Sprintf("the request is longer than %d bytes: send the source in parts", s.o.MaxLine))
	}
	if err := r.decode(line); err != nil {
		return r.refuse("request", err.Error())
	}
	result, err := s.dispatch(&r)
	if err != nil {
		return r.refuse("request", err.Error())
	}
	return r.accept(result)
}

// accept words a result: the keys of the answer, then those of the result.
func (r *request) accept(result any) []byte {
	body, err := encode(result)
	if err != nil {
		return r.refuse("internal", err.Error())
	}
	head := fmt.Sprintf(`{"id":%s,"op":%q,"ok":true`, r.id(), r.Op)
	if len(body) > 2 {
		head += ","
	}
	return append([]byte(head), body[1:]...)
}

type refusal struct {
	ID    json.RawMessage `json:"id"`
	OK    bool            `json:"ok"`
	Error refusalError    `json:"error"`
}

type refusalError struct {
	Kind    string `json:"kind"` // request or internal
	Message string `json:"message"`
}

func (r *request) refuse(kind, message string) []byte {
	body, err := encode(refusal{ID: r.id(), Error: refusalError{kind, message}})
	if err != nil {
		return []byte(`{"id":null,"ok":false,"error":{"kind":"internal","message":"the answer cannot be encoded"}}`)
	}
	return body
}

// encode is json.Marshal without escapes for HTML.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
