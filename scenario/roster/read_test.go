package roster

import (
	"bytes"
	"testing"
)

func mustRead(tb testing.TB, name string, data []byte) *Import {
	tb.Helper()
	i, err := Read(tb.Context(), name, bytes.NewReader(data), Options{})
	if err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	if i.Blocked() {
		tb.Fatalf("%s: blocked by %v", name, i.Problems)
	}
	return i
}
