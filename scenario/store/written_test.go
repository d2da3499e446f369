package store_test

import (
	"bytes"
	"io"
	"os"
	"sync"
	"testing"

	"filippo.io/age"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// written are the documents of this test by what their files hold, so that a file
// is known whole without being decoded, thousands of times.
var written = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for name, doc := range documents() {
		data, err := store.Encode(doc)
		if err != nil {
			panic(err)
		}
		out[string(data)] = name
	}
	return out
})

var documents = sync.OnceValue(func() map[string]*scenario.Document {
	out := map[string]*scenario.Document{}
	for _, name := range []string{"1", "2", "3", "old", "waiting", "new", "next"} {
		doc := smallDocument()
		doc.Name = name
		out[name] = doc
	}
	return out
})

// smallDocument holds the secret and little else.
func smallDocument() *scenario.Document {
	org, err := scenario.NewOrg([]scenario.Position{{ID: "E1", Title: secret, FTE: 1}}, nil)
	if err != nil {
		panic(err)
	}
	return &scenario.Document{Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
}

// content returns the name of the document in a file, whichever passphrase opens it.
func content(t testing.TB, path string, passphrases ...string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	must(t, err)
	for _, p := range passphrases {
		if store.IsEncrypted(data) && p != "" {
			if plain, err := unsealed(data, p); err == nil {
				data = plain
			}
		}
	}
	name, ok := written()[string(data)]
	if !ok {
		t.Errorf("%s is not whole", path)
	}
	return name
}

func unsealed(data []byte, passphrase string) ([]byte, error) {
	id, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, err
	}
	r, err := age.Decrypt(bytes.NewReader(data), id)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// quickFolder is a folder in memory where there is one: the test asks what is left
// after a failure, not what a power cut leaves, and syncing to a disk takes long.
func quickFolder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "spanwise-store-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { must(t, os.RemoveAll(dir)) })
	return dir
}
