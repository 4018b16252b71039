// Package world is what a program meets outside itself: files, a clock, environment,
// input, network and other programs. All of it is simulated in memory. Everything that
// a program asks for is decided on by a policy and recorded.
package world

import (
	"fmt"
	"io"
	"strings"

	"trammel/policy"
)

// World is the surroundings of one run, or of the runs of one session. The zero value
// is ready for use.
type World struct {
	Options

	out, err strings.Builder
	record   record
	files    *Files
	elapsed  int64 // nanoseconds since the run began
	nextLine int   // of Input
	env      map[string]string
	drawn    uint64 // seeds given so far
	unknown  *Event // see Unknown
}

// Options say what a world holds.
type Options struct {
	// Profile gives what the program may do. It is asked when the program first asks for
	// an effect, since most never do; nil grants nothing.
	Profile func() *policy.Profile `json:"-"`
	// Modes decide on kinds of effects in the place of the defaults.
	Modes map[policy.Effect]Decision
	// Files are there when the run begins: content by path; relative paths are below
	// the working directory, /work.
	Files map[string][]byte
	// Env is the environment of the program; nil stands for a small one.
	Env map[string]string
	// Input is what input() and sys.stdin read.
	Input []string
	// Args is sys.argv.
	Args []string
	// Seed is what generators begin with that the program does not seed itself.
	Seed uint64
	// Answers are given to requests over the network and to other programs.
	Answers []Answer
	// Packages says what an import of a package does that is not there.
	Packages Packages
	// Stdout and Stderr take what the program writes, as it writes it; nil keeps it.
	Stdout, Stderr io.Writer `json:"-"`
	// Observe, unless nil, is told of every event as it is recorded.
	Observe func(*Event) `json:"-"`
}

// Packages is what becomes of packages that are not there.
type Packages struct {
	// Opaque makes them values of which nothing is known, instead of an ImportError.
	Opaque bool
	// Branch is what an unknown value is in a condition.
	Branch bool
}

// New makes a world.
func New(o Options) *World { return &World{Options: o} }

// Print takes what the program writes to stdout. A closed pipe ends the output, not the
// run.
func (w *World) Print(text string) { put(w.Stdout, &w.out, text) }

// PrintError takes what the program writes to stderr.
func (w *World) PrintError(text string) { put(w.Stderr, &w.err, text) }

func put(live io.Writer, kept *strings.Builder, text string) {
	if live == nil {
		kept.WriteString(text)
		return
	}
	io.WriteString(live, text) //nolint:errcheck // see Print
}

// Written is all that the program has written to stdout that was not sent to
// Options.Stdout.
func (w *World) Written() string { return w.out.String() }

// WrittenErrors is the same for stderr.
func (w *World) WrittenErrors() string { return w.err.String() }

// TakeOutput gives what was written since it was called last.
func (w *World) TakeOutput() (stdout, stderr string) {
	stdout, stderr = w.out.String(), w.err.String()
	w.out.Reset()
	w.err.Reset()
	return stdout, stderr
}

// Files is the file system, made when it is first asked for.
func (w *World) Files() *Files {
	if w.files == nil {
		w.files = newFiles(func() int64 { return Epoch + w.elapsed })
		for path, data := range w.Options.Files {
			w.files.seed(path, data)
		}
	}
	return w.files
}

// ReadFile gives the text of a file for the evaluator itself, without an event.
func (w *World) ReadFile(path string) (text string, ok bool) {
	if !w.HasFile(path) {
		return "", false
	}
	p, _ := w.Files().lookup(path, true)
	return string(p.node.data), true
}

// HasFile reports whether there is a file.
func (w *World) HasFile(path string) bool {
	if w.files == nil && len(w.Options.Files) == 0 {
		return false
	}
	p, err := w.Files().lookup(path, true)
	return err == nil && p.node != nil && p.node.entries == nil
}

// Epoch is when every run begins, in nanoseconds since 1970: 2026-01-01T00:00:00Z.
const Epoch = 1_767_225_600 * 1_000_000_000

// clockTick is how many nanoseconds pass when the clock is read, so that loops which
// wait for it end.
const clockTick = 100_000

// Clock reads the clock: nanoseconds since the run began.
func (w *World) Clock() int64 {
	w.elapsed += clockTick
	return w.elapsed
}

// Elapsed is the time since the run began, in nanoseconds. Looking takes none.
func (w *World) Elapsed() int64 { return w.elapsed }

// Sleep lets time pass.
func (w *World) Sleep(nanoseconds int64) { w.elapsed += max(nanoseconds, 0) }

// Environ is the environment, which the program may change.
func (w *World) Environ() map[string]string {
	if w.env == nil {
		w.env = map[string]string{}
		given := w.Options.Env
		if given == nil {
			given = map[string]string{"HOME": homeDir, "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "PWD": "/work", "TZ": "UTC", "USER": "user"}
		}
		for k, v := range given {
			w.env[k] = v
		}
	}
	return w.env
}

// ReadLine gives the next line of the input, with its newline; ok is false at the end.
func (w *World) ReadLine() (line string, ok bool) {
	if w.nextLine >= len(w.Input) {
		return "", false
	}
	w.nextLine++
	return strings.TrimSuffix(w.Input[w.nextLine-1], "\n") + "\n", true
}

// NextSeed gives a seed for a generator that the program does not seed: the same ones
// in every run with the same Options.Seed.
func (w *World) NextSeed() uint64 {
	w.drawn++
	// The finalizer of SplitMix64, so that neighbouring seeds have nothing in common.
	z := w.Seed + w.drawn*0x9e3779b97f4a7c15
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// ParsePackages reads the settings for packages that are not there: "unknown" or
// "error", and what an unknown value is in a condition, "true" or "false". Empty texts
// stand for unknown and true.
func ParsePackages(missing, branch string) (Packages, error) {
	var p Packages
	switch missing {
	case "", "unknown":
		p.Opaque = true
	case "error":
	default:
		return p, fmt.Errorf("missing packages are unknown or error, not %q", missing)
	}
	switch branch {
	case "", "true":
		p.Branch = true
	case "false":
	default:
		return p, fmt.Errorf("a condition on an unknown value is true or false, not %q", branch)
	}
	return p, nil
}

// Decide settles what becomes of a kind of effects, which is named as a capability is.
func (o *Options) Decide(capability string, d Decision) error {
	kinds, detail, err := policy.ParseCapability(capability)
	if err != nil {
		return err
	}
	if detail != "" {
		return fmt.Errorf("%s: to %s part of the network only, give answers for the rest", capability, d)
	}
	for _, kind := range kinds {
		if d == Simulate && inside[kind] {
			return fmt.Errorf("%s cannot be simulated: grant it as a capability", kind)
		}
		if o.Modes == nil {
			o.Modes = map[policy.Effect]Decision{}
		}
		o.Modes[kind] = d
	}
	return nil
}
