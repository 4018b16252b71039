package interp_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/syntax"
)

// A program runs in a world that keeps what it prints, and answers from memory what it
// asks for.
func ExampleProgram_Run() {
	program, bad := interp.Compile(syntax.ParseText("hello.py", "print(sum(range(10)))\nopen('secret.txt')\n"))
	if bad != nil {
		fmt.Println(bad)
		return
	}
	w := &world.World{}
	r := program.Run(context.Background(), w, object.DefaultLimits)
	fmt.Print(w.Written())
	fmt.Println(r.ErrorType(), "-", r.ErrorMessage())
	fmt.Println(w.Events()[0].Kind, w.Events()[0].Detail, w.Events()[0].Decision)
	// Output:
	// 45
	// FileNotFoundError - [Errno 2] No such file or directory: 'secret.txt'
	// fs.read open('secret.txt', 'r') simulate
}

// Source that CPython would not compile is not run; the error is CPython's.
func ExampleCompile() {
	_, bad := interp.Compile(syntax.ParseText("broken.py", "return 5\n"))
	fmt.Println(bad)
	// Output: SyntaxError: 'return' outside function
}

// The value of a trailing expression is the value of the program.
func ExampleResult_ValueText() {
	program, _ := interp.Compile(syntax.ParseText("cell.py", "xs = [3, 1, 2]\nsorted(xs)\n"))
	r := program.Run(context.Background(), &world.World{}, object.DefaultLimits)
	fmt.Println(r.ValueText())
	// Output: [1, 2, 3]
}

// An exception is shown as CPython shows it.
func ExampleResult_WriteTraceback() {
	program, _ := interp.Compile(syntax.ParseText("fail.py", "def half(n):\n    return n / 0\n\nhalf(3)\n"))
	r := program.Run(context.Background(), &world.World{}, object.DefaultLimits)
	if err := r.WriteTraceback(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Traceback (most recent call last):
	//   File "fail.py", line 4, in <module>
	//     half(3)
	//     ~~~~^^^
	//   File "fail.py", line 2, in half
	//     return n / 0
	//            ~~^~~
	// ZeroDivisionError: division by zero
}

// Limits end a program whatever it catches.
func ExampleProgram_Run_limits() {
	program, _ := interp.Compile(syntax.ParseText("loop.py", "while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass\n"))
	limits := object.DefaultLimits
	limits.Steps, limits.Time = 100_000, time.Second
	r := program.Run(context.Background(), &world.World{}, limits)
	fmt.Println(r.ErrorMessage())
	// Output: step limit of 100000 reached
}

// What a policy grants, such as exec, then happens inside the evaluator.
func ExampleProgram_Run_granted() {
	agent, err := policy.Lookup(policy.Agent)
	if err != nil {
		fmt.Println(err)
		return
	}
	program, _ := interp.Compile(syntax.ParseText("exec.py", "exec('x = 6 * 7')\nprint(x)\n"))
	profile := agent.With(policy.Settings{Capabilities: []string{"eval"}})
	w := world.New(world.Options{Profile: func() *policy.Profile { return profile }})
	program.Run(context.Background(), w, object.DefaultLimits)
	fmt.Print(w.Written())
	// Output: 42
}
