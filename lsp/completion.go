package lsp

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.lsp.dev/protocol"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// Completion completes suppression comments in Python, and keys and values in
// configurations. Everything else is left to others.
func (s *Server) Completion(ctx context.Context, p *protocol.CompletionParams) (protocol.CompletionResult, error) {
	sn, part, err := s.begin(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	at := part.offset(s.encoding, p.Position)
	c := &completer{s: s, sn: sn, part: part}
	switch sn.kind {
	case configuration:
		c.config(at)
	case python:
		c.suppression(at)
	}
	return &protocol.CompletionList{Items: c.items}, nil
}

// completer gathers what can stand at a place.
type completer struct {
	s     *Server
	sn    *snapshot
	part  *part
	items []protocol.CompletionItem
	word  syntax.Span // what an item replaces
}

func (c *completer) add(label string, kind protocol.CompletionItemKind, detail, text, rank string) {
	c.items = append(c.items, protocol.CompletionItem{
		Label: label, Kind: kind, Detail: protocol.NewOptional(detail), SortText: protocol.NewOptional(rank + label), FilterText: protocol.NewOptional(label),
		TextEdit: &protocol.TextEdit{Range: c.part.rangeOf(c.s.encoding, c.word), NewText: text},
	})
}

// addRules adds the rules by code: those of a set first.
func (c *completer) addRules(first map[string]bool, text func(code string) string) {
	for _, r := range analysis.Rules() {
		rank := "2"
		if first[r.Code] {
			rank = "1"
		}
		c.add(r.Code, protocol.CompletionItemKindEnumMember, r.Name+": "+r.Summary(), text(r.Code), rank)
	}
}

var (
	inBrackets   = regexp.MustCompile(`#\s*trammel:\s*ignore(?:-file)?\s*\[[^\]]*$`)
	inDirective  = regexp.MustCompile(`#\s*(t[a-z]*:?|trammel:\s*[a-z-]*)$`)
	ignoreLine   = "trammel: ignore[CODE]: reason"
	lastOfWord   = regexp.MustCompile(`[\w-]*$`)
	commentStart = regexp.MustCompile(`#\s*`)
)

// suppression completes comments: the directive itself, and in its brackets the codes,
// those found in its line first.
func (c *completer) suppression(at syntax.Pos) {
	line := c.part.src.LineSpan(c.part.src.Line(at - c.part.start))
	before := c.part.src.Text[line.Start : at-c.part.start]
	c.word = syntax.Span{Start: at - syntax.Pos(len(lastOfWord.FindString(before))), End: at}
	switch {
	case inBrackets.MatchString(before):
		c.addRules(c.foundAround(at), func(code string) string { return code })
	case inDirective.MatchString(before):
		hash := commentStart.FindStringIndex(before[strings.LastIndexByte(before, '#'):])
		c.word.Start = c.part.start + line.Start + syntax.Pos(strings.LastIndexByte(before, '#')+hash[1])
		codes := "CODE"
		if found := sortedKeys(c.foundAround(at)); len(found) > 0 {
			codes = strings.Join(found, ", ")
		}
		c.add(strings.Replace(ignoreLine, "CODE", codes, 1), protocol.CompletionItemKindSnippet, "suppress findings of this line", strings.Replace(ignoreLine, "CODE", codes, 1), "1")
		c.add("trammel: ignore-file[CODE]: reason", protocol.CompletionItemKindSnippet, "suppress findings of this file", "trammel: ignore-file[CODE]: reason", "2")
	}
}

func sortedKeys(set map[string]bool) (list []string) {
	for key := range set {
		list = append(list, key)
	}
	slices.Sort(list)
	return list
}

// foundAround lists the codes of what is found in the line of a place or the next.
func (c *completer) foundAround(at syntax.Pos) map[string]bool {
	codes := map[string]bool{}
	line := c.sn.src.Line(at)
	for _, d := range c.sn.check() {
		if l := c.sn.src.Line(d.Span.Start); (l == line || l == line+1) && !strings.HasPrefix(d.Rule.Code, "SUP") && d.Rule != analysis.SyntaxRule {
			codes[d.Rule.Code] = true
		}
	}
	return codes
}

// config completes a configuration.
func (c *completer) config(at syntax.Pos) {
	spot := policy.SpotAt(c.sn.src.Name, c.sn.src.Text, int(at))
	if !spot.Ours {
		return
	}
	c.word = syntax.Span{Start: syntax.Pos(spot.Start), End: syntax.Pos(spot.End)}
	quote := func(text string) string {
		if spot.Quoted {
			return text
		}
		return `"` + text + `"`
	}
	isRules := strings.HasSuffix(spot.Table, "rules")
	switch {
	case !spot.InValue && isRules:
		c.addRules(nil, func(code string) string { return code + " = " })
		for _, group := range ruleGroups() {
			c.add(group, protocol.CompletionItemKindModule, "all rules "+group, group+" = ", "3")
		}
	case !spot.InValue:
		for _, key := range policy.Keys(spot.Table) {
			c.add(key.Name, protocol.CompletionItemKindProperty, key.Doc, key.Name+" = ", "1")
		}
	case isRules:
		for level := policy.Error; ; level-- {
			c.add(level.String(), protocol.CompletionItemKindEnumMember, "", quote(level.String()), strconv.Itoa(int(policy.Error-level)))
			if level == policy.Off {
				break
			}
		}
	default:
		c.values(spot.Key, quote)
	}
}

// values completes the value of a key.
func (c *completer) values(key string, quote func(string) string) {
	switch key {
	case "profile":
		for i, name := range policy.ProfileOrder() {
			p, err := policy.Lookup(name)
			if err == nil {
				c.add(name, protocol.CompletionItemKindEnumMember, p.Description, quote(name), strconv.Itoa(i))
			}
		}
	case "target-version":
		for v := syntax.MaxVersion; v >= syntax.MinVersion; v-- {
			c.add(v.String(), protocol.CompletionItemKindEnumMember, "", quote(v.String()), strconv.Itoa(int(syntax.MaxVersion-v)))
		}
	case "capabilities":
		for _, name := range policy.CapabilityNames() {
			detail := "reading and changing files"
			if effects, _, err := policy.ParseCapability(name); err == nil && len(effects) == 1 {
				detail = effects[0].Describe()
			}
			c.add(name, protocol.CompletionItemKindEnumMember, detail, quote(name), "1")
		}
	case "exact", "suppressions":
		for _, v := range []string{"true", "false"} {
			c.add(v, protocol.CompletionItemKindKeyword, "", v, "1")
		}
	}
}

// ruleGroups lists the letters that codes begin with.
func ruleGroups() (list []string) {
	for _, r := range analysis.Rules() {
		if g := r.Code[:3]; !slices.Contains(list, g) {
			list = append(list, g)
		}
	}
	return list
}
