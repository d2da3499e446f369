package compare

import "testing"

// Large counts read alike in every sentence.
func TestCountsAreGroupedByThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 21193: "21,193", 1234567: "1,234,567", -4321: "-4,321"} {
		if got := grouped(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	got := english{}.people(People{OnTrack: 3400, Leaving: 39})
	if want := "3,439 people lose a seat or a team: 3,400 on a track, 39 leaving."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := of(1234, 21193), "1,234 of 21,193 managers"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
