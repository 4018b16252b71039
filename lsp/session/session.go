// Package session writes down what a client and a language server say to each other, and
// plays the client's part again: to see what went wrong at somebody else's, and whether
// another build answers the same.
package session

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"time"
)

// Side is who said something.
type Side string

// Sides.
const (
	Client Side = "client"
	Server Side = "server"
)

// Entry is one message, as it came: a line of a recording.
type Entry struct {
	Microseconds int64           `json:"us"` // since the recording began
	From         Side            `json:"from"`
	Message      json.RawMessage `json:"message,omitempty"`
	Text         string          `json:"text,omitempty"` // of what is no JSON
}

// Recorder writes a recording. It is safe for concurrent use.
type Recorder struct {
	mu    sync.Mutex
	out   io.Writer
	began time.Time
	err   error
}

// NewRecorder begins a recording.
func NewRecorder(out io.Writer) *Recorder { return &Recorder{out: out, began: time.Now()} }

// Note writes down a message.
func (r *Recorder) Note(from Side, body []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	e := Entry{Microseconds: time.Since(r.began).Microseconds(), From: from}
	if json.Valid(body) {
		e.Message = body
	} else {
		e.Text = string(body)
	}
	line, err := json.Marshal(e)
	if err == nil {
		_, err = r.out.Write(append(line, '\n'))
	}
	if err != nil && r.err == nil {
		r.err = err
	}
}

// Err is the first error of writing, if there was one.
func (r *Recorder) Err() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.err
}

// maxLine bounds a line of a recording: the largest message, escaped once more.
const maxLine = 512 << 20

// Read reads a recording. The error names the line that does not read.
func Read(in io.Reader) ([]Entry, error) {
	var list []Entry
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		var e Entry
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			return nil, fmt.Errorf("line %d is no entry of a recording: %w", n, err)
		}
		if e.From != Client && e.From != Server {
			return nil, fmt.Errorf("line %d: from is %q; it must be client or server", n, e.From)
		}
		list = append(list, e)
	}
	return list, lines.Err()
}
