package workbook

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// ErrOpen is returned for a file that another program has open.
var ErrOpen = errors.New("is open in another program")

// CheckFree returns an error that wraps ErrOpen where a spreadsheet program has the
// file open. Excel and LibreOffice leave a file beside it that says so; on Windows the
// first also refuses to have it replaced, see [Refused].
func CheckFree(path string) error {
	folder, name := filepath.Split(path)
	for _, beside := range []string{"~$" + name, ".~lock." + name + "#", "~$" + shortOwner(name)} {
		if _, err := os.Lstat(folder + beside); err == nil {
			return fmt.Errorf("%s: %w", name, ErrOpen)
		}
	}
	return nil
}

// shortOwner is a long name as Excel writes it behind "~$": without its first two
// letters.
func shortOwner(name string) string {
	if letters := []rune(name); len(letters) > 10 {
		return string(letters[2:])
	}
	return name
}

// sharingViolation is what Windows says of a file that another program has open
// (ERROR_SHARING_VIOLATION).
const sharingViolation = syscall.Errno(32)

// Refused adds ErrOpen to an error of writing that says that the file is open elsewhere.
func Refused(err error) error {
	if runtime.GOOS == "windows" && errors.Is(err, sharingViolation) {
		return fmt.Errorf("%w: %w", ErrOpen, err)
	}
	return err
}

// SecondName returns the first name like "plan (2).xlsx" that no file has.
func SecondName(path string) string {
	ending := filepath.Ext(path)
	base := strings.TrimSuffix(path, ending)
	for n := 2; ; n++ {
		second := fmt.Sprintf("%s (%d)%s", base, n, ending)
		if _, err := os.Lstat(second); err != nil {
			return second
		}
	}
}
