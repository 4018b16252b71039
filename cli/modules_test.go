package cli_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"trammel/internal/docstest"
	"trammel/interp"
	"trammel/interp/catalog"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"
)

// lacking tells, for each module of CPython's library, which of its names the evaluator
// has not; nil for modules that it has not at all.
func lacking(t *testing.T) map[string][]string {
	t.Helper()
	var b strings.Builder
	for _, module := range catalog.Modules() {
		fmt.Fprintf(&b, "try:\n    import %[1]s as m\nexcept ModuleNotFoundError:\n    pass\nelse:\n    print(%[1]q, *[n for n in %[2]q.split() if not hasattr(m, n)])\n",
			module, strings.Join(catalog.Names(module), " "))
	}
	p, bad := interp.Compile(syntax.ParseText("modules.py", b.String()))
	if bad != nil {
		t.Fatal(bad)
	}
	w := world.New(world.Options{Packages: world.Packages{}})
	if r := p.Run(context.Background(), w, object.DefaultLimits); r.Exception != nil {
		t.Fatal(r.Exception)
	}
	found := map[string][]string{}
	for line := range strings.Lines(w.Written()) {
		names := strings.Fields(line)
		found[names[0]] = names[1:]
	}
	return found
}

// TestModulesPage holds docs/modules.md to the library.
func TestModulesPage(t *testing.T) {
	lacks := lacking(t)
	var modules, absent strings.Builder
	have, whole, names, present := 0, 0, 0, 0
	for _, module := range catalog.Modules() {
		all := catalog.Names(module)
		missing, ok := lacks[module]
		if !ok {
			fmt.Fprintf(&absent, "| %s | %s |\n", module, catalog.Instead(module, ""))
			continue
		}
		have, names, present = have+1, names+len(all), present+len(all)-len(missing)
		if len(missing) == 0 {
			whole++
		}
		fmt.Fprintf(&modules, "| %s | %d of %d | %s |\n", module, len(all)-len(missing), len(all), strings.Join(missing, " "))
	}
	page := fmt.Sprintf("# The evaluator's library\n\nMade by `go test ./cli -update` from the library and from the names of CPython 3.13 (`interp/catalog`): the `__all__` of each module, or what it defines.\n\n"+
		"%d modules, %d of them whole; %d of their %d names. Whatever else is asked of them is an AttributeError or ImportError that says so and names what to use instead; differences in what is there are in [incompatibilities](incompatibilities.md).\n\n"+
		"| module | names | absent |\n|---|---|---|\n%s\n## Modules that are not there\n\n| module | remedy |\n|---|---|\n%s", have, whole, present, names, modules.String(), absent.String())
	docstest.Current(t, "../docs/modules.md", page)
}

// TestRemedies wants advice about everything that the library lacks, and none about what
// it has whole.
func TestRemedies(t *testing.T) {
	lacks := lacking(t)
	for _, module := range catalog.Modules() {
		missing, ok := lacks[module]
		if !ok && catalog.Instead(module, "") == "" {
			t.Errorf("module %s is not there, and nothing is said of what to use", module)
		}
		for _, name := range missing {
			if catalog.MissingName(module, name) == "" {
				t.Errorf("%s.%s is not there, and nothing is said of what to use", module, name)
			}
		}
	}
}
