package workbook

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestOpenElsewhere(t *testing.T) {
	for name, beside := range map[string]string{
		"plan.xlsx":         ".~lock.plan.xlsx#",
		"b.xlsx":            "~$b.xlsx",
		"organisation.xlsx": "~$ganisation.xlsx",
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, name)
		if err := CheckFree(path); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		must(t, os.WriteFile(filepath.Join(dir, beside), nil, 0o600))
		if err := CheckFree(path); !errors.Is(err, ErrOpen) {
			t.Errorf("%s beside %s: %v", beside, name, err)
		}
	}
}

func TestSecondName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.xlsx")
	second := SecondName(path)
	if filepath.Base(second) != "plan (2).xlsx" {
		t.Error(second)
	}
	must(t, os.WriteFile(second, nil, 0o600))
	if third := SecondName(path); filepath.Base(third) != "plan (3).xlsx" {
		t.Error(third)
	}
}
