package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestPicturesTooLargeAreRefused(t *testing.T) {
	taken := 0
	put := limited(func(png []byte) error { taken += len(png); return nil })
	if err := put(make([]byte, mostPicture+1)); !errors.Is(err, errPictureTooLarge) || taken > 0 {
		t.Errorf("%v, %d bytes taken", err, taken)
	}
	if err := put(make([]byte, mostPicture)); err != nil || taken != mostPicture {
		t.Errorf("%v, %d bytes taken", err, taken)
	}
}

func TestCommandsFollowTheDesktop(t *testing.T) {
	env := func(display string) func(string) string {
		return func(name string) string {
			return map[string]string{"WAYLAND_DISPLAY": display}[name]
		}
	}
	if got := clipboardCommands(env("wayland-0")); len(got) != 2 || got[0][0] != "wl-copy" {
		t.Errorf("under Wayland %q", got)
	}
	if got := clipboardCommands(env("")); len(got) != 1 || got[0][0] != "xclip" {
		t.Errorf("under X11 %q", got)
	}
}

func TestPictureIsPipedWhole(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no sh to pipe a picture into; nor is one piped there")
	}
	path := filepath.Join(t.TempDir(), "got")
	if err := piped("/bin/sh", []string{"-c", `cat > "$0"`, path}, []byte("picture")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "picture" {
		t.Errorf("%q, %v", got, err)
	}
	if err := piped("/bin/sh", []string{"-c", "exit 3"}, nil); err == nil {
		t.Error("a command that fails gives no error")
	}
}
