package pygen_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"trammel/internal/pygen"
	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"
)

// TestPrograms runs some programs: they are valid, print, and end as Python programs do.
// pyfuzz compares many more with CPython.
func TestPrograms(t *testing.T) {
	printed, failed := 0, 0
	for seed := range int64(300) {
		text := pygen.Program(seed)
		if again := pygen.Program(seed); again != text {
			t.Fatalf("seed %d gives another program each time", seed)
		}
		p, bad := interp.Compile(syntax.ParseText("p.py", text))
		if bad != nil {
			t.Fatalf("seed %d: %s\n%s", seed, bad.Msg, text)
		}
		var w world.World
		limits := object.DefaultLimits
		limits.Time = 300 * time.Millisecond // some compute with huge numbers
		r := p.Run(context.Background(), &w, limits)
		if r.Exception != nil && r.ErrorType() == "SystemError" {
			t.Errorf("seed %d: %s", seed, r.ErrorMessage())
		}
		printed += strings.Count(w.Written(), "\n")
		failed += strings.Count(w.Written(), "Error ")
	}
	if printed < 5000 || failed < 500 {
		t.Errorf("%d lines printed, %d of them errors: too few to compare", printed, failed)
	}
}
