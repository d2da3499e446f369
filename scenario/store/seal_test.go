package store_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// sealedText returns text encrypted with a passphrase as age itself does it.
func sealedText(t testing.TB, text, passphrase string) []byte {
	t.Helper()
	r, err := age.NewScryptRecipient(passphrase)
	must(t, err)
	r.SetWorkFactor(quick)
	return sealedTo(t, text, r)
}

func sealedTo(t testing.TB, text string, to age.Recipient) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to)
	must(t, err)
	_, err = io.WriteString(w, text)
	must(t, err)
	must(t, w.Close())
	return b.Bytes()
}

func TestEncryptedProject(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.spanwise")
	stamp := save(t, path, "secret plan", store.Options{Passphrase: "right"})
	data, err := os.ReadFile(path)
	must(t, err)
	if bytes.Contains(data, []byte(secret)) || bytes.Contains(data, []byte("secret plan")) || !store.IsEncrypted(data) {
		t.Error("the file can be read")
	}
	// Its name does not matter.
	renamed := filepath.Join(dir, "plan.txt")
	must(t, os.Rename(path, renamed))
	f, err := store.OpenFile(store.Disk, renamed, "right")
	must(t, err)
	if !f.Encrypted || f.Stamp != stamp {
		t.Errorf("opened: encrypted %v, stamp %v", f.Encrypted, f.Stamp)
	}
	sameDocument(t, named(t, "secret plan"), f.Doc)
	for pass, want := range map[string]error{"": store.ErrEncrypted, "wrong": store.ErrPassphrase, "Right": store.ErrPassphrase} {
		if _, err := store.OpenFile(store.Disk, renamed, pass); !errors.Is(err, want) || !strings.Contains(err.Error(), renamed) {
			t.Errorf("passphrase %q: %v", pass, err)
		}
	}
	if _, err := store.Open(renamed); !errors.Is(err, store.ErrEncrypted) {
		t.Errorf("open: %v", err)
	}
	if _, err := store.Decode(data); !errors.Is(err, store.ErrEncrypted) {
		t.Errorf("decode: %v", err)
	}
}

// What this program would not open it does not write.
func TestEncryptingAtNoPrice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	for _, work := range []int{-1, 21, 31} {
		_, err := store.SaveFile(store.Disk, path, named(t, "x"), store.Options{Passphrase: "right", WorkFactor: work})
		if !errors.Is(err, scenario.ErrInvalid) || len(names(t, filepath.Dir(path))) > 0 {
			t.Errorf("work factor %d: %v", work, err)
		}
	}
}

// Whoever has the program age can read the file without Spanwise.
func TestEncryptedProjectIsAnAgeFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	save(t, path, "plan", store.Options{Passphrase: "right"})
	data, err := os.ReadFile(path)
	must(t, err)
	id, err := age.NewScryptIdentity("right")
	must(t, err)
	r, err := age.Decrypt(bytes.NewReader(data), id)
	must(t, err)
	plain, err := io.ReadAll(r)
	must(t, err)
	if !bytes.Equal(plain, encode(t, named(t, "plan"))) {
		t.Error("another text is in it")
	}
}

func TestEncryptedFilesThatDoNotOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	other, err := age.GenerateX25519Identity()
	must(t, err)
	whole := sealedText(t, string(encode(t, named(t, "plan"))), "right")
	spoilt := bytes.Clone(whole)
	spoilt[len(spoilt)-5] ^= 1
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"cut":              {whole[:len(whole)-9], store.ErrDamaged},
		"cut in its head":  {whole[:60], store.ErrDamaged},
		"changed":          {spoilt, store.ErrDamaged},
		"to a key":         {sealedTo(t, "x", other.Recipient()), store.ErrNotAProject},
		"another text":     {sealedText(t, "ID,Manager ID\n", "right"), store.ErrNotAProject},
		"a dear one":       {bytes.Replace(whole, []byte(" 1\n"), []byte(" 29\n"), 1), store.ErrDamaged},
		"encrypted twice":  {sealedText(t, string(whole), "right"), store.ErrEncrypted},
		"nothing but head": {[]byte("age-encryption.org/v1\n"), store.ErrNotAProject},
	} {
		must(t, os.WriteFile(path, c.data, 0o600))
		if _, err := store.OpenFile(store.Disk, path, "right"); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// secret stands in every document of these tests. It is long enough not to come up
// in encrypted bytes by chance.
const secret = "Head of R&D <north>"

// nowhere checks that no file of a folder shows a name.
func nowhere(t *testing.T, what, dir, name string) {
	t.Helper()
	for _, file := range names(t, dir) {
		data, err := os.ReadFile(filepath.Join(dir, file))
		must(t, err)
		if bytes.Contains(data, []byte(name)) {
			t.Errorf("%s: %s shows %q", what, file, name)
		}
	}
}

func TestSettingAPassphraseLeavesNothingToRead(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.spanwise")
	for _, name := range []string{"a", "b", "c"} {
		save(t, path, name, store.Options{})
	}
	// What a crash may leave: a temporary file, and a version that has no number yet.
	leftover := temporaryOf(t, path)
	must(t, os.WriteFile(leftover, encode(t, named(t, "left")), 0o600))
	must(t, os.WriteFile(path+".0.bak", encode(t, named(t, "left")), 0o600))
	alien := filepath.Join(dir, temporaryName(t, filepath.Join(dir, "other.spanwise")))
	must(t, os.WriteFile(alien, []byte("somebody else's"), 0o600))
	lock := locked(t, path, me(1))
	save(t, path, "d", store.Options{Passphrase: "right"})
	journal, head := aKey(t, "right")
	line, err := journal.Seal([]byte(`{"title":"Head of R&D <north>"}`))
	must(t, err)
	must(t, os.WriteFile(store.Beside(path, ".", ".journal"), append(head, line...), 0o600))
	nowhere(t, "passphrase set", dir, secret)
	if got := keptNames(t, path, "right"); len(got) != 1 || got[0] != "c" {
		t.Errorf("%q are kept", got)
	}
	if _, err := os.Stat(alien); err != nil {
		t.Errorf("a file of another project: %v", err)
	}
	must(t, lock.Unlock())
	for _, name := range []string{"e", "f", "g"} {
		save(t, path, name, store.Options{Passphrase: "right"})
	}
	if got := strings.Join(keptNames(t, path, "right"), ""); got != "fed" {
		t.Errorf("%q are kept", got)
	}
	nowhere(t, "saved on", dir, secret)
}

func TestChangingAPassphrase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	for _, name := range []string{"a", "b", "c"} {
		save(t, path, name, store.Options{Passphrase: "old"})
	}
	before, err := os.ReadFile(path)
	must(t, err)
	stamp, err := store.SaveFile(store.Disk, path, named(t, "d"), store.Options{Passphrase: "new", Was: "mistyped", WorkFactor: quick})
	if !errors.Is(err, store.ErrPassphrase) || !stamp.IsZero() {
		t.Errorf("%v, %v", stamp, err)
	}
	holds(t, path, string(before))
	save(t, path, "d", store.Options{Passphrase: "new", Was: "old"})
	if got := strings.Join(keptNames(t, path, "new"), ""); got != "c" || opened(t, path, "new") != "d" {
		t.Errorf("%q are kept", got)
	}
	save(t, path, "e", store.Options{Passphrase: "new", Was: "new"}) // no change
	if got := strings.Join(keptNames(t, path, "new"), ""); got != "dc" {
		t.Errorf("%q are kept", got)
	}
}

// Taking a passphrase away loses no version: the old ones open with it still.
func TestRemovingAPassphrase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	for _, name := range []string{"a", "b"} {
		save(t, path, name, store.Options{Passphrase: "old"})
	}
	save(t, path, "c", store.Options{Was: "old"})
	if opened(t, path, "") != "c" {
		t.Error("still encrypted")
	}
	if got := strings.Join(keptNames(t, path, "old"), ""); got != "ba" {
		t.Errorf("%q are kept", got)
	}
	var doc *scenario.Document
	if f, err := store.OpenFile(store.Disk, path, "needless"); err == nil {
		doc = f.Doc
	}
	sameDocument(t, named(t, "c"), doc)
}
