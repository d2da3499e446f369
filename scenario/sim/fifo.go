package sim

// fifo is a queue of visits that reuses its room.
type fifo struct {
	items []visit
	head  int
}

func (f *fifo) empty() bool { return f.head == len(f.items) }

func (f *fifo) first() *visit { return &f.items[f.head] }

// pop returns the first; it stands until the next push.
func (f *fifo) pop() *visit {
	f.head++
	return &f.items[f.head-1]
}

func (f *fifo) push(v visit) {
	if f.head > 64 && f.head > len(f.items)/2 {
		f.items = f.items[:copy(f.items, f.items[f.head:])]
		f.head = 0
	}
	f.items = append(f.items, v)
}

func (f *fifo) reset() { f.items, f.head = f.items[:0], 0 }
