package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var keyWords = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyEqual: "+", fyne.KeyMinus: "−", fyne.KeyDelete: "Delete", fyne.KeySpace: "Space", fyne.KeyUp: "Up", fyne.KeyDown: "Down",
}

// shortcutText writes a shortcut as on the keyboard: "Ctrl+Shift+S".
func shortcutText(s fyne.Shortcut) string {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		return "Ctrl+Z"
	case *fyne.ShortcutRedo:
		return "Ctrl+Y"
	case *fyne.ShortcutCut:
		return "Ctrl+X"
	case *fyne.ShortcutCopy:
		return "Ctrl+C"
	case *fyne.ShortcutPaste:
		return "Ctrl+V"
	case *desktop.CustomShortcut:
		return customText(s)
	}
	return ""
}

func customText(s *desktop.CustomShortcut) string {
	var parts []string
	if s.Modifier&fyne.KeyModifierShortcutDefault != 0 {
		parts = append(parts, "Ctrl")
	}
	if s.Modifier&fyne.KeyModifierShift != 0 {
		parts = append(parts, "Shift")
	}
	if s.Modifier&fyne.KeyModifierAlt != 0 {
		parts = append(parts, "Alt")
	}
	key, ok := keyWords[s.KeyName]
	if !ok {
		key = string(s.KeyName)
	}
	return strings.Join(append(parts, key), "+")
}
