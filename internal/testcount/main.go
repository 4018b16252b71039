// Command testcount reads the output of go test -json, shows what failed or was
// skipped, and ends with one line of counts.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type event struct {
	Action, Package, Test, Output string
}

func main() {
	counts := map[string]int{}
	output := map[string]string{}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	for in.Scan() {
		var e event
		if err := json.Unmarshal(in.Bytes(), &e); err != nil {
			fmt.Println(in.Text())
			continue
		}
		key := e.Package + " " + e.Test
		switch e.Action {
		case "output":
			output[key] += e.Output
		case "pass", "fail", "skip":
			if e.Action == "fail" || e.Action == "skip" && e.Test != "" {
				fmt.Print(output[key])
			}
			if e.Test != "" {
				counts[e.Action]++
			}
			delete(output, key)
		}
	}
	fmt.Printf("%d passed, %d failed, %d skipped\n", counts["pass"], counts["fail"], counts["skip"])
}
