package lexical

import (
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/pytext"
)

var confusableIdentifier = &analysis.Rule{
	Code: "LEX004", Name: "confusable-identifier", Levels: policy.Columns("--EE"), SameAs: "PLC2401 RUF001 RUF003",
	Check: func(p *analysis.Pass, _ syntax.Node) {
		if p.File.IsASCII() {
			return
		}
		var plain map[string]bool
		for _, t := range p.File.Tokens {
			written := p.File.Slice(t.Span)
			if t.Kind != syntax.Ident || pytext.IsASCII(written) {
				continue
			}
			shape, ok := skeleton(written)
			if !ok {
				continue
			}
			if plain == nil {
				plain = plainNames(p.File)
			}
			if plain[shape] || names.IsBuiltin(shape) || names.IsStandardModule(shape) {
				p.Report(t.Span, fmt.Sprintf("The name %s looks like %s, but has letters of another script: it is another name.", analysis.Clip(written, 30), analysis.Clip(shape, 30)),
					"Rename it, or write it in Latin letters if the other is meant.")
			}
		}
	},
}

// plainNames lists the names of the file that have only Latin letters.
func plainNames(f *syntax.File) map[string]bool {
	m := map[string]bool{}
	for _, t := range f.Tokens {
		if t.Kind == syntax.Ident || t.Kind.IsKeyword() {
			m[f.Slice(t.Span)] = true
		}
	}
	return m
}

// lookalikes are letters of other scripts beside the Latin ones whose shape they
// share, after Unicode's table of confusable characters.
var lookalikes = func() map[rune]rune {
	m := map[rune]rune{}
	pairs := "аaсcеeоoрpхxуyѕsіiјjԁdһhԛqԝwӏlгrкkмmтtвbнhпnАAВBЕEКKМMНHОOРPСCТTХXУYЅSІIЈJԌGΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaοoρpνvιiυuκkτtγyχxϲcϳjωw" +
		"օoսuհhոnցgքpտsղnᴏoɡgıiɑaɩiʋuʏyƅbɪiŀlաwԱUՕOՏSᗅAᎪAᎬEᏴBᏟCᎠDᎻHᎫJᏦKᏞLᎷMᏢPᏒRᏚSᎢTᏙVᏃZ"
	list := []rune(pairs)
	for i := 0; i+1 < len(list); i += 2 {
		m[list[i]] = list[i+1]
	}
	return m
}()

// skeleton writes a name in the Latin letters that it looks like; false if some
// letter looks like none.
func skeleton(name string) (string, bool) {
	var b strings.Builder
	for _, r := range name {
		switch latin := lookalikes[r]; {
		case latin != 0:
			b.WriteRune(latin)
		case r < 0x80:
			b.WriteRune(r)
		default:
			return "", false
		}
	}
	return b.String(), true
}
