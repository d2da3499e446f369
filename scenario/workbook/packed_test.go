package workbook

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

// What was packed comes out in order, whatever its pieces, and is let go.
func TestPackedHandsOverWhatItTook(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var want bytes.Buffer
		var first, second packed
		for _, p := range []*packed{&first, &second} {
			for _, n := range rapid.SliceOfN(rapid.IntRange(0, 3*pieceSize), 0, 4).Draw(t, "sizes") {
				b := bytes.Repeat([]byte{byte(want.Len())}, n)
				if wrote, err := p.Write(b); wrote != n || err != nil {
					t.Fatalf("wrote %d of %d bytes: %v", wrote, n, err)
				}
				want.Write(b)
			}
		}
		first.take(&second)
		var got bytes.Buffer
		if first.size != want.Len() || second.size != 0 {
			t.Fatalf("%d and %d bytes, want %d and none", first.size, second.size, want.Len())
		}
		if err := first.hand(&got); err != nil || !bytes.Equal(got.Bytes(), want.Bytes()) || first.size != 0 {
			t.Fatalf("%d bytes of %d came out, %d are kept: %v", got.Len(), want.Len(), first.size, err)
		}
	})
}
