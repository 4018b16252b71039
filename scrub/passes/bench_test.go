package passes_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"trammel/scrub/passes"
	"trammel/syntax"
)

// corpus is this repository's Python, parsed.
func corpus(b *testing.B) (files []*syntax.File, size int64) {
	for _, pattern := range []string{"../../testdata/*/*.py", "testdata/*/*.py"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			b.Fatal("no programs: ", pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			if f := syntax.Parse(syntax.NewSource(path, string(data)), syntax.DefaultVersion); f.Valid() {
				files = append(files, f)
				size += int64(len(data))
			}
		}
	}
	return files, size
}

// BenchmarkPasses runs each pass over a corpus that is parsed already, verification
// included. "parses" is the time that it takes in units of that for parsing.
func BenchmarkPasses(b *testing.B) {
	files, size := corpus(b)
	parsing := parseTime(files)
	for _, s := range everyChoice() {
		b.Run(s.Name+"="+s.Mode, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for range b.N {
				for _, f := range files {
					if _, err := passes.Run(f, []passes.Selection{s}, passes.Options{Breaks: breaks}); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(parsing), "parses")
		})
	}
}

// parseTime is how long parsing the corpus takes, the best of several times.
func parseTime(files []*syntax.File) time.Duration {
	best := time.Hour
	for range 20 {
		start := time.Now()
		for _, f := range files {
			syntax.Parse(f.Source, f.Version)
		}
		best = min(best, time.Since(start))
	}
	return best
}
