package passes

import (
	"trammel/scrub"
	"trammel/syntax"
)

var annotations = &Pass{
	Name:    "annotations",
	Summary: "removes annotations, type comments and writes to __annotations__",
	Modes: []Mode{
		{string(scrub.Impure), "those that are not pure type expressions"},
		{string(scrub.All), "all but those that dataclasses and their like, singledispatch and overload read"},
		{string(scrub.Everything), "those as well"},
	},
	Example: "@dataclass\nclass A:\n    x: int\n    y: print(\"runs\") = 1\n\ndef f(a: print(\"runs\"), b: int = 1) -> \"open(1)\":\n    return a\n",
	Change: func(f *syntax.File, o Options) (*scrub.Change, error) {
		return scrub.StripAnnotations(f, scrub.Mode(o.Mode)), nil
	},
}
