package resources

import (
	"regexp"
	"regexp/syntax"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	python "trammel/syntax"
)

var regexBacktracking = &analysis.Rule{
	Code: "RES005", Name: "regex-backtracking", Levels: policy.Columns("--WE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Names: analysis.NamesOf(patternFunctions),
	Check: analysis.Calls(checkPattern),
}

var patternFunctions = map[string]bool{"re.compile": true, "re.match": true, "re.search": true, "re.fullmatch": true, "re.sub": true, "re.subn": true,
	"re.split": true, "re.findall": true, "re.finditer": true, "regex.compile": true, "regex.match": true, "regex.search": true}

func checkPattern(p *analysis.Pass, call *python.Call, name string) {
	arg := analysis.Argument(call, 0, "pattern")
	if !patternFunctions[name] || arg == nil {
		return
	}
	text, ok := patternText(p, arg)
	if !ok || len(text) > 1000 {
		return
	}
	if why := backtracks(text); why != "" {
		p.Report(arg.Range(), "The pattern "+why+": on a text that almost matches, it takes exponential or quadratic time.",
			"Make the parts exclude each other, or use possessive quantifiers.")
	}
}

func patternText(p *analysis.Pass, e python.Expr) (string, bool) {
	if c, ok := e.(*python.Constant); ok && c.Kind == python.BytesConst {
		return c.Text, true
	}
	return p.Names.ConstString(e)
}

// plainGroups reads what Go's syntax lacks as something that matches no less: look
// around as a group, a back reference as nothing.
var plainGroups = strings.NewReplacer(`\\`, `\\`, "(?=", "(?:", "(?!", "(?:", "(?<=", "(?:", "(?<!", "(?:", "(?>", "(?:", `\1`, "", `\2`, "", `\Z`, `\z`, "++", "", "*+", "")

// backtracks says why a pattern can take long, or nothing.
func backtracks(pattern string) string {
	plain := plainGroups.Replace(pattern)
	for _, group := range repeatedChoice.FindAllStringSubmatch(plain, -1) {
		if alternativesOverlap(strings.Split(group[1], "|")) {
			return "repeats alternatives that match the same text"
		}
	}
	re, err := syntax.Parse(plain, syntax.Perl)
	if err != nil {
		return ""
	}
	return slow(re)
}

func slow(re *syntax.Regexp) string {
	if isUnbounded(re) {
		if repeatsItself(re.Sub[0]) {
			return "repeats a part that itself repeats"
		}
	}
	if re.Op == syntax.OpConcat {
		for i := 1; i < len(re.Sub); i++ {
			if isUnbounded(re.Sub[i-1]) && isUnbounded(re.Sub[i]) && overlap(first(re.Sub[i-1]), first(re.Sub[i])) {
				return "repeats the same characters twice in a row"
			}
		}
	}
	for _, sub := range re.Sub {
		if why := slow(sub); why != "" {
			return why
		}
	}
	return ""
}

func isUnbounded(re *syntax.Regexp) bool {
	return re.Op == syntax.OpStar || re.Op == syntax.OpPlus || re.Op == syntax.OpRepeat && re.Max < 0
}

// bare takes captures off.
func bare(re *syntax.Regexp) *syntax.Regexp {
	for re.Op == syntax.OpCapture {
		re = re.Sub[0]
	}
	return re
}

// repeatsItself reports whether all that a part must match is an unbounded
// repetition, so that repeating the part splits a text in many ways.
func repeatsItself(re *syntax.Regexp) bool {
	re = bare(re)
	switch {
	case isUnbounded(re):
		return true
	case re.Op == syntax.OpAlternate:
		for _, sub := range re.Sub {
			if repeatsItself(sub) {
				return true
			}
		}
	case re.Op == syntax.OpConcat:
		repeats := false
		var chars []rune
		for _, sub := range re.Sub {
			switch sub = bare(sub); {
			case isUnbounded(sub):
				repeats = true
				chars = append(chars, first(sub)...)
			case sub.Op == syntax.OpQuest, isAssertion(sub):
			default:
				// A separator that the repetition cannot match keeps the ways apart.
				if !overlap(chars, first(sub)) {
					return false
				}
			}
		}
		return repeats
	}
	return false
}

func isAssertion(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return true
	}
	return false
}

// repeatedChoice is a group of plain alternatives that repeats. Go's parser merges
// alternatives of one character, so they are looked for in the text.
var repeatedChoice = regexp.MustCompile(`\((?:\?:)?([^()|]+(?:\|[^()|]+)+)\)[*+]`)

func alternativesOverlap(alternatives []string) bool {
	var seen []rune
	for _, text := range alternatives {
		re, err := syntax.Parse(text, syntax.Perl)
		if err != nil || !single(re) {
			continue
		}
		if overlap(seen, first(re)) {
			return true
		}
		seen = append(seen, first(re)...)
	}
	return false
}

// single reports whether an alternative is a character or a repetition of one.
func single(re *syntax.Regexp) bool {
	re = bare(re)
	switch re.Op {
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return true
	case syntax.OpLiteral:
		return len(re.Rune) == 1
	}
	return isUnbounded(re)
}

// first gives the characters that a part can begin with, as pairs of bounds.
func first(re *syntax.Regexp) []rune {
	re = bare(re)
	switch re.Op {
	case syntax.OpLiteral:
		return []rune{re.Rune[0], re.Rune[0]}
	case syntax.OpCharClass:
		return re.Rune
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return []rune{0, 0x10FFFF}
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if !isAssertion(sub) {
				return first(sub)
			}
		}
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		return first(re.Sub[0])
	case syntax.OpAlternate:
		var all []rune
		for _, sub := range re.Sub {
			all = append(all, first(sub)...)
		}
		return all
	}
	return nil
}

func overlap(a, b []rune) bool {
	for i := 0; i+1 < len(a); i += 2 {
		for j := 0; j+1 < len(b); j += 2 {
			if a[i] <= b[j+1] && b[j] <= a[i+1] {
				return true
			}
		}
	}
	return false
}
