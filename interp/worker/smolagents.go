package worker

import (
	"fmt"
	"slices"
	"strings"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/smolagents"
	"trammel/policy"
	"trammel/syntax"
)

// StandInForSmolagents makes the job one for smolagents' executor, as a profile has it.
func (j *Job) StandInForSmolagents(p *policy.Profile) {
	if j.Final == "" && !slices.Contains(j.Tools, "final_answer") {
		j.Final = "final_answer"
	}
	j.Smolagents = smolagents.OptionsOf(p, append(slices.Clone(j.Tools), j.Final))
	j.Limits = smolagents.Limits(j.Limits)
}

// dialect is the language of a job's programs, nil for Python.
func (j *Job) dialect() interp.Dialect {
	if j.Smolagents == nil {
		return nil
	}
	return smolagents.New(j.Smolagents)
}

// wordAsSmolagents gives a report of a run the words of smolagents' executor: all errors
// are its InterpreterError, and long output lacks its middle.
func (r *Report) wordAsSmolagents(src *syntax.Source, of *interp.Result, l object.Limits) {
	r.Stdout = smolagents.Truncate(r.Stdout)
	if r.Error == nil {
		return
	}
	text, statement := of.Told()
	switch {
	case text != "":
	case r.Error.Limit && r.Usage.Steps >= l.Steps:
		text = fmt.Sprintf("InterpreterError: Reached the max number of operations of %d. Maybe there is an infinite loop somewhere in the code, or you're just asking too many calculations.", l.Steps)
	case r.Error.Limit && strings.HasPrefix(r.Error.Message, "time limit"):
		text = fmt.Sprintf("ExecutionTimeoutError: Code execution exceeded the maximum execution time of %d seconds", int(l.Time.Seconds()))
	default:
		text = r.Error.Type + ": " + r.Error.Message
	}
	r.reword(fmt.Sprintf("Code execution failed at line '%s' due to: %s", src.Slice(statement), text))
}

// wordSyntaxAsSmolagents is wordAsSmolagents for a program that did not compile.
func (r *Report) wordSyntaxAsSmolagents(src *syntax.Source, bad *syntax.Error) {
	line, column := src.Column(bad.Span.Start)
	text := strings.TrimRight(src.Slice(src.LineSpan(line)), "\n")
	r.reword(fmt.Sprintf("Code parsing failed on line %d due to: %v: %s (<unknown>, line %d)\n%s\n%s^", line, bad.Kind, bad.Msg, line, text, strings.Repeat(" ", column)))
}

func (r *Report) reword(message string) {
	r.Error.Type, r.Error.Message = smolagents.InterpreterError.Name, message
	r.Traceback = r.Error.Type + ": " + message + "\n"
}
