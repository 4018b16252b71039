package resources

import (
	"regexp"
	"strconv"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var hugeFormatWidth = &analysis.Rule{
	Code: "RES009", Name: "huge-format-width", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.FormattedValue)(nil), (*syntax.BinOp)(nil), (*syntax.Call)(nil)},
	Check: checkWidth,
}

// hugeWidth is the width or precision from which on a format is reported.
const hugeWidth = 1_000_000

func checkWidth(p *analysis.Pass, n syntax.Node) {
	switch n := n.(type) {
	case *syntax.FormattedValue:
		if n.Spec == nil {
			return
		}
		for _, part := range n.Spec.Values {
			switch part := part.(type) {
			case *syntax.Constant:
				reportWidth(p, n.Span, hasHugeNumber(part.Text))
			case *syntax.FormattedValue:
				width, ok := fold(p, part.Value)
				reportWidth(p, n.Span, ok && width.value() > hugeWidth)
			}
		}
	case *syntax.BinOp:
		if n.Op != syntax.Mod {
			return
		}
		if text, ok := p.Names.ConstString(n.Left); ok {
			reportWidth(p, n.Left.Range(), hasHugeNumber(strings.Join(percentWidths.FindAllString(text, -1), " ")))
		}
	case *syntax.Call:
		checkWidthCall(p, n)
	}
}

var (
	percentWidths = regexp.MustCompile(`%[-+ #0]*\d*(\.\d+)?`)
	digits        = regexp.MustCompile(`\d+`)
)

func hasHugeNumber(text string) bool {
	for _, d := range digits.FindAllString(text, -1) {
		if n, err := strconv.Atoi(d); err != nil || n > hugeWidth {
			return true
		}
	}
	return false
}

func reportWidth(p *analysis.Pass, span syntax.Span, huge bool) {
	if huge {
		p.Report(span, "A width or precision of more than a million makes a text of that length.", "Use the width that is to be shown.")
	}
}

// padders take a width as their first argument.
var padders = map[string]bool{"builtins.str().ljust": true, "builtins.str().rjust": true, "builtins.str().center": true, "builtins.str().zfill": true}

func checkWidthCall(p *analysis.Pass, call *syntax.Call) {
	name := p.Name(call.Func)
	switch {
	case padders[name] && len(call.Args) > 0:
		width, ok := fold(p, call.Args[0])
		reportWidth(p, call.Args[0].Range(), ok && width.value() > hugeWidth)
	case name == "builtins.format" && len(call.Args) == 2:
		text, ok := p.Names.ConstString(call.Args[1])
		reportWidth(p, call.Args[1].Range(), ok && hasHugeNumber(text))
	case name == "builtins.str().format":
		method, ok := call.Func.(*syntax.Attribute)
		if !ok {
			return
		}
		template := method.Value
		if text, ok := p.Names.ConstString(template); ok {
			fields, _ := scrub.ParseTemplate(text)
			for _, f := range fields {
				if hasHugeNumber(f.Spec) {
					reportWidth(p, template.Range(), true)
					return
				}
			}
		}
	}
}
