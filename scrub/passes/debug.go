package passes

import (
	"slices"
	"strings"

	"trammel/scrub"
	"trammel/syntax"
)

var debug = &Pass{
	Name:     "debug",
	Explicit: true,
	Summary:  "removes calls of debuggers, and their imports if nothing else uses them",
	Example:  "import os, pdb\n\ndef f(x):\n    pdb.set_trace()\n    return os.path.join(x)\n",
	Change: func(f *syntax.File, _ Options) (*scrub.Change, error) {
		d := &debugging{f: f, gone: scrub.Statements{}, kept: map[*syntax.Import][]*syntax.Alias{}}
		calls(f, func(s *syntax.ExprStmt, _ *syntax.Call, callee string) {
			if callee == "builtins.breakpoint" || callee == "sys.breakpointhook" || isDebugger(callee) {
				d.gone[s] = true
			}
		})
		d.findUses()
		syntax.InspectAll(f.Body, d.imports)
		c := deletion(f, d.gone)
		c.Edits = append(c.Edits, d.edits...)
		c.Promise.Stmt = d.view
		return c, nil
	},
}

// debuggers are the modules that exist to stop a program and look into it.
var debuggers = map[string]bool{
	"pdb": true, "ipdb": true, "pudb": true, "bpdb": true, "wdb": true, "rpdb": true, "remote_pdb": true, "web_pdb": true,
	"pdbpp": true, "debugpy": true, "pydevd": true, "pydevd_pycharm": true, "ptvsd": true,
}

func isDebugger(qualified string) bool {
	module, _, _ := strings.Cut(qualified, ".")
	return debuggers[module]
}

type debugging struct {
	f     *syntax.File
	gone  scrub.Statements
	used  map[string]bool // names that what stays reads
	kept  map[*syntax.Import][]*syntax.Alias
	edits []scrub.Edit
}

func (d *debugging) findUses() {
	d.used = map[string]bool{}
	syntax.InspectAll(d.f.Body, func(n syntax.Node) bool {
		if s, ok := n.(syntax.Stmt); ok && d.gone[s] {
			return false
		}
		if name, ok := n.(*syntax.Name); ok {
			d.used[name.Ident] = true
		}
		return true
	})
}

// imports drops the debuggers that n imports and nothing uses.
func (d *debugging) imports(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.Import:
		kept := slices.DeleteFunc(slices.Clone(n.Names), func(a *syntax.Alias) bool { return isDebugger(a.Name) && !d.isUsed(a) })
		switch len(kept) {
		case len(n.Names):
		case 0:
			d.gone[n] = true
		default:
			d.kept[n] = kept
			names := syntax.Span{Start: n.Names[0].Start, End: n.Names[len(n.Names)-1].End}
			var texts []string
			for _, a := range kept {
				texts = append(texts, d.f.Slice(a.Span))
			}
			d.edits = append(d.edits, scrub.Edit{Span: names, New: strings.Join(texts, ", ")})
		}
	case *syntax.ImportFrom:
		if n.Level == 0 && isDebugger(n.Module) && !slices.ContainsFunc(n.Names, d.isUsed) {
			d.gone[n] = true
		}
	}
	return true
}

func (d *debugging) isUsed(a *syntax.Alias) bool {
	name := a.AsName
	if name == "" {
		name, _, _ = strings.Cut(a.Name, ".")
	}
	return d.used[name] || name == "*"
}

func (d *debugging) view(s syntax.Stmt) syntax.Stmt {
	if n, ok := s.(*syntax.Import); ok && d.kept[n] != nil {
		return &syntax.Import{Names: d.kept[n]}
	}
	return s
}
