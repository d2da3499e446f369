package escalation

import (
	"hash/maphash"

	"spanwise/scenario"
)

// index finds seats of a chart by id. It is a hash table without the ids, which
// stand in the chart: a map of them takes twice as long to make and has the garbage
// collector read every id. Seats are never taken out.
type index struct {
	shape *shape
	seed  maphash.Seed
	slots []slot // a power of two, at most half taken
	taken int
}

// slot holds a seat; the next slots hold others of the same place in the table.
type slot struct {
	hash uint32 // of the id, 0 where the slot is free
	seat int32
}

// newIndex returns an index with room for so many seats of the chart and more.
func newIndex(s *shape, seats int) *index {
	size := 64
	for size < 2*seats {
		size *= 2
	}
	return &index{shape: s, seed: maphash.MakeSeed(), slots: make([]slot, size)}
}

// add puts in a seat that is not there yet.
func (x *index) add(seat int32) {
	if 2*x.taken >= len(x.slots) {
		was := x.slots
		x.slots = make([]slot, 2*len(was))
		for _, s := range was {
			if s.hash != 0 {
				x.put(s)
			}
		}
	}
	x.taken++
	x.put(slot{x.hash(x.shape.ids[seat]), seat})
}

// put takes the next free slot.
func (x *index) put(s slot) {
	at := x.first(s.hash)
	for x.slots[at].hash != 0 {
		at = x.next(at)
	}
	x.slots[at] = s
}

// find returns the seat of that id, none where there is none.
func (x *index) find(id scenario.PositionID) int32 {
	hash := x.hash(id)
	for at := x.first(hash); x.slots[at].hash != 0; at = x.next(at) {
		if s := x.slots[at]; s.hash == hash && x.shape.ids[s.seat] == id {
			return s.seat
		}
	}
	return none
}

func (x *index) hash(id scenario.PositionID) uint32 {
	return uint32(maphash.String(x.seed, string(id))) | 1
}

// first leaves out the lowest bit, which is set in all.
func (x *index) first(hash uint32) int { return int(hash>>1) & (len(x.slots) - 1) }

func (x *index) next(at int) int { return (at + 1) & (len(x.slots) - 1) }
