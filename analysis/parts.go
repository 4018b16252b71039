package analysis

import (
	"runtime"

	"trammel/syntax"
	"trammel/syntax/names"
)

// A file is judged part by part: a part is a statement at its top, or several on one line.
// For each is noted what its findings were taken from in the rest of the file, so that
// they can be kept while neither that nor the part has changed (cache.go).

// part is what a pass knows of a part of the file.
type part struct {
	digest  uint64
	known   *record  // what is known of its text from other versions, or nil
	verdict *verdict // the one in known whose facts are right for this file, or nil
	holds   bool     // its findings are right as well

	judged     bool          // in this pass, to the end
	found      []*Diagnostic // in it, if it was judged
	frames     []frame
	uses       *names.Uses // what it was judged by, if that is noted
	everything bool        // the whole file counts for what was found
	facts      map[string]any
}

// Everything says that what is being judged may change with anything in the file, so that
// findings about it are never kept. Rules call it before they look at more than what the
// resolver gives and the statement around the node.
func (p *Pass) Everything() {
	if p.part >= 0 {
		p.parts[p.part].everything = true
	}
}

// within lets do judge, or ask about, a part of the file.
func (p *Pass) within(k int, do func()) {
	outer := p.focus
	s := p.parts[k]
	if s.uses == nil && p.cache != nil {
		s.uses = names.NewUses()
	}
	p.focus = focus{part: k, index: p.File.Parts()[k].Index(), at: -1}
	p.Names.For(k, s.uses)
	do()
	p.focus = outer
	if outer.part >= 0 {
		p.Names.For(outer.part, p.parts[outer.part].uses)
	} else {
		p.Names.For(-1, nil)
	}
}

// judgeParts gives what the rules find that ask for nodes.
func (p *Pass) judgeParts(rules []leveled, o *Options) (found []*Diagnostic) {
	p.compare()
	wanted := byKind(rules)
	var stale []int
	tokens := 0
	for k, s := range p.parts {
		if s.judged = false; !s.holds {
			stale = append(stale, k)
			tokens += p.File.Parts()[k].Tokens
		}
	}
	if workers := min(runtime.GOMAXPROCS(0)/2, maxWorkers); tokens >= parallelTokens && workers > 1 {
		p.inParallel(workers, stale, &wanted, o)
	} else {
		p.judge(stale, &wanted, o)
	}
	for k, s := range p.parts {
		if s.holds {
			found = s.verdict.foundAt(p.File.Parts()[k].Span.Start, found)
		} else {
			found = append(found, s.found...)
		}
	}
	return found
}

// judge judges some parts.
func (p *Pass) judge(list []int, wanted *[syntax.NumKinds]interest, o *Options) {
	for _, k := range list {
		if o.cancelled() {
			return
		}
		s := p.parts[k]
		s.everything = false
		outer := p.found
		p.found = nil
		p.within(k, func() { p.nodes(wanted) })
		s.found, p.found = p.found, outer
		if len(s.found) > 0 {
			nameSymbols(s.found, p.shiftedFrames(k))
		}
		s.judged = true
	}
}

const (
	// parallelTokens is how much there must be to judge for it to be worth to do it in parallel.
	parallelTokens = 6000
	// maxWorkers bounds the goroutines that judge one file.
	maxWorkers = 4
)

// inParallel judges parts in several goroutines; what they find does not depend on that.
func (p *Pass) inParallel(n int, list []int, wanted *[syntax.NumKinds]interest, o *Options) {
	failed := make(chan any, n)
	for i := range n {
		worker := p.worker()
		from, to := len(list)*i/n, len(list)*(i+1)/n
		go func() {
			defer func() { failed <- recover() }()
			worker.judge(list[from:to], wanted, o)
		}()
	}
	var panicked any
	for range n {
		if r := <-failed; r != nil {
			panicked = r
		}
	}
	if panicked != nil {
		panic(panicked)
	}
}

// worker gives a pass of the same file for another goroutine.
func (p *Pass) worker() *Pass {
	return &Pass{
		File: p.File, Scopes: p.Scopes, Names: p.Names.Fork(), Profile: p.Profile, Escapes: p.Escapes,
		cache: p.cache, parts: p.parts, fork: true, focus: nowhere,
	}
}

// nowhere is the focus on the file as a whole.
var nowhere = focus{part: -1, at: -1}

// EachPart gives what compute says of every part of the file. It is kept from one version
// to the next as findings are, under the key; so places in it must count from [Pass.Start]
// on, and it must not refer to nodes.
func EachPart[T any](p *Pass, key string, compute func(*Pass) T) []T {
	p.Everything()
	if p.fork { // others are at work on the parts
		return Memo(p, "of each part: "+key, func() []T { return eachPart(p.apart(), key, compute) })
	}
	return eachPart(p, key, compute)
}

func eachPart[T any](p *Pass, key string, compute func(*Pass) T) []T {
	p.compare()
	list := make([]T, len(p.parts))
	for k, s := range p.parts {
		fact, known := s.facts[key]
		if !known && s.verdict != nil {
			fact, known = s.verdict.facts[key]
		}
		if !known {
			p.within(k, func() { fact = compute(p) })
			if s.facts == nil {
				s.facts = map[string]any{}
			}
			s.facts[key] = fact
		}
		list[k] = fact.(T)
	}
	return list
}

// apart gives a pass of the same file that keeps nothing.
func (p *Pass) apart() *Pass {
	other := p.worker()
	other.cache, other.fork, other.parts = nil, false, make([]*part, len(p.parts))
	for k := range other.parts {
		other.parts[k] = &part{}
	}
	other.compared = true
	return other
}

// Start is where the part that is being judged begins.
func (p *Pass) Start() syntax.Pos {
	if p.part < 0 {
		return 0
	}
	return p.File.Parts()[p.part].Span.Start
}

// Body is the statements of the part that is being judged.
func (p *Pass) Body() syntax.Block { return p.File.Parts()[p.part].Body }

// Nodes lists the nodes of the part that is being judged.
func (p *Pass) Nodes() *syntax.Index { return p.index }

// framesOf lists the functions and classes of a part, counted from its start.
func (p *Pass) framesOf(k int) []frame {
	s := p.parts[k]
	if s.frames == nil {
		if s.known != nil {
			s.frames = s.known.frames
		} else {
			part := &p.File.Parts()[k]
			s.frames = framesIn(part.Index(), part.Span.Start)
		}
	}
	return s.frames
}

// shiftedFrames lists them by where they stand in the file.
func (p *Pass) shiftedFrames(k int) []frame {
	start := p.File.Parts()[k].Span.Start
	list := make([]frame, 0, len(p.framesOf(k)))
	for _, f := range p.framesOf(k) {
		list = append(list, frame{f.span.Shifted(start), f.name})
	}
	return list
}

// parentsIn tells for the nodes of a part the node around each.
func (p *Pass) parentsIn(k int) map[syntax.Node]syntax.Node {
	if p.parents[k] == nil {
		index := p.File.Parts()[k].Index()
		above := make(map[syntax.Node]syntax.Node, len(index.Nodes))
		for i, n := range index.Nodes {
			above[n] = nodeAt(index, index.Parent(i))
		}
		if p.parents == nil {
			p.parents = map[int]map[syntax.Node]syntax.Node{}
		}
		p.parents[k] = above
	}
	return p.parents[k]
}
