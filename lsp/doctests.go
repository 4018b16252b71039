package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/interp"
	"trammel/interp/worker"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

// doctestHarness runs docstrings with the evaluator's own doctest module, which knows
// directives, ellipses and expected exceptions. Its value is a list of
// [index of the docstring, line in it, outcome, got, want].
const doctestHarness = `
def _trammel_run_doctests(texts):
    import __main__, doctest, json, traceback
    results = []
    class Runner(doctest.DocTestRunner):
        def report_start(self, out, test, example):
            pass
        def report_success(self, out, test, example, got):
            results.append([int(test.name), example.lineno, "passed", got, example.want])
        def report_failure(self, out, test, example, got):
            results.append([int(test.name), example.lineno, "failed", got, example.want])
        def report_unexpected_exception(self, out, test, example, exc_info):
            text = "".join(traceback.format_exception_only(exc_info[0], exc_info[1])).strip()
            results.append([int(test.name), example.lineno, "raised", text, example.want])
    runner = Runner(verbose=False)
    for index, text in texts:
        try:
            test = doctest.DocTestParser().get_doctest(text, dict(__main__.__dict__), str(index), None, 0)
        except ValueError as problem:
            results.append([index, 0, "raised", "ValueError: " + str(problem), ""])
            continue
        runner.run(test, out=lambda text: None)
    return json.dumps(results)
_trammel_run_doctests(%s)
`

func (c commands) RunDoctests(ctx context.Context, a *RunDoctestsArgs) (*RunDoctestsResult, error) {
	sn, p, err := c.runnable(a.URI)
	if err != nil {
		return nil, err
	}
	tests, err := doctestsAt(sn, p, a.Line)
	if err != nil {
		return nil, err
	}
	r, err := c.s.execute(ctx, "Doctests of "+path.Base(string(p.uri)), sn, func(ctx context.Context, e worker.Executor, h *worker.Host) (*worker.Report, error) {
		return runDoctests(ctx, e, h, sn, tests)
	})
	if err != nil {
		return nil, err
	}
	return c.s.doctestResult(sn, tests, r)
}

// doctestsAt lists the docstrings of a document with examples, or the one at a line.
func doctestsAt(sn *snapshot, p *part, line int) (list []*syntax.Constant, err error) {
	for _, test := range scrub.Doctests(sn.parse()) {
		if line == 0 || p.contains(test.Span.Start) && p.src.Line(test.Span.Start-p.start) == line {
			list = append(list, test)
		}
	}
	if len(list) == 0 {
		if line != 0 {
			return nil, failed("no docstring with examples begins in line %d", line)
		}
		return nil, failed("there are no doctests in the document")
	}
	return list, nil
}

// runDoctests runs the document as a module, then the examples.
func runDoctests(ctx context.Context, e worker.Executor, h *worker.Host, sn *snapshot, tests []*syntax.Constant) (*worker.Report, error) {
	job := sn.job()
	// The examples are text that doctest compiles: that is what was asked for.
	job.World.Modes = map[policy.Effect]world.Decision{policy.Eval: world.Simulate}
	session, err := e.Open(ctx, job, h, interp.Snapshot{})
	if err != nil {
		return nil, err
	}
	defer session.Close()
	module := strings.TrimSuffix(path.Base(sn.src.Name), ".py")
	name, err := json.Marshal(module)
	if err != nil {
		return nil, err
	}
	if err := session.Set(ctx, map[string]json.RawMessage{"__name__": name}); err != nil {
		return nil, err
	}
	if r, err := session.Run(ctx, sn.src.Text, sn.src.Name); err != nil || r.Error != nil {
		return r, err
	}
	texts := make([][2]any, len(tests))
	for i, test := range tests {
		texts[i] = [2]any{i, test.Text}
	}
	list, err := json.Marshal(texts) // a list of ints and strings is the same in Python
	if err != nil {
		return nil, err
	}
	return session.Run(ctx, fmt.Sprintf(doctestHarness, list), "<doctests>")
}

// doctestOutcome is an element of what the harness gives.
type doctestOutcome struct {
	index, line    int
	how, got, want string
}

func (o *doctestOutcome) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&o.index, &o.line, &o.how, &o.got, &o.want})
}

// doctestResult reads what the harness gave, and makes diagnostics of what failed.
func (s *Server) doctestResult(sn *snapshot, tests []*syntax.Constant, r *worker.Report) (*RunDoctestsResult, error) {
	out := &RunDoctestsResult{Examples: []DoctestResult{}, Error: r.Error}
	if r.Error != nil {
		s.keep(sn, func(results *runResults) { results.tests = s.runDiagnostics(sn, r) })
		return out, nil
	}
	var text string
	var outcomes []doctestOutcome
	if err := json.Unmarshal(r.Result, &text); err != nil {
		return nil, failed("the doctests gave no result: %v", err)
	}
	if err := json.Unmarshal([]byte(text), &outcomes); err != nil {
		return nil, failed("the doctests gave no result that reads: %v", err)
	}
	found := map[uri.URI][]protocol.Diagnostic{}
	for _, o := range outcomes {
		span := exampleSpan(sn, tests[o.index], o.line)
		p := sn.partAt(span.Start)
		result := DoctestResult{Line: p.src.Line(p.within(span).Start), Passed: o.how == "passed", Want: o.want, Got: o.got}
		if o.how == "raised" {
			result.Problem, result.Got = o.got, ""
		}
		out.Examples = append(out.Examples, result)
		if result.Passed {
			out.Passed++
			continue
		}
		out.Failed++
		found[p.uri] = append(found[p.uri], s.runDiagnostic(p, span, "doctest", failureText(result)))
	}
	s.keep(sn, func(results *runResults) { results.tests = found })
	return out, nil
}

func failureText(r DoctestResult) string {
	shown := func(text string) string {
		if strings.TrimSpace(text) == "" {
			return "nothing"
		}
		return clip(strings.TrimRight(text, "\n"), 300)
	}
	if r.Problem != "" {
		return "This example raises " + clip(r.Problem, 300)
	}
	return "This example gives " + shown(r.Got) + ", but " + shown(r.Want) + " is expected."
}

// exampleSpan is where the example in a line of a docstring stands in the source.
func exampleSpan(sn *snapshot, test *syntax.Constant, line int) syntax.Span {
	l, ok := scrub.LiteralOf(sn.parse(), test)
	if !ok {
		return test.Span
	}
	start := 0
	for range line {
		i := strings.IndexByte(test.Text[start:], '\n')
		if i < 0 {
			break
		}
		start += i + 1
	}
	end := len(test.Text)
	if i := strings.IndexByte(test.Text[start:], '\n'); i >= 0 {
		end = start + i
	}
	start += strings.Index(test.Text[start:end]+">", ">")
	spans := l.Spans(min(start, end), end)
	if len(spans) == 0 {
		return test.Span
	}
	return syntax.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}
}
