package rules

import (
	"os"
	"testing"
	"unicode/utf8"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// FuzzCheck checks in every profile that no source crashes a rule, that findings lie
// in it, that messages are short, and that fixing neither fails nor breaks the parse.
func FuzzCheck(f *testing.F) {
	for _, name := range []string{"../../testdata/sample.py", "../../testdata/bench/agent.py"} {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Add("@exec\n@input\nclass X: ...\n\nfor a.b in [eval]: a.b += 1  # trammel: ignore[EVL004]")
	f.Add("def f(x=print(1), *, y: 'a()' = 2):\n  \"\"\"\n  >>> eval('1')\n  \"\"\"\n  breakpoint(); return f(x)")
	f.Add("def f(value, pairs):\n    _total = 0\n    count = 0\n    def bump(k):\n        nonlocal count\n        count = count + k\n        return count\n    for a, b in pairs:\n        _total += a * b\n    x, y = value\n    x, y = y, x\n    match value:\n        case 1 | 2:\n            kind = \"small\"\n        case [p, q]:\n            kind = \"pair {}\".format(p)\n        case {\"k\": None, \"j\": w}:\n            kind = w\n        case str() if x:\n            kind = \"s\"\n        case other:\n            kind = other\n    print(kind, *[1, 2])\n")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 20_000 {
			return
		}
		file := syntax.ParseText("fuzz.py", text)
		for _, name := range policy.ProfileNames() {
			profile, err := policy.Lookup(name)
			if err != nil {
				t.Fatal(err)
			}
			o := analysis.Options{Profile: profile}
			for _, d := range analysis.Check(file, o) {
				if d.Span.Start < 0 || d.Span.End < d.Span.Start || int(d.Span.End) > len(text) {
					t.Errorf("%s lies at %d to %d of %d bytes", d.Rule.Code, d.Span.Start, d.Span.End, len(text))
				}
				if n := utf8.RuneCountInString(d.Message + " " + d.Remedy); n > 300 && d.Rule != analysis.SyntaxRule {
					t.Errorf("%s has a message of %d characters", d.Rule.Code, n)
				}
			}
			if !file.Valid() {
				continue
			}
			fixed, err := analysis.FixAll(file, o, analysis.Unsafe)
			if err != nil {
				t.Errorf("%s: %v", name, err)
			} else if again := syntax.ParseText("fuzz.py", fixed.Text); !again.Valid() {
				t.Errorf("%s: fixing broke the parse: %v\n%s", name, again.Verdict(), fixed.Text)
			} else {
				fixedForGood(t, again, o, fixed)
			}
		}
	})
}

// fixedForGood checks that fixing added no finding, and that fixing again finds
// nothing to do.
func fixedForGood(t *testing.T, f *syntax.File, o analysis.Options, fixed *analysis.FixResult) {
	t.Helper()
	count := map[string]int{}
	for _, d := range fixed.Initial {
		count[d.Rule.Code]++
	}
	for _, d := range analysis.Check(f, o) {
		if count[d.Rule.Code]--; count[d.Rule.Code] < 0 {
			t.Errorf("%s: fixing added a finding of %s:\n%s", o.Profile.Name, d.Rule.Code, f.Text)
		}
	}
	again, err := analysis.FixAll(f, o, analysis.Unsafe)
	if err != nil || len(again.Applied) > 0 {
		t.Errorf("%s: fixing again does more: %v %v\n%s", o.Profile.Name, again.Applied, err, f.Text)
	}
}
