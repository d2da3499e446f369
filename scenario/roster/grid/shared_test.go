package grid

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// sharedData is where real rosters lie that the project does not ship.
const sharedData = "../../../../shared/data"

// canada returns the roster of 218,819 rows, unpacked.
func canada(tb testing.TB) []byte {
	tb.Helper()
	const name = "canada-geds-218819.csv.gz"
	packed, err := os.ReadFile(filepath.Join(sharedData, name))
	if errors.Is(err, fs.ErrNotExist) {
		tb.Skipf("%s is not in %s; this runs only beside the shared data", name, sharedData)
	}
	if err != nil {
		tb.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		tb.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}
