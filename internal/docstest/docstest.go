// Package docstest holds documentation to what it documents: pages that are made from
// code, and pages with conversations that are played.
package docstest

import (
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the documentation that is made from code")

// Current compares a generated file with what it should hold, or rewrites it if the test
// was run with -update.
func Current(t *testing.T, path, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, string(got)); d != "" {
		t.Errorf("%s is out of date: run this package's tests with -update (-want +got):\n%s", path, d)
	}
}

// Talk is one side of a conversation in a page.
type Talk interface {
	Send(t *testing.T, line string)
	Receive(t *testing.T) map[string]any
}

var conversation = regexp.MustCompile("(?s)```conversation\n(.*?)```")

// Play plays the conversations of a page: lines with > are sent, and what is received must
// have what a line with < shows of it. It gives the number of lines that were compared.
func Play(t *testing.T, path string, talk Talk) (lines int) {
	t.Helper()
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range conversation.FindAllStringSubmatch(string(page), -1) {
		for line := range strings.Lines(block[1]) {
			line = strings.TrimSpace(line)
			if text := line[2:]; line[0] == '>' {
				talk.Send(t, text)
			} else {
				lines++
				compare(t, text, talk.Receive(t))
			}
		}
	}
	return lines
}

func compare(t *testing.T, shown string, got map[string]any) {
	t.Helper()
	var want map[string]any
	if err := json.Unmarshal([]byte(shown), &want); err != nil {
		t.Fatalf("%s: %v", shown, err)
	}
	if !Within(want, got) {
		all, err := json.Marshal(got)
		t.Errorf("shown %s\ngot   %s %v", shown, all, err)
	}
}

// Within reports whether everything that is shown is in an answer; both are as
// encoding/json decodes them.
func Within(shown, got any) bool {
	switch shown := shown.(type) {
	case map[string]any:
		m, ok := got.(map[string]any)
		for key, v := range shown {
			have, there := m[key]
			ok = ok && there && Within(v, have)
		}
		return ok
	case []any:
		list, ok := got.([]any)
		if !ok || len(list) != len(shown) {
			return false
		}
		for i, v := range shown {
			if !Within(v, list[i]) {
				return false
			}
		}
		return true
	}
	return reflect.DeepEqual(shown, got)
}
