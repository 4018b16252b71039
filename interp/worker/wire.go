package worker

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"

	"trammel/interp"
)

// message is what parent and child tell each other: a length of four bytes, then JSON.
// ID is that of the job or session request that it belongs to.
type message struct {
	ID   uint64 `json:"id"`
	Kind kind   `json:"kind"`

	Job     *Job              `json:"job,omitempty"`     // run, open
	Session uint64            `json:"session,omitempty"` // which one the request is for
	Source  string            `json:"source,omitempty"`  // runIn
	Name    string            `json:"name,omitempty"`
	Names   []string          `json:"names,omitempty"` // get
	Vars    variables         `json:"vars,omitempty"`  // set, done
	Steps   []interp.Step     `json:"steps,omitempty"` // open: to be taken again; done: those taken
	Text    string            `json:"text,omitempty"`  // stdout, stderr, failed
	Call    *interp.ToolCall  `json:"call,omitempty"`
	Reply   *interp.ToolReply `json:"reply,omitempty"`
	Granted []string          `json:"granted,omitempty"` // capabilities
	Report  *Report           `json:"report,omitempty"`
	Has     hostParts         `json:"has,omitzero"` // run, open: what the host answers
}

type variables map[string]json.RawMessage

// hostParts says which functions of Host there are.
type hostParts struct {
	Profile bool `json:"profile,omitempty"`
	Live    bool `json:"live,omitempty"` // output is wanted as it comes
}

type kind string

// Kinds of messages.
const (
	kindHello kind = "hello" // child: ready; Names are the confinements there are, Text what is missing

	kindRun    kind = "run"   // parent: a job
	kindOpen   kind = "open"  // parent: a session
	kindRunIn  kind = "runin" // parent: source for a session
	kindGet    kind = "get"
	kindSet    kind = "set"
	kindClose  kind = "close"
	kindCancel kind = "cancel" // parent: end the request

	kindStdout  kind = "stdout" // child
	kindStderr  kind = "stderr"
	kindCall    kind = "call"    // child: asks for a tool
	kindProfile kind = "profile" // child: asks what is granted
	kindReply   kind = "reply"   // parent: answers either

	kindReport kind = "report" // child: the run is over
	kindDone   kind = "done"   // child: another request is done
	kindFailed kind = "failed" // child: it is not, Text says why
)

// maxMessage bounds one message.
const maxMessage = 512 << 20

// wire writes messages; it is safe for concurrent use.
type wire struct {
	mu  sync.Mutex
	out *bufio.Writer
}

func newWire(w io.Writer) *wire { return &wire{out: bufio.NewWriterSize(w, 64<<10)} }

func (w *wire) send(m *message) error {
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if len(body) > maxMessage {
		return fmt.Errorf("a message has %d bytes, the limit is %d", len(body), maxMessage)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	var size [4]byte
	binary.LittleEndian.PutUint32(size[:], uint32(len(body)))
	if _, err := w.out.Write(size[:]); err != nil {
		return err
	}
	if _, err := w.out.Write(body); err != nil {
		return err
	}
	return w.out.Flush()
}

// receive reads the next message.
func receive(in *bufio.Reader) (*message, error) {
	var size [4]byte
	if _, err := io.ReadFull(in, size[:]); err != nil {
		return nil, err
	}
	n := binary.LittleEndian.Uint32(size[:])
	if n > maxMessage {
		return nil, fmt.Errorf("a message of %d bytes is announced, the limit is %d", n, maxMessage)
	}
	var body bytes.Buffer // which grows as bytes come: what is announced may not be there
	if _, err := io.CopyN(&body, in, int64(n)); errors.Is(err, io.EOF) {
		return nil, io.ErrUnexpectedEOF
	} else if err != nil {
		return nil, err
	}
	m := &message{}
	if err := json.Unmarshal(body.Bytes(), m); err != nil {
		return nil, fmt.Errorf("a message cannot be read: %w", err)
	}
	return m, nil
}
