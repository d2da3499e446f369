package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/scenario/store"
)

const projectEnding = ".spanwise"

// source is a FILE as read.
type source struct {
	path string
	doc  *scenario.Document
	imp  *roster.Import // nil for a project
}

func isProject(path string) bool { return strings.EqualFold(filepath.Ext(path), projectEnding) }

// open reads a roster or a project. A roster that is blocked is an error; the
// source then still holds the import.
func (c *cli) open(path string, columns map[roster.Field]string) (source, error) {
	s := source{path: path}
	if path == "" { // as from a variable that is not set
		return s, failed("FILE", "its name is empty", "give the name of a file")
	}
	if isProject(path) {
		doc, err := store.Open(path)
		if err != nil {
			return s, explained(path, err)
		}
		s.doc = doc
		return s, nil
	}
	imp, err := c.readRoster(path, columns)
	if err != nil {
		return s, explained(path, err)
	}
	s.imp = imp
	if imp.Blocked() {
		return s, blocked(imp)
	}
	s.doc = &scenario.Document{
		Name:     nameOf(path),
		Baseline: scenario.State{Org: imp.Org, Model: scenario.DefaultModel()},
	}
	return s, nil
}

func (c *cli) readRoster(path string, columns map[roster.Field]string) (*roster.Import, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, syscall.EISDIR
	}
	return roster.Read(c.ctx, path, f, roster.Options{Map: columns})
}

// nameOf returns a file's name without folder and ending.
func nameOf(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// openForJob is open for commands that go on after warnings: it says on stderr
// that there are some.
func (c *cli) openForJob(path string, columns map[roster.Field]string) (source, error) {
	s, err := c.open(path, columns)
	if err != nil {
		return s, err
	}
	if s.imp != nil {
		if n := s.imp.Count(roster.Warning); n > 0 {
			fmt.Fprintf(c.stderr, "%s: %s: read with %s (list them with %s check %s)\n", program, path, counted(n, "warning"), program, path)
		}
	}
	return s, nil
}

// columnChoices reads --map field=Header.
func columnChoices(command string, choices []string) (map[roster.Field]string, error) {
	out := map[roster.Field]string{}
	for _, choice := range choices {
		field, header, ok := strings.Cut(choice, "=")
		field = strings.TrimSpace(field)
		switch _, twice := out[roster.Field(field)]; {
		case !ok || strings.TrimSpace(header) == "":
			return nil, misused(command, fmt.Sprintf("--map %s is not of the form field=Header", choice), program+" "+command)
		case !roster.IsField(field):
			return nil, misused(command, fmt.Sprintf("--map %s: there is no field %q; the fields are %s", choice, field, fieldNames()), program+" "+command)
		case twice:
			return nil, misused(command, fmt.Sprintf("--map %s is given twice", field), program+" "+command)
		}
		out[roster.Field(field)] = header
	}
	return out, nil
}

func fieldNames() string {
	names := make([]string, len(roster.Fields))
	for i, f := range roster.Fields {
		names[i] = string(f)
	}
	return strings.Join(names, ", ")
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%s %ss", grouped(n), noun)
}
