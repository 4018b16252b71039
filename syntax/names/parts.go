package names

import (
	"hash/maphash"
	"slices"

	"trammel/syntax"
	"trammel/syntax/scope"
)

// part is what the resolver knows of a part of the file.
type part struct {
	later bool           // its bindings are not read yet
	calls []*syntax.Call // of plain names
}

// asking is the part of the file for which questions are answered, or -1, and what was
// asked about the rest of the file.
type asking struct {
	part     int
	by       int32 // numbers it, from 1; see the answers that are remembered
	from, to int32 // IDs in it
	uses     *Uses
}

// Uses is what answers for one part of a file were taken from, besides the part itself:
// they stay the same while all this does.
type Uses struct {
	Names map[string]bool // names of the module's scope, bound or not
	Calls map[string]bool // functions whose calls were looked for, by name
	Parts map[int]bool    // others that were read
}

// NewUses gives uses to be filled.
func NewUses() *Uses {
	return &Uses{Names: map[string]bool{}, Calls: map[string]bool{}, Parts: map[int]bool{}}
}

// Call is a call of a plain name in a part of a file, and a digest of its text.
type Call struct {
	Name   string
	Digest uint64
}

// NewBut is New for scopes that were left for later in part. It asks calls about the
// calls in such parts, and loads them when they are needed.
func NewBut(info *scope.Info, calls func(part int) []Call) *Resolver {
	r := &Resolver{
		info: info, attributes: map[member]*binding{},
		calls: map[string][]*syntax.Call{}, parts: make([]part, len(info.Parts)), callsLater: calls,
	}
	parts := info.File.Parts()
	for k := range parts {
		c := collector{r: r, scope: info.Module, part: k}
		if r.parts[k].later = info.Parts[k].Later; r.parts[k].later {
			c.later = parts[k].Definition()
		}
		c.block(parts[k].Body)
	}
	r.forget()
	r.For(-1, nil)
	return r
}

// For answers from now on for a part of the file, or for none in particular (-1), and
// notes in uses, if it is not nil, what the answers depend on.
func (r *Resolver) For(part int, uses *Uses) {
	if part == r.part && uses == r.uses && r.by != 0 {
		return
	}
	r.asking = asking{part: part, by: int32(part) + 2, uses: uses}
	if part >= 0 {
		r.load(part)
		parts := r.info.File.Parts()
		r.from, r.to = parts[part].Names, r.info.File.NumNames
		if part+1 < len(parts) {
			r.to = parts[part+1].Names
		}
	}
	clear(r.answers)
	r.last, r.lastName = nil, ""
}

// load reads the bindings of a part that was left for later.
func (r *Resolver) load(k int) {
	if !r.parts[k].later {
		return
	}
	r.parts[k].later = false
	r.info.Load(k)
	c := collector{r: r, scope: r.info.Module, part: k}
	switch s := r.info.File.Parts()[k].Definition().(type) {
	case *syntax.FunctionDef:
		c.functionBody(s, s.Params, nil, func() { c.block(s.Body) })
	case *syntax.ClassDef:
		c.classBody(s)
	}
}

// reach makes sure that the scope of a name is known. It gives the part that it stands in
// if that is not the one for which is answered, else -1.
func (r *Resolver) reach(n *syntax.Name) (away int) {
	if r.from <= n.ID && n.ID < r.to {
		return -1
	}
	away = r.info.File.PartOfName(n.ID)
	if away >= 0 {
		r.load(away)
	}
	return away
}

// read notes that an answer depends on what a function or class holds.
func (r *Resolver) read(n syntax.Node) {
	k := r.info.File.PartAt(n.Range().Start)
	if k < 0 {
		return
	}
	r.load(k)
	r.Read(k)
}

// Read notes that an answer depends on what a part holds.
func (r *Resolver) Read(part int) {
	if r.uses != nil && part != r.part {
		r.uses.Parts[part] = true
	}
}

func (r *Resolver) askedName(name string) {
	if r.uses != nil {
		r.uses.Names[name] = true
	}
}

// callsOf lists the calls of a plain name.
func (r *Resolver) callsOf(name string) []*syntax.Call {
	if r.uses != nil {
		r.uses.Calls[name] = true
	}
	for k := range r.parts {
		if r.parts[k].later && slices.ContainsFunc(r.callsLater(k), func(c Call) bool { return c.Name == name }) {
			r.load(k)
		}
	}
	return r.calls[name]
}

var seed = maphash.MakeSeed()

// Calls lists the calls of plain names in a part.
func (r *Resolver) Calls(k int) []Call {
	if r.parts[k].later {
		return r.callsLater(k)
	}
	list := make([]Call, len(r.parts[k].calls))
	for i, c := range r.parts[k].calls {
		list[i] = Call{c.Func.(*syntax.Name).Ident, maphash.String(seed, r.info.File.Slice(c.Span))}
	}
	return list
}
