// Package analysis judges Python source: rules look at the tree and report
// diagnostics with fixes. Rules live in rules/<group>; this package holds what
// they are made of and the driver that runs them.
package analysis

import (
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"trammel/policy"
	"trammel/scrub"
	"trammel/scrub/rewrite"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/notebook"
	"trammel/syntax/scope"
)

// Rule is one thing that is looked for, as data.
type Rule struct {
	Code   string // three letters and three digits, stable
	Name   string // kebab-case, reads after the word "allow"
	Levels policy.Levels
	SameAs string // codes of ruff and bandit for the same thing
	// Nodes are examples of the node types that Check wants to see, such as
	// (*syntax.Call)(nil). A rule without any is called once, with a nil node.
	Nodes []syntax.Node
	// Named says that of names, attributes and calls Check minds only those that refer to,
	// or call, something whose qualified name is known.
	Named bool
	// Names are all the qualified names that it minds, if it is Named and these are few.
	Names []string
	Check func(*Pass, syntax.Node)
	page  string
}

// Diagnostic is one finding.
type Diagnostic struct {
	Rule     *Rule
	Severity policy.Severity
	Span     syntax.Span
	Message  string // what is wrong and why, one sentence
	Remedy   string // what to do instead, one sentence
	Fixes    []Fix  // alternatives, best first
	Symbol   string // dotted name of the function or class around it, or empty
	Related  []Related
	// Capability is what would allow it if it were granted, and Module what would if it
	// were allowed; both may be empty.
	Capability, Module string
}

// Related is another place that explains a finding.
type Related struct {
	Span    syntax.Span
	Path    string // of the policy that Span lies in; empty for the file itself
	Message string
}

// Safety tells how far a fix can be trusted.
type Safety uint8

// Safe fixes keep what an honest program does and may be applied unasked; Unsafe
// ones may change it; DisplayOnly ones are a proposal to look at.
const (
	Safe Safety = iota
	Unsafe
	DisplayOnly
)

func (s Safety) String() string { return [...]string{"safe", "unsafe", "display-only"}[s] }

// Fix is one way to mend a finding.
type Fix struct {
	Title  string
	Safety Safety
	Edits  []scrub.Edit
}

// Pass is the whole world of a rule.
type Pass struct {
	File    *syntax.File
	Scopes  *scope.Info
	Names   *names.Resolver
	Profile *policy.Profile

	Escapes []notebook.Escape // of the notebook that the file is made of

	errors []*syntax.Error // of the file
	rule   *Rule
	level  policy.Severity
	found  []*Diagnostic

	memo   map[string]any
	denied map[string]string // entries that deny names

	cache    *Cache // or nil
	key      cacheKey
	sums     *digests                            // see digests
	compared bool                                // see compare
	parts    []*part                             // of the file
	fork     bool                                // for one of several goroutines
	parents  map[int]map[syntax.Node]syntax.Node // see parentsIn
	focus                                        // what is being judged
}

// focus is a part of the file, and a node in it.
type focus struct {
	part  int           // -1 for the file as a whole
	index *syntax.Index // of the part
	at    int           // of the node being visited, in the index; -1 for none
}

// Report adds a finding of the running rule. Message and remedy together have at
// most 200 characters: agents see nothing else.
func (p *Pass) Report(span syntax.Span, message, remedy string, fixes ...Fix) {
	p.ReportAs(p.level, span, message, remedy, fixes...)
}

// ReportAs is Report with a severity other than the rule's own, never above it.
func (p *Pass) ReportAs(level policy.Severity, span syntax.Span, message, remedy string, fixes ...Fix) {
	p.found = append(p.found, &Diagnostic{
		Rule: p.rule, Severity: min(level, p.level), Span: span, Message: message, Remedy: remedy, Fixes: fixes,
	})
}

// Relate adds a place to what was reported last.
func (p *Pass) Relate(span syntax.Span, message string) {
	p.relate(Related{Span: span, Message: message})
}

// RelateClause adds the place of what decided in a policy, if it stands in a file.
func (p *Pass) RelateClause(c policy.Clause, message string) {
	if c.Path != "" {
		p.relate(Related{Span: syntax.Span{Start: syntax.Pos(c.Start), End: syntax.Pos(c.End)}, Path: c.Path, Message: message})
	}
}

// Grantable notes the capability that would allow what was reported last.
func (p *Pass) Grantable(e policy.Effect) { p.found[len(p.found)-1].Capability = string(e) }

// Allowable notes the module whose permission would allow what was reported last.
func (p *Pass) Allowable(module string) { p.found[len(p.found)-1].Module = module }

func (p *Pass) relate(r Related) {
	last := p.found[len(p.found)-1]
	last.Related = append(last.Related, r)
}

// ReportRule is Report for a rule other than the running one, if it is on.
func (p *Pass) ReportRule(r *Rule, span syntax.Span, message, remedy string, fixes ...Fix) {
	if level := p.Severity(r); level != policy.Off {
		p.found = append(p.found, &Diagnostic{Rule: r, Severity: level, Span: span, Message: message, Remedy: remedy, Fixes: fixes})
	}
}

// Severity is how severe a rule is in the pass's profile.
func (p *Pass) Severity(r *Rule) policy.Severity {
	return p.Profile.Severity(r.Code, r.Name, r.Levels)
}

// Memo gives what compute made for a key, once a pass: for what a rule needs to know
// of the whole file.
func Memo[T any](p *Pass, key string, compute func() T) T {
	if v, ok := p.memo[key]; ok {
		return v.(T)
	}
	if p.memo == nil {
		p.memo = map[string]any{}
	}
	v := compute()
	p.memo[key] = v
	return v
}

// EnsureImport gives the edit that adds "import module", or nothing if it is there.
func (p *Pass) EnsureImport(module string) []scrub.Edit {
	p.Everything()
	return Memo(p, "import "+module, func() []scrub.Edit { return rewrite.EnsureImport(p.File, module) })
}

// DeleteStatement offers to delete a statement.
func (p *Pass) DeleteStatement(s syntax.Stmt, safety Safety) []Fix {
	return []Fix{{Title: "Delete the statement", Safety: safety, Edits: scrub.DeleteStatement(p.File, s)}}
}

// Rename offers to call something else what the file calls name, in all its places.
func (p *Pass) Rename(name string) []Fix {
	p.Everything()
	fresh, edits := Memo(p, "renames", func() *rewrite.Renames { return rewrite.NewRenames(p.File) }).Rename(name)
	if len(edits) == 0 {
		return nil
	}
	return []Fix{{Title: "Rename to " + fresh, Safety: Unsafe, Edits: edits}}
}

// DeniedModule is that of the profile, asked once for each name.
func (p *Pass) DeniedModule(name string) string {
	if p.denied == nil {
		p.denied = map[string]string{}
	}
	entry, known := p.denied[name]
	if !known {
		entry = p.Profile.DeniedModule(name)
		p.denied[name] = entry
	}
	return entry
}

// Strict reports whether the profile is the one that lets honest programs pay for
// what dishonest ones do.
func (p *Pass) Strict() bool { return p.Profile.Name == policy.Strict }

// Mild is level, but an error in the strict profile.
func (p *Pass) Mild(level policy.Severity) policy.Severity {
	if p.Strict() {
		return policy.Error
	}
	return level
}

// Name is the qualified name that e refers to, or empty.
func (p *Pass) Name(e syntax.Expr) string {
	name, _ := p.Names.Qualified(e)
	return name
}

// Parent is the node directly around n, or nil for a top-level statement.
func (p *Pass) Parent(n syntax.Node) syntax.Node {
	for i := p.at; i >= 0; i = p.index.Parent(i) {
		if p.index.Nodes[i] == n {
			return nodeAt(p.index, p.index.Parent(i))
		}
	}
	k := p.File.PartAt(n.Range().Start)
	if k < 0 {
		return nil
	}
	p.Names.Read(k)
	return p.parentsIn(k)[n]
}

func nodeAt(index *syntax.Index, i int) syntax.Node {
	if i < 0 {
		return nil
	}
	return index.Nodes[i]
}

// Around lists the nodes around the one being visited, innermost first.
func (p *Pass) Around(yield func(syntax.Node) bool) {
	if p.at < 0 {
		return
	}
	for i := p.index.Parent(p.at); i >= 0; i = p.index.Parent(i) {
		if !yield(p.index.Nodes[i]) {
			return
		}
	}
}

// Function is the innermost function around the node being visited, or nil.
func (p *Pass) Function() *syntax.FunctionDef {
	for n := range p.Around {
		if f, ok := n.(*syntax.FunctionDef); ok {
			return f
		}
	}
	return nil
}

// Class is the class in whose body the node being visited stands directly, or nil.
func (p *Pass) Class() *syntax.ClassDef {
	for n := range p.Around {
		switch n := n.(type) {
		case *syntax.ClassDef:
			return n
		case *syntax.FunctionDef, *syntax.Lambda:
			return nil
		}
	}
	return nil
}

// IsCallee reports whether e is what a call calls.
func (p *Pass) IsCallee(e syntax.Expr) bool {
	call, ok := p.Parent(e).(*syntax.Call)
	return ok && call.Func == e
}

// Reference gives the qualified name of the expression being visited if it reads
// something that has one, and is not merely the start of a longer dotted name.
func (p *Pass) Reference(n syntax.Node) string {
	switch e := n.(type) {
	case *syntax.Name:
		if e.Ctx != syntax.Load {
			return ""
		}
	case *syntax.Attribute:
		if e.Ctx != syntax.Load {
			return ""
		}
	}
	e := n.(syntax.Expr)
	if outer, ok := p.Parent(n).(*syntax.Attribute); ok && outer.Value == e && p.Name(outer) != "" {
		return ""
	}
	return p.Name(e)
}

// IsAlias reports whether e is a name that the file binds other than by import:
// what it stands for was reported where it was bound.
func (p *Pass) IsAlias(e syntax.Expr) bool {
	n, ok := e.(*syntax.Name)
	if !ok {
		return false
	}
	sym := p.Names.Definition(n)
	return sym != nil && !sym.Imported
}

// Calls makes a check for nodes that are calls out of one that is told the
// qualified name of what is called, or empty.
func Calls(check func(p *Pass, call *syntax.Call, name string)) func(*Pass, syntax.Node) {
	return func(p *Pass, n syntax.Node) {
		call := n.(*syntax.Call)
		check(p, call, p.Name(call.Func))
	}
}

// NamesOf lists the keys of a map, sorted.
func NamesOf[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// Node types that many rules ask for.
var (
	CallNodes      = []syntax.Node{(*syntax.Call)(nil)}
	ReferenceNodes = []syntax.Node{(*syntax.Name)(nil), (*syntax.Attribute)(nil)}
	ImportNodes    = []syntax.Node{(*syntax.Import)(nil), (*syntax.ImportFrom)(nil)}
)

// Argument gives an argument of a call by position or keyword, or nil. A position
// below zero means that it can only be given by keyword.
func Argument(call *syntax.Call, position int, keyword string) syntax.Expr {
	for _, k := range call.Keywords {
		if k.Name == keyword && keyword != "" {
			return k.Value
		}
	}
	if position < 0 || position >= len(call.Args) {
		return nil
	}
	for _, arg := range call.Args[:position+1] {
		if _, ok := arg.(*syntax.Starred); ok {
			return nil
		}
	}
	return call.Args[position]
}

// Clip shortens what is quoted in a message to n characters.
func Clip(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return string(r[:n-3]) + "..."
	}
	return text
}

// Text is the source of a node.
func (p *Pass) Text(n syntax.Node) string { return p.File.Slice(n.Range()) }

var registry []*Rule

// Register adds rules with their pages, <name>.md in pages. It is called from the
// init functions of the groups; a rule without a page or with a code that is
// taken is a bug and panics.
func Register(pages fs.FS, rules ...*Rule) {
	for _, r := range rules {
		page, err := fs.ReadFile(pages, r.Name+".md")
		if err != nil {
			panic(fmt.Sprintf("analysis: rule %s has no page: %v", r.Code, err))
		}
		if ByCode(r.Code) != nil || ByCode(r.Name) != nil {
			panic(fmt.Sprintf("analysis: rule %s (%s) is registered twice", r.Code, r.Name))
		}
		r.page = string(page)
		registry = append(registry, r)
	}
	slices.SortFunc(registry, func(a, b *Rule) int { return strings.Compare(a.Code, b.Code) })
}

// Rules lists the rules by code.
func Rules() []*Rule { return slices.Clone(registry) }

// ByCode finds a rule by its code or name, or gives nil.
func ByCode(key string) *Rule {
	for _, r := range registry {
		if r.Code == key || r.Name == key {
			return r
		}
	}
	return nil
}

// IsNamed reports whether key is the rule's name, or begins its code.
func (r *Rule) IsNamed(key string) bool {
	return key == r.Name || key != "" && strings.HasPrefix(r.Code, key)
}

// IsKey reports whether a configuration may name rules by key: a code, a name, or
// the group that the letters of codes stand for.
func IsKey(key string) bool {
	return ByCode(key) != nil || len(key) == 3 && slices.ContainsFunc(registry, func(r *Rule) bool { return strings.HasPrefix(r.Code, key) })
}

// OfProblems makes findings of what is wrong in a policy or configuration file.
func OfProblems(problems []policy.Problem) []*Diagnostic {
	found := make([]*Diagnostic, len(problems))
	for i, p := range problems {
		rule := ByCode(p.Rule)
		found[i] = &Diagnostic{
			Rule: rule, Severity: max(rule.Levels[policy.Agent], policy.Warning), Message: p.Message, Remedy: p.Remedy,
			Span: syntax.Span{Start: syntax.Pos(p.Start), End: syntax.Pos(p.End)},
		}
		if fix := p.Fix; fix != nil {
			span := syntax.Span{Start: syntax.Pos(fix.Start), End: syntax.Pos(fix.End)}
			found[i].Fixes = []Fix{{Title: fix.Title, Safety: Unsafe, Edits: []scrub.Edit{{Span: span, New: fix.Text}}}}
		}
	}
	return found
}

// Page is the rule's documentation in Markdown.
func (r *Rule) Page() string { return r.page }

// Summary is the first sentence of what the rule's page says that it does.
func (r *Rule) Summary() string {
	_, text, _ := strings.Cut(r.page, "## What it does\n\n")
	text, _, _ = strings.Cut(text, "\n\n")
	text = strings.Join(strings.Fields(text), " ")
	if i := strings.Index(text, ". "); i >= 0 {
		text = text[:i+1]
	}
	return text
}

var unsafeReason = regexp.MustCompile(`\bunsafe(?:: |, as |, since | )((?:[^.]|\.\S)*)\.(?:\s|$)`)

// UnsafeBecause says why the rule's unsafe fixes are that, as its page does; it is
// empty if there are none.
func (r *Rule) UnsafeBecause() string {
	_, section, _ := strings.Cut(r.page, "## Fix safety\n")
	m := unsafeReason.FindStringSubmatch(strings.Join(strings.Fields(section), " "))
	if m == nil {
		return ""
	}
	return m[1]
}

// leveled is a rule with its severity in a profile.
type leveled struct {
	rule  *Rule
	level policy.Severity
}

// interest is the rules that want nodes of one kind.
type interest struct {
	always []leveled
	named  []leveled // only if the name of what the node refers to is known
	byName map[string][]leveled
}

// byKind lists the rules that want nodes of each kind.
func byKind(rules []leveled) (wanted [syntax.NumKinds]interest) {
	for _, r := range rules {
		for _, n := range r.rule.Nodes {
			w := &wanted[syntax.KindOf(n)]
			switch {
			case !r.rule.Named || !canBeNamed(n):
				w.always = append(w.always, r)
			case r.rule.Names == nil:
				w.named = append(w.named, r)
			default:
				w.addNames(r)
			}
		}
	}
	return wanted
}

func (w *interest) addNames(r leveled) {
	if w.byName == nil {
		w.byName = map[string][]leveled{}
	}
	for _, name := range r.rule.Names {
		w.byName[name] = append(w.byName[name], r)
	}
}

func canBeNamed(n syntax.Node) bool {
	switch n.(type) {
	case *syntax.Name, *syntax.Attribute, *syntax.Call:
		return true
	}
	return false
}

// referred gives the name of what a node refers to, or calls, if it is known.
func (p *Pass) referred(n syntax.Node) (string, bool) {
	e := n.(syntax.Expr)
	if call, ok := n.(*syntax.Call); ok {
		e = call.Func
	}
	return p.Names.Qualified(e)
}
