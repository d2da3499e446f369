package grid

import (
	"context"
	"io"
	"time"
)

// tick is how long passes at least between two reports of progress.
const tick = 50 * time.Millisecond

// meter reports how many bytes of the work are done, not too often.
type meter struct {
	report      func(done, total int)
	now         func() time.Time
	last        time.Time
	done, total int
}

func newMeter(report func(done, total int)) *meter {
	return &meter{report: report, now: time.Now, last: time.Now()}
}

// begin says how many bytes there are.
func (m *meter) begin(total int) { m.done, m.total = 0, total }

// add counts bytes as done.
func (m *meter) add(n int) {
	m.done = min(m.done+n, m.total)
	if m.report == nil {
		return
	}
	if now := m.now(); now.Sub(m.last) >= tick {
		m.last = now
		m.report(m.done, m.total)
	}
}

// finish reports that all is done.
func (m *meter) finish() {
	if m.report != nil {
		m.report(m.total, m.total)
	}
}

// watched reads until the context ends. Decoders take a few kilobytes at a time
// from it, so that a cancel is seen at once.
type watched struct {
	ctx context.Context
	r   io.Reader
}

// Read reads, or returns the context's error.
func (w watched) Read(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.r.Read(p)
}
