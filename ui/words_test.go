package ui

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"spanwise/scenario/roster/grid"
	"spanwise/scenario/store"
	"spanwise/scenario/workbook"
)

func TestWhatTheFirstWordsSayIsSaidOnce(t *testing.T) {
	for _, err := range []error{
		fmt.Errorf("plan.xlsx: %w", workbook.ErrOpen),
		fmt.Errorf("save /x/plan.xlsx: %w", &fs.PathError{Op: "write", Path: "/x/.spanwise-1.tmp", Err: syscall.ENOSPC}),
		store.CheckPlace(filepath.Join(t.TempDir(), "gone", "plan.xlsx")),
	} {
		if told := words(err); strings.Contains(told, "\n") || strings.Contains(told, err.Error()) {
			t.Errorf("told twice: %q", told)
		}
	}
	damaged := &grid.UnreadableError{Reason: "is cut off", Advice: "copy it again"}
	if told := words(fmt.Errorf("read a.xlsx: %w", damaged)); told != "It is cut off.\n\nCopy it again." {
		t.Errorf("a damaged roster: %q", told)
	}
}
