package analysis

import (
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strings"

	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

// Rules about suppression comments. The driver finds what they report.
var (
	UnusedSuppression     = &Rule{Code: "SUP001", Name: "unused-suppression", Levels: policy.Columns("WWWW"), SameAs: "RUF100"}
	ReasonlessSuppression = &Rule{Code: "SUP002", Name: "reasonless-suppression", Levels: policy.Columns("WWWW")}
	IgnoredSuppression    = &Rule{Code: "SUP003", Name: "ignored-suppression", Levels: policy.Columns("WWEE")}
)

// suppression is a comment "# trammel: ignore[CODE or name, ...]: reason", or
// ignore-file for the whole file.
type suppression struct {
	span     syntax.Span // from the "#" on
	alone    bool        // nothing else on its line
	file     bool
	keys     []string
	keySpans []syntax.Span
	used     []bool
	reason   string
	from, to int // lines that it covers
}

var suppressionPattern = regexp.MustCompile(`#\s*trammel:\s*(ignore-file|ignore)\b\s*(?:\[([^\]]*)\])?\s*(?::\s*(.*))?`)

// suppress takes out the findings that comments suppress, and adds those about the
// comments themselves. With NoSuppressions it only reports the comments.
func (p *Pass) suppress(o Options) {
	if !strings.Contains(p.File.Text, "trammel:") {
		return
	}
	list := suppressions(p.File)
	if o.NoSuppressions {
		for _, s := range list {
			p.ReportRule(IgnoredSuppression, s.span, "This run ignores suppressions: a comment cannot allow what the policy forbids.",
				"Remove the comment, and mend what it hides.", removeSuppression(p.File, s, Safe))
		}
		return
	}
	all := covers(list)
	p.found = slices.DeleteFunc(p.found, func(d *Diagnostic) bool {
		return d.Rule != SyntaxRule && suppressed(all, d, p.File.Line(d.Span.Start))
	})
	for _, s := range list {
		p.judgeSuppression(s)
	}
}

// cover is the suppressions that hold for one logical line, by key.
type cover struct {
	from, to int
	keys     map[string][]*bool // marks of use
}

// covers groups suppressions by the lines that they hold for, in order. Logical
// lines do not overlap; the first group is that of the whole file.
func covers(list []*suppression) []*cover {
	all := []*cover{{keys: map[string][]*bool{}}}
	byLine := map[int]*cover{}
	for _, s := range list {
		c := all[0]
		if !s.file {
			if c = byLine[s.from]; c == nil {
				c = &cover{from: s.from, keys: map[string][]*bool{}}
				byLine[s.from] = c
				all = append(all, c)
			}
			c.to = max(c.to, s.to)
		}
		for i, key := range s.keys {
			c.keys[key] = append(c.keys[key], &s.used[i])
		}
	}
	slices.SortFunc(all[1:], func(a, b *cover) int { return a.from - b.from })
	return all
}

func suppressed(all []*cover, d *Diagnostic, line int) bool {
	hit := all[0].mark(d)
	i := sort.Search(len(all)-1, func(i int) bool { return all[i+1].from > line })
	if i > 0 && line <= all[i].to {
		hit = all[i].mark(d) || hit
	}
	return hit
}

// mark notes that a finding is suppressed, if it is.
func (c *cover) mark(d *Diagnostic) (hit bool) {
	for _, key := range []string{d.Rule.Code, d.Rule.Name} {
		for _, used := range c.keys[key] {
			*used, hit = true, true
		}
	}
	return hit
}

func (p *Pass) judgeSuppression(s *suppression) {
	switch {
	case len(s.keys) == 0:
		p.ReportRule(UnusedSuppression, s.span, "The suppression names no rule, so it suppresses nothing.",
			"Name the rule: # trammel: ignore[CODE]: reason.", removeSuppression(p.File, s, Safe))
		return
	case !slices.Contains(s.used, true):
		p.ReportRule(UnusedSuppression, s.span, fmt.Sprintf("The suppression of %s suppresses nothing.", Clip(strings.Join(s.keys, ", "), 40)),
			"Remove it.", removeSuppression(p.File, s, Safe))
		return
	}
	for i, key := range s.keys {
		if !s.used[i] {
			p.ReportRule(UnusedSuppression, s.keySpans[i], fmt.Sprintf("%s is suppressed here, but not found.", Clip(key, 40)),
				"Remove it from the list.", Fix{"Remove " + key + " from the suppression", Safe, []scrub.Edit{{Span: keyWithComma(p.File, s, i)}}})
		}
	}
	if s.reason == "" {
		p.ReportRule(ReasonlessSuppression, s.span, "The suppression gives no reason, so nobody can tell whether it still holds.",
			"Add one: # trammel: ignore[CODE]: reason.", removeSuppression(p.File, s, Unsafe))
	}
}

// keyWithComma is the span of a key and the comma that parts it from another.
func keyWithComma(f *syntax.File, s *suppression, i int) syntax.Span {
	span := s.keySpans[i]
	if i+1 < len(s.keySpans) {
		span.End = s.keySpans[i+1].Start
	} else if i > 0 {
		span.Start = s.keySpans[i-1].End
	}
	return span
}

// removeSuppression deletes the comment, with the blanks before it, or its line.
func removeSuppression(f *syntax.File, s *suppression, safety Safety) Fix {
	span := s.span
	for span.Start > 0 && (f.Text[span.Start-1] == ' ' || f.Text[span.Start-1] == '\t') {
		span.Start--
	}
	if s.alone {
		line := f.Line(span.End)
		if line < f.LineCount() {
			span.End = f.LineStart(line + 1)
		}
	}
	return Fix{"Remove the suppression", safety, []scrub.Edit{{Span: span}}}
}

// Suppression is a suppression comment, for those who show or change it.
type Suppression struct {
	Span     syntax.Span // from the "#" on
	Keys     []string    // codes and names of rules
	KeySpans []syntax.Span
	file     *syntax.File
	inner    *suppression
}

// Suppressions lists the suppression comments of a file.
func Suppressions(f *syntax.File) (list []Suppression) {
	if !strings.Contains(f.Text, "trammel:") {
		return nil
	}
	for _, s := range suppressions(f) {
		list = append(list, Suppression{s.span, s.keys, s.keySpans, f, s})
	}
	return list
}

// Remove gives the edits that take one of the keys out: the comment goes with its last.
func (s Suppression) Remove(key int) []scrub.Edit {
	if len(s.Keys) == 1 {
		return removeSuppression(s.file, s.inner, Safe).Edits
	}
	return []scrub.Edit{{Span: keyWithComma(s.file, s.inner, key)}}
}

// suppressions reads the suppression comments of a file.
func suppressions(f *syntax.File) (list []*suppression) {
	for _, comment := range f.Comments {
		text := f.Slice(comment)
		m := suppressionPattern.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		s := &suppression{span: syntax.Span{Start: comment.Start + syntax.Pos(m[0]), End: comment.End}, file: text[m[2]:m[3]] == "ignore-file"}
		if m[4] >= 0 {
			s.readKeys(text[m[4]:m[5]], comment.Start+syntax.Pos(m[4]))
		}
		if m[6] >= 0 {
			s.reason = strings.TrimSpace(text[m[6]:m[7]])
		}
		s.place(f, comment)
		list = append(list, s)
	}
	return list
}

func (s *suppression) readKeys(text string, at syntax.Pos) {
	for _, part := range strings.SplitAfter(text, ",") {
		key := strings.Trim(part, " \t,")
		if key != "" {
			start := at + syntax.Pos(strings.Index(part, key))
			s.keys = append(s.keys, key)
			s.keySpans = append(s.keySpans, syntax.Span{Start: start, End: start + syntax.Pos(len(key))})
		}
		at += syntax.Pos(len(part))
	}
	s.used = make([]bool, len(s.keys))
}

// place finds the lines that a comment covers: its logical line, or the next one
// if it stands alone.
func (s *suppression) place(f *syntax.File, comment syntax.Span) {
	line := f.Line(comment.Start)
	s.alone = strings.TrimLeft(f.Text[f.LineStart(line):s.span.Start], " \t") == ""
	i := f.TokenAt(comment.Start)
	if i >= len(f.Tokens) {
		return
	}
	first, last := i, i
	for first > 0 && f.Tokens[first-1].Kind != syntax.Newline {
		first--
	}
	for last+1 < len(f.Tokens) && f.Tokens[last].Kind != syntax.Newline {
		last++
	}
	for first < last && (f.Tokens[first].Kind == syntax.Indent || f.Tokens[first].Kind == syntax.Dedent) {
		first++
	}
	s.from, s.to = f.Line(f.Tokens[first].Start), f.Line(f.Tokens[last].Start)
	s.from = min(s.from, line)
}

// Suppress gives the edit that adds a suppression comment for a finding at the end
// of its logical line.
func Suppress(f *syntax.File, d *Diagnostic, reason string) scrub.Edit {
	i := f.TokenAt(d.Span.Start)
	for i+1 < len(f.Tokens) && f.Tokens[i].Kind != syntax.Newline {
		i++
	}
	at := syntax.Pos(len(f.Text))
	if i < len(f.Tokens) {
		at = f.LineSpan(f.Line(f.Tokens[i].Start)).End
	}
	return scrub.Edit{Span: syntax.Span{Start: at, End: at}, New: fmt.Sprintf("  # trammel: ignore[%s]: %s", d.Rule.Code, reason)}
}
