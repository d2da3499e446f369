package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/store"
)

// target is the file that a command writes, given with -o.
type target struct {
	path       string
	ending     string
	encryption secret
	passphrase string // of it, "" for none; known once checked
}

func (t *target) flag(cmd *cobra.Command, ending, what string) {
	t.ending = ending
	cmd.Flags().StringVarP(&t.path, "output", "o", "", what+" to write, a file that ends in "+ending)
	t.encryption.flag = encryptFlag
	cmd.Flags().StringVar(&t.encryption.path, encryptFlag, "", "file whose first line is the password that the "+what+" is encrypted with")
}

// check refuses a target that could not be written, before any work is done.
func (t *target) check(cmd *cobra.Command) (err error) {
	if err := t.checkPath(cmd); err != nil {
		return err
	}
	t.passphrase, err = t.encryption.read(cmd)
	return err
}

func (t *target) checkPath(cmd *cobra.Command) error {
	switch {
	case t.path == "":
		return misused(cmd.Name(), "-o is missing: say which file to write", cmd.CommandPath())
	case !strings.EqualFold(filepath.Ext(t.path), t.ending):
		return misused(cmd.Name(), fmt.Sprintf("-o %s must end in %s", t.path, t.ending), cmd.CommandPath())
	}
	info, err := os.Stat(t.path)
	switch {
	case err == nil && info.IsDir():
		return failed(t.path, "is a folder", "give the name of a file in it")
	case err == nil && info.Mode().Perm()&0o200 == 0:
		return failed(t.path, "is read-only and was left alone", "change its permissions, or write another file")
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return explained(t.path, err)
	}
	folder := filepath.Dir(t.path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return failed(t.path, fmt.Sprintf("there is no folder %s", folder), "make it first")
	}
	return nil
}

func (t *target) write(data []byte) error {
	if err := store.WriteFile(t.path, data); err != nil {
		return explained(t.path, err)
	}
	return nil
}

// save writes a project. Encrypted, it also takes away earlier versions beside it
// that anybody could read.
func (t *target) save(doc *scenario.Document) error {
	if t.passphrase != "" {
		if _, err := store.SaveFile(store.Disk, t.path, doc, store.Options{Passphrase: t.passphrase, Keep: -1}); err != nil {
			return explained(t.path, err)
		}
		return nil
	}
	data, err := store.Encode(doc)
	if err != nil {
		return explained(t.path, err)
	}
	return t.write(data)
}

// openly says on stderr that what was encrypted is so no more.
func (c *cli) openly(s source, t target) {
	if s.encrypted && t.passphrase == "" {
		fmt.Fprintf(c.stderr, "%s: %s: written so that anybody can read it, though %s is encrypted (keep it so with --%s)\n", program, t.path, s.path, encryptFlag)
	}
}
