package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"trammel/internal/docstest"
)

const embeddingPage = "../docs/embedding.md"

// conversation is a running service, line by line.
type conversation struct {
	in   io.WriteCloser
	out  *bufio.Scanner
	done chan error
}

func converse(t *testing.T, o Options) *conversation {
	t.Helper()
	requests, in := io.Pipe()
	out, answers := io.Pipe()
	c := &conversation{in: in, out: bufio.NewScanner(out), done: make(chan error, 1)}
	c.out.Buffer(nil, 16<<20)
	go func() {
		c.done <- Run(context.Background(), requests, answers, o)
		answers.Close()
	}()
	t.Cleanup(func() {
		in.Close()
		go io.Copy(io.Discard, out) //nolint:errcheck // it only has to end
		if err := <-c.done; err != nil {
			t.Error(err)
		}
	})
	return c
}

// Send sends a line.
func (c *conversation) Send(t *testing.T, line string) {
	t.Helper()
	if _, err := io.WriteString(c.in, line+"\n"); err != nil {
		t.Fatal(err)
	}
}

// Receive reads a line.
func (c *conversation) Receive(t *testing.T) map[string]any {
	t.Helper()
	if !c.out.Scan() {
		t.Fatal("the service has ended: ", c.out.Err())
	}
	var a map[string]any
	if err := json.Unmarshal(c.out.Bytes(), &a); err != nil {
		t.Fatalf("%s: %v", c.out.Text(), err)
	}
	return a
}

// TestConversations holds the conversations of docs/embedding.md: an answer must have what
// is shown of it.
func TestConversations(t *testing.T) {
	if lines := docstest.Play(t, embeddingPage, converse(t, Options{Execute: true})); lines < 15 {
		t.Errorf("only %d answers were compared", lines)
	}
}

// TestEmbeddingKeys wants the page to tell each key that runs and sessions have.
func TestEmbeddingKeys(t *testing.T) {
	page, err := os.ReadFile(embeddingPage)
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range []any{running{}, surroundings{}} {
		for i := range reflect.TypeOf(of).NumField() {
			key := reflect.TypeOf(of).Field(i).Tag.Get("json")
			if key != "" && !strings.Contains(string(page), "`"+key+"`") {
				t.Errorf("docs/embedding.md does not tell the key %s", key)
			}
		}
	}
}

// TestEmbeddingProgram runs the page's program in Go as an example of its own.
func TestEmbeddingProgram(t *testing.T) {
	page, err := os.ReadFile(embeddingPage)
	if err != nil {
		t.Fatal(err)
	}
	program := regexp.MustCompile("(?s)```go\n(.*?)```").FindStringSubmatch(string(page))
	if program == nil {
		t.Fatal("there is no program")
	}
	_, shown, _ := strings.Cut(program[1], "// Output:\n")
	var want strings.Builder
	for line := range strings.Lines(shown) {
		if text, ok := strings.CutPrefix(strings.TrimSpace(line), "// "); ok {
			fmt.Fprintln(&want, text)
		}
	}
	dir, err := os.MkdirTemp("testdata", "embedding")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "main.go")
	if err := os.WriteFile(path, []byte(program[1]), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", path).CombinedOutput()
	if err != nil || string(out) != want.String() {
		t.Errorf("%v: got %q, the page has %q", err, out, want.String())
	}
}
