package syntax_test

import (
	"os"
	"path/filepath"
	"testing"

	"trammel/syntax"
	"trammel/syntax/scope"
	"trammel/syntax/validate"
)

// corpus is Python of many kinds, concatenated from testdata/bench.
func corpus(b *testing.B) string {
	b.Helper()
	files, err := filepath.Glob("../testdata/bench/*.py")
	if err != nil || len(files) == 0 {
		b.Fatal("no programs in testdata/bench: ", err)
	}
	var text []byte
	for len(text) < 256<<10 {
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			text = append(text, data...)
		}
	}
	return string(text)
}

func BenchmarkParse(b *testing.B) {
	text := corpus(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	nodes := countNodes(syntax.ParseText("corpus.py", text))
	for b.Loop() {
		if f := syntax.ParseText("corpus.py", text); !f.Valid() {
			b.Fatal(f.Verdict())
		}
	}
	b.ReportMetric(float64(nodes), "nodes/op")
}

func countNodes(f *syntax.File) (n int) {
	syntax.InspectAll(f.Body, func(syntax.Node) bool {
		n++
		return true
	})
	return n
}

func BenchmarkResolve(b *testing.B) {
	f := syntax.ParseText("corpus.py", corpus(b))
	b.SetBytes(int64(len(f.Text)))
	b.ReportAllocs()
	for b.Loop() {
		scope.Resolve(f)
	}
}

func BenchmarkValidate(b *testing.B) {
	f := syntax.ParseText("corpus.py", corpus(b))
	b.SetBytes(int64(len(f.Text)))
	b.ReportAllocs()
	for b.Loop() {
		validate.File(f)
	}
}

func BenchmarkDiagnose(b *testing.B) {
	text := corpus(b) + "\nfoo(a, b c)\n"
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if f := syntax.ParseText("corpus.py", text); f.Valid() {
			b.Fatal("accepted broken source")
		}
	}
}
