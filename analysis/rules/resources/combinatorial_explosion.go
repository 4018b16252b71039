package resources

import (
	"fmt"
	"math"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var combinatorialExplosion = &analysis.Rule{
	Code: "RES007", Name: "combinatorial-explosion", Levels: policy.Columns("--WE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Names: append(analysis.NamesOf(exhausters), "builtins.len"),
	Check: analysis.Calls(func(p *analysis.Pass, call *syntax.Call, name string) {
		if !exhausters[name] && name != "builtins.len" || len(call.Args) == 0 {
			return
		}
		inner, ok := p.Names.Value(call.Args[0]).(*syntax.Call)
		if !ok {
			return
		}
		if n := combinations(p, inner); n > manyCombinations {
			p.Report(call.Args[0].Range(), fmt.Sprintf("This goes through about %.0e combinations.", n), "Take a part with itertools.islice, or compute the number with math.comb.", firstThousand(p, call.Args[0]))
		}
	}),
}

const manyCombinations = 1e7

// combinations is the number of results of a function of itertools.
func combinations(p *analysis.Pass, call *syntax.Call) float64 {
	if len(call.Args) == 0 {
		return 0
	}
	n, ok := lengthOf(p, call.Args[0])
	if !ok {
		return 0
	}
	r := n
	if size, ok := fold(p, analysis.Argument(call, 1, "r")); ok {
		r = size.value()
	}
	switch p.Name(call.Func) {
	case "itertools.permutations":
		return math.Exp(lgamma(n+1) - lgamma(n-r+1))
	case "itertools.combinations":
		return math.Exp(lgamma(n+1) - lgamma(r+1) - lgamma(n-r+1))
	case "itertools.combinations_with_replacement":
		return math.Exp(lgamma(n+r) - lgamma(r+1) - lgamma(n))
	case "itertools.product":
		return products(p, call)
	}
	return 0
}

func lgamma(x float64) float64 {
	v, _ := math.Lgamma(max(x, 1))
	return v
}

func products(p *analysis.Pass, call *syntax.Call) float64 {
	size := 1.0
	for _, arg := range call.Args {
		n, ok := lengthOf(p, arg)
		if !ok {
			return 0
		}
		size *= n
	}
	if repeat, ok := fold(p, analysis.Argument(call, -1, "repeat")); ok {
		size = math.Pow(size, repeat.value())
	}
	return size
}
