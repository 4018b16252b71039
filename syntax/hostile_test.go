package syntax_test

import (
	"strings"
	"testing"
	"time"

	"trammel/syntax"
	"trammel/syntax/validate"
)

// TestHostile holds that no text takes long: each of these has a quarter of a
// megabyte or more and is made to find work that grows faster than its size.
func TestHostile(t *testing.T) {
	n := 1 << 18
	fill := func(s string) string { return strings.Repeat(s, n/len(s)+1) }
	for name, text := range map[string]string{
		"broken statements":   fill("x = = 1\ny = 2\n"),
		"broken in one class": "class A:\n" + fill("    x = = 1\n    y = 2\n"),
		"unclosed brackets":   fill("x = (1,\n"),
		"unclosed defs":       fill("def f(a, (b:\n    pass\n"),
		"open brackets":       fill("("),
		"close brackets":      fill(")"),
		"deep blocks":         fill("if x:\n"),
		"unary":               fill("-"),
		"not":                 fill("not "),
		"lambda":              fill("lambda:"),
		"await":               fill("await "),
		"attributes":          fill("a."),
		"calls":               "a" + fill("()"),
		"chain":               fill("a+"),
		"comparison":          fill("a<"),
		"if else":             fill("a if b else "),
		"commas":              "x = [" + fill("a,") + "]",
		"missing commas":      "x = [" + fill("a b,") + "]",
		"strings":             fill("'a' "),
		"quotes":              fill("'"),
		"triple quotes":       fill("'''"),
		"f-strings":           fill("f'{f\"{"),
		"fields":              "f'" + fill("{x}") + "'",
		"open fields":         "f'" + fill("{") + "'",
		"comments":            fill("#\n"),
		"backslashes":         fill("\\\n"),
		"backslash soup":      fill("\\ "),
		"tabs":                fill("\tx\n x\n"),
		"decorators":          fill("@a\n"),
		"elif":                "if a: pass\n" + fill("elif a: pass\n"),
		"else":                fill("else: pass\n"),
		"try":                 fill("try: pass\n"),
		"except":              "try: pass\n" + fill("except A: pass\n"),
		"match":               fill("match x:\n case 1: pass\n"),
		"match words":         fill("match (match (match (\n"),
		"with":                fill("with (a, b as (c, d)) as e, ("),
		"walrus":              fill("(a:="),
		"stars":               fill("*"),
		"targets":             fill("a = "),
		"dicts":               fill("{1:"),
		"comprehensions":      fill("[a for a in "),
		"names":               fill("é"),
		"digits":              fill("9"),
		"underscores":         fill("1_"),
		"nul":                 fill("\x00"),
		"carriage returns":    fill("\r"),
		"semicolons":          fill(";"),
		"newlines in braces":  "x = {" + fill("\n"),
		"escapes":             "'" + fill(`\N{DIGIT ONE}`) + "'",
		"bad escapes":         "'" + fill(`\q`) + "'",
		"globals":             "def f():\n" + fill(" global a\n"),
		"nested functions":    strings.Repeat("def f(): return lambda: (", 90),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			f := syntax.Parse(syntax.NewSource("hostile.py", text), syntax.MaxVersion)
			validate.File(f)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v for %d bytes", took, len(text))
			}
			t.Logf("%v, %d errors", time.Since(start), len(f.Errors))
		})
	}
}
