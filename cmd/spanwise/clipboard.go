package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"

	"golang.design/x/clipboard"
)

// Errors of the clipboard.
var (
	errPictureTooLarge = errors.New("too large for the clipboard; save it as a file instead")
	errClipboardBusy   = errors.New("the clipboard does not take it")
)

// mostPicture is the largest picture put on the clipboard, in bytes: what an X server
// takes at once, with room to spare. One that is larger would end the program.
const mostPicture = 8 << 20

// pictureClipboard returns what puts a picture in PNG on the clipboard, or nil and why
// there is nothing. Under Linux the library needs what is installed for developers
// only; a command that many desktops have does as well.
func pictureClipboard() (put func(png []byte) error, why string) {
	if clipboard.Init() == nil {
		return limited(func(png []byte) error {
			if clipboard.Write(clipboard.FmtImage, png) == nil {
				return errClipboardBusy
			}
			return nil
		}), ""
	}
	for _, c := range clipboardCommands(os.Getenv) {
		if path, err := exec.LookPath(c[0]); err == nil {
			return limited(func(png []byte) error { return piped(path, c[1:], png) }), ""
		}
	}
	return nil, "install wl-clipboard or xclip"
}

// limited refuses pictures that are too large.
func limited(put func([]byte) error) func([]byte) error {
	return func(png []byte) error {
		if len(png) > mostPicture {
			return errPictureTooLarge
		}
		return put(png)
	}
}

// clipboardCommands are the commands that take a picture from their input, with their
// arguments, the one for the desktop at hand first.
func clipboardCommands(env func(string) string) [][]string {
	wayland := []string{"wl-copy", "--type", "image/png"}
	x11 := []string{"xclip", "-selection", "clipboard", "-t", "image/png", "-i"}
	if env("WAYLAND_DISPLAY") != "" {
		return [][]string{wayland, x11}
	}
	return [][]string{x11}
}

// patience is how long a command may take the picture in: the window waits for it.
const patience = 3 * time.Second

// piped runs a command that leaves a process behind, which keeps the picture.
func piped(path string, args []string, png []byte) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c := exec.CommandContext(ctx, path, args...)
	c.Stdin = bytes.NewReader(png)
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
