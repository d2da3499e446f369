package scenario_test

import (
	"sync"
	"testing"

	"spanwise/scenario"
)

type sizeKey struct{}

// Whatever a draft can do, and whatever takes it back, what was derived before is
// forgotten.
func TestDerivedIsForgottenWithEveryStep(t *testing.T) {
	for name, c := range steps {
		s := scenario.State{Org: small(t), Model: scenario.DefaultModel()}
		asked := 0
		ask := func() { s.Org.Derived(sizeKey{}, func() any { asked++; return s.Org.Len() }) }
		ask()
		ask()
		if asked != 1 {
			t.Fatalf("worked out %d times without a change", asked)
		}
		d := scenario.NewDraft(&s)
		must(t, c.do(d))
		want := 2
		if len(c.changes) == 0 { // no step was needed
			want = 1
		}
		if ask(); asked != want {
			t.Errorf("%s: worked out %d times, want %d", name, asked, want)
		}
		d.Undo().Revert(&s)
		if ask(); asked != want+1 {
			t.Errorf("%s: kept when it was taken back", name)
		}
		if got := s.Org.Derived(sizeKey{}, nil); got != s.Org.Len() {
			t.Errorf("%s: %v positions, want %d", name, got, s.Org.Len())
		}
	}
}

func TestDerivedIsWorkedOutOnceForManyWhoAsk(t *testing.T) {
	o, asked := small(t), 0
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { o.Derived(sizeKey{}, func() any { asked++; return o.Len() }) })
	}
	wg.Wait()
	if asked != 1 {
		t.Errorf("worked out %d times", asked)
	}
}

func TestDerivedIsWorkedOutAgainOnceLetGo(t *testing.T) {
	o, asked := small(t), 0
	ask := func() { o.Derived(sizeKey{}, func() any { asked++; return o.Len() }) }
	ask()
	o.LetGo()
	ask()
	if asked != 2 {
		t.Errorf("worked out %d times, want twice", asked)
	}
}
