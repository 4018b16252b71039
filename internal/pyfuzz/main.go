// Command pyfuzz runs random programs under Trammel and a CPython and shows those that
// come to something else: pyfuzz [-python python3.13] [-n 2000] [-seed 1].
package main

import (
	"bufio"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
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
	var p *reference
	for i := range n {
		if i > 0 && i%500 == 0 {
			fmt.Printf("%d programs, %d differ\n", i, differ)
		}
		if p == nil {
			if p, err = startReference(python); err != nil {
				return 0, err
			}
		}
		text := pygen.Program(seed + int64(i))
		want, err := p.ask(text)
		if err == errTooLong {
			p = nil // another one takes its place
			continue
		}
		if err != nil {
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
	if p == nil {
		return differ, nil
	}
	p.in.Close()
	return differ, p.cmd.Wait()
}

// reference is a CPython that runs programs, one after another.
type reference struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	lines *bufio.Reader
}

func startReference(python string) (*reference, error) {
	r := &reference{cmd: exec.Command(python, "-c", driver)}
	r.cmd.Stderr = os.Stderr
	in, err := r.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := r.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	r.in, r.lines = in, bufio.NewReader(out)
	return r, r.cmd.Start()
}

// patience is how long one program may take: some operations on huge numbers do not
// notice that their time is over.
const patience = 4 * time.Second

var errTooLong = errors.New("the program takes too long")

// ask gives what a program comes to. After errTooLong the reference is gone.
func (r *reference) ask(text string) (o outcome, err error) {
	request, err := json.Marshal(text)
	if err != nil {
		return o, err
	}
	if _, err := r.in.Write(append(request, '\n')); err != nil {
		return o, err
	}
	timer := time.AfterFunc(patience, func() { _ = r.cmd.Process.Kill() })
	answer, err := r.lines.ReadBytes('\n')
	if !timer.Stop() {
		_ = r.cmd.Wait() // it was killed
		return o, errTooLong
	}
	if err != nil {
		return o, err
	}
	return o, json.Unmarshal(answer, &o)
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
	var w world.World
	limits := object.DefaultLimits
	limits.Time = longest
	r := p.Run(context.Background(), &w, limits)
	o := outcome{Out: w.Written()}
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
