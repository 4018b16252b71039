package session

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Difference is an answer that is not the one of the recording.
type Difference struct {
	Method    string
	ID        string
	Was, Is   json.RawMessage // the result, or the error; nil for no answer
	Recording int             // number of the request in the recording, from 1
}

// Times are how long the answers to one method took.
type Times struct {
	Method        string
	Count         int
	P50, P99, Max time.Duration
}

// Replay is what playing a recording came to.
type Replay struct {
	Requests    int
	Differences []Difference
	Times       []Times // by method
}

// message is what a replay has to know of one.
type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Result json.RawMessage `json:"result"`
	Error  json.RawMessage `json:"error"`
}

func (m message) isRequest() bool { return m.Method != "" && m.ID != nil }
func (m message) isAnswer() bool  { return m.Method == "" && m.ID != nil }

// outcome is the result or the error of an answer.
func (m message) outcome() json.RawMessage {
	if m.Error != nil {
		return m.Error
	}
	return m.Result
}

// Play plays the client's part of a recording to a server that reads from in and writes
// to out. Each message waits for the answers that had come before it; patience bounds
// each of those waits. Methods in volatile may have other answers each time.
func Play(entries []Entry, in io.Writer, out io.Reader, patience time.Duration, volatile ...string) (*Replay, error) {
	p := &player{in: in, patience: patience, answers: map[string]answer{}, asked: map[string]bool{}, said: make(chan message, 1024), sent: map[string]request{}}
	go p.listen(out)
	recorded := map[string]json.RawMessage{}
	var order []request
	for i, e := range entries {
		var m message
		if e.Message != nil && json.Unmarshal(e.Message, &m) != nil {
			m = message{}
		}
		if e.From == Server {
			if m.isAnswer() {
				recorded[string(m.ID)] = m.outcome()
				if err := p.await(string(m.ID)); err != nil {
					return nil, fmt.Errorf("entry %d: %w", i+1, err)
				}
			}
			continue
		}
		if m.isAnswer() {
			p.awaitRequest(string(m.ID))
		}
		if m.isRequest() {
			r := request{m.Method, string(m.ID), i + 1, time.Now()}
			p.sent[r.id] = r
			order = append(order, r)
		}
		if err := p.send(e); err != nil {
			return nil, fmt.Errorf("entry %d: %w", i+1, err)
		}
	}
	return p.compare(order, recorded, volatile), nil
}

// request is one of the client's requests.
type request struct {
	method, id string
	number     int
	at         time.Time
}

// answer is what the server said to it.
type answer struct {
	outcome json.RawMessage
	took    time.Duration
}

// player plays the client's part.
type player struct {
	in       io.Writer
	patience time.Duration
	said     chan message
	sent     map[string]request
	answers  map[string]answer
	asked    map[string]bool // requests of the server
	ended    bool
}

func (p *player) send(e Entry) error {
	body := []byte(e.Message)
	if e.Message == nil {
		body = []byte(e.Text)
	}
	_, err := fmt.Fprintf(p.in, "Content-Length: %d\r\n\r\n%s", len(body), body)
	return err
}

// listen reads what the server says.
func (p *player) listen(out io.Reader) {
	defer close(p.said)
	r := bufio.NewReader(out)
	for {
		body, err := readFrame(r)
		if err != nil {
			return
		}
		var m message
		if json.Unmarshal(body, &m) == nil {
			p.said <- m
		}
	}
}

// readFrame reads a message with its header.
func readFrame(r *bufio.Reader) ([]byte, error) {
	length := -1
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return nil, err
		}
		line = strings.TrimSpace(line)
		if line == "" && length >= 0 {
			break
		}
		if value, ok := strings.CutPrefix(line, "Content-Length:"); ok {
			if length, err = strconv.Atoi(strings.TrimSpace(value)); err != nil {
				return nil, err
			}
		}
	}
	body := make([]byte, length)
	_, err := io.ReadFull(r, body)
	return body, err
}

var errSilent = errors.New("the server gives no answer")

// next takes in one message of the server.
func (p *player) next(timeout <-chan time.Time) error {
	select {
	case m, ok := <-p.said:
		if !ok {
			p.ended = true
			return io.EOF
		}
		switch {
		case m.isRequest():
			p.asked[string(m.ID)] = true
		case m.isAnswer():
			p.answers[string(m.ID)] = answer{m.outcome(), time.Since(p.sent[string(m.ID)].at)}
		}
		return nil
	case <-timeout:
		return errSilent
	}
}

// await waits for the answer to a request that was sent.
func (p *player) await(id string) error {
	if _, ok := p.sent[id]; !ok {
		return nil // the answer to something that was no request
	}
	timeout := time.After(p.patience)
	for p.answers[id].outcome == nil && !p.ended {
		if err := p.next(timeout); err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("request %s: %w", id, err)
		}
	}
	return nil
}

// awaitRequest waits until the server has asked what is about to be answered.
func (p *player) awaitRequest(id string) {
	timeout := time.After(p.patience)
	for !p.asked[id] && !p.ended {
		if p.next(timeout) != nil {
			return
		}
	}
}

// compare sets the answers beside those of the recording.
func (p *player) compare(order []request, recorded map[string]json.RawMessage, volatile []string) *Replay {
	out := &Replay{Requests: len(order)}
	took := map[string][]time.Duration{}
	for _, r := range order {
		is, answered := p.answers[r.id]
		was, known := recorded[r.id]
		if answered {
			took[r.method] = append(took[r.method], is.took)
		}
		if known && !slices.Contains(volatile, r.method) && !equal(was, is.outcome) {
			out.Differences = append(out.Differences, Difference{r.method, r.id, was, is.outcome, r.number})
		}
	}
	for method, list := range took {
		slices.Sort(list)
		out.Times = append(out.Times, Times{method, len(list), list[len(list)/2], list[len(list)*99/100], list[len(list)-1]})
	}
	slices.SortFunc(out.Times, func(a, b Times) int { return strings.Compare(a.Method, b.Method) })
	return out
}

// equal compares JSON by what it means.
func equal(a, b json.RawMessage) bool {
	var x, y any
	return json.Unmarshal(a, &x) == nil && json.Unmarshal(b, &y) == nil && reflect.DeepEqual(x, y)
}
