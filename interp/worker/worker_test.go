package worker

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/syntax"
)

// TestMain is the child process too: the pool starts this binary.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == Command {
		injectFault = inject
		os.Exit(Main(os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

// inject does what sources beginning with "#fault" ask for.
func inject(m *message) {
	text := m.Source
	if m.Job != nil {
		text += m.Job.Source
	}
	fault, _, _ := strings.Cut(strings.TrimPrefix(text, "#fault "), "\n")
	switch {
	case !strings.HasPrefix(text, "#fault "):
	case fault == "exit":
		os.Exit(3)
	case fault == "stack":
		fmt.Println(overflow(1))
	case fault == "memory":
		var keep [][]byte
		for {
			keep = append(keep, make([]byte, 64<<20))
			_ = keep
		}
	case fault == "hang":
		select {}
	case fault == "chatter":
		fmt.Println("this is no message")
	}
}

// overflow exhausts the goroutine's stack for every positive n.
func overflow(n int) int {
	if n == 0 {
		return 0
	}
	return overflow(n+1) + 1
}

func newJob(source string) *Job {
	return &Job{Source: source, Name: "job.py", Version: syntax.DefaultVersion, Limits: object.DefaultLimits}
}

func newPool(t testing.TB, size int) *Pool {
	t.Helper()
	p, err := NewPool(size)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

func mustRun(t testing.TB, e Executor, j *Job, h *Host) *Report {
	t.Helper()
	r, err := e.Run(context.Background(), j, h)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A job comes to the same in a child as in this process.
func TestSameReport(t *testing.T) {
	p := newPool(t, 1)
	for _, source := range []string{
		"print('hi')\n1 + 1", "1/0", "x = (", "import os\nos.listdir('/nowhere')", "while True: pass", "def f(): f()\nf()", "import sys\nsys.exit(3)",
		"print(open('data.txt').read(), input())\nimport requests\nrequests.get(1).x", "tool(1, b'2', k=(3,))", "final(1.5)", "exec('1')",
	} {
		j := newJob(source)
		j.Limits.Steps = 1_000_000
		j.World = world.Options{Files: map[string][]byte{"data.txt": []byte("file")}, Input: []string{"line"}, Packages: world.Packages{Opaque: true}}
		j.Tools, j.Final, j.Tagged = []string{"tool"}, "final", true
		h := &Host{Call: func(c interp.ToolCall) (interp.ToolReply, error) { return interp.ToolReply{Return: c.Args[1]}, nil }}
		here, there := mustRun(t, InProcess{}, j, h), mustRun(t, p, j, h)
		here.Usage, there.Usage = Usage{}, Usage{}
		a, _ := json.Marshal(here)
		b, _ := json.Marshal(there)
		if !bytes.Equal(a, b) {
			t.Errorf("%s\nhere:  %s\nthere: %s", source, a, b)
		}
	}
}

// The profile is asked once, and only when the program asks for an effect.
func TestProfileIsAskedLate(t *testing.T) {
	p := newPool(t, 1)
	asked := 0
	h := &Host{Profile: func() *policy.Profile {
		asked++
		return &policy.Profile{Capabilities: []string{"eval"}}
	}}
	if r := mustRun(t, p, newJob("1"), h); r.Error != nil || asked != 0 {
		t.Errorf("asked %d times: %+v", asked, r.Error)
	}
	if r := mustRun(t, p, newJob("eval('1') + eval('2')"), h); r.Error != nil || *r.Value != "3" || asked != 1 {
		t.Errorf("asked %d times: %+v", asked, r.Error)
	}
}

// What a program writes comes while it runs.
func TestLiveOutput(t *testing.T) {
	p := newPool(t, 1)
	var out, err bytes.Buffer
	seen := ""
	h := &Host{Stdout: &out, Stderr: &err, Call: func(interp.ToolCall) (interp.ToolReply, error) {
		seen = out.String()
		return interp.ToolReply{}, nil
	}}
	j := newJob("import sys\nprint('one')\ntool()\nprint('two', file=sys.stderr)\nfor i in range(3000): print(i)")
	j.Tools = []string{"tool"}
	r := mustRun(t, p, j, h)
	if r.Error != nil || seen != "one\n" || err.String() != "two\n" || !strings.HasSuffix(out.String(), "\n2999\n") || r.Stdout != "" {
		t.Errorf("seen %q, stderr %q, %d bytes, report %+v", seen, &err, out.Len(), r.Error)
	}
}

// A fault is an answer, and the next job finds a process.
func TestFaults(t *testing.T) {
	p := newPool(t, 2)
	for fault, says := range map[string]string{
		"exit": "exit status 3", "stack": "stack overflow", "memory": "out of memory", "hang": "did not answer", "chatter": "crashed",
	} {
		j := newJob("#fault " + fault + "\nprint(1)")
		j.Limits.Time = 200 * time.Millisecond
		if fault == "memory" || fault == "stack" {
			j.Limits.Time = 30 * time.Second
		}
		r := mustRun(t, p, j, &Host{})
		if r.Error == nil || !r.Error.Crash || !strings.Contains(r.Error.Message, says) || r.ExitCode != exitCrash {
			t.Errorf("%s: %+v", fault, r.Error)
		}
		if r := mustRun(t, p, newJob("2"), &Host{}); r.Value == nil || *r.Value != "2" {
			t.Errorf("after %s: %+v", fault, r.Error)
		}
	}
}

// A killed process is an answer too.
func TestKilledFromOutside(t *testing.T) {
	p := newPool(t, 1)
	p.Warm()
	w := p.idle[0]
	j := newJob("tool()\nwhile True: pass")
	j.Tools = []string{"tool"}
	r := mustRun(t, p, j, &Host{Call: func(interp.ToolCall) (interp.ToolReply, error) {
		time.AfterFunc(20*time.Millisecond, func() { w.cmd.Process.Kill() })
		return interp.ToolReply{}, nil
	}})
	if r.Error == nil || !r.Error.Crash || !strings.Contains(r.Error.Message, "killed") {
		t.Errorf("%+v", r.Error)
	}
}

// A hundred runs that hang end at their time, while others are answered.
func TestHundredHungRuns(t *testing.T) {
	p := newPool(t, 8)
	var wait sync.WaitGroup
	for i := range 100 {
		wait.Go(func() {
			j := newJob("while True: pass")
			j.Limits.Time, j.Limits.Steps = 50*time.Millisecond, 1<<60
			if i%10 == 0 {
				j.Source = "#fault hang\n"
			}
			r, err := p.Run(context.Background(), j, &Host{})
			if err != nil || r.Error == nil || r.Error.Limit == r.Error.Crash {
				t.Errorf("%v, %+v", err, r)
			}
		})
	}
	if r := mustRun(t, p, newJob("3"), &Host{}); r.Value == nil || *r.Value != "3" {
		t.Errorf("%+v", r.Error)
	}
	wait.Wait()
}

// Cancelling ends a run soon, whether or not the child listens.
func TestCancel(t *testing.T) {
	p := newPool(t, 1)
	for _, source := range []string{"while True: pass", "#fault hang\n"} {
		ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
		j := newJob(source)
		j.Limits.Time, j.Limits.Steps = time.Minute, 1<<60
		since := time.Now()
		if _, err := p.Run(ctx, j, &Host{}); !errors.Is(err, context.DeadlineExceeded) || time.Since(since) > 10*time.Second {
			t.Errorf("%s: %v after %v", source, err, time.Since(since))
		}
		cancel()
	}
	if r := mustRun(t, p, newJob("4"), &Host{}); *r.Value != "4" {
		t.Errorf("%+v", r)
	}
}

// The time that a tool takes does not count.
func TestSlowTool(t *testing.T) {
	p := newPool(t, 1)
	j := newJob("tool()\ntool()")
	j.Tools, j.Limits.Time = []string{"tool"}, 100*time.Millisecond
	r := mustRun(t, p, j, &Host{Call: func(interp.ToolCall) (interp.ToolReply, error) {
		time.Sleep(500 * time.Millisecond)
		return interp.ToolReply{Return: json.RawMessage("5")}, nil
	}})
	if r.Error != nil || *r.Value != "5" {
		t.Errorf("%+v", r.Error)
	}
}

// A session survives the crash of its process, as it was before the run that crashed it.
func TestSessionSurvivesCrash(t *testing.T) {
	p := newPool(t, 1)
	calls := 0
	j := newJob("")
	j.Tools = []string{"tool"}
	s, err := p.Open(context.Background(), j, &Host{Call: func(interp.ToolCall) (interp.ToolReply, error) {
		calls++
		return interp.ToolReply{Return: json.RawMessage(fmt.Sprint(calls))}, nil
	}}, interp.Snapshot{})
	if err != nil {
		t.Fatal(err)
	}
	run := func(source string) *Report {
		t.Helper()
		r, err := s.Run(context.Background(), source, "cell.py")
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	run("x = [tool()]\nprint('out')")
	if err := s.Set(context.Background(), map[string]json.RawMessage{"y": json.RawMessage("[7]")}); err != nil {
		t.Fatal(err)
	}
	if r := run("#fault exit\nx = 0"); r.Error == nil || !r.Error.Crash {
		t.Errorf("%+v", r.Error)
	}
	if r := run("x.append(tool())\nx + y"); r.Error != nil || *r.Value != "[1, 2, 7]" || r.Stdout != "" || string(r.Result) != "[1,2,7]" {
		t.Errorf("%+v %v", r.Error, r)
	}
	again, err := p.Open(context.Background(), j, &Host{}, s.Snapshot())
	if err != nil {
		t.Fatal(err)
	}
	vars, err := again.Get(context.Background(), "x")
	if err != nil || string(vars["x"]) != "[1,2]" {
		t.Errorf("%s %v", vars, err)
	}
	if _, err := again.Get(context.Background(), "nothing"); err == nil {
		t.Error("a variable that is not there was given")
	}
	again.Close()
	if r := run("def f(:"); r.Error == nil || r.Error.Type != "SyntaxError" {
		t.Errorf("%+v", r.Error)
	}
}

// What the system has is used.
func TestConfinement(t *testing.T) {
	p := newPool(t, 1)
	have, missing, err := p.Confinement()
	if err != nil || len(have)+len(strings.Split(missing, ", ")) < 3 {
		t.Errorf("confined with %v, without %q, %v", have, missing, err)
	}
	t.Logf("confined with %v, without %q", have, missing)
}

func TestClosedPool(t *testing.T) {
	p, err := NewPool(1)
	if err != nil {
		t.Fatal(err)
	}
	p.Close()
	if _, err := p.Run(context.Background(), newJob("1"), &Host{}); !errors.Is(err, errClosed) {
		t.Errorf("%v", err)
	}
	if _, err := NewPool(1, "/does/not/exist"); err != nil {
		t.Fatal(err)
	}
	bad, _ := NewPool(1, "/does/not/exist")
	if _, err := bad.Run(context.Background(), newJob("1"), &Host{}); err == nil || !strings.Contains(err.Error(), "does not start") {
		t.Errorf("%v", err)
	}
}

func BenchmarkWarmRun(b *testing.B) {
	b.Run("in-process", func(b *testing.B) { benchmarkRun(b, InProcess{}) })
	b.Run("worker", func(b *testing.B) { benchmarkRun(b, newPool(b, 1)) })
}

func benchmarkRun(b *testing.B, e Executor) {
	j := newJob("def f(n):\n    return n * 2\nprint(f(21))")
	mustRun(b, e, j, &Host{})
	for b.Loop() {
		mustRun(b, e, j, &Host{})
	}
}

func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		p := newPool(b, 1)
		p.Warm()
		p.Close()
	}
}

func BenchmarkToolCalls(b *testing.B) {
	p := newPool(b, 1)
	j := newJob("for i in range(1000): tool(i, key='value')")
	j.Tools = []string{"tool"}
	h := &Host{Call: func(interp.ToolCall) (interp.ToolReply, error) {
		return interp.ToolReply{Return: json.RawMessage("true")}, nil
	}}
	for b.Loop() {
		mustRun(b, p, j, h)
	}
}

// BenchmarkThousandSessions opens sessions side by side and runs something in each.
func BenchmarkThousandSessions(b *testing.B) {
	for b.Loop() {
		p := newPool(b, 1)
		for range 1000 {
			s, err := p.Open(context.Background(), newJob(""), &Host{}, interp.Snapshot{})
			if err != nil {
				b.Fatal(err)
			}
			if _, err := s.Run(context.Background(), "import json\ndata = json.dumps([1, 2, 3])\ndef f(x):\n    return x + 1", "cell.py"); err != nil {
				b.Fatal(err)
			}
		}
		if text, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", p.sessions.cmd.Process.Pid)); err == nil {
			var pages, resident int
			fmt.Sscan(string(text), &pages, &resident)
			b.ReportMetric(float64(resident)*4096/1000, "B/session")
		}
		p.Close()
	}
}

// TestVariables holds what a report says of a module's variables, also of a run that
// failed or ran into its limit.
func TestVariables(t *testing.T) {
	tests := []struct{ source, want string }{
		{"import os\nx = [1, 2]\ndef f(): pass\nclass C: pass\n_y = 1\nz = 'a' * 300\n", "x=[1, 2] z='" + strings.Repeat("a", 198) + "…"},
		{"a = 1\n1 / 0\nb = 2\n", "a=1"},
		{"n = 0\nwhile True: n = 7\n", "n=7"},
		{"class R:\n    def __repr__(self):\n        while True: pass\nr = R()\nk = 3\n", "k=3"},
	}
	for _, tt := range tests {
		job := &Job{Source: tt.source, Name: "a.py", Version: syntax.DefaultVersion, Limits: object.DefaultLimits, Variables: true}
		job.Limits.Steps = 1_000_000
		report, err := InProcess{}.Run(context.Background(), job, &Host{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, v := range report.Variables {
			got = append(got, v.Name+"="+v.Value)
		}
		if text := strings.Join(got, " "); text != tt.want {
			t.Errorf("%q: %s, want %s", tt.source, text, tt.want)
		}
	}
}
