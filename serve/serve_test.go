package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	_ "trammel/analysis/rules"
)

// ask sends lines and gives the answers.
func ask(t *testing.T, o Options, lines string) []map[string]any {
	t.Helper()
	var out bytes.Buffer
	if err := Run(context.Background(), strings.NewReader(lines), &out, o); err != nil {
		t.Fatal(err)
	}
	var answers []map[string]any
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		var a map[string]any
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		answers = append(answers, a)
	}
	return answers
}

// TestOrder checks that answers come in the order of the requests, however long
// each takes, and all of them when order does not matter.
func TestOrder(t *testing.T) {
	var requests strings.Builder
	const n = 200
	for i := range n {
		source := "x = 1\\n"
		if i%7 == 0 {
			source = strings.Repeat(source, 2000)
		}
		fmt.Fprintf(&requests, `{"id":%d,"op":"check","source":"%s"}`+"\n", i, source)
	}
	for i, a := range ask(t, Options{Workers: 4}, requests.String()) {
		if a["id"] != float64(i) || a["ok"] != true {
			t.Fatalf("answer %d is %v", i, a)
		}
	}
	seen := map[any]bool{}
	for _, a := range ask(t, Options{Workers: 4, Unordered: true}, requests.String()) {
		seen[a["id"]] = true
	}
	if len(seen) != n {
		t.Errorf("%d answers of %d", len(seen), n)
	}
}

// TestMalformed checks that each bad line gets an answer, and that the service goes
// on behind it.
func TestMalformed(t *testing.T) {
	lines := []string{"", "null", "[]", "1", `"a"`, "{", `{"id":1}`, `{"id":2,"op":"check","source":3}`, `{"id":3,"op":"check","source":"x","target_version":"2.7"}`,
		`{"id":4,"op":"check","source":"x","profile":"lax"}`, `{"id":5,"op":"restrict","source":"x","mode":"fast"}`, `{"id":6,"op":"check","source":"x"} {}`,
		"\xff\xfe", strings.Repeat("a", 2000), `{"id":7,"op":"explain","key":"none"}`}
	answers := ask(t, Options{MaxLine: 1000}, strings.Join(lines, "\n")+"\n"+`{"id":"last","op":"check","source":"x = 1"}`)
	if len(answers) != len(lines) { // an empty line is no request
		t.Fatalf("%d answers to %d lines", len(answers), len(lines))
	}
	for _, a := range answers[:len(answers)-1] {
		if a["ok"] != false || a["error"] == nil {
			t.Errorf("accepted: %v", a)
		}
	}
	if last := answers[len(answers)-1]; last["id"] != "last" || last["ok"] != true {
		t.Errorf("the last answer is %v", last)
	}
}

// repeating gives the same lines again and again, up to a size.
type repeating struct {
	lines string
	left  int
	at    int
}

func (r *repeating) Read(p []byte) (int, error) {
	if r.left <= 0 && r.at == 0 {
		return 0, io.EOF
	}
	n := copy(p, r.lines[r.at:])
	r.at = (r.at + n) % len(r.lines)
	r.left -= n
	return n, nil
}

// TestNoLeak sends 100 MB of mixed requests and checks that memory stays where it
// was after the first of them.
func TestNoLeak(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	source, err := json.Marshal(strings.Repeat("# a comment that takes room and no time\n", 2000) + "import os\nos.system(eval('1'))\nprint(\"{0.x}\".format(1))\n")
	if err != nil {
		t.Fatal(err)
	}
	lines := fmt.Sprintf(`{"id":1,"op":"check","source":%[1]s,"fix":"safe"}
{"id":2,"op":"restrict","source":%[1]s}
no request
{"id":3,"op":"scrub","source":%[1]s}
{"id":4,"op":"run","source":%[1]s}
`, source)
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	send := func(size int) {
		if err := Run(context.Background(), &repeating{lines: lines, left: size}, io.Discard, Options{Execute: true}); err != nil {
			t.Fatal(err)
		}
	}
	send(5 << 20)
	before, goroutines := heap(), runtime.NumGoroutine()
	send(100 << 20)
	if after := heap(); after > before+8<<20 {
		t.Errorf("the heap grew from %d to %d bytes", before, after)
	}
	if n := runtime.NumGoroutine(); n > goroutines {
		t.Errorf("%d goroutines, before %d", n, goroutines)
	}
}

// FuzzServe checks that every line gets one answer that is JSON.
func FuzzServe(f *testing.F) {
	f.Add(`{"id":1,"op":"check","source":"eval(x)","fix":"unsafe"}`)
	f.Add(`{"id":1,"op":"restrict","source":"a._b","mode":"single","allow":["Match"]}`)
	f.Add(`{"id":1,"op":"scrub","source":"x: int","strip":["annotations"],"mode":"everything"}`)
	f.Add(`{"id":[],"op":"explain","key":"net:"}`)
	f.Fuzz(func(t *testing.T, line string) {
		if strings.TrimSpace(line) == "" || strings.Contains(line, "\n") {
			return
		}
		var out bytes.Buffer
		if err := Run(context.Background(), strings.NewReader(line+"\n"), &out, Options{}); err != nil {
			t.Fatal(err)
		}
		if text := strings.TrimSpace(out.String()); strings.Contains(text, "\n") || !json.Valid([]byte(text)) || strings.Contains(text, `"kind":"internal"`) {
			t.Errorf("answer to %q: %s", line, text)
		}
	})
}

// TestSilentCaller sends many requests before it reads an answer, as simple callers do.
func TestSilentCaller(t *testing.T) {
	c := converse(t, Options{Workers: 2})
	const n = 2000
	for i := range n {
		c.Send(t, fmt.Sprintf(`{"id":%d,"op":"explain","key":"EVL001"}`, i))
	}
	for i := range n {
		if a := c.Receive(t); a["id"] != float64(i) {
			t.Fatalf("answer %d is %v", i, a)
		}
	}
}
