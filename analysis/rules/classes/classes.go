// Package classes holds the rules about classes that run code from innocent syntax.
package classes

import (
	"embed"

	"trammel/analysis"
	"trammel/syntax"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, hookAlias, implicitHook, dynamicClass, customMetaclass, pickleHook, finalizer)
}

// method makes a check for functions that stand directly in a class.
func method(check func(p *analysis.Pass, fn *syntax.FunctionDef)) func(*analysis.Pass, syntax.Node) {
	return func(p *analysis.Pass, n syntax.Node) {
		if fn := n.(*syntax.FunctionDef); p.Class() != nil {
			check(p, fn)
		}
	}
}

var functionNodes = []syntax.Node{(*syntax.FunctionDef)(nil)}
