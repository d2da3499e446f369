package scenario

import "sync"

// derived keeps what others have worked out from an organisation until it changes.
type derived struct {
	mu sync.Mutex
	of map[any]any
}

// Derived returns what derive works out from the organisation, and keeps it under the
// key until the next change: what takes a walk over all positions is then walked for
// once, however many ask. The key is of a type of the caller's own. What is derived must
// not be changed, nor point into the organisation; derive must not ask for another.
// Several goroutines may ask at once.
//
//	type layersKey struct{}
//	layers := org.Derived(layersKey{}, func() any { return layersOf(org) }).([]int)
func (o *Org) Derived(key any, derive func() any) any {
	o.derived.mu.Lock()
	defer o.derived.mu.Unlock()
	v, ok := o.derived.of[key]
	if !ok {
		if o.derived.of == nil {
			o.derived.of = map[any]any{}
		}
		v = derive()
		o.derived.of[key] = v
	}
	return v
}

// LetGo forgets what was derived, to be derived again for whoever asks: for work that
// needs the room.
func (o *Org) LetGo() { o.changed() }

// changed forgets what was derived. A state without an organisation has none to forget.
func (o *Org) changed() {
	if o == nil {
		return
	}
	o.derived.mu.Lock()
	defer o.derived.mu.Unlock()
	o.derived.of = nil
}
