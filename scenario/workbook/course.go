package workbook

import (
	"context"
	"io"
	"sync"
	"sync/atomic"
)

// Progress is told how many of total steps are done. It may be called from any
// goroutine, never from two at once.
type Progress func(done, total int)

// course knows how far the writing is, tells it, and ends it where it is cancelled.
type course struct {
	ctx     context.Context
	total   int64
	done    atomic.Int64
	tell    Progress
	name    func(sheet string)
	telling sync.Mutex
}

// stepsBetween is how many steps are taken before they are told.
const stepsBetween = 512

// step takes a step, a row or so. The error is that of the context.
func (c *course) step() error {
	if n := c.done.Add(1); n%stepsBetween != 0 {
		return nil
	}
	c.report()
	return c.ctx.Err()
}

// begins tells which sheet comes next.
func (c *course) begins(sheet string) {
	if c.name == nil {
		return
	}
	c.telling.Lock()
	defer c.telling.Unlock()
	c.name(sheet)
}

func (c *course) report() {
	if c.tell == nil {
		return
	}
	c.telling.Lock()
	defer c.telling.Unlock()
	c.tell(int(min(c.done.Load(), c.total)), int(c.total))
}

// end says that all is done.
func (c *course) end() {
	c.done.Store(c.total)
	c.report()
}

// cancellable is a writer that stops once the context is over.
type cancellable struct {
	ctx context.Context
	w   io.Writer
}

func (c cancellable) Write(b []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.w.Write(b)
}
