package files

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// found is a file or a folder of the one that is listed.
type found struct {
	name    string
	folder  bool
	size    int64     // bytes
	written time.Time // zero where it is not known
}

// parent leads to the folder above.
const parent = ".."

// folderOf splits what was typed into the folder it names and the beginning of a name
// in it, "" where it ends with the folder.
func folderOf(typed string) (folder, part string) {
	typed = withHome(strings.TrimSpace(typed))
	if typed == "" {
		return Absolute("."), ""
	}
	if os.IsPathSeparator(typed[len(typed)-1]) {
		return Absolute(typed), ""
	}
	return Absolute(filepath.Dir(typed)), filepath.Base(typed)
}

// withHome writes the home folder out where a path begins with "~".
func withHome(path string) string {
	if path != "~" && !strings.HasPrefix(path, "~/") {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return home + path[1:]
}

// inside is a folder as it is typed: with a separator at its end.
func inside(folder string) string {
	if folder = Absolute(folder); os.IsPathSeparator(folder[len(folder)-1]) {
		return folder
	}
	return folder + string(filepath.Separator)
}

// held returns the folders in a folder and the files with one of the endings, those of
// hidden names too.
func held(folder string, endings []string) ([]found, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out []found
	for _, e := range entries {
		f := found{name: e.Name(), folder: isFolder(folder, e)}
		if !f.folder && !slices.Contains(endings, strings.ToLower(filepath.Ext(f.name))) {
			continue
		}
		if info, err := e.Info(); err == nil { // else it went meanwhile
			f.size, f.written = info.Size(), info.ModTime()
		}
		out = append(out, f)
	}
	return out, nil
}

// fitting returns those of a folder whose names hold a part, folders first, and before
// these the names that begin with it. What is hidden shows once its dot is typed.
func fitting(all []found, folder, part string) []found {
	var out []found
	for _, f := range all {
		hidden := strings.HasPrefix(f.name, ".") && !strings.HasPrefix(part, ".")
		if !hidden && strings.Contains(strings.ToLower(f.name), strings.ToLower(part)) {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b found) int {
		return cmp.Or(rank(a, part)-rank(b, part), cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name)))
	})
	if part == "" && filepath.Dir(folder) != folder {
		out = slices.Insert(out, 0, found{name: parent, folder: true})
	}
	return out
}

// rank is lower for what is listed before others.
func rank(f found, part string) int {
	at := 0
	if !strings.HasPrefix(strings.ToLower(f.name), strings.ToLower(part)) {
		at += 2
	}
	if !f.folder {
		at++
	}
	return at
}

// isFolder follows a link, which may lead to a folder.
func isFolder(folder string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := os.Stat(filepath.Join(folder, e.Name()))
	return err == nil && info.IsDir()
}
