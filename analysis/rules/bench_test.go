package rules

import (
	"os"
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
	profile, err := policy.Lookup(policy.Agent)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		analysis.Check(syntax.ParseText("agent.py", text), analysis.Options{Profile: profile})
	}
}
