package lsp_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// These benchmarks measure what somebody who types waits for: from the keystroke to its
// diagnostics, at the client's end of a real pipe to the built binary. Other servers are
// driven beside it where they are installed: pylsp in PATH, and pyright's language server
// where TRAMMEL_PYRIGHT says.
//
//	go test ./lsp -run '^$' -bench 'Keystroke|Start' -benchtime 300x

// benchServer is a server that is driven.
type benchServer struct {
	name    string
	command []string
	slow    bool // takes seconds for a file: is measured with fewer keystrokes
}

var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "trammel-bench")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "trammel")
	out, err := exec.Command("go", "build", "-o", path, "..").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return path, nil
})

func benchServers(b *testing.B) []benchServer {
	b.Helper()
	binary, err := built()
	if err != nil {
		b.Fatal(err)
	}
	list := []benchServer{{name: "trammel", command: []string{binary, "lsp"}}}
	if path, err := exec.LookPath("pylsp"); err == nil {
		list = append(list, benchServer{"pylsp", []string{path}, true})
	}
	if path := os.Getenv("TRAMMEL_PYRIGHT"); path != "" {
		list = append(list, benchServer{"pyright", []string{path, "--stdio"}, true})
	}
	return list
}

// client is the client's end of a pipe to a server.
type client struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

func startClient(b *testing.B, s benchServer) *client {
	b.Helper()
	cmd := exec.Command(s.command[0], s.command[1:]...)
	in, err := cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	c := &client{cmd: cmd, in: in, out: bufio.NewReaderSize(out, 1<<20)}
	b.Cleanup(c.stop)
	c.send(b, `{"jsonrpc":"2.0","id":"init","method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{"textDocument":{"publishDiagnostics":{"versionSupport":true}}}}}`)
	for {
		m := c.receive(b)
		if string(m.ID) == `"init"` && m.Method == "" {
			break
		}
	}
	c.send(b, `{"jsonrpc":"2.0","method":"initialized","params":{}}`)
	return c
}

func (c *client) stop() {
	c.in.Close()
	time.AfterFunc(3*time.Second, func() { c.cmd.Process.Kill() })
	c.cmd.Wait()
}

func (c *client) send(b *testing.B, body string) {
	if _, err := fmt.Fprintf(c.in, "Content-Length: %d\r\n\r\n%s", len(body), body); err != nil {
		b.Fatal(err)
	}
}

// receive reads a message, and answers it if the server asks something.
func (c *client) receive(b *testing.B) message {
	length := 0
	for {
		line, err := c.out.ReadString('\n')
		if err != nil {
			b.Fatal(err)
		}
		if line = strings.TrimSpace(line); line == "" {
			break
		}
		if v, ok := strings.CutPrefix(line, "Content-Length: "); ok {
			length, _ = strconv.Atoi(v)
		}
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(c.out, body); err != nil {
		b.Fatal(err)
	}
	var m message
	if bytes.Contains(body[:min(len(body), 200)], []byte("publishDiagnostics")) {
		return message{Method: "textDocument/publishDiagnostics", Params: body}
	}
	if err := json.Unmarshal(body, &m); err != nil {
		b.Fatal(err)
	}
	if m.Method != "" && m.ID != nil {
		result := "null"
		if m.Method == "workspace/configuration" {
			result = "[{}]"
		}
		c.send(b, fmt.Sprintf(`{"jsonrpc":"2.0","id":%s,"result":%s}`, m.ID, result))
	}
	return m
}

// published waits for diagnostics: of a version, if the server tells versions.
func (c *client) published(b *testing.B, version int) {
	for {
		m := c.receive(b)
		if m.Method != "textDocument/publishDiagnostics" {
			continue
		}
		if i := bytes.Index(m.Params, []byte(`"version":`)); i >= 0 {
			rest := m.Params[i+len(`"version":`):]
			n, _ := strconv.Atoi(string(bytes.TrimSpace(rest[:bytes.IndexAny(rest, ",}")])))
			if n < version {
				continue
			}
		}
		return
	}
}

func (c *client) open(b *testing.B, text string) {
	c.send(b, fmt.Sprintf(`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":%q,"languageId":"python","version":1,"text":%s}}}`, doc, quoted(text)))
	c.published(b, 1)
}

func (c *client) edit(b *testing.B, version int, at pos, removed int, text string) {
	c.send(b, fmt.Sprintf(`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":%q,"version":%d},"contentChanges":[{"range":{"start":{"line":%d,"character":%d},"end":{"line":%d,"character":%d}},"text":%s}]}}`,
		doc, version, at.Line, at.Character, at.Line, at.Character+removed, quoted(text)))
}

// benchText is Python of about n lines, of the evaluator's own library, and a place inside
// of a function in its middle.
func benchText(b *testing.B, n int) (text string, at pos) {
	b.Helper()
	paths, err := filepath.Glob("../interp/stdlib/py/*.py")
	if err != nil || len(paths) == 0 {
		b.Fatal("no library: ", err)
	}
	var lines []string
	for i := 0; len(lines) < n; i = (i + 1) % len(paths) {
		data, err := os.ReadFile(paths[i])
		if err != nil {
			b.Fatal(err)
		}
		more := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
		if len(lines)+len(more) > n && len(lines) > n*9/10 {
			break
		}
		lines = append(lines, more...)
	}
	lines = append(lines, "def probe(a):", "    x = a", "    return x")
	middle := len(lines) / 2
	for ; middle < len(lines); middle++ {
		if strings.HasPrefix(lines[middle], "    return ") {
			break
		}
	}
	lines[middle] = "    x = 1; " + strings.TrimSpace(lines[middle])
	return strings.Join(lines, "\n") + "\n", pos{middle, 9}
}

// usage is the processor time of a process and its resident memory.
func usage(pid int) (cpu time.Duration, rss int) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, 0
	}
	fields := strings.Fields(string(data[bytes.LastIndexByte(data, ')')+2:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	pages, _ := strconv.Atoi(fields[21])
	return time.Duration(user+system) * 10 * time.Millisecond, pages * os.Getpagesize()
}

// BenchmarkKeystroke types inside of a function, and breaks and mends the file with a
// triple quote at its top.
func BenchmarkKeystroke(b *testing.B) {
	for _, s := range benchServers(b) {
		for _, lines := range []int{200, 2000, 10000} {
			text, inside := benchText(b, lines)
			edits := map[string]func(*client, int){
				"typing": func(c *client, i int) {
					c.edit(b, i+2, inside, i%2, []string{"7", ""}[i%2])
				},
				"quote": func(c *client, i int) {
					c.edit(b, i+2, pos{0, 0}, i%2*3, []string{`"""`, ""}[i%2])
				},
			}
			for _, kind := range []string{"typing", "quote"} {
				b.Run(fmt.Sprintf("%s/%d/%s", s.name, lines, kind), func(b *testing.B) { keystrokes(b, s, text, edits[kind]) })
			}
		}
	}
}

func keystrokes(b *testing.B, s benchServer, text string, edit func(*client, int)) {
	c := startClient(b, s)
	c.open(b, text)
	n := b.N
	if s.slow {
		n = min(n, 20)
	}
	for i := range min(n, 10) { // what is first is another matter
		edit(c, i)
		c.published(b, i+2)
	}
	warm := min(n, 10) &^ 1
	if min(n, 10)%2 == 1 {
		edit(c, min(n, 10))
		c.published(b, min(n, 10)+2)
		warm = min(n, 10) + 1
	}
	before, _ := usage(c.cmd.Process.Pid)
	var took []time.Duration
	b.ResetTimer()
	for i := range n {
		began := time.Now()
		edit(c, warm+i)
		c.published(b, warm+i+2)
		took = append(took, time.Since(began))
	}
	b.StopTimer()
	after, rss := usage(c.cmd.Process.Pid)
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64((after-before).Microseconds())/1000/float64(n), "cpu-ms")
	b.ReportMetric(float64(rss)/(1<<20), "MB")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkStart measures from the start of the process to the first diagnostics.
func BenchmarkStart(b *testing.B) {
	for _, s := range benchServers(b) {
		b.Run(s.name, func(b *testing.B) {
			text, _ := benchText(b, 200)
			var took []time.Duration
			n := b.N
			if s.slow {
				n = min(n, 5)
			}
			for range n {
				began := time.Now()
				c := startClient(b, s)
				c.open(b, text)
				took = append(took, time.Since(began))
				c.stop()
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}
