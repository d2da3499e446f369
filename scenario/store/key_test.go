package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"spanwise/scenario/store"
)

func aKey(t testing.TB, passphrase string) (*store.Key, []byte) {
	t.Helper()
	key, err := store.NewKey(passphrase, quick)
	must(t, err)
	return key, key.Head()
}

func TestKeySealsPieces(t *testing.T) {
	key, head := aKey(t, "Zürich 1")
	again, err := store.OpenKey(head, "Zu\u0308rich 1") // the same letters, composed otherwise
	must(t, err)
	for _, plain := range []string{"", "a line about Ada", strings.Repeat("long ", 100_000)} {
		sealed, err := key.Seal([]byte(plain))
		must(t, err)
		for _, k := range []*store.Key{key, again} {
			if got, err := k.Open(sealed); err != nil || string(got) != plain {
				t.Errorf("%.20q opens as %.20q, %v", plain, got, err)
			}
		}
		if strings.Contains(string(sealed), "line about Ada") { // three letters would stand there by chance
			t.Errorf("%.40q is no secret", sealed)
		}
		if grown := len(sealed) - len(plain); len(plain) < 100 && grown > 28 {
			t.Errorf("a piece grows by %d bytes", grown)
		}
	}
	if one, two := sealOf(t, key), sealOf(t, key); bytes.Equal(one, two) {
		t.Error("the same piece twice is the same bytes, which tells that they are the same")
	}
}

func sealOf(t *testing.T, key *store.Key) []byte {
	t.Helper()
	sealed, err := key.Seal([]byte("the same"))
	must(t, err)
	return sealed
}

func TestKeyRefuses(t *testing.T) {
	key, head := aKey(t, "right")
	other, _ := aKey(t, "right")
	sealed, err := key.Seal([]byte("a line"))
	must(t, err)
	if _, err := store.NewKey("", quick); !errors.Is(err, store.ErrEncrypted) {
		t.Errorf("a key without a passphrase: %v", err)
	}
	for name, c := range map[string]struct {
		head []byte
		pass string
		want error
	}{
		"wrong":          {head, "wrong", store.ErrPassphrase},
		"none":           {head, "", store.ErrEncrypted},
		"cut":            {head[:len(head)-1], "right", store.ErrDamaged},
		"empty":          {nil, "right", store.ErrNotAProject},
		"piece for head": {sealed, "right", store.ErrNotAProject},
		"a whole file":   {sealedText(t, "a file", "right"), "right", store.ErrDamaged},
	} {
		if _, err := store.OpenKey(c.head, c.pass); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if _, err := other.Open(sealed); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("a piece of another key: %v", err)
	}
	for n := range sealed {
		if _, err := key.Open(sealed[:n]); err == nil {
			t.Fatalf("a piece cut after %d of %d bytes opens", n, len(sealed))
		}
		spoilt := bytes.Clone(sealed)
		spoilt[n] ^= 1
		if _, err := key.Open(spoilt); err == nil {
			t.Fatalf("a piece with byte %d changed opens", n)
		}
	}
}

func TestKeyServesSeveralAtOnce(t *testing.T) {
	key, _ := aKey(t, "right")
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 20 {
				sealed, err := key.Seal([]byte("x"))
				if err == nil {
					_, err = key.Open(sealed)
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkKeySeal(b *testing.B) {
	key, _ := aKey(b, "right")
	line := bytes.Repeat([]byte("x"), 300)
	for b.Loop() {
		if _, err := key.Seal(line); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkKeyOpen(b *testing.B) {
	key, _ := aKey(b, "right")
	sealed, err := key.Seal(bytes.Repeat([]byte("x"), 300))
	must(b, err)
	for b.Loop() {
		if _, err := key.Open(sealed); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkNewKey measures scrypt at the usual cost.
func BenchmarkNewKey(b *testing.B) {
	for b.Loop() {
		if _, err := store.NewKey("right", 0); err != nil {
			b.Fatal(err)
		}
	}
}

// A file that was opened has a key that its passphrase opens, even without the file.
func TestKeyOfAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	must(t, os.WriteFile(path, sealedText(t, string(encode(t, named(t, "plan"))), "right"), 0o600))
	file, err := store.OpenFile(store.Disk, path, "right")
	must(t, err)
	sealed, err := file.Key.Seal([]byte("a line"))
	must(t, err)
	again, err := store.OpenKey(file.Key.Head(), "right")
	must(t, err)
	if got, err := again.Open(sealed); err != nil || string(got) != "a line" {
		t.Errorf("opens as %q, %v", got, err)
	}
}
