package interp_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"
)

// small is a script of twenty lines, as a model writes them.
const small = `def mean(values):
    return sum(values) / len(values)


data = [
    {"name": "a", "score": 3},
    {"name": "b", "score": 5},
    {"name": "c", "score": 4},
]
scores = [row["score"] for row in data]
best = max(data, key=lambda row: row["score"])
report = []
for row in data:
    if row["score"] >= mean(scores):
        report.append(f"{row['name']}: {row['score']:>3}")
    else:
        report.append(f"{row['name']}: below")
total = sum(scores)
print("\n".join(report))
print(total, best["name"])
`

func BenchmarkSmallScript(b *testing.B) {
	b.Run("parse", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			syntax.ParseText("small.py", small)
		}
	})
	b.Run("compile", func(b *testing.B) {
		b.ReportAllocs()
		f := syntax.ParseText("small.py", small)
		for b.Loop() {
			if _, bad := interp.Compile(f); bad != nil {
				b.Fatal(bad)
			}
		}
	})
	b.Run("run", func(b *testing.B) {
		b.ReportAllocs()
		p := compile(b, "small.py", small)
		for b.Loop() {
			p.Run(context.Background(), &world.World{}, object.DefaultLimits)
		}
	})
}

// BenchmarkPrograms runs testdata/bench with limits on; testdata/tools/compare.py
// puts the figures beside those of CPython.
func BenchmarkPrograms(b *testing.B) {
	files, err := filepath.Glob("../testdata/bench/*.py")
	if err != nil || len(files) == 0 {
		b.Fatal("no programs in testdata/bench: ", err)
	}
	for _, path := range files {
		source, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(path), func(b *testing.B) {
			b.ReportAllocs()
			p := compile(b, path, string(source))
			for b.Loop() {
				if r := p.Run(context.Background(), &world.World{}, object.DefaultLimits); r.Exception != nil {
					b.Fatal(r.ErrorType(), r.ErrorMessage())
				}
			}
		})
	}
}
