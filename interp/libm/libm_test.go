package libm

import (
	"bufio"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

var unary = map[string]func(float64) float64{
	"acos": Acos, "acosh": Acosh, "asin": Asin, "asinh": Asinh, "atan": Atan, "cbrt": Cbrt, "cos": Cos, "cosh": Cosh, "erf": Erf, "erfc": Erfc, "exp": Exp,
	"exp2": Exp2, "gamma": Gamma, "lgamma": Lgamma, "log": Log, "log10": Log10, "log2": Log2, "sin": Sin, "sinh": Sinh, "tan": Tan, "tanh": Tanh,
}

var binary = map[string]func(x, y float64) float64{
	"atan2": Atan2, "pow": Pow, "hypot": func(x, y float64) float64 { return Hypot(x, y) },
}

// TestCPython compares with what CPython prints. C libraries promise less than one
// unit in the last place, so a few results in a hundred may differ by one.
func TestCPython(t *testing.T) {
	f, err := os.Open("testdata/cases.txt") // made by testdata/gen_cases.py
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	total, other := map[string]int{}, map[string]int{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if fields[0] == "#" {
			continue
		}
		name, args := fields[0], make([]float64, len(fields)-1)
		for i := range args {
			if args[i], err = strconv.ParseFloat(fields[i+1], 64); err != nil {
				t.Fatal(err)
			}
		}
		var got float64
		if fn := unary[name]; fn != nil {
			got = fn(args[0])
		} else {
			got = binary[name](args[0], args[1])
		}
		want := args[len(args)-1]
		total[name]++
		if got == want {
			continue
		}
		other[name]++
		if math.Abs(float64(int64(math.Float64bits(got)-math.Float64bits(want)))) > 1 {
			t.Errorf("%s%v = %v, in CPython %v", name, args[:len(args)-1], got, want)
		}
	}
	if len(total) != len(unary)+len(binary) {
		t.Errorf("cases for %d functions, want %d", len(total), len(unary)+len(binary))
	}
	for name, n := range total {
		if name == "erfc" { // which the GNU library itself rounds wrongly for a quarter of all arguments
			n *= 10
		}
		if other[name]*33 > n {
			t.Errorf("%s: %d of %d results differ in the last bit", name, other[name], n)
		}
	}
}

// TestSpecial compares with Go's functions where those are exact by definition.
func TestSpecial(t *testing.T) {
	values := []float64{0, math.Copysign(0, -1), 1, -1, 2, -3, 0.5, math.Inf(1), math.Inf(-1), math.NaN(), 1e300, -1e300, 1e-300, 1e308}
	same := func(a, b float64) bool {
		return a == b && math.Signbit(a) == math.Signbit(b) || math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) <= 4e-16*math.Abs(b)
	}
	for _, x := range values {
		for name, pair := range map[string][2]func(float64) float64{
			"exp": {Exp, math.Exp}, "exp2": {Exp2, math.Exp2}, "log": {Log, math.Log}, "log2": {Log2, math.Log2}, "log10": {Log10, math.Log10},
			"sin": {Sin, math.Sin}, "cos": {Cos, math.Cos}, "tan": {Tan, math.Tan}, "asin": {Asin, math.Asin}, "acos": {Acos, math.Acos},
			"atan": {Atan, math.Atan}, "sinh": {Sinh, math.Sinh}, "cosh": {Cosh, math.Cosh}, "tanh": {Tanh, math.Tanh},
			"asinh": {Asinh, math.Asinh}, "acosh": {Acosh, math.Acosh}, "cbrt": {Cbrt, math.Cbrt},
		} {
			if a, b := pair[0](x), pair[1](x); !same(a, b) {
				t.Errorf("%s(%v) = %v, want %v", name, x, a, b)
			}
		}
		for _, y := range values {
			if a, b := Pow(x, y), math.Pow(x, y); !same(a, b) {
				t.Errorf("pow(%v, %v) = %v, want %v", x, y, a, b)
			}
			if a, b := Atan2(x, y), math.Atan2(x, y); !same(a, b) {
				t.Errorf("atan2(%v, %v) = %v, want %v", x, y, a, b)
			}
		}
	}
}

func BenchmarkFunctions(b *testing.B) {
	for name, fn := range map[string]func(float64) float64{
		"exp": Exp, "log": Log, "sin": Sin, "atan": Atan, "pow": func(x float64) float64 { return Pow(x, 2.5) },
	} {
		b.Run(name, func(b *testing.B) {
			x := 0.5
			for b.Loop() {
				fn(x)
				x += 0.001
			}
		})
	}
}
