package serve

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"trammel/interp/worker"
)

func TestMain(m *testing.M) {
	worker.ServeIfChild()
	os.Exit(m.Run())
}

// TestFaults runs programs that hang, fill memory, nest without end and print without
// end, in processes of their own, and wants other requests answered meanwhile.
func TestFaults(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector takes memory that a worker may not have; it is run without")
	}
	pool, err := worker.NewPool(4)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	c := converse(t, Options{Execute: true, Unordered: true, Workers: 2, Executor: pool})
	programs := map[string]string{
		"hang":   "while True: pass",
		"memory": "x = []\nwhile True: x.append('y' * 10**6 + str(len(x)))",
		"nest":   "def f(n): return f(n + 1)\nf(0)",
		"output": "while True: print('z' * 1000)",
		"sleep":  "import time\nwhile True: time.sleep(10**6)",
		"regex":  "import re\nre.match('(a+)+$', 'a' * 64 + 'b')",
	}
	const each = 10
	for name, source := range programs {
		text, err := json.Marshal(source)
		if err != nil {
			t.Fatal(err)
		}
		for i := range each {
			c.Send(t, fmt.Sprintf(`{"id":"%s %d","op":"run","timeout_ms":300,"source":%s}`, name, i, text))
		}
	}
	const checks = 50
	for i := range checks {
		c.Send(t, fmt.Sprintf(`{"id":"check %d","op":"check","source":"eval(x)"}`, i))
	}
	errorsOf := map[string]map[string]int{}
	checked, ran := 0, 0
	for checked < checks || ran < len(programs)*each {
		a := c.Receive(t)
		name, _, _ := strings.Cut(a["id"].(string), " ")
		if a["ok"] != true {
			t.Fatalf("%v", a)
		}
		if name == "check" {
			checked++
			continue
		}
		if ran++; ran == len(programs)*each && checked < checks {
			t.Errorf("only %d of %d checks were answered while programs ran", checked, checks)
		}
		failure, ok := a["error"].(map[string]any)
		if !ok {
			t.Fatalf("%s ended well: %v", name, a)
		}
		if errorsOf[name] == nil {
			errorsOf[name] = map[string]int{}
		}
		errorsOf[name][failure["type"].(string)]++
	}
	for name := range programs {
		want := "LimitExceeded"
		if name == "nest" {
			want = "RecursionError"
		}
		if errorsOf[name][want] != each {
			t.Errorf("%s: %v, wanted %d times %s", name, errorsOf[name], each, want)
		}
	}
}
