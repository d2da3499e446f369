package grid

import (
	"strings"
	"testing"
	"time"
)

func TestProgressIsNotTooOften(t *testing.T) {
	clock := time.Unix(0, 0)
	var got []int
	m := newMeter(func(done, total int) { got = append(got, done) })
	m.now, m.last = func() time.Time { return clock }, clock
	m.begin(1000)
	for range 100 {
		clock = clock.Add(10 * time.Millisecond)
		m.add(10)
	}
	m.finish()
	if len(got) != 21 || got[0] != 50 || got[20] != 1000 {
		t.Errorf("a second of work is reported as %v", got)
	}
}

func TestProgressReachesTheEnd(t *testing.T) {
	for name, data := range map[string][]byte{
		"text":     []byte(strings.Repeat("1,2\n", 1<<19)),
		"workbook": zipped(bookOf(strings.Repeat(row(text("Ada")), 20_000))),
		"empty":    nil,
	} {
		last, calls := -1, 0
		mustOpen(t, name, data, Options{Progress: func(done, total int) {
			calls++
			if done < last || done > total {
				t.Errorf("%s: %d after %d of %d", name, done, last, total)
			}
			if last = done; done == total {
				last = -2
			}
		}})
		if last != -2 || calls == 0 {
			t.Errorf("%s: %d calls, the last at %d", name, calls, last)
		}
	}
}
