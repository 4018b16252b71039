// Package effects holds the rules about how a program reaches out of itself. Which
// name has which effect is data, policy/effects.toml; a capability that the profile
// grants turns the findings of its effect off.
package effects

import (
	"embed"
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, process, fileRead, fileWrite, network, environment, nativeCode, unsafeDeserialization, concurrency, processExit,
		undeclaredEffect, inferredEffects)
}

// effectNodes are those that can have an effect by themselves: calls, and the few
// names that have one when read.
var effectNodes = []syntax.Node{(*syntax.Call)(nil), (*syntax.Attribute)(nil), (*syntax.Name)(nil)}

// effectRule makes a check that reports what has one effect.
func effectRule(effect policy.Effect, does, remedy string) func(*analysis.Pass, syntax.Node) {
	return func(p *analysis.Pass, n syntax.Node) {
		found, name := Of(p, n)
		if found != effect || isGranted(p, effect, n) {
			return
		}
		p.Report(spanOf(n), fmt.Sprintf("%s %s, which profile %s does not grant.", analysis.Clip(strings.TrimPrefix(name, names.Builtin), 50), does, p.Profile.Name),
			fmt.Sprintf(remedy+" The capability %s allows it.", effect))
		p.Grantable(effect)
	}
}

func spanOf(n syntax.Node) syntax.Span {
	if call, ok := n.(*syntax.Call); ok {
		return call.Func.Range()
	}
	return n.Range()
}

func isGranted(p *analysis.Pass, effect policy.Effect, n syntax.Node) bool {
	if p.Profile.Grants(effect) {
		return true
	}
	if call, ok := n.(*syntax.Call); ok && effect == policy.Network {
		if host := hostOf(p, call); host != "" {
			return p.Profile.GrantsHost(host)
		}
	}
	return false
}

// hostOf gives the host that a call connects to, if it is constant.
func hostOf(p *analysis.Pass, call *syntax.Call) string {
	for _, arg := range append(call.Args[:len(call.Args):len(call.Args)], keywordValues(call)...) {
		if t, ok := arg.(*syntax.Tuple); ok && len(t.Elts) > 0 {
			arg = t.Elts[0] // ("host", port)
		}
		text, ok := p.Names.ConstString(arg)
		if !ok {
			continue
		}
		if _, rest, isURL := strings.Cut(text, "://"); isURL {
			host, _, _ := strings.Cut(rest, "/")
			host = host[strings.LastIndexByte(host, '@')+1:]
			host, _, _ = strings.Cut(host, ":")
			return strings.ToLower(host)
		}
		if strings.Contains(text, ".") && !strings.ContainsAny(text, " /") {
			return strings.ToLower(text)
		}
	}
	return ""
}

func keywordValues(call *syntax.Call) (list []syntax.Expr) {
	for _, k := range call.Keywords {
		if k.Name == "url" || k.Name == "host" || k.Name == "address" || k.Name == "base_url" {
			list = append(list, k.Value)
		}
	}
	return list
}

// answer is what Of gave for a node.
type answer struct {
	node   syntax.Node
	effect policy.Effect
	name   string
}

// Of gives the effect that a node has by itself, and the name of what has it. The
// last answer is kept: one rule after the other asks for the same node.
func Of(p *analysis.Pass, n syntax.Node) (policy.Effect, string) {
	last := analysis.Memo(p, "effect of", func() *answer { return &answer{} })
	if last.node != n {
		last.node = n
		last.effect, last.name = effectOf(p, n)
	}
	return last.effect, last.name
}

func effectOf(p *analysis.Pass, n syntax.Node) (policy.Effect, string) {
	switch n := n.(type) {
	case *syntax.Call:
		return ofCall(p, n)
	case *syntax.Attribute, *syntax.Name:
		e := n.(syntax.Expr)
		if p.IsCallee(e) {
			return "", ""
		}
		name := p.Name(e)
		switch {
		case strings.HasSuffix(name, "()"), !isDirect(name):
			return "", ""
		case p.Reference(n) == "" && name != "os.environ" && name != "os.environb":
			return "", ""
		}
		return policy.EffectOf(name), name
	}
	return "", ""
}

// isDirect reports whether merely reading a name has its effect.
func isDirect(name string) bool {
	return name == "os.environ" || name == "os.environb"
}

func ofCall(p *analysis.Pass, call *syntax.Call) (policy.Effect, string) {
	name := p.Name(call.Func)
	effect := policy.EffectOf(name)
	if special, ok := specials[name]; ok {
		effect = special(p, call)
	}
	if effect != "" && !strings.HasPrefix(name, "os.environ.") {
		return effect, name
	}
	if method, ok := call.Func.(*syntax.Attribute); ok && effect == "" {
		return ofMethod(p, call, method, name)
	}
	return "", ""
}

// specials are calls whose arguments decide which effect they have.
var specials = map[string]func(*analysis.Pass, *syntax.Call) policy.Effect{
	"builtins.open": openMode(1, "mode"), "io.open": openMode(1, "mode"), "codecs.open": openMode(1, "mode"), "os.fdopen": openMode(1, "mode"),
	"io.FileIO": openMode(1, "mode"), "gzip.open": openMode(1, "mode"), "bz2.open": openMode(1, "mode"), "lzma.open": openMode(1, "mode"),
	"gzip.GzipFile": openMode(1, "mode"), "bz2.BZ2File": openMode(1, "mode"), "lzma.LZMAFile": openMode(1, "mode"),
	"zipfile.ZipFile": openMode(1, "mode"), "tarfile.open": openMode(1, "mode"), "tarfile.TarFile": openMode(1, "mode"), "wave.open": openMode(1, "mode"),
	"shelve.open": constantEffect(policy.Deserialize), "pathlib.Path().open": openMode(0, "mode"), "os.open": osOpen,
	"logging.basicConfig": func(_ *analysis.Pass, call *syntax.Call) policy.Effect {
		if analysis.Argument(call, -1, "filename") != nil {
			return policy.FileWrite
		}
		return ""
	},
	"yaml.load": yamlLoader, "yaml.load_all": yamlLoader,
	"torch.load": unlessTrue("weights_only", policy.Deserialize, policy.FileRead), "numpy.load": ifTrue("allow_pickle", policy.Deserialize, policy.FileRead),
	"builtins.exit": constantEffect(policy.Exit),
}

func constantEffect(e policy.Effect) func(*analysis.Pass, *syntax.Call) policy.Effect {
	return func(*analysis.Pass, *syntax.Call) policy.Effect { return e }
}

// openMode judges a call by its mode: reading unless it says, or may say, otherwise.
func openMode(position int, keyword string) func(*analysis.Pass, *syntax.Call) policy.Effect {
	return func(p *analysis.Pass, call *syntax.Call) policy.Effect {
		mode := analysis.Argument(call, position, keyword)
		if mode == nil {
			return policy.FileRead
		}
		if text, ok := p.Names.ConstString(mode); ok && !strings.ContainsAny(text, "wax+") {
			return policy.FileRead
		}
		return policy.FileWrite
	}
}

func osOpen(p *analysis.Pass, call *syntax.Call) policy.Effect {
	if flags := analysis.Argument(call, 1, "flags"); flags != nil && p.Name(flags) == "os.O_RDONLY" {
		return policy.FileRead
	}
	return policy.FileWrite
}

func yamlLoader(p *analysis.Pass, call *syntax.Call) policy.Effect {
	loader := analysis.Argument(call, 1, "Loader")
	if loader != nil && p.Names.Refers(loader, "yaml.SafeLoader", "yaml.CSafeLoader", "yaml.BaseLoader", "yaml.CBaseLoader", "yaml.loader.SafeLoader") {
		return ""
	}
	return policy.Deserialize
}

func isTrue(call *syntax.Call, keyword string) bool {
	c, ok := analysis.Argument(call, -1, keyword).(*syntax.Constant)
	return ok && c.Kind == syntax.TrueConst
}

func ifTrue(keyword string, yes, no policy.Effect) func(*analysis.Pass, *syntax.Call) policy.Effect {
	return func(_ *analysis.Pass, call *syntax.Call) policy.Effect {
		if isTrue(call, keyword) {
			return yes
		}
		return no
	}
}

func unlessTrue(keyword string, yes, no policy.Effect) func(*analysis.Pass, *syntax.Call) policy.Effect {
	return ifTrue(keyword, no, yes)
}

// methods are names that hardly anything but a path, archive or table has. They
// count for an object of unknown type.
var methods = map[string]policy.Effect{
	"read_text": policy.FileRead, "read_bytes": policy.FileRead, "iterdir": policy.FileRead, "rglob": policy.FileRead,
	"write_text": policy.FileWrite, "write_bytes": policy.FileWrite, "unlink": policy.FileWrite, "rmdir": policy.FileWrite, "symlink_to": policy.FileWrite,
	"extractall": policy.FileWrite, "savefig": policy.FileWrite, "to_csv": policy.FileWrite, "to_excel": policy.FileWrite, "to_parquet": policy.FileWrite,
	"to_pickle": policy.FileWrite, "to_hdf": policy.FileWrite, "to_sql": policy.FileWrite,
}

// ofMethod judges a method by its name alone.
func ofMethod(p *analysis.Pass, call *syntax.Call, method *syntax.Attribute, name string) (policy.Effect, string) {
	effect := methods[method.Attr]
	if effect == "" || p.Names.ClassHead(method.Value) != nil || strings.HasPrefix(name, "pathlib.PurePath") {
		return "", ""
	}
	if method.Attr == "to_csv" && len(call.Args) == 0 && analysis.Argument(call, -1, "path_or_buf") == nil {
		return "", "" // gives the text
	}
	if arg := analysis.Argument(call, 0, "path_or_buf"); arg != nil && strings.HasPrefix(p.Name(arg), "io.") {
		return "", ""
	}
	return effect, method.Attr
}
