package interp

import (
	"encoding/json"

	"trammel/interp/object"
	"trammel/interp/tagged"
	"trammel/interp/world"
)

// ToolCall is what a program calls a tool of the host with, as tagged JSON.
type ToolCall struct {
	Name   string                     `json:"name"`
	Args   []json.RawMessage          `json:"args"`
	Kwargs map[string]json.RawMessage `json:"kwargs"`
}

// ToolReply is what a tool answers: a value as tagged JSON, or an exception.
type ToolReply struct {
	Return json.RawMessage `json:"return,omitempty"`
	Raise  *ToolError      `json:"raise,omitempty"`
	Denied string          `json:"denied,omitempty"` // the clause of a policy for which the tool was not asked
}

// ToolError is an exception that a tool raises in the program.
type ToolError struct {
	Type    string `json:"type"` // a built-in exception; RuntimeError if it is none
	Message string `json:"message"`
}

// Tools are functions that the host gives a program.
type Tools struct {
	Names []string
	// Final names a tool whose call ends the run; what it is called with is the answer.
	Final string
	// Call answers a call. The program waits meanwhile, and time does not count. An
	// error ends the run.
	Call func(ToolCall) (ToolReply, error)
}

// bind gives a module the functions that stand for the tools.
func (tools *Tools) bind(m *machine, r *runState) {
	if tools == nil {
		return
	}
	for _, name := range tools.Names {
		m.Set(name, &object.Builtin{Name: name, Fn: func(t *object.Thread, args []object.Value, kwargs []object.Keyword) object.Value {
			return tools.call(t, r, name, args, kwargs)
		}})
	}
	if tools.Final != "" {
		m.Set(tools.Final, &object.Builtin{Name: tools.Final, Fn: r.finish})
	}
}

func (tools *Tools) call(t *object.Thread, r *runState, name string, args []object.Value, kwargs []object.Keyword) object.Value {
	call, err := toolCall(t, name, args, kwargs)
	if err != nil {
		return t.Raise(object.ValueError, "%s(): %s", name, err)
	}
	if t.Exc != nil {
		return nil
	}
	pause := t.Pause()
	reply, err := r.reply(tools, call)
	pause()
	if err != nil {
		return t.Limit("tool %s: %s", name, err)
	}
	noteTool(t, call, reply)
	if reply.Raise != nil {
		cls := object.ExceptionNamed(reply.Raise.Type)
		if cls == nil {
			cls = object.RuntimeError
		}
		return t.Raise(cls, "%s", reply.Raise.Message)
	}
	if reply.Return == nil {
		return object.None
	}
	if !t.Alloc(int64(len(reply.Return))) {
		return nil
	}
	v, err := tagged.Decode(t, reply.Return)
	if err != nil {
		return t.Raise(object.ValueError, "the answer of %s is no tagged JSON: %s", name, err)
	}
	return v
}

func toolCall(t *object.Thread, name string, args []object.Value, kwargs []object.Keyword) (ToolCall, error) {
	call := ToolCall{Name: name, Args: []json.RawMessage{}, Kwargs: map[string]json.RawMessage{}}
	for _, v := range args {
		raw, err := tagged.Encode(t, v)
		if err != nil {
			return call, err
		}
		call.Args = append(call.Args, raw)
	}
	for _, k := range kwargs {
		raw, err := tagged.Encode(t, k.Value)
		if err != nil {
			return call, err
		}
		call.Kwargs[k.Name] = raw
	}
	return call, nil
}

// noteTool records a call of a tool, which is what happens outside the evaluator.
func noteTool(t *object.Thread, call ToolCall, reply ToolReply) {
	detail := call.Name + "("
	for i, raw := range call.Args {
		if i > 0 {
			detail += ", "
		}
		detail += string(raw)
	}
	for i, name := range sortedKeys(call.Kwargs) {
		if i+len(call.Args) > 0 {
			detail += ", "
		}
		detail += name + "=" + string(call.Kwargs[name])
	}
	at := t.Site.Place()
	e := &world.Event{Kind: "tool", Detail: detail + ")", Decision: world.Allow, Clause: "a tool of the host", Line: at.Line, Column: at.Column}
	if reply.Denied != "" {
		e.Decision, e.Clause = world.Deny, reply.Denied
	}
	if reply.Raise != nil {
		e.Result = reply.Raise.Type + ": " + reply.Raise.Message
	} else {
		e.Result = world.Clip(string(reply.Return))
	}
	t.World.Note(e)
}
