package main

import (
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// The line end, also of Windows, is no part of a password, and a byte-order mark
// neither; blanks are, and further lines do not count.
func TestSecrets(t *testing.T) {
	tests := []struct{ name, text, want, refused string }{
		{"a line", "open sesame\n", "open sesame", ""},
		{"without an end", "open sesame", "open sesame", ""},
		{"of Windows", "\ufeffopen sesame\r\nmore\r\n", "open sesame", ""},
		{"blanks around it", " open \n", " open ", ""},
		{"empty", "", "", "its first line is empty"},
		{"an empty first line", "\r\nopen sesame\n", "", "its first line is empty"},
		{"no text", "\xff\xfe\x00", "", "is not text in UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := t.TempDir() + "/password.txt"
			if err := os.WriteFile(path, []byte(tt.text), 0o600); err != nil {
				t.Fatal(err)
			}
			var s secret
			cmd := &cobra.Command{Use: "check"}
			passwordOf(cmd, &s)
			if err := cmd.Flags().Set(passwordFlag, path); err != nil {
				t.Fatal(err)
			}
			got, err := s.read(cmd)
			switch {
			case tt.refused == "" && (err != nil || got != tt.want):
				t.Errorf("%q, %v, want %q", got, err, tt.want)
			case tt.refused != "" && (err == nil || !strings.Contains(err.Error(), tt.refused)):
				t.Errorf("%q, %v, want %q", got, err, tt.refused)
			}
		})
	}
}
