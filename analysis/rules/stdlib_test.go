package rules

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var stdlib = flag.String("stdlib", "", "the Lib directory of CPython 3.13.0, to remake docs/stdlib.md from it")

const stdlibPage = "../../docs/stdlib.md"

// pureModules are those of the standard library that only compute, and a few that
// work on texts, types and objects as agents' programs do.
var pureModules = strings.Fields(`abc base64 bisect calendar colorsys _collections_abc collections/__init__ contextlib
	copy csv dataclasses datetime _pydatetime _pydecimal difflib enum fnmatch fractions functools graphlib hashlib heapq hmac
	html/__init__ html/entities html/parser ipaddress json/__init__ json/decoder json/encoder json/scanner keyword
	_markupbase numbers opcode operator pprint queue quopri random re/__init__ re/_casefix re/_compiler re/_constants
	re/_parser reprlib sched secrets shlex stat statistics string stringprep struct textwrap token tokenize types typing
	urllib/parse weakref _weakrefset zipfile/_path/glob`)

// whyRight says for every rule that reports an error there why the report is what
// a user of profile agent wants.
var whyRight = map[string]string{
	"REF001": "These modules implement the object model, so they read `__class__`, `__dict__`, `__mro__`, `__origin__` and their like of objects they know nothing about. The same reads are the first step of most known escapes.",
	"REF003": "Frames and tracebacks are walked to find the caller's module or to mend a traceback; every variable of the process can be reached from one.",
	"REF004": "`getattr` and `setattr` with a dunder, or handed on as a value: reads that the rule about attributes would report if they were written with a dot.",
	"REF006": "`globals()` is read and written to define names that are computed; an agent's program does so only to hide which names it uses.",
	"REF007": "The module `builtins` is imported or reached; `eval` and `open` are in it under any name.",
	"REF008": "`inspect`, `gc` and `sys._getframe` look at the interpreter itself.",
	"IMP001": "`sys`, `os`, `gc`, `atexit`, `copyreg`, `inspect`, `_thread` and their like reach the process around the program. A program that only needs one harmless function of `os` or `sys` can be given that corner with `allow`.",
	"EFF002": "A file or the working directory is read: command lines at the end of modules, and functions that open what they are told to. The capability `fs.read` allows it.",
	"EFF003": "`contextlib.chdir` changes the directory of the whole process. The capability `fs.write` allows it.",
	"CLS001": "A class of `typing` has a hook that is some other callable; whoever calls the instance runs that.",
	"CLS005": "Pickle hooks decide what is called when an object is loaded.",
	"SEV004": "`typing` and `functools` write annotations, which others evaluate.",
	"SEV011": "An example in a docstring of `typing` shows `__args__`; a doctest runner would run it.",
	"SEV012": "`doctest` is run over the module itself, which executes its docstrings.",
	"MON001": "`contextlib.redirect_stdout` sets an attribute of `sys` for every part of the process.",
	"MON004": "`sys.stdout` is set, or a hook is registered for every fork of the process.",
	"MON005": "A function is registered to run when the process ends.",
	"EVL001": "`namedtuple` and forward references in `typing` are built by evaluating text: exactly what the rule is about.",
	"EVL002": "`dataclasses` writes methods as text and executes them.",
	"EVL003": "`typing` compiles forward references.",
	"EVL005": "`types`, `typing` and `dataclasses` build functions out of code objects, or replace them.",
	"FMT001": "A template of `str.format` walks to `__class__`; it is offered as an f-string.",
}

// TestStdlibPage holds docs/stdlib.md to the reasons; with -stdlib it makes the page.
func TestStdlibPage(t *testing.T) {
	if *stdlib != "" {
		if err := os.WriteFile(stdlibPage, []byte(stdlibReport(t, *stdlib)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(stdlibPage)
	if err != nil {
		t.Fatal(err)
	}
	for code, why := range whyRight {
		rule := analysis.ByCode(code)
		if rule == nil {
			t.Errorf("%s is given a reason, but there is no such rule", code)
		} else if !strings.Contains(string(page), fmt.Sprintf("| %s %s |", code, rule.Name)) || !strings.Contains(string(page), why) {
			t.Errorf("%s and its reason are not in the page: remake it with -stdlib", code)
		}
	}
	for _, line := range strings.Split(string(page), "\n") {
		cells := strings.Split(line, "|")
		if code, _, _ := strings.Cut(strings.TrimSpace(cells[min(1, len(cells)-1)]), " "); analysis.ByCode(code) != nil && whyRight[code] == "" {
			t.Errorf("%s is in the page without a reason", code)
		}
	}
}

// stdlibReport judges the modules in dir as code of an agent.
func stdlibReport(t *testing.T, dir string) string {
	profile, err := policy.Lookup(policy.Agent)
	if err != nil {
		t.Fatal(err)
	}
	count, lines, clean := map[string]int{}, 0, 0
	var modules strings.Builder
	for _, module := range pureModules {
		data, err := os.ReadFile(filepath.Join(dir, module+".py"))
		if err != nil {
			t.Fatal(err)
		}
		f := syntax.ParseText(module+".py", string(data))
		lines += f.LineCount()
		found := map[string][]string{}
		for _, d := range analysis.Check(f, analysis.Options{Profile: profile}) {
			if d.Severity == policy.Error {
				count[d.Rule.Code]++
				line := f.Line(d.Span.Start)
				found[d.Rule.Code] = append(found[d.Rule.Code], fmt.Sprint(line))
			}
		}
		if len(found) == 0 {
			clean++
			continue
		}
		fmt.Fprintf(&modules, "- `%s.py`:", module)
		for _, code := range slices.Sorted(maps.Keys(found)) {
			fmt.Fprintf(&modules, " %s (%s)", code, strings.Join(slices.Compact(found[code]), ", "))
		}
		modules.WriteString("\n")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# What profile agent says of the standard library\n\n%d modules of CPython 3.13.0 that only compute, %d lines, judged as if a model had written them. "+
		"%d of them give no error. What the others give, how often, and why that is right, since none of it is what an agent's program should do unasked. "+
		"Made by `go test ./analysis/rules -stdlib DIRECTORY`. The 162 programs of `analysis/rules/testdata/ordinary.txtar`, which agents do write, give no finding of any level.\n\n"+
		"| rule | errors | why it is right |\n|---|---|---|\n", len(pureModules), lines, clean)
	for _, code := range slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(count[b]-count[a], strings.Compare(a, b)) }) {
		fmt.Fprintf(&b, "| %s %s | %d | %s |\n", code, analysis.ByCode(code).Name, count[code], whyRight[code])
	}
	fmt.Fprintf(&b, "\n## By module, with lines\n\n%s", modules.String())
	return b.String()
}
