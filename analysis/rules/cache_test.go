package rules

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// snippets are what the edits of the tests put into files: definitions, uses and calls of
// a few names, so that parts of a file depend on one another; and what breaks it.
var snippets = []string{
	"import os\n", "import os as alpha\n", "from os import system as beta\n", "import subprocess\n", "from __future__ import annotations\n",
	"alpha = os.system\n", "beta = alpha\n", "gamma = 'sys' + 'tem'\n", "alpha = 1\n", "print = eval\n", "del alpha\n", "alpha += 1\n",
	"def alpha(x, y=None):\n    return x(y)\n", "def beta(x):\n    alpha(x, 'ls')\n    return getattr(os, x)\n", "def gamma():\n    global alpha\n    alpha = eval\n",
	"def beta(x):\n    y = x\n    alpha(y)\n    while True:\n        yield y\n", "async def gamma(x: eval('1')):\n    await x\n", "def alpha(x=open('a')) -> Annotated[int, 'fs']:\n    beta(x)\n",
	"class Alpha:\n    delta = 'eval'\n    def __init__(self, x):\n        self.x = x\n        os.remove(x)\n    def beta(self):\n        self.x('1')\n        return getattr(self, Alpha.delta)\n",
	"class Beta(Alpha):\n    def gamma(self):\n        Alpha(os.system).beta()\n        self.beta()\n", "class Alpha(type): pass\n",
	"alpha(os.system, 'ls')\n", "beta('system')\n", "beta(eval)\n", "Alpha(eval).beta()\n", "Beta(1).gamma()\n", "for delta in (alpha, beta):\n    delta('x')\n",
	"if __name__ == '__main__':\n    alpha(eval)\n", "try:\n    import json\nexcept ImportError:\n    json = None\n", "list(beta(1))\n", "alpha: int = eval('2')\n",
	"x = [alpha(i) for i in range(10**9)]\n", "(alpha := os.system)\n", "def delta(): return (epsilon := alpha)(beta)\n", "lambda x: alpha(x)\n", "def nested():\n    def alpha(x):\n        return eval(x)\n    return alpha(gamma)\n",
	"# trammel: ignore[EVL001]: needed\n", "eval('1')  # trammel: ignore[EVL001]\n", "\"\"\"\n>>> eval('1')\n1\n\"\"\"\n", "def doc():\n    '''\n    >>> import os\n    '''\n",
	"\u0430lpha = 1\n", "fi\ufb01 = alpha\n", "s = '\u202e'\n", "pass;pass; alpha(1)\n", "\n\n", "    ", "(", ")", "'''", "\"\"\"", "'", "\\\n", ":", "#", "@alpha\n", "x", ".", "=", "return 1\n", "nonlocal x\n", "yield\n", "global alpha\n",
	"type T[X] = eval('1')\n", "def generic[T](x: T) -> T:\n    return alpha(x)\n", "match alpha:\n    case Alpha(x=beta): beta('1')\n", "from m import *\n", "undefined_name()\n", "s = 'a'\nwhile 1:\n    s += s\n",
}

// edited gives text after a random edit, in which parts of it come, go, move and change.
func edited(r *rand.Rand, text string) string {
	lines := strings.SplitAfter(text, "\n")
	i := r.Intn(len(lines))
	j := min(i+1+r.Intn(8), len(lines))
	switch r.Intn(8) {
	case 0:
		return strings.Join(append(lines[:i:i], lines[j:]...), "")
	case 1: // twice
		return strings.Join(append(lines[:j:j], lines[i:]...), "")
	case 2: // further down
		k := j + r.Intn(len(lines)-j+1)
		moved := append(append(append(lines[:i:i], lines[j:k]...), lines[i:j]...), lines[k:]...)
		return strings.Join(moved, "")
	case 3, 4: // somewhere
		at := r.Intn(len(text) + 1)
		return text[:at] + snippets[r.Intn(len(snippets))] + text[at:]
	case 5:
		names := []string{"alpha", "beta", "gamma", "x", "os", "eval", "Alpha", "self"}
		return strings.Replace(text, names[r.Intn(len(names))], names[r.Intn(len(names))], 1+r.Intn(2))
	}
	lines[i] = snippets[r.Intn(len(snippets))] + lines[i]
	return strings.Join(lines, "")
}

// TestCache holds that the findings of a version are the same whether it is judged by
// itself or after others, of which what has not changed is kept.
func TestCache(t *testing.T) {
	paths, err := filepath.Glob("../../interp/stdlib/py/*.py")
	if err != nil || len(paths) < 10 {
		t.Fatal("no library: ", err)
	}
	texts := []string{"", strings.Join(snippets[:46], ""), strings.Join(snippets[:30], "\n")}
	for _, path := range paths[:6] {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data[:min(len(data), 6000)]))
	}
	for _, name := range profiles {
		for i, text := range texts {
			t.Run(fmt.Sprint(name, i), func(t *testing.T) { typeAtRandom(newSession(t, profileOf(t, name)), text, edits(), int64(i)) })
		}
	}
}

// TestExamplesKept is TestCache for the examples of the rules' pages: whoever adds a rule
// need not think of it.
func TestExamplesKept(t *testing.T) {
	for _, r := range analysis.Rules() {
		t.Run(r.Name, func(t *testing.T) {
			_, _, blocks := parsePage(r.Page())
			for i, b := range blocks {
				if b.language == "python" {
					text := wantComment.ReplaceAllString(b.text, "")
					typeAtRandom(newSession(t, b.options().Profile), text+"\n\n"+text, edits()/6, int64(i))
				}
			}
		})
	}
}

// TestCacheShared judges versions at the same time with one cache, as a server does when a
// version is overtaken.
func TestCacheShared(t *testing.T) {
	text, profile := strings.Join(snippets[:30], "\n"), profileOf(t, policy.Agent)
	cache := analysis.NewCache()
	var group sync.WaitGroup
	for worker := range 4 {
		group.Go(func() {
			s := &session{t, profile, cache, text}
			typeAtRandom(s, text, edits()/4, int64(worker))
		})
	}
	group.Wait()
}

// TestDependencies changes what the findings of an unchanged function depend on: each text
// is judged after each of the others, in turn.
func TestDependencies(t *testing.T) {
	const runs = "import os\n\n\ndef run(f, x):\n    f(x)\n\n\n"
	const asks = "def ask(x):\n    return tell(x)\n\n\n"
	for name, texts := range map[string][]string{
		"calls":       {runs + "run(print, 'ls')\n", runs + "run(os.system, 'ls')\n", runs + "run(eval, 'ls')\n", runs},
		"far calls":   {runs + "def go():\n    run(print, 'ls')\n", runs + "def go():\n    run(os.system, 'ls')\n", runs + "class A:\n    run(eval, 'ls')\n"},
		"keywords":    {runs + "run(x='ls', f=print)\n", runs + "run(x='ls', f=eval)\n"},
		"names":       {asks + "tell = print\n", asks + "tell = eval\n", asks + "from os import system as tell\n", asks + "def tell(x): pass\n"},
		"globals":     {asks + "def late():\n    global tell\n    tell = eval\n", asks + "def late():\n    tell = eval\n", asks + "tell = eval\n"},
		"effects":     {asks + "def tell(x):\n    print(x)\n", asks + "def tell(x):\n    open(x, 'w')\n", asks + "def tell(x):\n    yield x\n"},
		"far effects": {asks + "def tell(x):\n    return deep(x)\n\n\ndef deep(x):\n    open(x)\n", asks + "def tell(x):\n    return deep(x)\n\n\ndef deep(x):\n    input(x)\n"},
		"results":     {"def ask(x):\n    tell()(x)\n\n\ndef tell():\n    return eval\n", "def ask(x):\n    tell()(x)\n\n\ndef tell():\n    return print\n"},
		"members": {
			"def ask():\n    return getattr(print, A.key)\n\n\nclass A:\n    key = '__self__'\n",
			"def ask():\n    return getattr(print, A.key)\n\n\nclass A:\n    key = 'strip'\n",
		},
		"methods": {
			"def ask(a: 'A'):\n    A().tell()\n\n\nclass A:\n    def tell(self): open('a', 'w')\n",
			"def ask(a: 'A'):\n    A().tell()\n\n\nclass A:\n    def tell(self): pass\n",
		},
		"values": {asks + "from m import *\n", asks + "def tell(x, y=eval): return y(x)\n", asks + "tell = lambda x: eval(x)\n"},
		"future": {"def ask(x: eval('1')): pass\n", "from __future__ import annotations\n\n\ndef ask(x: eval('1')): pass\n"},
		"moved":  {runs + asks + "run(eval, 1)\n", asks + runs + "run(eval, 1)\n", "x = 1\n" + runs + asks + "run(eval, 1)\n"},
		"broken": {runs + "run(eval, '1')\n", runs + "run(eval, '1'\n", runs + "'''run(eval, '1')\n"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, profile := range profiles {
				for i := range texts {
					s := newSession(t, profileOf(t, profile))
					for j := range texts {
						s.see(syntax.ParseText("a.py", texts[i]))
						s.see(syntax.ParseText("a.py", texts[j]))
					}
				}
			}
		})
	}
}

var profiles = []string{policy.Agent, policy.Strict, policy.Smolagents, policy.RestrictedPython}

// session is versions of a file that are judged with one cache.
type session struct {
	t       *testing.T
	profile *policy.Profile
	cache   *analysis.Cache
	before  string
}

func newSession(t *testing.T, profile *policy.Profile) *session {
	return &session{t, profile, analysis.NewCache(), ""}
}

func profileOf(t testing.TB, name string) *policy.Profile {
	profile, err := policy.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return profile
}

// see judges the next version, after the others and by itself.
func (s *session) see(f *syntax.File) {
	if s.t.Failed() {
		return
	}
	got := s.cache.Pass(f, s.profile).Check(analysis.Options{Profile: s.profile})
	want := analysis.Check(syntax.ParseText("a.py", f.Text), analysis.Options{Profile: s.profile})
	if d := cmp.Diff(want, got, sameRule, cmpopts.EquateEmpty()); d != "" {
		s.t.Errorf("findings in profile %s of\n%s\n(-by itself +after others):\n%.2000s\nbefore it was\n%s", s.profile.Name, f.Text, d, s.before)
	}
	s.before = f.Text
}

// typeAtRandom sees versions of a text that come of random edits.
func typeAtRandom(s *session, text string, edits int, seed int64) {
	r := rand.New(rand.NewSource(seed))
	versions, start := []string{text}, text
	var before *syntax.File
	for range edits {
		switch r.Intn(6) {
		case 0:
			text = versions[max(len(versions)-1-r.Intn(5), 0)]
		case 1:
			if len(text) > 2*len(start)+400 {
				text = start
			}
		default:
			text = edited(r, text)
		}
		versions = append(versions, text)
		f := syntax.ParseText("a.py", text)
		if before != nil && r.Intn(2) == 0 {
			f = syntax.Reparse(f.Source, f.Version, before)
		}
		before = f
		s.see(f)
	}
}

// sameRule compares rules by what they are.
var sameRule = cmp.Comparer(func(a, b *analysis.Rule) bool { return a == b })

// edits is how many edits are made to each text.
func edits() int {
	if testing.Short() {
		return 20
	}
	return 48
}

// TestForgets holds that what is kept of a file does not keep the texts of its earlier
// versions: it is edited in many places.
func TestForgets(t *testing.T) {
	text, profile := largeText(t), profileOf(t, policy.Agent)
	cache, f := analysis.NewCache(), syntax.ParseText("large.py", text)
	heap := func() int {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	before, at, places := 0, 0, 0
	for ; places < 150; places++ {
		n := strings.Index(text[at:], "\n    return ")
		if n < 0 {
			t.Fatalf("only %d places", places)
		}
		at += n + 1
		text = text[:at] + fmt.Sprintf("    x = %d\n", places) + text[at:]
		f = syntax.Reparse(f.Source.WithText(text), f.Version, f)
		cache.Pass(f, profile).Check(analysis.Options{Profile: profile})
		at += 10
		if places == 5 {
			before = heap()
		}
	}
	if more := heap() - before; more > places*len(text)/3 {
		t.Errorf("%d places in %d bytes took %d bytes of memory", places, len(text), more)
	}
	runtime.KeepAlive(f)
	runtime.KeepAlive(cache)
}
