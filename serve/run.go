package serve

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/worker"
	"trammel/policy"
)

// running are the keys of requests that run something.
type running struct {
	Timeout    int64           `json:"timeout_ms"`
	Tools      []string        `json:"tools"`       // functions of the caller: NAME or NAME(parameter, ...)
	Final      string          `json:"final"`       // name of the tool that ends the run with an answer
	ToolPolicy json.RawMessage `json:"tool_policy"` // asked before the caller is
	surroundings

	Session  string                     `json:"session"`
	Vars     map[string]json.RawMessage `json:"vars"`     // session_set: tagged JSON
	Names    []string                   `json:"names"`    // session_get
	Snapshot *interp.Snapshot           `json:"snapshot"` // session_open
}

// maxTimeout is the longest that a request may let a program run.
const maxTimeout = time.Minute

var errExecuteOff = errors.New("execution is off: start with --execute, or set TRAMMEL_EXECUTE=1")

// execute answers the op run.
func (s *service) execute(r *request) (any, error) {
	j, h, err := s.job(r)
	if err != nil {
		return nil, err
	}
	j.Source, j.Name = *r.Source, r.filename("<request>")
	defer s.elsewhere()()
	return s.executor.Run(s.ctx, j, h)
}

// elsewhere gives the place among the requests in work to another one while a program
// runs in a process of its own, of which the executor bounds the number; what it gives
// takes the place back. So programs that hang keep no other request from its answer.
func (s *service) elsewhere() func() {
	if s.o.Executor == nil {
		return func() {}
	}
	<-s.slots
	return func() { s.slots <- struct{}{} }
}

// job is what a request wants to be run, without its source.
func (s *service) job(r *request) (*worker.Job, *worker.Host, error) {
	if !s.o.Execute {
		return nil, nil, errExecuteOff
	}
	v, err := r.version()
	if err != nil {
		return nil, nil, err
	}
	j := &worker.Job{Version: v, Limits: object.DefaultLimits, Final: r.Final, Tagged: true}
	if r.Timeout > 0 {
		j.Limits.Time = min(time.Duration(r.Timeout)*time.Millisecond, maxTimeout)
	}
	if j.World, err = r.surroundings.options(); err != nil {
		return nil, nil, err
	}
	profile, err := r.allowed()
	if err != nil {
		return nil, nil, err
	}
	tools, err := r.callerTools(s)
	if err != nil {
		return nil, nil, err
	}
	for name := range tools.parameters {
		j.Tools = append(j.Tools, name)
	}
	if profile.Name == policy.Smolagents {
		j.StandInForSmolagents(profile)
	}
	return j, &worker.Host{Profile: func() *policy.Profile { return profile }, Call: tools.call}, nil
}

// callerTools are functions of the caller, as one request names them.
type callerTools struct {
	service    *service
	id         json.RawMessage // of the request under way
	parameters map[string][]string
	policy     *policy.ToolPolicy
}

func (r *request) callerTools(s *service) (*callerTools, error) {
	c := &callerTools{service: s, id: r.id(), parameters: map[string][]string{}}
	profile := &policy.Profile{Tools: r.Tools}
	for _, tool := range r.Tools {
		name, _, _ := strings.Cut(tool, "(")
		name = strings.TrimSpace(name)
		if !isIdentifier(name) || name == r.Final {
			return nil, fmt.Errorf("tool %q: it must be a name, or a name with its parameters such as search(query, limit)", tool)
		}
		c.parameters[name] = profile.ToolParameters(name)
	}
	if r.Final != "" && !isIdentifier(r.Final) {
		return nil, fmt.Errorf("final %q is no name", r.Final)
	}
	if len(r.Tools)+len(r.Final) > 0 && len(r.ID) == 0 {
		return nil, errors.New(`a request with tools needs an "id", by which their calls are answered`)
	}
	if len(r.ToolPolicy) > 0 {
		p, problems := policy.ParseToolPolicy(r.ToolPolicy)
		for _, problem := range problems {
			if problem.Rule == policy.PolicyInvalid {
				return nil, fmt.Errorf("tool_policy: %s %s", problem.Message, problem.Remedy)
			}
		}
		c.policy = p
	}
	return c, nil
}

func isIdentifier(s string) bool {
	for i, c := range s {
		if c != '_' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}

// call asks the policy, then the caller.
func (c *callerTools) call(call interp.ToolCall) (interp.ToolReply, error) {
	if clause, ok := c.denied(call); ok {
		return interp.ToolReply{Raise: &interp.ToolError{Type: "PermissionError", Message: call.Name + " is denied: " + clause}, Denied: clause}, nil
	}
	return c.service.askCaller(c.id, call)
}

// denied says which clause of the policy forbids a call.
func (c *callerTools) denied(call interp.ToolCall) (clause string, ok bool) {
	if c.policy == nil {
		return "", false
	}
	args := map[string]policy.Argument{}
	open := false
	add := func(name string, raw json.RawMessage) {
		var v any
		err := json.Unmarshal(raw, &v)
		args[name] = policy.Argument{Known: err == nil, Value: v}
	}
	names := c.parameters[call.Name]
	for i, raw := range call.Args {
		if i >= len(names) {
			open = true // a value whose parameter is not known may be any of them
			continue
		}
		add(names[i], raw)
	}
	for name, raw := range call.Kwargs {
		add(name, raw)
	}
	d := c.policy.Decide(call.Name, args, open)
	switch d.Verdict {
	case policy.Denied:
		return d.Clause, true
	case policy.Depends:
		return "it depends on arguments whose parameters are not named: name the parameters of the tool", true
	}
	return "", false
}

// toolCall is the line that asks the caller.
type toolCall struct {
	ID   json.RawMessage `json:"id"`
	Call interp.ToolCall `json:"call"`
}

// askCaller sends a call of a tool to the caller, and waits for its answer.
func (s *service) askCaller(id json.RawMessage, call interp.ToolCall) (interp.ToolReply, error) {
	line, err := encode(toolCall{id, call})
	if err != nil {
		return interp.ToolReply{}, err
	}
	answer := make(chan interp.ToolReply, 1)
	s.mu.Lock()
	_, taken := s.calls[string(id)]
	if !taken && !s.gone {
		s.calls[string(id)] = answer
	}
	gone := s.gone
	s.mu.Unlock()
	switch {
	case gone:
		return interp.ToolReply{}, errGone
	case taken:
		return interp.ToolReply{}, fmt.Errorf("two requests under way have the id %s", id)
	}
	s.write(line)
	select {
	case reply, ok := <-answer:
		if !ok {
			return reply, errGone
		}
		return reply, nil
	case <-s.ctx.Done():
		return interp.ToolReply{}, s.ctx.Err()
	}
}

var errGone = errors.New("the caller has gone")

// toolReply is a line that answers a call of a tool.
type toolReply struct {
	ID     json.RawMessage `json:"id"`
	Op     *string         `json:"op"`
	Return json.RawMessage `json:"return"`
	Raise  raised          `json:"raise"`
}

// raised is an exception: {"type": ..., "message": ...}, or "Type: message".
type raised struct{ *interp.ToolError }

// UnmarshalJSON reads either form.
func (r *raised) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		name, message, ok := strings.Cut(text, ": ")
		if !ok || !isIdentifier(name) {
			name, message = "RuntimeError", text
		}
		r.ToolError = &interp.ToolError{Type: name, Message: message}
		return nil
	}
	r.ToolError = &interp.ToolError{}
	return json.Unmarshal(data, r.ToolError)
}

// answered takes a line that answers a call of a tool; it is false for any other line.
func (s *service) answered(line []byte) bool {
	var reply toolReply
	if json.Unmarshal(line, &reply) != nil || reply.Op != nil || reply.Return == nil && reply.Raise.ToolError == nil {
		return false
	}
	s.mu.Lock()
	waiting := s.calls[string(reply.ID)]
	delete(s.calls, string(reply.ID))
	s.mu.Unlock()
	if waiting == nil {
		s.write((&request{ID: reply.ID}).refuse("request", "no call of a tool waits for this answer"))
		return true
	}
	waiting <- interp.ToolReply{Return: reply.Return, Raise: reply.Raise.ToolError}
	return true
}

// hangUp lets the programs end that wait for a caller who is gone.
func (s *service) hangUp() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone = true
	for id, waiting := range s.calls {
		close(waiting)
		delete(s.calls, id)
	}
}
