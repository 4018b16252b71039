// Gohost runs what a model wrote with two tools of its own: their calls come to answer,
// and nothing else of the program reaches this process.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/worker"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/syntax"
)

// program is what the model wrote.
const program = `
import json
stock = {city: lookup(city) for city in ["Oslo", "Lima"]}
try:
    order("Oslo", quantity=500)
except PermissionError as e:
    print(e)
order("Lima", quantity=3)
with open("stock.json", "w") as f:
    json.dump(stock, f)
final_answer(sum(stock.values()))
`

// warehouse is what the tools are about.
var warehouse = map[string]int{"Oslo": 12, "Lima": 7}

// answer is the host's side of a call: arguments and results are tagged JSON.
func answer(call interp.ToolCall) (interp.ToolReply, error) {
	var city string
	if err := json.Unmarshal(call.Args[0], &city); err != nil {
		return interp.ToolReply{}, err
	}
	if call.Name == "lookup" {
		return interp.ToolReply{Return: json.RawMessage(fmt.Sprint(warehouse[city]))}, nil
	}
	var quantity int
	if err := json.Unmarshal(call.Kwargs["quantity"], &quantity); err != nil {
		return interp.ToolReply{}, err
	}
	if quantity > 100 {
		return interp.ToolReply{Raise: &interp.ToolError{Type: "PermissionError", Message: "no order of more than 100"}}, nil
	}
	fmt.Printf("ordered %d for %s\n", quantity, city)
	return interp.ToolReply{}, nil
}

func run() error {
	pool, err := worker.NewPool(1) // child processes of this binary, confined by the system
	if err != nil {
		return err
	}
	defer pool.Close()
	report, err := pool.Run(context.Background(), &worker.Job{
		Source: program, Name: "model.py", Version: syntax.DefaultVersion, Limits: object.DefaultLimits,
		World: world.Options{Seed: 1},
		Tools: []string{"lookup", "order"}, Final: "final_answer",
	}, &worker.Host{
		Profile: func() *policy.Profile { return &policy.Profile{} }, // which grants nothing
		Call:    answer,
	})
	if err != nil {
		return err
	}
	fmt.Print(report.Stdout)
	for _, e := range report.Effects {
		fmt.Printf("line %d: %s %s: %s\n", e.Line, e.Kind, e.Detail, e.Decision)
	}
	fmt.Println("answer:", string(report.Answer))
	return nil
}

func main() {
	worker.ServeIfChild()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
