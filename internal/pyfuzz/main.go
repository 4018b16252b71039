// Command pyfuzz runs random programs under Trammel and a CPython and shows those that
// come to something else: pyfuzz [-python python3.13] [-n 2000] [-seed 1].
package main

import (
	"bufio"
	"context"
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"trammel/internal/pygen"
	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"
)

//go:embed driver.py
var driver string

// outcome is what a program printed, and the exception that ended it.
type outcome struct{ Out, Err string }

func main() {
	python := flag.String("python", "python3.13", "the CPython to compare with")
	n := flag.Int("n", 2000, "how many programs")
	seed := flag.Int64("seed", 1, "that of the first program")
	limit := flag.Int("show", 10, "how many differences to show")
	flag.Parse()
	differ, err := compare(*python, *seed, *n, *limit)
	if err != nil {
		fmt.Fprintln(os.Stderr, "pyfuzz:", err)
		os.Exit(2)
	}
	fmt.Printf("%d programs, %d differ\n", *n, differ)
	if differ > 0 {
		os.Exit(1)
	}
}

// compare counts the programs that come to something else; it shows some of them.
func compare(python string, seed int64, n, limit int) (differ int, err error) {
	cmd := exec.Command(python, "-c", driver)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return 0, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	lines := bufio.NewReader(out)
	for i := range n {
		if i > 0 && i%500 == 0 {
			fmt.Printf("%d programs, %d differ\n", i, differ)
		}
		text := pygen.Program(seed + int64(i))
		request, _ := json.Marshal(text)
		if _, err := in.Write(append(request, '\n')); err != nil {
			return 0, err
		}
		answer, err := lines.ReadBytes('\n')
		if err != nil {
			return 0, err
		}
		var want outcome
		if err := json.Unmarshal(answer, &want); err != nil {
			return 0, err
		}
		got := run(text)
		if outOfMemory(got) || outOfMemory(want) {
			continue // they need not agree on how much is too much
		}
		if got != want {
			if differ++; differ <= limit {
				show(seed+int64(i), text, got, want)
			}
		}
	}
	in.Close()
	return differ, cmd.Wait()
}

func outOfMemory(o outcome) bool {
	return strings.Contains(o.Out+o.Err, "MemoryError") || strings.Contains(o.Err, "LimitExceeded") || strings.Contains(o.Out, "Too many decimal digits")
}

// longest is how long a program may run; driver.py has the same.
const longest = 500 * time.Millisecond

func run(text string) outcome {
	p, bad := interp.Compile(syntax.ParseText("p.py", text))
	if bad != nil {
		return outcome{Err: "SyntaxError: " + bad.Msg}
	}
	var w world.Recorder
	limits := object.DefaultLimits
	limits.Time = longest
	r := p.Run(context.Background(), &w, limits)
	o := outcome{Out: w.Stdout()}
	if r.Exception != nil {
		o.Err = r.ErrorType() + ": " + r.ErrorMessage()
	}
	return o
}

// show prints the first line that differs.
func show(seed int64, text string, got, want outcome) {
	a, b := strings.Split(got.Out+got.Err, "\n"), strings.Split(want.Out+want.Err, "\n")
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	at := func(list []string) string {
		if i < len(list) {
			return list[i]
		}
		return "(nothing)"
	}
	fmt.Printf("seed %d, line %d of the output\n  trammel: %s\n  CPython: %s\n", seed, i+1, at(a), at(b))
	if os.Getenv("PYFUZZ_TEXT") != "" {
		fmt.Println(text)
	}
}
