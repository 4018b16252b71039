// Trammel tells where a piece of Python oversteps what it may do, offers the fix,
// and can dry-run it. See README.md.
package main

import (
	"os"

	"trammel/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
