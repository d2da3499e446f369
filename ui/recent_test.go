package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario/store"
)

func recentLabels(w *Window) (labels []string, disabled []bool) {
	for _, item := range w.recents.item.ChildMenu.Items {
		if !item.IsSeparator {
			labels, disabled = append(labels, item.Label), append(disabled, item.Disabled)
		}
	}
	return labels, disabled
}

func savedFirm(t *testing.T, path string) {
	t.Helper()
	if err := store.Save(path, firm(t)); err != nil {
		t.Fatal(err)
	}
}

func TestRecentFilesComeNewestFirstAndAtMostTen(t *testing.T) {
	w := openFirm(t)
	if labels, disabled := recentLabels(w); len(labels) != 1 || !disabled[0] {
		t.Errorf("an empty list shows %q", labels)
	}
	folder := t.TempDir()
	for i := range 12 {
		path := filepath.Join(folder, fmt.Sprintf("plan%d.spanwise", i))
		savedFirm(t, path)
		w.load(path)
	}
	w.load(filepath.Join(folder, "plan5.spanwise"))
	labels, _ := recentLabels(w)
	if len(labels) != 11 || labels[0] != "plan5.spanwise" || labels[1] != "plan11.spanwise" || labels[9] != "plan2.spanwise" {
		t.Errorf("%q", labels)
	}
}

func TestRecentFileThatIsGoneIsGreyedWithTheReason(t *testing.T) {
	w := openFirm(t)
	folder := filepath.Join(t.TempDir(), "work")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "plan.spanwise")
	savedFirm(t, path)
	w.load(path)
	for _, c := range []struct{ remove, want string }{{path, "not there any more"}, {folder, "its folder is not there"}} {
		if err := os.RemoveAll(c.remove); err != nil {
			t.Fatal(err)
		}
		w.lookForRecent()
		labels, disabled := recentLabels(w)
		if !disabled[0] || !strings.HasSuffix(labels[0], c.want) {
			t.Errorf("%q, disabled %v, want %q", labels[0], disabled[0], c.want)
		}
	}
}

func TestRecentFilesOfOneNameShowTheirFolders(t *testing.T) {
	w := openFirm(t)
	first, second := filepath.Join(t.TempDir(), "plan.spanwise"), filepath.Join(t.TempDir(), "plan.spanwise")
	for _, path := range []string{first, second} {
		savedFirm(t, path)
		w.load(path)
	}
	labels, _ := recentLabels(w)
	if !strings.Contains(labels[0], filepath.Dir(second)) || !strings.Contains(labels[1], filepath.Dir(first)) {
		t.Errorf("%q", labels)
	}
}

func TestOpenRecentAsksForUnsavedChangesFirst(t *testing.T) {
	w := openFirm(t)
	path := filepath.Join(t.TempDir(), "plan.spanwise")
	savedFirm(t, path)
	w.addRecent(path)
	w.drop("4", "3")
	tapRecent(t, w, "plan.spanwise")
	pressAnswer(t, w, "Discard changes")
	if w.session.Path() != path {
		t.Errorf("%q is open", w.session.Path())
	}
	tapRecent(t, w, "Clear this list")
	if labels, _ := recentLabels(w); len(labels) != 1 || labels[0] == "plan.spanwise" {
		t.Errorf("%q", labels)
	}
}

func tapRecent(t *testing.T, w *Window, label string) {
	t.Helper()
	for _, item := range w.recents.item.ChildMenu.Items {
		if item.Label == label {
			item.Action()
			return
		}
	}
	t.Fatalf("no entry %q", label)
}

func TestRecentFilesAreInTheMenuOfFiles(t *testing.T) {
	w := openFirm(t)
	var found *fyne.MenuItem
	for _, item := range w.win.MainMenu().Items[0].Items {
		if item.Label == "Open recent" {
			found = item
		}
	}
	if found == nil || found.ChildMenu == nil {
		t.Error("no menu of recent files")
	}
}
