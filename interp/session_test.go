package interp_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"
)

func cell(t testing.TB, s *interp.Session, text string) *interp.Result {
	t.Helper()
	r, bad := s.Run(context.Background(), syntax.ParseText("cell.py", text))
	if bad != nil {
		t.Fatalf("%s: %v", text, bad)
	}
	return r
}

func variables(t testing.TB, s *interp.Session) string {
	t.Helper()
	vars, err := s.Get()
	if err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(vars)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// A session keeps variables, functions, modules, files and suspended generators.
func TestSessionKeepsItsNamespace(t *testing.T) {
	s := interp.NewSession(interp.Setup{World: world.Options{}, Limits: object.DefaultLimits})
	defer s.Close()
	cell(t, s, "import math\nx = [1, 2]\ndef add(n):\n    x.append(n)\n    return x\ndef count():\n    n = 0\n    while True:\n        yield n\n        n += 1\ng = count()\nnext(g)")
	if got := cell(t, s, "add(3)").ValueText(); got != "[1, 2, 3]" {
		t.Errorf("add(3) is %s", got)
	}
	if got := cell(t, s, "next(g), next(g), math.floor(2.5)").ValueText(); got != "(1, 2, 2)" {
		t.Errorf("the generator gives %s", got)
	}
	cell(t, s, "with open('f', 'w') as f:\n    f.write('hi')")
	if got := cell(t, s, "len = lambda x: 42\nlen(open('f').read())").ValueText(); got != "42" {
		t.Errorf("a replaced built-in gives %s", got)
	}
	if r := cell(t, s, "1/0"); r.ErrorType() != "ZeroDivisionError" {
		t.Errorf("1/0 gives %q", r.ErrorType())
	}
	var trace strings.Builder
	r := cell(t, s, "def f():\n    return missing\nf()")
	if err := r.WriteTraceback(&trace); err != nil || !strings.Contains(trace.String(), "    return missing\n           ^^^^^^^") {
		t.Errorf("%v, traceback:\n%s", err, &trace)
	}
	if _, bad := s.Run(context.Background(), syntax.ParseText("cell.py", "return 1")); bad == nil {
		t.Error("a cell that does not compile was run")
	}
	if got := cell(t, s, "x").ValueText(); got != "[1, 2, 3]" {
		t.Errorf("x is %s", got)
	}
}

// Output and events are those of one run.
func TestSessionOutputPerRun(t *testing.T) {
	s := interp.NewSession(interp.Setup{World: world.Options{}, Limits: object.DefaultLimits})
	defer s.Close()
	cell(t, s, "print('one'); open('a', 'w')")
	if out, _ := s.Surroundings().TakeOutput(); out != "one\n" || len(s.Surroundings().TakeEvents()) != 1 {
		t.Errorf("first run: %q", out)
	}
	cell(t, s, "print('two')")
	if out, _ := s.Surroundings().TakeOutput(); out != "two\n" || len(s.Surroundings().TakeEvents()) != 0 {
		t.Errorf("second run: %q", out)
	}
}

// Limits are those of one run, and a run that reaches one leaves a session that can go on.
func TestSessionLimits(t *testing.T) {
	limits := object.DefaultLimits
	limits.Steps = 100_000
	s := interp.NewSession(interp.Setup{World: world.Options{}, Limits: limits})
	defer s.Close()
	for range 3 {
		if r := cell(t, s, "n = 0\nfor _ in range(60_000): n += 1\nn"); r.ValueText() != "60000" {
			t.Errorf("%s %s", r.ErrorType(), r.ErrorMessage())
		}
	}
	if r := cell(t, s, "n = 0\nwhile True: n += 1"); r.ErrorType() != "LimitExceeded" {
		t.Errorf("a loop ends with %q", r.ErrorType())
	}
	before := cell(t, s, "n").ValueText()
	fork, err := s.Fork(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer fork.Close()
	if got := cell(t, fork, "n").ValueText(); got != before {
		t.Errorf("the fork has n = %s, the session %s", got, before)
	}
}

// A fork has all that the session has, and shares nothing with it.
func TestSessionForkAndSnapshot(t *testing.T) {
	asked := 0
	tools := &interp.Tools{Names: []string{"lookup"}, Call: func(c interp.ToolCall) (interp.ToolReply, error) {
		asked++
		return interp.ToolReply{Return: json.RawMessage(fmt.Sprintf(`{"$tuple":[%s,%d]}`, c.Args[0], asked))}, nil
	}}
	s := interp.NewSession(interp.Setup{World: world.Options{Seed: 3}, Limits: object.DefaultLimits, Tools: tools})
	defer s.Close()
	cell(t, s, "import random\na = [lookup('k'), random.random()]\nb = {1: a, 'x': {2.5, 2.0}}\nopen('f', 'w').write('kept')")
	if err := s.Set(map[string]json.RawMessage{"c": json.RawMessage(`[1, 2.0, {"$bytes": "aGk="}]`)}); err != nil {
		t.Fatal(err)
	}
	want := variables(t, s)
	text, err := json.Marshal(s.Snapshot())
	if err != nil {
		t.Fatal(err)
	}
	var snap interp.Snapshot
	if err := json.Unmarshal(text, &snap); err != nil {
		t.Fatal(err)
	}
	restored, err := interp.Restore(context.Background(), snap, interp.Setup{World: world.Options{Seed: 3}, Limits: object.DefaultLimits, Tools: tools})
	if err != nil {
		t.Fatal(err)
	}
	defer restored.Close()
	fork, err := s.Fork(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer fork.Close()
	if asked != 1 {
		t.Errorf("the host was asked %d times", asked)
	}
	for name, other := range map[string]*interp.Session{"fork": fork, "restored": restored} {
		if got := variables(t, other); got != want {
			t.Errorf("%s: %s\nwant %s", name, got, want)
		}
		if got := cell(t, other, "open('f').read()").ValueText(); got != "'kept'" {
			t.Errorf("%s: the file has %s", name, got)
		}
	}
	cell(t, fork, "a.clear()")
	if got := variables(t, s); got != want {
		t.Errorf("after a change of the fork the session has %s", got)
	}
}

// The final tool ends the run, whatever catches exceptions.
func TestFinalTool(t *testing.T) {
	tools := &interp.Tools{Final: "final_answer"}
	p, bad := interp.Compile(syntax.ParseText("p.py", "try:\n    final_answer((1, 2))\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')\n"))
	if bad != nil {
		t.Fatal(bad)
	}
	w := world.New(world.Options{})
	r := p.RunWith(context.Background(), w, object.DefaultLimits, tools)
	if raw, ok := r.Answer(); !ok || string(raw) != `{"$tuple":[1,2]}` || w.Written() != "" || r.ExitCode() != 0 {
		t.Errorf("answer %s, output %q, exit %d", raw, w.Written(), r.ExitCode())
	}
}

// Tools raise exceptions in the program, and their time does not count.
func TestToolsRaiseAndWait(t *testing.T) {
	tools := &interp.Tools{Names: []string{"slow", "fail"}, Call: func(c interp.ToolCall) (interp.ToolReply, error) {
		if c.Name == "fail" {
			return interp.ToolReply{Raise: &interp.ToolError{Type: "KeyError", Message: "k"}}, nil
		}
		time.Sleep(60 * time.Millisecond)
		return interp.ToolReply{Return: json.RawMessage("1.0")}, nil
	}}
	limits := object.DefaultLimits
	limits.Time = 50 * time.Millisecond
	p, _ := interp.Compile(syntax.ParseText("p.py", "try:\n    fail(x=1)\nexcept KeyError as e:\n    print(repr(e))\nprint(slow(), slow)\n"))
	w := world.New(world.Options{})
	r := p.RunWith(context.Background(), w, limits, tools)
	if r.Exception != nil || w.Written() != "KeyError('k')\n1.0 <built-in function slow>\n" {
		t.Errorf("%s: %s; output %q", r.ErrorType(), r.ErrorMessage(), w.Written())
	}
	if e := w.Events(); len(e) != 2 || e[0].Detail != "fail(x=1)" || e[0].Line != 2 || e[0].Result != "KeyError: k" {
		t.Errorf("events: %+v", e)
	}
}

func BenchmarkSessionFork(b *testing.B) {
	s := interp.NewSession(interp.Setup{World: world.Options{}, Limits: object.DefaultLimits})
	defer s.Close()
	cell(b, s, "import json, math\ndef f(n):\n    return [math.sqrt(i) for i in range(n)]\ndata = f(1000)")
	for b.Loop() {
		fork, err := s.Fork(context.Background())
		if err != nil {
			b.Fatal(err)
		}
		fork.Close()
	}
}

func BenchmarkSessionRun(b *testing.B) {
	s := interp.NewSession(interp.Setup{World: world.Options{}, Limits: object.DefaultLimits})
	defer s.Close()
	cell(b, s, "x = 0")
	for b.Loop() {
		cell(b, s, "x += 1\nx")
	}
}

func BenchmarkToolCall(b *testing.B) {
	tools := &interp.Tools{Names: []string{"tool"}, Call: func(interp.ToolCall) (interp.ToolReply, error) {
		return interp.ToolReply{Return: json.RawMessage(`{"ok": true}`)}, nil
	}}
	p, _ := interp.Compile(syntax.ParseText("p.py", "for i in range(1000): tool(i, key='value')"))
	for b.Loop() {
		if r := p.RunWith(context.Background(), world.New(world.Options{}), object.DefaultLimits, tools); r.Exception != nil {
			b.Fatal(r.ErrorMessage())
		}
	}
}
