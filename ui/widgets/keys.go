package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
)

// keyed is what has the keys of a canvas, one over the other: a dialog over a cover.
// The lowest is what had them before.
var keyed = map[fyne.Canvas][]*keys{}

type keys struct{ typed func(*fyne.KeyEvent) }

// TakeKeys lets keys that no widget uses go to a dialog or a panel until they are
// given back: then to what is uppermost still. What lies lower may go first.
func TakeKeys(c fyne.Canvas, typed func(*fyne.KeyEvent)) (giveBack func()) {
	if len(keyed[c]) == 0 {
		keyed[c] = []*keys{{c.OnTypedKey()}}
	}
	own := &keys{typed}
	keyed[c] = append(keyed[c], own)
	c.SetOnTypedKey(typed)
	return func() {
		left := slices.DeleteFunc(keyed[c], func(k *keys) bool { return k == own })
		if len(left) == 0 {
			return // given back before
		}
		c.SetOnTypedKey(left[len(left)-1].typed)
		if keyed[c] = left; len(left) == 1 {
			delete(keyed, c)
		}
	}
}
