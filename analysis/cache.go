package analysis

import (
	"cmp"
	"hash/maphash"
	"maps"
	"slices"
	"sync"

	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/scope"
)

// Cache keeps what was found in the parts of a file from one version of it to the next.
// A part is known again by its text. What was found in it then holds if everything that
// it was taken from in the rest of the file is as it was: how names of the module are
// bound, the calls of functions, the text of other parts. Passes of one cache must select
// the same rules. It is safe for concurrent use.
type Cache struct {
	mu      sync.Mutex
	key     cacheKey
	records map[uint64]*record // by the digest of the part
	round   int                // counts the passes
}

// cacheKey is what else findings depend on.
type cacheKey struct {
	profile *policy.Profile
	version syntax.Version
	future  bool // annotations are not evaluated
}

// record is what is known of a part by its text. It never changes, but for its round.
type record struct {
	round    int // in which it was last of use
	frames   []frame
	calls    []names.Call
	inert    bool // declares nothing global
	clean    bool // compiles
	verdicts []*verdict
}

// verdict is what was found out about a part in one state of the rest of the file.
type verdict struct {
	start      syntax.Pos // of the part, when found was made
	found      []*Diagnostic
	everything bool // found is to be made anew always
	facts      map[string]any
	uses       []use // what found and facts were taken from
}

// maxVerdicts are kept of a part, the latest: who types a docstring takes away all that
// comes behind it, and then brings it back.
const maxVerdicts = 3

// use is something in the rest of the file, and a digest of it.
type use struct {
	kind   useKind
	name   string
	digest uint64
}

type useKind uint8

const (
	useName  useKind = iota // how a name of the module is bound
	useCalls                // the calls of a plain name
	usePart                 // that there is a part with this digest
)

// NewCache gives an empty cache.
func NewCache() *Cache { return &Cache{records: map[uint64]*record{}} }

// A part that is no longer in the file is remembered for keptRounds versions, and longer
// while there are few of them: what somebody breaks and mends again comes back.
const (
	keptRounds = 20
	minKept    = 100
)

var seed = maphash.MakeSeed()

// digestOf is that of a part of a file.
func digestOf(f *syntax.File, part *syntax.Part) uint64 {
	h := maphash.String(seed, f.Slice(part.Span))
	return mixed(h, uint64(part.Tokens))
}

// mixed adds a digest to one of a sequence.
func mixed(sequence, next uint64) uint64 {
	sequence ^= next + 0x9E3779B97F4A7C15
	sequence *= 0xBF58476D1CE4E5B9
	return sequence ^ sequence>>29
}

// Pass is [NewPass] for a version of the file that the cache is for. Findings are kept as
// long as the profile is the same.
func (c *Cache) Pass(f *syntax.File, profile *policy.Profile) *Pass {
	p := newPass(f, profile)
	p.cache, p.key = c, cacheKey{profile, f.Version, scope.ImportsFuture(f, "annotations")}
	parts, broken := f.Parts(), p.brokenParts(f.Errors)
	for k := range parts {
		p.parts[k].digest = digestOf(f, &parts[k])
	}
	c.recall(p.key, p.parts, broken)
	p.resolve(func(k int) bool {
		known := p.parts[k].known
		return known != nil && known.inert && (known.clean || !f.Valid())
	})
	return p
}

// recall looks up what is known of parts, except of those that are broken.
func (c *Cache) recall(key cacheKey, parts []*part, broken map[int]bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.key != key {
		c.key, c.records = key, map[uint64]*record{}
	}
	for k, s := range parts {
		if !broken[k] {
			s.known = c.records[s.digest]
		}
	}
}

// brokenParts tells which parts errors lie in.
func (p *Pass) brokenParts(errors []*syntax.Error) map[int]bool {
	if len(errors) == 0 {
		return nil
	}
	broken := map[int]bool{}
	for _, e := range errors {
		for k := max(p.File.PartAt(e.Span.Start), 0); k <= p.File.PartAt(e.Span.End); k++ {
			broken[k] = true
		}
	}
	return broken
}

// digests are those of everything that findings can be taken from.
type digests struct {
	names, calls map[string]uint64
	parts        map[uint64]bool
}

// digests computes those of the file, once.
func (p *Pass) digests() *digests {
	if p.sums == nil {
		p.sums = &digests{names: map[string]uint64{}, calls: map[string]uint64{}, parts: make(map[uint64]bool, len(p.parts))}
		for k := range p.parts {
			p.sums.add(p, k)
		}
	}
	return p.sums
}

// add adds what a part does to the digests. A function or class counts by its name alone:
// what is asked about its body depends on the part.
func (d *digests) add(p *Pass, k int) {
	digest := p.parts[k].digest
	defined, definition := "", uint64(0)
	switch s := p.File.Parts()[k].Definition().(type) {
	case *syntax.FunctionDef:
		defined, definition = s.Name, 1
	case *syntax.ClassDef:
		defined, definition = s.Name, 2
	}
	d.parts[digest] = true
	module := &p.Scopes.Parts[k]
	for i, name := range module.Binds {
		by := digest
		if i == 0 && name == defined {
			by = definition
		}
		d.names[name] = mixed(d.names[name], by)
	}
	for _, name := range module.Globals {
		d.names[name] = mixed(d.names[name], digest)
	}
	for _, call := range p.Names.Calls(k) {
		d.calls[call.Name] = mixed(d.calls[call.Name], call.Digest)
	}
}

// of gives the digest of what a use is of.
func (d *digests) of(u use) uint64 {
	switch u.kind {
	case useName:
		return d.names[u.name]
	case useCalls:
		return d.calls[u.name]
	}
	if d.parts[u.digest] {
		return u.digest
	}
	return 0
}

// compare finds out what of that which is known of the parts holds for this file, once.
func (p *Pass) compare() {
	if p.compared || p.cache == nil {
		return
	}
	p.compared = true
	for _, s := range p.parts {
		if s.known == nil {
			continue
		}
		sums := p.digests()
		if i := slices.IndexFunc(s.known.verdicts, sums.hold); i >= 0 {
			s.verdict = s.known.verdicts[i]
			s.holds = !s.verdict.everything
		}
	}
}

// hold reports whether all that a verdict was taken from is as it was.
func (d *digests) hold(v *verdict) bool {
	for _, u := range v.uses {
		if d.of(u) != u.digest {
			return false
		}
	}
	return true
}

// keep remembers what was found out in this pass.
func (p *Pass) keep() {
	if p.cache == nil {
		return
	}
	broken := p.brokenParts(p.errors)
	fresh, valid := make([]*record, len(p.parts)), p.File.Valid()
	for k, s := range p.parts {
		switch {
		case s.facts == nil && s.known != nil && (s.known.clean || !valid) && (s.holds || s.verdict != nil && s.judged && s.verdict.everything):
			fresh[k] = s.known
		case (s.holds || s.judged) && !broken[k]:
			fresh[k] = p.record(k)
		}
	}
	p.cache.keep(p.key, p.parts, fresh)
}

// record is what is known of a part after this pass.
func (p *Pass) record(k int) *record {
	s := p.parts[k]
	r := &record{
		frames: p.framesOf(k), calls: p.Names.Calls(k), inert: len(p.Scopes.Parts[k].Globals) == 0, clean: p.File.Valid() || s.known != nil && s.known.clean,
		verdicts: []*verdict{p.verdict(k)},
	}
	if s.known != nil {
		for _, v := range s.known.verdicts {
			if v != s.verdict && len(r.verdicts) < maxVerdicts {
				r.verdicts = append(r.verdicts, v)
			}
		}
	}
	return r
}

// verdict is what this pass found out about a part.
func (p *Pass) verdict(k int) *verdict {
	s := p.parts[k]
	v := &verdict{start: p.File.Parts()[k].Span.Start, found: s.found, everything: s.everything, facts: map[string]any{}}
	maps.Copy(v.facts, s.facts)
	if s.holds {
		v.start, v.found = s.verdict.start, s.verdict.found
	} else {
		v.everything = v.everything || !confined(s.found, p.File.Parts()[k].Span)
	}
	if s.verdict != nil {
		v.uses = s.verdict.uses
		maps.Copy(v.facts, s.verdict.facts)
	}
	v.uses = append(v.uses[:len(v.uses):len(v.uses)], p.usesOf(s.uses)...)
	slices.SortFunc(v.uses, func(a, b use) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.name, b.name), cmp.Compare(a.digest, b.digest))
	})
	v.uses = slices.Compact(v.uses)
	return v
}

// usesOf gives uses with their digests.
func (p *Pass) usesOf(u *names.Uses) (list []use) {
	if u == nil {
		return nil
	}
	sums := p.digests()
	for name := range u.Names {
		list = append(list, use{useName, name, sums.names[name]})
	}
	for name := range u.Calls {
		list = append(list, use{useCalls, name, sums.calls[name]})
	}
	for k := range u.Parts {
		list = append(list, use{usePart, "", p.parts[k].digest})
	}
	return list
}

func (c *Cache) keep(key cacheKey, parts []*part, fresh []*record) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.key != key {
		return
	}
	c.round++
	for k, r := range fresh {
		if r != nil {
			r.round = c.round
			c.records[parts[k].digest] = r
		}
	}
	if len(c.records) > 2*len(parts)+minKept {
		maps.DeleteFunc(c.records, func(_ uint64, r *record) bool { return r.round+keptRounds < c.round })
	}
}

// confined reports whether all places in findings lie in a span.
func confined(found []*Diagnostic, in syntax.Span) bool {
	for _, d := range found {
		inside := in.Covers(d.Span)
		for _, r := range d.Related {
			inside = inside && (r.Path != "" || in.Covers(r.Span))
		}
		for _, f := range d.Fixes {
			inside = inside && !slices.ContainsFunc(f.Edits, func(e scrub.Edit) bool { return !in.Covers(e.Span) })
		}
		if !inside {
			return false
		}
	}
	return true
}

// foundAt adds the findings to a list, for the part now begins at start.
func (v *verdict) foundAt(start syntax.Pos, list []*Diagnostic) []*Diagnostic {
	if start == v.start {
		return append(list, v.found...)
	}
	for _, d := range v.found {
		list = append(list, d.shifted(start-v.start))
	}
	return list
}

// shifted is a finding in text that has moved.
func (d *Diagnostic) shifted(by syntax.Pos) *Diagnostic {
	moved := *d
	moved.Span = d.Span.Shifted(by)
	moved.Related = slices.Clone(d.Related)
	for i := range moved.Related {
		if r := &moved.Related[i]; r.Path == "" {
			r.Span = r.Span.Shifted(by)
		}
	}
	moved.Fixes = slices.Clone(d.Fixes)
	for i := range moved.Fixes {
		edits := slices.Clone(d.Fixes[i].Edits)
		for j := range edits {
			edits[j].Span = edits[j].Span.Shifted(by)
		}
		moved.Fixes[i].Edits = edits
	}
	return &moved
}
