package compare

import "testing"

// Large counts read alike in every sentence.
func TestCountsAreGroupedByThousands(t *testing.T) {
	got := english{}.people(People{OnTrack: 3400, Leaving: 39})
	if want := "3,439 people lose a seat or a team: 3,400 on a track, 39 leaving."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := of(1234, 21193), "1,234 of 21,193 managers"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
