package pipeline

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// Crash is a fault in the program itself, met while it worked on one piece. It is caught, so that the user reads whose
// fault it is, and nothing is left half written.
type Crash struct {
	Piece int
	Value any
	Stack []byte
}

func (c *Crash) Error() string { return fmt.Sprintf("piece %d: %v", c.Piece, c.Value) }

// inOrder does the n pieces of work on several goroutines and hands each result to emit in the order of the pieces, so that
// what is printed does not depend on the number of cores. Only a few results are waiting at any time, which bounds the
// memory of a run over all municipalities. The first error ends it, when what is at work by then has come to its end: a program
// that stopped before would leave the files of another plan half way.
func inOrder[T any](ctx context.Context, n, workers int, do func(i int) (T, error), emit func(T) error) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var work sync.WaitGroup
	defer work.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // before waiting
	type outcome struct {
		value T
		err   error
	}
	queue := make(chan chan outcome, workers-1) // with the one that is being emitted: as many as there are workers
	work.Go(func() {
		defer close(queue)
		for i := range n {
			result := make(chan outcome, 1)
			select {
			case <-ctx.Done():
				return
			case queue <- result:
			}
			work.Go(func() {
				var o outcome
				defer func() {
					if r := recover(); r != nil {
						o.err = &Crash{Piece: i, Value: r, Stack: debug.Stack()}
					}
					result <- o
				}()
				o.value, o.err = do(i)
			})
		}
	})
	for result := range queue {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case r := <-result:
			if r.err != nil {
				return r.err
			}
			if err := emit(r.value); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}
