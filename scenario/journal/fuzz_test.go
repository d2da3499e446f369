package journal_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"

	"spanwise/scenario/journal"
	"spanwise/scenario/store"
)

// memory is a disk that holds one file, which can only be read.
type memory struct {
	store.FS
	data []byte
}

func (m memory) OpenFile(string, int, fs.FileMode) (store.Handle, error) {
	return memoryHandle{Reader: bytes.NewReader(m.data)}, nil
}
func (memory) Lstat(string) (fs.FileInfo, error) { return nil, fs.ErrNotExist }

type memoryHandle struct {
	store.Handle
	io.Reader
}

func (h memoryHandle) Read(b []byte) (int, error) { return h.Reader.Read(b) }
func (memoryHandle) Close() error                 { return nil }

// FuzzJournal reads anything as a journal: as it is, and as lines with the sums that
// they should have behind a head that fits. Whatever comes back is a document that
// can be saved and opened again.
func FuzzJournal(f *testing.F) {
	project := []byte(text(f, small(f)))
	base := store.StampOf(project)
	var all []string
	for _, r := range kinds(f) {
		object, err := journal.Encode(r)
		must(f, err)
		all = append(all, `{"at":"2030-03-01T10:42:00Z","change":`+string(object)+`}`)
		f.Add(all[len(all)-1], true)
	}
	head, err := json.Marshal(map[string]any{"journal": map[string]any{"version": 1, "base": base}})
	must(f, err)
	f.Add(strings.Join(all, "\n"), true)
	f.Add(string(journal.Lines(append([]string{string(head)}, all...)...)), false)
	f.Add(`{"saving":{"after":0,"stamp":"`+base.String()+`"}}`, true)
	f.Add(`{"of":2,"sealed":"AAAA"}`, true)
	f.Fuzz(func(t *testing.T, data string, summed bool) {
		disk := memory{data: []byte(data)}
		if summed {
			disk.data = journal.Lines(append([]string{string(head)}, strings.Split(data, "\n")...)...)
		}
		doc, err := store.Decode(project)
		must(t, err)
		r, err := journal.Recover(disk, "plan.spanwise", &store.File{Doc: doc, Stamp: base}, "")
		if err != nil {
			for _, known := range []error{store.ErrDamaged, store.ErrNewer, store.ErrNotAProject, store.ErrEncrypted, journal.ErrForeign} {
				if errors.Is(err, known) {
					return
				}
			}
			t.Fatalf("an error without a name: %v", err)
		}
		saved, err := store.Encode(r.Document)
		if err != nil {
			t.Fatalf("recovered what cannot be saved: %v", err)
		}
		again, err := store.Decode(saved)
		if err != nil {
			t.Fatalf("recovered what cannot be opened again: %v", err)
		}
		if text(t, again) != string(saved) {
			t.Fatal("another document comes back from the file")
		}
		if text(t, doc) != string(project) {
			t.Fatal("the document of the file was changed")
		}
	})
}
