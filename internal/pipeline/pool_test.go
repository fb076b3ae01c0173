package pipeline

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"
)

func TestInOrder(t *testing.T) {
	t.Parallel()
	for _, workers := range []int{1, 2, 7} {
		var atWork, most atomic.Int32
		var got []int
		err := inOrder(t.Context(), 50, workers, func(i int) (int, error) {
			now := atWork.Add(1)
			for m := most.Load(); now > m && !most.CompareAndSwap(m, now); m = most.Load() {
			}
			time.Sleep(time.Duration(i%3) * time.Millisecond)
			atWork.Add(-1)
			return i, nil
		}, func(i int) error { got = append(got, i); return nil })
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range got {
			if v != i {
				t.Fatalf("%d workers: result %d came at place %d", workers, v, i)
			}
		}
		if len(got) != 50 || int(most.Load()) > workers+1 {
			t.Errorf("%d workers: %d results, %d at work at once", workers, len(got), most.Load())
		}
	}
}

func TestInOrderEnds(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	seen := 0
	emit := func(int) error { seen++; return nil }
	err := inOrder(t.Context(), 1000, 2, func(i int) (int, error) {
		if i == 3 {
			return 0, broken
		}
		return i, nil
	}, emit)
	if !errors.Is(err, broken) || seen != 3 {
		t.Errorf("got %v after %d results", err, seen)
	}
	err = inOrder(t.Context(), 9, 2, func(i int) (int, error) { panic("oops") }, emit)
	var crash *Crash
	if !errors.As(err, &crash) || crash.Value != "oops" || len(crash.Stack) == 0 {
		t.Errorf("got %v, want a crash", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := inOrder(ctx, 9, 2, func(i int) (int, error) { return i, nil }, emit); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want canceled", err)
	}
	if err := inOrder(t.Context(), 0, 0, func(i int) (int, error) { return i, nil }, emit); err != nil {
		t.Error(err)
	}
}

// What is at work when an error ends it all is waited for: a plan's files are not left half way.
func TestInOrderFinishesWhatIsBegun(t *testing.T) {
	t.Parallel()
	var begun, done atomic.Int32
	_ = inOrder(t.Context(), 100, 4, func(i int) (int, error) {
		if i == 0 {
			for begun.Load() < 2 {
				time.Sleep(time.Millisecond)
			}
			return 0, errors.New("broken")
		}
		begun.Add(1)
		time.Sleep(50 * time.Millisecond)
		done.Add(1)
		return i, nil
	}, func(int) error { return nil })
	if begun.Load() != done.Load() {
		t.Errorf("%d begun, %d done", begun.Load(), done.Load())
	}
}
