package stdlib

import (
	"encoding/binary"
	"maps"
	"slices"

	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/policy"
)

// _world is how modules written in Python ask for effects other than those of _posix.
func init() {
	register("_world", functions(map[string]func(a *args) value{
		"ask": worldAsk, "answer": worldAnswer, "getenv": worldGetenv, "setenv": worldSetenv, "environ": worldEnviron,
		"note_call": worldNoteCall, "note_unknown": worldNoteUnknown, "branch": worldBranch,
		"urandom":  worldURandom,
		"new_seed": func(a *args) value { return object.MakeInt(int64(a.T.World.NextSeed() >> 1)) },
	}))
}

// worldAsk takes the kind of an effect and the call to record; the run goes on if it is
// granted or simulated.
func worldAsk(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return none(a.T.Ask(policy.Effect(strOf(a.Pos[0])), strOf(a.Pos[1])) != nil)
}

// worldAnswer takes the kind of an effect, the call to record and the request to answer.
// It gives status, headers, body and errors. If the host has no answer for the request,
// the policy decides: what is not denied is answered with None.
func worldAnswer(a *args) value {
	if !a.Count(3, 3) {
		return nil
	}
	kind, detail, request := strOf(a.Pos[0]), strOf(a.Pos[1]), strOf(a.Pos[2])
	answer := a.T.World.Answer(request)
	if answer == nil {
		if a.T.Ask(policy.Effect(kind), detail) == nil {
			return nil
		}
		return object.None
	}
	at := a.T.Site.Place()
	a.T.World.Note(&world.Event{
		Kind: kind, Detail: detail, Decision: world.Simulate, Clause: "answered by " + answer.Match, Line: at.Line, Column: at.Column,
	})
	header := object.NewDict()
	for _, name := range slices.Sorted(maps.Keys(answer.Header)) {
		header.SetStr(name, object.NewStr(answer.Header[name]))
	}
	return tuple(object.MakeInt(int64(answer.Status)), header, object.NewStr(answer.Body), object.NewStr(answer.Errors))
}

// worldGetenv takes the call to record and the name of a variable; None if it is not set.
func worldGetenv(a *args) value {
	if !a.Count(2, 2) || a.T.Ask(policy.Environment, strOf(a.Pos[0])) == nil {
		return nil
	}
	if v, ok := a.T.World.Environ()[strOf(a.Pos[1])]; ok {
		return object.NewStr(v)
	}
	return object.None
}

// worldSetenv takes the call to record, a name and its value, or None to unset it.
func worldSetenv(a *args) value {
	if !a.Count(3, 3) || a.T.Ask(policy.Environment, strOf(a.Pos[0])) == nil {
		return nil
	}
	env, name := a.T.World.Environ(), strOf(a.Pos[1])
	if a.Pos[2] == object.None {
		delete(env, name)
		return object.None
	}
	if v := strOf(a.Pos[2]); a.T.Alloc(int64(len(name) + len(v) + 64)) {
		env[name] = v
		return object.None
	}
	return nil
}

// worldEnviron takes the call to record and gives the names of all variables.
func worldEnviron(a *args) value {
	if !a.Count(1, 1) || a.T.Ask(policy.Environment, strOf(a.Pos[0])) == nil {
		return nil
	}
	l := &object.List{}
	for _, name := range slices.Sorted(maps.Keys(a.T.World.Environ())) {
		l.Elts = append(l.Elts, object.NewStr(name))
	}
	return l
}

// worldNoteCall records what is done with a value that nothing is known of.
func worldNoteCall(a *args) value {
	at := a.T.Site.Place()
	a.T.World.NoteCall(strOf(a.Pos[0]), at)
	return object.None
}

// worldNoteUnknown records where such a value decides something: what, and what it is
// taken as.
func worldNoteUnknown(a *args) value {
	a.T.World.NoteUnknown(strOf(a.Pos[0]), strOf(a.Pos[1]), a.T.Site.Place())
	return object.None
}

// worldBranch records a condition on such a value, and gives what it is taken as.
func worldBranch(a *args) value {
	taken := a.T.World.Packages.Branch
	text := "taken as False"
	if taken {
		text = "taken as True"
	}
	a.T.World.NoteUnknown(strOf(a.Pos[0]), text, a.T.Site.Place())
	return object.MakeBool(taken)
}

// worldURandom takes the call to record and a number of bytes.
func worldURandom(a *args) value {
	if !a.Count(2, 2) || a.T.Ask(policy.Random, strOf(a.Pos[0])) == nil {
		return nil
	}
	n, ok := a.T.Index(a.Pos[1])
	switch {
	case !ok:
		return nil
	case n < 0:
		return a.T.Raise(object.ValueError, "negative argument not allowed")
	case !a.T.Alloc(n):
		return nil
	}
	var out []byte
	for int64(len(out)) < n {
		out = binary.LittleEndian.AppendUint64(out, a.T.World.NextSeed())
	}
	return object.Bytes(out[:n])
}
