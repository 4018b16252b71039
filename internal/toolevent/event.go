// Package toolevent reads the events that agents' programs send to hooks when a tool is
// used, and says what Python a tool writes.
package toolevent

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"trammel/internal/project"
)

// Event is the use of a tool, as a hook is told of it. Before is when the tool has not
// run yet: the file is then still as it was.
type Event struct {
	Name   string
	Tool   string
	Before bool
	dir    string
	input  map[string]json.RawMessage
}

// Change is a file with Python, before and after a tool wrote it.
type Change struct {
	Path     string
	Notebook bool   // Path is a notebook, and After the source of one cell
	Old      string // empty for a new file
	New      string
}

// Parse reads an event. The error says what is missing.
func Parse(data []byte) (*Event, error) {
	var raw struct {
		Event string                     `json:"hook_event_name"`
		Tool  string                     `json:"tool_name"`
		Dir   string                     `json:"cwd"`
		Input map[string]json.RawMessage `json:"tool_input"`
		Path  json.RawMessage            `json:"file_path"` // of events that are about a file
		Edits json.RawMessage            `json:"edits"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return nil, fmt.Errorf("the event is no JSON object: %w", err)
	}
	if raw.Event == "" {
		return nil, errors.New("the event has no hook_event_name")
	}
	e := &Event{Name: raw.Event, Tool: raw.Tool, dir: raw.Dir, input: raw.Input}
	e.Before = strings.HasPrefix(raw.Event, "Pre") || strings.HasPrefix(strings.ToLower(raw.Event), "before")
	if e.input == nil && raw.Path != nil {
		e.input = map[string]json.RawMessage{"file_path": raw.Path}
		if raw.Edits != nil {
			e.input["edits"] = raw.Edits
		}
	}
	return e, nil
}

// names that tools give the same thing.
var (
	pathNames = []string{"file_path", "path", "filePath", "target_file", "notebook_path", "filename"}
	textNames = []string{"content", "contents", "file_text", "text", "code", "new_source"}
	oldNames  = []string{"old_string", "old_str", "oldString"}
	newNames  = []string{"new_string", "new_str", "newString"}
)

func (e *Event) text(names []string) (string, bool) { return textOf(e.input, names) }

func textOf(input map[string]json.RawMessage, names []string) (text string, ok bool) {
	for _, name := range names {
		if raw, found := input[name]; found && json.Unmarshal(raw, &text) == nil {
			return text, true
		}
	}
	return "", false
}

// edit is one replacement in a file.
type edit struct {
	old, new string
	all      bool
}

// Change gives the Python that the tool writes; nil if it writes none.
func (e *Event) Change() (*Change, error) {
	path, ok := e.text(pathNames)
	if !ok || path == "" {
		return nil, nil
	}
	if !filepath.IsAbs(path) && e.dir != "" {
		path = filepath.Join(e.dir, path)
	}
	c := &Change{Path: path, Notebook: filepath.Ext(path) == ".ipynb"}
	if !c.Notebook && !project.IsPython(path) {
		return nil, nil
	}
	if c.Notebook {
		return e.cell(c), nil
	}
	current, err := os.ReadFile(path)
	switch {
	case err == nil:
		c.Old = string(current)
	case !os.IsNotExist(err):
		return nil, err
	}
	if !e.Before { // the file is as the tool left it
		c.New = c.Old
		c.Old = e.undo(c.New)
		return c, nil
	}
	if text, ok := e.text(textNames); ok {
		c.New = text
		return c, nil
	}
	edits := e.edits()
	if edits == nil {
		return nil, nil
	}
	c.New = c.Old
	for _, x := range edits {
		c.New = x.apply(c.New)
	}
	return c, nil
}

// cell is what a tool writes into a notebook: one cell of code.
func (e *Event) cell(c *Change) *Change {
	text, ok := e.text(textNames)
	if kind, _ := e.text([]string{"cell_type"}); !ok || kind == "markdown" {
		return nil
	}
	c.New = text
	return c
}

func (e *Event) edits() (list []edit) {
	var raw []map[string]json.RawMessage
	if json.Unmarshal(e.input["edits"], &raw) != nil {
		raw = []map[string]json.RawMessage{e.input}
	}
	for _, r := range raw {
		before, hasOld := textOf(r, oldNames)
		after, hasNew := textOf(r, newNames)
		if hasOld && hasNew {
			x := edit{old: before, new: after}
			_ = json.Unmarshal(r["replace_all"], &x.all) // false if it is not there
			list = append(list, x)
		}
	}
	return list
}

// apply makes the replacement, as far as the text has what is replaced.
func (x edit) apply(text string) string {
	switch {
	case x.old == "" && text == "":
		return x.new
	case x.old == "":
		return text
	case x.all:
		return strings.ReplaceAll(text, x.old, x.new)
	}
	return strings.Replace(text, x.old, x.new, 1)
}

// undo gives the text that the tool's edits were made on, as far as that can be told;
// of a file that was written whole nothing is known.
func (e *Event) undo(text string) string {
	edits := e.edits()
	if edits == nil {
		return ""
	}
	for i := len(edits) - 1; i >= 0; i-- {
		text = edit{old: edits[i].new, new: edits[i].old, all: edits[i].all}.apply(text)
	}
	return text
}
