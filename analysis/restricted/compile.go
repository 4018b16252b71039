package restricted

import (
	"fmt"
	"strings"

	"trammel/scrub"
	"trammel/scrub/guards"
	"trammel/syntax"
	"trammel/syntax/pytext"
	"trammel/syntax/validate"
)

// Mode is how a source is compiled.
type Mode string

// The modes of compile().
const (
	Exec   Mode = "exec"
	Eval   Mode = "eval"
	Single Mode = "single"
)

// ParseMode reads a mode; empty means exec.
func ParseMode(s string) (Mode, error) {
	switch m := Mode(s); m {
	case "":
		return Exec, nil
	case Exec, Eval, Single:
		return m, nil
	}
	return "", fmt.Errorf("unknown mode %q: use exec, eval or single", s)
}

// Compiled is CompileResult as JSON, without the code.
type Compiled struct {
	Errors    []string `json:"errors"`
	Warnings  []string `json:"warnings"`
	UsedNames []string `json:"used_names"` // in visiting order
	// Transformed is the guarded source, or null if there are errors.
	Transformed *string `json:"transformed"`
	// Raised is the exception that compile() raises after the transformation, where
	// RestrictedPython lets it escape. It is empty otherwise.
	Raised string `json:"raised,omitempty"`
}

// Options tell how to compile.
type Options struct {
	Mode     Mode
	Allow    []string // node kinds, by ast's names, allowed beyond the usual ones
	Hardened bool     // guard what RestrictedPython leaves open, see package guards
	Version  syntax.Version
}

// Compile judges a source text as compile_restricted_exec, _eval or _single, and
// gives what they compile as source. The error names what has no such source.
func Compile(name, source string, o Options) (*Compiled, error) {
	out := &Compiled{Errors: []string{}, Warnings: []string{}, UsedNames: []string{}}
	if strings.ContainsRune(source, 0) {
		out.Errors = append(out.Errors, "Line None: SyntaxError: source code string cannot contain null bytes at statement: None")
		return out, nil
	}
	src := syntax.NewSource(name, source)
	f, bad := parse(src, o.Mode, o.Version)
	if bad != nil {
		out.Errors = append(out.Errors, syntaxError(src, bad))
		return out, nil
	}
	out.judge(Judge(f, f.Body, o.Allow, o.Mode == Exec))
	if len(out.Errors) > 0 {
		return out, nil
	}
	if checked := validate.File(f); len(checked.Errors) > 0 {
		first := checked.Errors[0]
		out.Raised = fmt.Sprintf("%v: %s (%s, line %d)", first.Kind, first.Msg, name, f.Line(first.Span.Start))
		return out, nil
	}
	text, err := transformed(f, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	out.Transformed = &text
	return out, nil
}

func (c *Compiled) judge(r *Result) {
	for _, p := range r.Errors {
		c.Errors = append(c.Errors, p.String())
	}
	for _, p := range r.Warnings {
		c.Warnings = append(c.Warnings, p.String())
	}
	c.UsedNames = append(c.UsedNames, r.UsedNames...)
}

// transformed is the guarded source.
func transformed(f *syntax.File, o Options) (string, error) {
	change, err := guards.Change(f, guards.Options{Hardened: o.Hardened, Fragment: o.Mode != Exec})
	if err != nil {
		return "", err
	}
	text, err := scrub.Apply(f.Text, change.Edits)
	if err != nil {
		return "", err
	}
	g, bad := parse(f.Source.WithText(text), o.Mode, o.Version)
	if bad != nil {
		return "", fmt.Errorf("guards would break the source: %w", bad)
	}
	return text, change.Verify(f, g)
}

// parse reads a source as ast.parse does in a mode.
func parse(src *syntax.Source, mode Mode, v syntax.Version) (*syntax.File, *syntax.Error) {
	if mode == Eval {
		return parseEval(src, v)
	}
	f := syntax.Parse(src, v)
	if bad := f.Verdict(); bad != nil {
		return nil, bad
	}
	if mode == Single {
		return f, f.Single()
	}
	return f, nil
}

func parseEval(src *syntax.Source, v syntax.Version) (*syntax.File, *syntax.Error) {
	if strings.HasPrefix(src.Text, " ") || strings.HasPrefix(src.Text, "\t") {
		return nil, &syntax.Error{Kind: syntax.IndentationError, Msg: "unexpected indent"}
	}
	f, bad := syntax.ParseEval(src, v)
	if bad != nil {
		if whole := syntax.Parse(src, v).Verdict(); whole != nil {
			bad = whole // its diagnosis says more
		}
		return nil, bad
	}
	return f, nil
}

// syntaxError words a syntax error as RestrictedPython does.
func syntaxError(src *syntax.Source, bad *syntax.Error) string {
	if src.Text == "" {
		return fmt.Sprintf("Line 0: %v: %s at statement: None", bad.Kind, bad.Msg)
	}
	line := src.Line(bad.Span.Start)
	text := strings.TrimSpace(src.Slice(src.LineSpan(line)))
	return fmt.Sprintf("Line %d: %v: %s at statement: %s", line, bad.Kind, bad.Msg, pytext.Quote(text))
}
