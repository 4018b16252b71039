package passes

import (
	"trammel/scrub"
	"trammel/scrub/guards"
	"trammel/syntax"
)

const hardened = "hardened"

var guardsPass = &Pass{
	Name:     "guards",
	Explicit: true,
	Summary:  "puts RestrictedPython's hooks around look-ups, iteration, unpacking, writes and printing",
	Modes: []Mode{
		{"restrictedpython", "as RestrictedPython does"},
		{hardened, "list targets and t-strings as well, keeping what it drops of classes"},
	},
	Example: "class Table(dict, strict=True):\n    pass\n\ndef f(table):\n    for [key, (value, *rest)] in table.items():\n        table[key] = rest[1:]\n    print(*table)\n    return printed\n",
	Change: func(f *syntax.File, o Options) (*scrub.Change, error) {
		return guards.Change(f, guards.Options{Hardened: o.Mode == hardened})
	},
}
