package worker

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"
)

// TestCutMessages wants an error from whatever is no whole message.
func TestCutMessages(t *testing.T) {
	var whole bytes.Buffer
	if err := newWire(&whole).send(&message{ID: 1, Kind: kindHello, Text: "text"}); err != nil {
		t.Fatal(err)
	}
	for n := range whole.Len() {
		if m, err := receive(bufio.NewReader(bytes.NewReader(whole.Bytes()[:n]))); err == nil {
			t.Errorf("%d bytes of %d gave %+v", n, whole.Len(), m)
		}
	}
	m, err := receive(bufio.NewReader(&whole))
	if err != nil || m.Text != "text" {
		t.Errorf("%+v %v", m, err)
	}
	if _, err := receive(bufio.NewReader(strings.NewReader("\xff\xff\xff\xff{}"))); err == nil || !strings.Contains(err.Error(), "the limit is") {
		t.Errorf("a message that is too long: %v", err)
	}
}

// FuzzReceive checks that any bytes are a message, an error or the end.
func FuzzReceive(f *testing.F) {
	for _, body := range []string{`{"id":1,"kind":"run","job":{"Source":"1"}}`, `{`, ``, `{"kind":5}`, `{"report":{"effects":[{}]}}`} {
		f.Add(append(binary.LittleEndian.AppendUint32(nil, uint32(len(body))), body...))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in := bufio.NewReader(bytes.NewReader(data))
		for {
			m, err := receive(in)
			switch {
			case err == nil && m == nil:
				t.Fatal("neither message nor error")
			case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
				return
			case err != nil && len(data) == 0:
				t.Fatal(err)
			case err != nil:
				return
			}
		}
	})
}
