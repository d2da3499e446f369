package workbook

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestPassword(t *testing.T) {
	in := company(t)
	plain := written(t, in)
	in.Password = "open sesame"
	sealed := written(t, in)
	if bytes.Contains(sealed, []byte("xl/worksheets")) {
		t.Error("the names of the parts can be read")
	}
	for _, given := range []string{"", "shut sesame"} {
		if f, err := excelize.OpenReader(bytes.NewReader(sealed), excelize.Options{Password: given}); err == nil {
			t.Errorf("opens with %q: %v", given, f.GetSheetList())
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(sealed), excelize.Options{Password: in.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got, want := strings.Join(f.GetSheetList(), " "), strings.Join(opened(t, plain).GetSheetList(), " "); got != want {
		t.Errorf("sheets %s, want %s", got, want)
	}
	want, _ := opened(t, plain).GetRows(sheetPositions)
	if got, err := f.GetRows(sheetPositions); err != nil || len(got) != len(want) || len(got) == 0 {
		t.Errorf("%d rows, want %d: %v", len(got), len(want), err)
	}
	in.Password = strings.Repeat("x", 256)
	if err := Write(t.Context(), &bytes.Buffer{}, in); !errors.Is(err, ErrPassword) {
		t.Errorf("a password of 256 characters: %v", err)
	}
}
