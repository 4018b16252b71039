package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"trammel/interp/world"
	"trammel/policy"
)

// worldFlags say what a run meets outside itself.
type worldFlags struct {
	files, input, answers, missing, branch string
	env, deny, simulate                    []string
	seed                                   uint64
}

func (w *worldFlags) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&w.files, "files", "", "directory whose files the program finds in its working directory; nothing is written back")
	f.StringArrayVar(&w.env, "env", nil, "environment variable of the program, NAME=VALUE; without any there are a few usual ones")
	f.StringVar(&w.input, "input", "", "file whose lines input() and sys.stdin read")
	f.StringVar(&w.answers, "answers", "", "JSON file with answers of the network and of other programs: [{match, status, header, body, errors}]")
	f.Uint64Var(&w.seed, "seed", 0, "what random numbers begin with that the program does not seed")
	f.StringSliceVar(&w.deny, "deny", nil, "effects that raise PermissionError, such as fs.write or net")
	f.StringSliceVar(&w.simulate, "simulate", nil, "effects that are answered from memory, such as proc")
	f.StringVar(&w.missing, "missing", "unknown", "what packages are that are not there: unknown (values of which nothing is known) or error")
	f.StringVar(&w.branch, "branch", "true", "what an unknown value is in a condition: true or false")
}

// options reads what the flags name.
func (w *worldFlags) options() (world.Options, error) {
	o := world.Options{Seed: w.seed, Modes: map[policy.Effect]world.Decision{}}
	var err error
	if o.Packages, err = world.ParsePackages(w.missing, w.branch); err != nil {
		return o, usageError{err}
	}
	for mode, list := range map[world.Decision][]string{world.Deny: w.deny, world.Simulate: w.simulate} {
		for _, name := range list {
			if err := o.Decide(name, mode); err != nil {
				return o, usageError{err}
			}
		}
	}
	for _, pair := range w.env {
		name, value, ok := strings.Cut(pair, "=")
		if !ok || name == "" {
			return o, usagef("--env %s: it must be NAME=VALUE", pair)
		}
		if o.Env == nil {
			o.Env = map[string]string{}
		}
		o.Env[name] = value
	}
	if w.files != "" {
		if o.Files, err = world.ReadDir(w.files); err != nil {
			return o, err
		}
	}
	if w.input != "" {
		if o.Input, err = readLines(w.input); err != nil {
			return o, err
		}
	}
	if w.answers != "" {
		o.Answers, err = readAnswers(w.answers)
	}
	return o, err
}

func readLines(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("--input: %w", err)
	}
	defer f.Close()
	var lines []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		lines = append(lines, in.Text())
	}
	return lines, in.Err()
}

func readAnswers(path string) ([]world.Answer, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("--answers: %w", err)
	}
	var list []world.Answer
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("--answers %s: it must be a list of objects with match, status, header, body, errors: %w", path, err)
	}
	for i := range list {
		if err := list[i].Check(); err != nil {
			return nil, fmt.Errorf("--answers %s: %w", path, err)
		}
	}
	return list, nil
}
