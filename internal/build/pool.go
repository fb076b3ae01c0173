package build

import (
	"context"
	"runtime"
)

// inOrder does the n pieces of work on several goroutines and hands each result to emit in the order of the pieces, so that
// what is printed does not depend on the number of cores. Only a few results are waiting at any time, which bounds the
// memory of a run over all municipalities. The first error ends it.
func inOrder[T any](ctx context.Context, n, workers int, do func(i int) T, emit func(T) error) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := make(chan chan T, workers-1) // with the one that is being emitted: as many as there are workers
	go func() {
		defer close(queue)
		for i := range n {
			result := make(chan T, 1)
			select {
			case <-ctx.Done():
				return
			case queue <- result:
			}
			go func() { result <- do(i) }()
		}
	}()
	for result := range queue {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case r := <-result:
			if err := emit(r); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}
