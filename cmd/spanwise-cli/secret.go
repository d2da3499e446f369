package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// The flags that name a file with a password in it. A password itself never stands
// on the command line, where other users of the machine could read it.
const (
	passwordFlag = "password-file"
	encryptFlag  = "encrypt-with"
)

// secret is a password or passphrase: the first line of a file.
type secret struct{ flag, path string }

// passwordOf lets a command read encrypted files.
func passwordOf(cmd *cobra.Command, s *secret) {
	s.flag = passwordFlag
	cmd.Flags().StringVar(&s.path, s.flag, "", "file whose first line is the passphrase of the project or the password of the workbook that is read")
}

// maxSecret keeps a wrong file from being read whole.
const maxSecret = 1 << 16

// read returns the secret, "" where the flag is not given.
func (s *secret) read(cmd *cobra.Command) (string, error) {
	if !cmd.Flags().Changed(s.flag) {
		return "", nil
	}
	if s.path == "" { // as from a variable that is not set
		return "", misused(cmd.Name(), "--"+s.flag+" is empty: it must name a file", cmd.CommandPath())
	}
	f, err := os.Open(s.path)
	if err != nil {
		return "", explained(s.path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxSecret))
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return "", explained(s.path, err)
	}
	line, _, _ := strings.Cut(strings.TrimPrefix(string(data), "\ufeff"), "\n")
	switch line = strings.TrimSuffix(line, "\r"); {
	case line == "":
		return "", failed(s.path, "its first line is empty", fmt.Sprintf("--%s takes a file whose first line is the password", s.flag))
	case !utf8.ValidString(line):
		return "", failed(s.path, "is not text in UTF-8", "save the password as UTF-8 text")
	}
	return line, nil
}
