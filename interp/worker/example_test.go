package worker_test

import (
	"context"
	"encoding/json"
	"fmt"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/worker"
	"trammel/interp/world"
	"trammel/syntax"
)

// A tool of the host is a function of the program; calls and answers are tagged JSON.
func ExampleInProcess_Run() {
	job := &worker.Job{
		Source: "final_answer(double(21))", Name: "model.py", Version: syntax.DefaultVersion, Limits: object.DefaultLimits,
		Tools: []string{"double"}, Final: "final_answer",
	}
	report, err := worker.InProcess{}.Run(context.Background(), job, &worker.Host{
		Call: func(call interp.ToolCall) (interp.ToolReply, error) {
			var n int
			if err := json.Unmarshal(call.Args[0], &n); err != nil {
				return interp.ToolReply{}, err
			}
			return interp.ToolReply{Return: json.RawMessage(fmt.Sprint(2 * n))}, nil
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(report.Answer), report.Effects[0].Detail)
	// Output: 42 double(21)
}

// Packages that are not there are values of which nothing is known; the report tells the
// calls, and where the program went on with such a value.
func ExampleReport() {
	const source = `import requests, pandas
answer = requests.get("https://example.com/prices.csv")
frame = pandas.DataFrame(answer.json())
if frame.total.sum() > 10:
    print("high")
print("done")
`
	job := &worker.Job{
		Source: source, Name: "model.py", Version: syntax.DefaultVersion, Limits: object.DefaultLimits,
		World: world.Options{Packages: world.Packages{Opaque: true, Branch: true}},
	}
	report, err := worker.InProcess{}.Run(context.Background(), job, &worker.Host{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(report.Stdout)
	for _, e := range report.Effects {
		if e.Kind == "call" {
			fmt.Println(e.Line, e.Detail)
		}
	}
	fmt.Println("the outcome is unknown from line", report.Unknown.Line)
	// Output:
	// high
	// done
	// 2 requests.get('https://example.com/prices.csv')
	// 3 requests.get(...).json()
	// 3 pandas.DataFrame(<unknown requests.get(...).json()>)
	// 4 pandas.DataFrame(...).total.sum()
	// the outcome is unknown from line 4
}

// A session keeps its variables, and can be forked.
func ExampleSession() {
	ctx := context.Background()
	job := &worker.Job{Version: syntax.DefaultVersion, Limits: object.DefaultLimits}
	s, err := worker.InProcess{}.Open(ctx, job, &worker.Host{}, interp.Snapshot{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()
	show := func(s worker.Session, source string) {
		report, err := s.Run(ctx, source, "cell.py")
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(*report.Value)
	}
	show(s, "xs = [3, 1]\nlen(xs)")
	fork, err := worker.InProcess{}.Open(ctx, job, &worker.Host{}, s.Snapshot())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer fork.Close()
	show(fork, "xs.append(2)\nsorted(xs)")
	show(s, "xs")
	// Output:
	// 2
	// [1, 2, 3]
	// [3, 1]
}
