package syntax

import (
	"slices"
	"strings"
)

// report turns what the scanner and the parser found into File.Errors: CPython's
// verdict first, then one error for each other statement that is broken.
func (f *File) report(s *scanner, p *parser) {
	lexical, failures := s.errors, p.failures
	if len(failures) == 0 && len(lexical) == 0 {
		return
	}
	known := knownLines(p.lines, failures)
	verdict := f.verdict(s, failures, known)
	f.Errors = append(f.Errors, verdict)
	covered := f.statementOf(failures, verdict)
	for i, fl := range failures {
		if i == covered {
			continue
		}
		if err := f.statementError(known, fl, lexical, i > 0 && failures[i-1].top == fl.top); err != nil {
			f.Errors = append(f.Errors, err)
		}
	}
	f.sortErrors(verdict)
}

// verdict decides as CPython does between the first lexical error and the first
// statement that does not parse. Most lexical errors win wherever they are,
// because CPython tokenizes the rest of the source before it reports a parse
// error. Some stop the tokenizer quietly and count only if the parser got there
// first; and nothing overrides an unexpected indent.
func (f *File) verdict(s *scanner, failures []failure, known map[int]int) *Error {
	var lexical *Error
	if len(s.errors) > 0 {
		lexical = s.errors[0]
	}
	if len(failures) == 0 {
		return lexical
	}
	fl := firstFailure(failures)
	at := f.Tokens[fl.at]
	if lexical != nil && (at.Kind == Invalid || fl.known == nil && at.Start >= lexical.Span.End) {
		return lexical
	}
	d := diagnoser{file: f, unclosed: s.unclosed, lexed: lexical, known: known, limit: fl.at}
	err := d.diagnose(fl, "statements")
	if lexical == nil || s.isQuiet(lexical) || strings.HasPrefix(err.Msg, "unexpected ") && err.Kind == IndentationError {
		return err
	}
	return lexical
}

// isQuiet reports whether a lexical error gives way to a parse error before it:
// it stops CPython's tokenizer without raising anything, or lies in an f-string.
func (s *scanner) isQuiet(e *Error) bool {
	return s.inFString[e] || e.Kind != SyntaxError || e.Msg == eofInContinuation || e.Msg == badContinuation
}

// firstFailure is the one whose offending token comes first.
func firstFailure(failures []failure) failure {
	first := failures[0]
	for _, fl := range failures {
		if fl.at < first.at {
			first = fl
		}
	}
	return first
}

// statementOf finds the failure that the verdict is about, or -1.
func (f *File) statementOf(failures []failure, verdict *Error) int {
	first := -1
	for i, fl := range failures {
		if first < 0 || fl.at < failures[first].at {
			first = i
		}
		if f.Tokens[fl.stmt].Start <= verdict.Span.Start && verdict.Span.Start <= f.statementEnd(fl) {
			return i
		}
	}
	if verdict.Kind == SyntaxError && len(failures) > 0 && f.Tokens[failures[first].at].Kind != Invalid {
		return first
	}
	return -1
}

// statementEnd is the end of the logical line on which a statement failed.
func (f *File) statementEnd(fl failure) Pos {
	i := fl.at
	for i < len(f.Tokens)-1 && f.Tokens[i].Kind != Newline {
		i++
	}
	return f.Tokens[i].End
}

// statementError words one broken statement by itself.
func (f *File) statementError(known map[int]int, fl failure, lexical []*Error, nested bool) *Error {
	from, to := f.Tokens[fl.stmt].Start, f.statementEnd(fl)
	for _, e := range lexical {
		if from <= e.Span.Start && e.Span.Start <= to {
			return e
		}
	}
	if f.Tokens[fl.at].Kind == Invalid {
		return nil // its lexical error is listed already
	}
	if nested {
		fl.top = fl.stmt
	}
	d := diagnoser{file: f, known: known, limit: fl.at}
	return d.diagnose(fl, "statements")
}

// tokenRange is a run of tokens: first, and the one behind the last.
type tokenRange struct{ from, to int }

// knownLines are the lines of statements that parsed and hold no failure: first
// token to the one behind the last. The diagnoser skips them.
func knownLines(lines []tokenRange, failures []failure) map[int]int {
	at := make([]int, len(failures))
	for i, fl := range failures {
		at[i] = fl.at
	}
	slices.Sort(at)
	known := make(map[int]int, len(lines))
	for _, line := range lines {
		next, _ := slices.BinarySearch(at, line.from)
		if next == len(at) || at[next] >= line.to {
			known[line.from] = line.to
		}
	}
	return known
}
