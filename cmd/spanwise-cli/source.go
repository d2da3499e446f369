package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
	"spanwise/scenario/store"
)

const projectEnding = ".spanwise"

// source is FILE as read: one project, or rosters that make one organisation.
type source struct {
	path      string // of several, joined
	doc       *scenario.Document
	imp       *roster.Import // nil for a project
	encrypted bool           // a project with a passphrase
}

// how says how files are read.
type how struct {
	columns   map[roster.Field]string
	hideNames bool
	password  string
}

func isProject(path string) bool { return strings.EqualFold(filepath.Ext(path), projectEnding) }

// open reads a project or rosters. A roster that is blocked is an error; the source
// then still holds the import.
func (c *cli) open(paths []string, h how) (source, error) {
	s := source{path: strings.Join(paths, " + ")}
	if slices.Contains(paths, "") { // as from a variable that is not set
		return s, failed("FILE", "its name is empty", "give the name of a file")
	}
	if isProject(paths[0]) {
		f, err := store.OpenFile(store.Disk, paths[0], h.password)
		if err != nil {
			return s, explained(paths[0], err)
		}
		s.doc, s.encrypted = f.Doc, f.Encrypted
		return s, nil
	}
	imp, err := c.readRosters(paths, h)
	if err != nil {
		return s, err
	}
	s.imp = imp
	if imp.Blocked() {
		return s, blocked(imp)
	}
	s.doc = &scenario.Document{
		Name: nameOf(paths[0]), Origin: imp.Origin(c.now().Format(time.DateOnly)), Terms: scenario.DefaultTerms(),
		Baseline: scenario.State{Org: imp.Org, Model: scenario.DefaultModel()},
	}
	return s, nil
}

func (c *cli) readRosters(paths []string, h how) (*roster.Import, error) {
	var sources []roster.Source
	for _, path := range paths {
		file, err := readSource(path)
		if err != nil {
			return nil, explained(path, err)
		}
		sources = append(sources, file)
	}
	m := c.meter("reading")
	m.of = "bytes"
	book, err := roster.Open(c.ctx, sources, grid.Options{Password: h.password, Progress: m.progress()})
	m.clear()
	if err != nil {
		return nil, explained(blamed(paths, err), err)
	}
	imp, err := book.Read(c.ctx, roster.Options{Map: h.columns, Privacy: roster.Privacy{HideNames: h.hideNames}})
	if err != nil {
		return nil, explained(blamed(paths, err), err)
	}
	return imp, nil
}

func readSource(path string) (roster.Source, error) {
	f, err := os.Open(path)
	if err != nil {
		return roster.Source{}, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return roster.Source{}, syscall.EISDIR
	}
	return roster.ReadSource(path, f)
}

// blamed returns the file that an error names at its beginning, else all of them.
func blamed(paths []string, err error) string {
	for _, path := range paths {
		if strings.HasPrefix(err.Error(), "read "+path+": ") {
			return path
		}
	}
	return strings.Join(paths, " + ")
}

// nameOf returns a file's name without folder and ending.
func nameOf(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// openForJob is open for commands that go on after warnings: it says on stderr
// that there are some.
func (c *cli) openForJob(paths []string, h how) (source, error) {
	s, err := c.open(paths, h)
	if err != nil {
		return s, err
	}
	if s.imp != nil {
		c.tellWarnings(s, paths, h)
	}
	return s, nil
}

// tellWarnings counts the warnings that check lists, and says the others itself: check
// hides no names.
func (c *cli) tellWarnings(s source, paths []string, h how) {
	n := 0
	for _, p := range s.imp.Problems {
		switch {
		case p.Severity != roster.Warning:
		case p.Code == roster.CodeHiddenID:
			fmt.Fprintf(c.stderr, "%s: %s: %s (%s)\n", program, p.File, p.Message, whatToDo(p))
		default:
			n++
		}
	}
	if n > 0 {
		fmt.Fprintf(c.stderr, "%s: %s: read with %s (list them with %s)\n", program, s.path, phrase.Plural(n, "warning"), checkOf(paths, h))
	}
}

// checkOf is the command that checks rosters as they were read.
func checkOf(paths []string, h how) string {
	words := append([]string{program, "check"}, paths...)
	for _, f := range roster.Fields {
		if header, ok := h.columns[f]; ok {
			words = append(words, "--map", fmt.Sprintf("%s=%s", f, header))
		}
	}
	if h.password != "" {
		words = append(words, "--"+passwordFlag, "FILE")
	}
	for i, w := range words {
		if strings.ContainsAny(w, " '\"$&;()*?") {
			words[i] = fmt.Sprintf("%q", w)
		}
	}
	return strings.Join(words, " ")
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
