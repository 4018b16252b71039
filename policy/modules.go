package policy

import (
	"slices"
	"strings"
)

// DeniedModule gives the entry of the deny list that covers a dotted name, be it
// a module or something in one. It is empty for a name that is not denied, or
// whose effects a granted capability covers.
func (p *Profile) DeniedModule(name string) string {
	if strings.Contains(name, "(") {
		return ""
	}
	entry := longest(p.Denied, name)
	if entry == "" || len(longest(p.Allowed, name)) >= len(entry) || p.covers(name) {
		return ""
	}
	return entry
}

// longest is the longest entry that covers name, or nothing.
func longest(entries []string, name string) string {
	best := ""
	for _, e := range entries {
		if len(e) > len(best) && matches(e, name) {
			best = e
		}
	}
	return best
}

// matches reports whether an entry covers name: the name itself, something below
// it, or with a "*" at its end anything that begins so.
func matches(entry, name string) bool {
	if prefix, isWild := strings.CutSuffix(entry, "*"); isWild {
		return strings.HasPrefix(name, prefix)
	}
	return within(name, entry)
}

// within reports whether name is module or lies below it.
func within(name, module string) bool {
	return strings.HasPrefix(name, module) && (len(name) == len(module) || name[len(module)] == '.')
}

// CanImport reports whether a module is among those that the profile limits
// imports to. Entries are exact; "m.*" covers what lies below m, "*" everything.
func (p *Profile) CanImport(module string) bool {
	if len(p.OnlyModules) == 0 || slices.Contains(p.OnlyModules, module) {
		return true
	}
	for _, e := range slices.Concat(p.OnlyModules, p.Allowed) {
		if prefix, isWild := strings.CutSuffix(e, "*"); isWild && (strings.HasPrefix(module, prefix) || module == strings.TrimSuffix(prefix, ".")) {
			return true
		}
	}
	return slices.Contains(p.Allowed, module)
}

// IsKnownPackage reports whether a third party's package needs no remark.
func (p *Profile) IsKnownPackage(module string) bool {
	top, _, _ := strings.Cut(module, ".")
	return slices.Contains(p.KnownPackages, top) || longest(p.Allowed, module) != ""
}
