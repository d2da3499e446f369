package ui

import (
	"testing"
	"time"
)

func TestTimeLeftIsToldInOneUnit(t *testing.T) {
	for d, want := range map[time.Duration]string{
		time.Second: "1 s", 95 * time.Second: "95 s", 2 * time.Minute: "2 min", 5*time.Minute + 13*time.Second: "5 min", 61 * time.Minute: "61 min",
	} {
		if got := timeText(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}
