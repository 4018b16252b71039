package cli_test

import (
	"bytes"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"trammel/cli"
)

var hookBlock = regexp.MustCompile("(?s)```hook\n(.*?)```")

// TestAgentsPageHook plays the events of docs/agents.md: behind each stand the exit code
// and what the model is told.
func TestAgentsPageHook(t *testing.T) {
	page, err := os.ReadFile("../docs/agents.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	events := 0
	for _, block := range hookBlock.FindAllStringSubmatch(string(page), -1) {
		for _, play := range strings.Split(block[1], "> ")[1:] {
			events++
			event, rest, _ := strings.Cut(play, "\n")
			code, told, _ := strings.Cut(rest, "\n")
			want, err := strconv.Atoi(code)
			if err != nil {
				t.Fatalf("%q is no exit code", code)
			}
			var stdout, stderr bytes.Buffer
			if got := cli.Main([]string{"hook"}, strings.NewReader(event), &stdout, &stderr); got != want || stderr.String() != told || stdout.Len() > 0 {
				t.Errorf("%s: exit code %d, %q:\n%s", event, got, stdout.String(), stderr.String())
			}
		}
	}
	if events < 2 {
		t.Errorf("only %d events were played", events)
	}
}
