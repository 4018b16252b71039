package rules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// BenchmarkCheck parses and checks a program of an agent, some 200 lines of it.
func BenchmarkCheck(b *testing.B) {
	data, err := os.ReadFile("../../testdata/bench/agent.py")
	if err != nil {
		b.Fatal(err)
	}
	text := string(data)
	for len(text) < 7000 {
		text += string(data)
	}
	profile := profileOf(b, policy.Agent)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		analysis.Check(syntax.ParseText("agent.py", text), analysis.Options{Profile: profile})
	}
}

// BenchmarkCheckLarge checks 10,000 lines of the evaluator's library, parsed before: what
// an editor waits for when it opens a file.
func BenchmarkCheckLarge(b *testing.B) {
	text, profile := largeText(b), profileOf(b, policy.Agent)
	f := syntax.ParseText("large.py", text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		analysis.Check(f, analysis.Options{Profile: profile})
	}
}

// BenchmarkKeystroke types in a function in the middle of the same lines, breaks and mends
// a triple quote there, and puts one in front of all and takes it away. What has not changed
// is kept.
func BenchmarkKeystroke(b *testing.B) {
	text := largeText(b)
	at := len(text)/2 + strings.Index(text[len(text)/2:], "\n    return ") + 1
	b.Run("typing", func(b *testing.B) { typeAt(b, text, at, "    x = 1\n", "    x = 17\n") })
	b.Run("top", func(b *testing.B) { typeAt(b, text, 0, "", "\"\"\"") })
	b.Run("quote", func(b *testing.B) { typeAt(b, text, at, "    \"\"\"x\"\"\"\n", "    \"\"\"x\"\"\n") })
}

// typeAt judges text with one and the other put in at a place, in turn.
func typeAt(b *testing.B, text string, at int, lines ...string) {
	profile, cache := profileOf(b, policy.Agent), analysis.NewCache()
	f := syntax.ParseText("large.py", text)
	valid := f
	i := 0
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		i++
		f = syntax.Reparse(f.Source.WithText(text[:at]+lines[i%len(lines)]+text[at:]), f.Version, f, valid)
		if f.Valid() {
			valid = f
		}
		cache.Pass(f, profile).Check(analysis.Options{Profile: profile})
	}
}

// largeText is 10,000 lines of the evaluator's library.
func largeText(b testing.TB) string {
	paths, err := filepath.Glob("../../interp/stdlib/py/*.py")
	if err != nil || len(paths) == 0 {
		b.Fatal("no library: ", err)
	}
	var text strings.Builder
	for i := 0; strings.Count(text.String(), "\n") < 10_000; i = (i + 1) % len(paths) {
		data, err := os.ReadFile(paths[i])
		if err != nil {
			b.Fatal(err)
		}
		text.Write(data)
	}
	return text.String()
}
