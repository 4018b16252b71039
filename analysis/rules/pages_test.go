package rules

import (
	"regexp"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/notebook"
)

// A page's python blocks are tests: "# want CODE "regexp" ..." on a line lists all
// the findings of that rule that begin there, and a block headed "fixed" is what
// the safe fixes make of the block before it, with "unsafe" behind it the unsafe
// ones as well.

type block struct {
	section, profile, text string
	language               string // python, ipython for a cell, toml for a configuration, json for a tool policy
	fixed                  bool
	safety                 analysis.Safety // of the fixes
	config, tools          string          // the last blocks of those languages before this one
	noSuppressions         bool
}

var sections = []string{"What it does", "Why it matters", "Example", "Use instead", "Fix safety"}

var fence = regexp.MustCompile("^```(python|ipython|toml|json)(.*)$")

func parsePage(page string) (title string, headings []string, blocks []block) {
	config, tools := "", ""
	lines := strings.Split(page, "\n")
	title = strings.TrimPrefix(lines[0], "# ")
	for i := 1; i < len(lines); i++ {
		switch line := lines[i]; {
		case strings.HasPrefix(line, "## "):
			headings = append(headings, line[3:])
		case fence.MatchString(line):
			m := fence.FindStringSubmatch(line)
			b := block{section: headings[len(headings)-1], profile: policy.Agent, language: m[1], config: config, tools: tools}
			b.read(strings.Fields(m[2]))
			for i++; lines[i] != "```"; i++ {
				b.text += lines[i] + "\n"
			}
			switch b.language {
			case "toml":
				config = b.text
			case "json":
				if !b.fixed {
					tools = b.text
				}
			}
			blocks = append(blocks, b)
		}
	}
	return title, headings, blocks
}

// read takes in the words behind the language of a block.
func (b *block) read(words []string) {
	for _, word := range words {
		switch word {
		case "fixed":
			b.fixed = true
		case "unsafe":
			b.safety = analysis.Unsafe
		case "no-suppressions":
			b.noSuppressions = true
		default:
			b.profile = word
		}
	}
}

func TestPages(t *testing.T) {
	for _, r := range analysis.Rules() {
		t.Run(r.Name, func(t *testing.T) {
			title, headings, blocks := parsePage(r.Page())
			if want := r.Name + " (" + r.Code + ")"; title != want {
				t.Errorf("title is %q, want %q", title, want)
			}
			if strings.Join(headings, "|") != strings.Join(sections, "|") {
				t.Errorf("sections are %q, want %q", headings, sections)
			}
			checkBlocks(t, r, blocks)
		})
	}
}

func checkBlocks(t *testing.T, r *analysis.Rule, blocks []block) {
	t.Helper()
	examples := 0
	for i, b := range blocks {
		switch {
		case b.fixed:
			checkFixed(t, r, blocks[i-1], b)
		case b.section == "Example":
			examples += checkExample(t, r, b)
		case i+1 == len(blocks) || !blocks[i+1].fixed:
			for _, d := range check(b) {
				t.Errorf("the block under %q gives %s: %s", b.section, d.Rule.Code, d.Message)
			}
		}
	}
	if examples == 0 {
		t.Error("the page has no example")
	}
}

var tomlWant, jsonWant = regexp.MustCompile(` *# want .*`), regexp.MustCompile(` *// want .*`)

// options are those of a block: its profile, with the configuration and tool policy
// that the page shows before it.
func (b block) options() analysis.Options {
	profile, err := policy.Lookup(b.profile)
	if err != nil {
		panic(err)
	}
	if b.config != "" {
		profile = policy.ParseConfig(policy.ConfigFile, tomlWant.ReplaceAllString(b.config, ""), analysis.IsKey).For("page.py")
	}
	if b.tools != "" {
		profile = profile.Clone()
		profile.ToolPolicy, _ = policy.ParseToolPolicy([]byte(jsonWant.ReplaceAllString(b.tools, "")))
	}
	return analysis.Options{Profile: profile, NoSuppressions: b.noSuppressions}
}

// check finds what is wrong in a block, in whatever language it is.
func check(b block) []*analysis.Diagnostic {
	var problems []policy.Problem
	switch b.language {
	case "toml":
		problems = policy.ParseConfig(policy.ConfigFile, tomlWant.ReplaceAllString(b.text, ""), analysis.IsKey).Problems
	case "json":
		_, problems = policy.ParseToolPolicy([]byte(jsonWant.ReplaceAllString(b.text, "")))
	case "ipython":
		p := notebook.Join([]string{wantComment.ReplaceAllString(b.text, "")})
		o := b.options()
		o.Escapes = p.Escapes
		return analysis.Check(syntax.ParseText("page.py", p.Text), o)
	default:
		return analysis.Check(syntax.ParseText("page.py", wantComment.ReplaceAllString(b.text, "")), b.options())
	}
	return analysis.OfProblems(problems)
}

var wantPattern = regexp.MustCompile(`([A-Z]{3}\d{3}) "((?:[^"\\]|\\.)*)"`)

func checkExample(t *testing.T, r *analysis.Rule, b block) (wants int) {
	t.Helper()
	plain := b
	switch b.language {
	case "python", "ipython":
		plain.text = wantComment.ReplaceAllString(b.text, "")
	case "toml":
		plain.text = tomlWant.ReplaceAllString(b.text, "")
	case "json":
		plain.text = jsonWant.ReplaceAllString(b.text, "")
	}
	f := syntax.NewSource("page", plain.text)
	got := map[int][]string{}
	for _, d := range check(plain) {
		if d.Rule == r {
			line := f.Line(d.Span.Start)
			got[line] = append(got[line], d.Message)
		}
		if n := utf8.RuneCountInString(d.Message + " " + d.Remedy); n > 200 {
			t.Errorf("message and remedy have %d characters: %s %s", n, d.Message, d.Remedy)
		}
	}
	for i, line := range strings.Split(b.text, "\n") {
		_, comment, ok := strings.Cut(line, "# want ")
		if !ok {
			_, comment, _ = strings.Cut(line, "// want ")
		}
		for _, m := range wantPattern.FindAllStringSubmatch(comment, -1) {
			wants++
			if !takeMatch(got, i+1, m[2]) {
				t.Errorf("line %d: no finding matches %q", i+1, m[2])
			}
		}
	}
	for line, messages := range got {
		for _, m := range messages {
			t.Errorf("line %d: unexpected %s: %s", line, r.Code, m)
		}
	}
	return wants
}

func takeMatch(got map[int][]string, line int, pattern string) bool {
	for i, m := range got[line] {
		if regexp.MustCompile(pattern).MatchString(m) {
			got[line] = append(got[line][:i:i], got[line][i+1:]...)
			return true
		}
	}
	return false
}

var wantComment = regexp.MustCompile(` * # want .*`)

func checkFixed(t *testing.T, r *analysis.Rule, b, after block) {
	t.Helper()
	var result *analysis.FixResult
	var err error
	if b.language == "json" {
		result, err = analysis.FixOnce(jsonWant.ReplaceAllString(b.text, ""), after.safety, func(text string) []*analysis.Diagnostic {
			return check(block{language: "json", text: text})
		})
	} else {
		before := wantComment.ReplaceAllString(b.text, "")
		result, err = analysis.FixAll(syntax.ParseText("page.py", before), b.options(), after.safety)
	}
	if err != nil {
		t.Fatal(err)
	}
	if after.safety == analysis.Unsafe && r.UnsafeBecause() == "" {
		t.Error("the page does not say why its fixes are unsafe")
	}
	if result.Text != after.text {
		t.Errorf("%s fixes give:\n%s\nwant:\n%s", after.safety, result.Text, after.text)
	}
}

func TestRegistry(t *testing.T) {
	var codes []string
	for _, r := range analysis.Rules() {
		codes = append(codes, r.Code)
		if !regexp.MustCompile(`^[A-Z]{3}\d{3}$`).MatchString(r.Code) || !regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString(r.Name) {
			t.Errorf("rule %s (%s) is not named as rules are", r.Code, r.Name)
		}
		for _, profile := range policy.ProfileNames() {
			if _, ok := r.Levels[profile]; !ok {
				t.Errorf("rule %s has no severity in profile %s", r.Code, profile)
			}
		}
	}
	if !sort.StringsAreSorted(codes) {
		t.Errorf("rules are not sorted: %v", codes)
	}
}
