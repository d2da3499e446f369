package uitest

import (
	"compress/gzip"
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"testing"
)

// Rows reads a packed roster, and where each of its columns stands by its header. A test
// is skipped where the file is missing.
func Rows(t testing.TB, path string) (rows [][]string, at map[string]int) {
	t.Helper()
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("without " + path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(unpacked).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at = map[string]int{}
	for i, name := range records[0] {
		at[name] = i
	}
	return records[1:], at
}
