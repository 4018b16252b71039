package lsp

import (
	"context"
	"fmt"
	"hash/fnv"
	"io"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/notebook"
)

// kind is what a document holds.
type kind uint8

// Kinds of documents.
const (
	python        kind = iota
	configuration      // trammel.toml or pyproject.toml
	toolPolicy         // Progent's JSON
	foreign            // of no concern
)

// kindOf tells what a document holds by its name, and by its language where that says
// more.
func kindOf(u uri.URI, language string) kind {
	switch base := path.Base(string(u)); {
	case base == policy.ConfigFile, base == policy.PyprojectFile:
		return configuration
	case language == "python", strings.HasSuffix(base, ".py"), strings.HasSuffix(base, ".pyi"):
		return python
	case language == "json" || strings.HasSuffix(base, ".json"):
		return toolPolicy
	case language == "" || language == "plaintext":
		return python // a client that opens it here means Python
	}
	return foreign
}

// part is a document in the text of a snapshot: all of it, or a cell of a notebook.
type part struct {
	uri     uri.URI
	version int32
	src     *syntax.Source
	start   syntax.Pos // in the snapshot's text
	// blotted tells that the snapshot's text has other bytes in some places, as many.
	blotted bool

	tree tolerantTree
}

func (p *part) end() syntax.Pos { return p.start + syntax.Pos(len(p.src.Text)) }

// snapshot is one version of what is judged as one program. It never changes; what is
// computed from it is computed once, when first asked for. Its context ends when a
// newer version comes.
type snapshot struct {
	seed
	state    *state
	settings Settings
	ctx      context.Context
	cancel   context.CancelFunc

	// base is the last version before this one that was parsed. Nil means to parse from
	// scratch.
	base   atomic.Pointer[syntax.File]
	parsed atomic.Pointer[syntax.File] // result of parse, once there is one
	ran    atomic.Pointer[runResults]  // what running this text gave, if it was run

	config func() *policy.Config // the nearest one, read when first asked for
	parse  func() *syntax.File
	check  func() []*analysis.Diagnostic

	memory *memory

	asking sync.Mutex
	pass   *analysis.Pass // see ask
}

// memory is what one version of a document hands on to the next.
type memory struct {
	cache *analysis.Cache
	valid atomic.Pointer[syntax.File] // the last version that was: what breaks may be mended again

	mu      sync.Mutex
	config  *policy.Config
	base    string // profile that the settings name
	profile *policy.Profile
}

// profileFor gives the profile of a document. It stays the same while the configuration
// does, and with it what is kept of the findings.
func (m *memory) profileFor(c *policy.Config, path, base string) *policy.Profile {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.profile == nil || m.config != c || m.base != base {
		m.config, m.base, m.profile = c, base, c.ForBase(path, base)
	}
	return m.profile
}

// ask lets somebody ask about the file: what is found in it, or about places in it. The
// pass that it gives answers one at a time, and remembers.
func (sn *snapshot) ask(question func(*analysis.Pass)) {
	sn.asking.Lock()
	defer sn.asking.Unlock()
	if sn.pass == nil {
		sn.pass = sn.memory.cache.Pass(sn.parse(), sn.options().Profile)
	}
	question(sn.pass)
}

// seed is what a snapshot is made of.
type seed struct {
	uri     uri.URI
	kind    kind
	opened  kind // what it was opened as: one that is too large may shrink
	version int32
	src     *syntax.Source
	parts   []*part
	escapes []notebook.Escape
	cells   []*cell // of a notebook, code and others, in order
}

// document is the seed of a document that is a program by itself.
func (s *Server) document(u uri.URI, k kind, version int32, src *syntax.Source) seed {
	return seed{uri: u, kind: k, opened: k, version: version, src: src, parts: []*part{s.newPart(u, version, src, 0)}}
}

func (s *Server) newPart(u uri.URI, version int32, src *syntax.Source, start syntax.Pos) *part {
	return &part{uri: u, version: version, src: src, start: start}
}

// newSnapshot makes a version of a document. old, if not nil, is the one before.
func (s *Server) newSnapshot(d seed, old *snapshot) *snapshot {
	st := s.state.Load()
	sn := &snapshot{seed: d, state: st, settings: st.settingsFor(nameOf(d.uri))}
	if sn.tooLarge() {
		sn.kind = foreign
	}
	sn.ctx, sn.cancel = context.WithCancel(s.background)
	if old != nil {
		sn.memory = old.memory
		sn.follow(old)
	} else {
		sn.memory = &memory{cache: analysis.NewCache()}
	}
	sn.config = sync.OnceValue(func() *policy.Config { return st.configFor(st.directoryOf(sn.uri), &sn.settings) })
	sn.parse = sync.OnceValue(sn.parseText)
	sn.check = sync.OnceValue(sn.judge)
	return sn
}

// nameOf is what a document is called in messages and matched with globs: its path, or
// its URI if it has none.
func nameOf(u uri.URI) string {
	if u.IsFile() {
		return filepath.Clean(u.FsPath())
	}
	return string(u)
}

func (sn *snapshot) parseText() *syntax.File {
	version := sn.config().Version(sn.settings.version())
	f := syntax.Reparse(sn.src, version, sn.base.Swap(nil), sn.memory.valid.Load())
	if f.Valid() {
		sn.memory.valid.Store(f)
	}
	sn.parsed.Store(f)
	return f
}

// judge finds what is wrong in the document, in whatever language it is.
func (sn *snapshot) judge() []*analysis.Diagnostic {
	switch sn.kind {
	case configuration:
		return analysis.OfProblems(sn.ownConfig().Problems)
	case toolPolicy:
		if !sn.isToolPolicy() {
			return nil
		}
		_, problems := policy.ParseToolPolicy([]byte(sn.src.Text))
		return analysis.OfProblems(problems)
	case foreign:
		return sn.refuse()
	}
	if sn.config().Excludes(sn.src.Name) {
		return nil
	}
	o := sn.options()
	o.Context = sn.ctx
	var found []*analysis.Diagnostic
	sn.ask(func(pass *analysis.Pass) { found = pass.Check(o) })
	if sn.cells != nil {
		found = withoutTopLevelAwait(found)
	}
	return found
}

// tooLarge reports whether a text is longer than any that is judged.
func (sn *snapshot) tooLarge() bool { return len(sn.src.Text) > syntax.MaxSourceBytes }

// refuse says of a text that is too large that it is not judged.
func (sn *snapshot) refuse() []*analysis.Diagnostic {
	if !sn.tooLarge() {
		return nil
	}
	return []*analysis.Diagnostic{{
		Rule: analysis.SyntaxRule, Severity: policy.Error, Span: syntax.Span{},
		Message: fmt.Sprintf("This text has %d bytes, and more than %d are not judged.", len(sn.src.Text), syntax.MaxSourceBytes), Remedy: "Keep data out of the program.",
	}}
}

// ownConfig reads the document itself as a configuration.
func (sn *snapshot) ownConfig() *policy.Config {
	return policy.LoadConfig(sn.src.Name, sn.src.Text, analysis.IsKey)
}

// isToolPolicy reports whether a JSON file is one that the configuration names.
func (sn *snapshot) isToolPolicy() bool {
	return samePath(sn.config().ToolPolicyPath, sn.src.Name)
}

// withoutTopLevelAwait drops what IPython allows: await outside of functions.
func withoutTopLevelAwait(found []*analysis.Diagnostic) (kept []*analysis.Diagnostic) {
	for _, d := range found {
		if d.Rule != analysis.SyntaxRule || d.Message != "'await' outside function" {
			kept = append(kept, d)
		}
	}
	return kept
}

// options are what the document is judged by: its configuration, with the client's
// settings on top.
func (sn *snapshot) options() analysis.Options {
	c := sn.config()
	return analysis.Options{Profile: sn.memory.profileFor(c, sn.src.Name, sn.settings.Profile), NoSuppressions: c.IgnoresSuppressions(), Escapes: sn.escapes}
}

// follow finds what of an older version can be reused. One that was never parsed
// hands on what it would have built upon itself.
func (sn *snapshot) follow(old *snapshot) {
	f := old.parsed.Load()
	if f == nil {
		f = old.base.Load()
	}
	sn.base.Store(f)
}

// resultID changes whenever the findings could.
func (sn *snapshot) resultID() string {
	h := fnv.New64a()
	io.WriteString(h, sn.src.Text) //nolint:errcheck // a hash takes everything
	id := fmt.Sprintf("%x-%x-%d", len(sn.src.Text), h.Sum64(), sn.state.generation)
	if ran := sn.ran.Load(); ran != nil {
		id += fmt.Sprintf("-%d", ran.sequence)
	}
	return id
}

// overtaken reports whether there is a newer version.
func (sn *snapshot) overtaken() bool { return sn.ctx.Err() != nil }

// partAt is the part that a place lies in.
func (sn *snapshot) partAt(p syntax.Pos) *part {
	for i := len(sn.parts) - 1; i > 0; i-- {
		if sn.parts[i].start <= p {
			return sn.parts[i]
		}
	}
	return sn.parts[0]
}

// partOf is the part with a URI.
func (sn *snapshot) partOf(u uri.URI) *part {
	for _, p := range sn.parts {
		if p.uri == u {
			return p
		}
	}
	return nil
}

// within gives a span of the snapshot's text as one of the part's.
func (p *part) within(s syntax.Span) syntax.Span {
	limit := syntax.Pos(len(p.src.Text))
	return syntax.Span{Start: max(min(s.Start-p.start, limit), 0), End: max(min(s.End-p.start, limit), 0)}
}

// rangeOf gives a span of the snapshot's text as a range of the part.
func (p *part) rangeOf(e encoding, s syntax.Span) protocol.Range {
	return e.rangeOf(p.src, p.within(s))
}

// offset gives the place in the snapshot's text of a position in the part.
func (p *part) offset(e encoding, at protocol.Position) syntax.Pos {
	in, _ := e.offset(p.src, at)
	return p.start + in
}

// span gives the bytes of the snapshot's text of a range in the part.
func (p *part) span(e encoding, r protocol.Range) syntax.Span {
	s, _ := e.span(p.src, r)
	return s.Shifted(p.start)
}

// contains reports whether a place of the snapshot's text lies in the part.
func (p *part) contains(at syntax.Pos) bool { return p.start <= at && at <= p.end() }
