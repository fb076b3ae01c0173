// Beredskab checks and prints a municipality's preparedness plan against violence in close relations.
package main

import (
	"context"
	"os"
	"os/signal"

	"beredskab/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := cli.Run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, cli.System())
	stop()
	os.Exit(code)
}
