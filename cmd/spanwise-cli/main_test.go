package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){program: main})
}

// TestScripts runs testdata/script, which reads as a manual.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Condition: func(cond string) (bool, error) {
			return cond == "root" && os.Geteuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"fill":  fill,
			"bytes": writeBytes,
			"keys":  keys,
			"usage": usage,
		},
		RequireExplicitExec: true,
	})
}

// fill FILE TEXT N appends the text N million times.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: fill FILE TEXT MILLIONS")
	}
	n := map[string]int{"1": 1, "10": 10}[args[2]]
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	ts.Check(err)
	_, err = f.WriteString(strings.Repeat(args[1], n*1_000_000))
	ts.Check(err)
	ts.Check(f.Close())
}

// writeBytes FILE JSONSTRING writes the bytes of a string whose letters are bytes.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf(`usage: bytes FILE "\u0000..."`)
	}
	var text string
	ts.Check(json.Unmarshal([]byte(args[1]), &text))
	var data []byte
	for _, r := range text {
		data = append(data, byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o600))
}

// usage ARGS PATTERN runs a command line, given in one word or as "." for none,
// that must fail with exit status 2, say the pattern and print nothing.
func usage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: usage ARGS PATTERN")
	}
	err := ts.Exec(program, strings.Fields(strings.TrimPrefix(args[0], "."))...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != wrongUsage {
		ts.Fatalf("%s: %v, want exit status %d", args[0], err, wrongUsage)
	}
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("%s prints %q", args[0], out)
	}
	if said := ts.ReadFile("stderr"); !regexp.MustCompile(args[1]).MatchString(said) {
		ts.Fatalf("%s says %q, want %q", args[0], said, args[1])
	}
}

// keys PATH KEY... reads stdout as one JSON object and compares the keys, in their
// order, at a path such as scenarios.0.difference; "." is the object itself.
func keys(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: keys PATH KEY...")
	}
	value := json.RawMessage(ts.ReadFile("stdout"))
	if strings.Count(string(value), "\n") != 1 {
		ts.Fatalf("stdout is not one line: %s", value)
	}
	if args[0] != "." {
		for _, step := range strings.Split(args[0], ".") {
			value = stepInto(ts, value, step)
		}
	}
	if got, want := strings.Join(keysOf(ts, value), " "), strings.Join(args[1:], " "); got != want {
		ts.Fatalf("keys of %s are\n%s\nwant\n%s", args[0], got, want)
	}
}

func stepInto(ts *testscript.TestScript, value json.RawMessage, step string) json.RawMessage {
	if bytes.HasPrefix(value, []byte("[")) {
		var list []json.RawMessage
		ts.Check(json.Unmarshal(value, &list))
		if len(list) == 0 {
			ts.Fatalf("nothing at %s", step)
		}
		return list[0]
	}
	var fields map[string]json.RawMessage
	ts.Check(json.Unmarshal(value, &fields))
	return fields[step]
}

func keysOf(ts *testscript.TestScript, value json.RawMessage) []string {
	dec := json.NewDecoder(bytes.NewReader(value))
	_, err := dec.Token()
	ts.Check(err)
	var out []string
	for dec.More() {
		key, err := dec.Token()
		ts.Check(err)
		out = append(out, key.(string))
		var skip json.RawMessage
		ts.Check(dec.Decode(&skip))
	}
	return out
}

// The command line is built without cgo or a display.
func TestNeverReachesFyne(t *testing.T) {
	out, err := exec.CommandContext(t.Context(), "go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	packages := strings.Fields(string(out))
	if len(packages) < 50 {
		t.Fatalf("only %d packages listed", len(packages))
	}
	for _, p := range packages {
		if strings.Contains(p, "fyne") || strings.HasPrefix(p, "spanwise/ui") || strings.Contains(p, "go-gl") {
			t.Errorf("reaches %s", p)
		}
	}
}

// newCLI returns a program with a clock that moves a second at each look.
func newCLI(terminal bool) (c *cli, stdout, stderr *bytes.Buffer) {
	stdout, stderr = &bytes.Buffer{}, &bytes.Buffer{}
	at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	return &cli{
		ctx: context.Background(), stdout: stdout, stderr: stderr, terminal: terminal,
		now: func() time.Time { at = at.Add(time.Second); return at },
	}, stdout, stderr
}

func writeRoster(t *testing.T, text string) string {
	t.Helper()
	path := t.TempDir() + "/staff.csv"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const threePeople = "ID,Manager ID,Title\n1,,Chief\n2,1,Lead\n3,2,Maker\n"

func TestProgressOnATerminalOnly(t *testing.T) {
	path := writeRoster(t, threePeople)
	for _, terminal := range []bool{true, false} {
		c, _, stderr := newCLI(terminal)
		if status := c.run([]string{"simulate", path, "--reps", "3", "--weeks", "6"}); status != done {
			t.Fatalf("status %d: %s", status, stderr)
		}
		if shown := strings.Contains(stderr.String(), "3 of 3 replications"); shown != terminal {
			t.Errorf("terminal %v: %q", terminal, stderr)
		}
		if terminal && !strings.HasSuffix(stderr.String(), "\r\x1b[K") {
			t.Errorf("the line is left behind: %q", stderr)
		}
	}
}

func TestInterrupted(t *testing.T) {
	c, stdout, stderr := newCLI(false)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	c.ctx = ctx
	status := c.run([]string{"simulate", writeRoster(t, threePeople)})
	if status != jobFailed || stdout.Len() > 0 || !strings.Contains(stderr.String(), "stopped") {
		t.Errorf("status %d, %q, %q", status, stdout, stderr)
	}
}

func TestFullStandardOutput(t *testing.T) {
	c, _, stderr := newCLI(false)
	c.stdout = full{}
	if status := c.run([]string{"check", writeRoster(t, threePeople)}); status != jobFailed || !strings.Contains(stderr.String(), "standard output") {
		t.Errorf("status %d, %q", status, stderr)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

// What no list or terminal could show is refused as the name of a scenario.
func TestNamesThatCannotBeShown(t *testing.T) {
	path := writeRoster(t, threePeople)
	for name, says := range map[string]string{
		"one\ntwo": "line break", "bell\a": "control character", "\x1b[31mred": "control character",
		"a\u2028b": "line break", "\xff": "not text in UTF-8", " \t ": "--name is missing",
	} {
		c, stdout, stderr := newCLI(false)
		status := c.run([]string{"flatten", path, "--name", name, "--op", "remove-layer:2", "-o", t.TempDir() + "/a.spanwise"})
		if status != wrongUsage || stdout.Len() > 0 || !strings.Contains(stderr.String(), says) {
			t.Errorf("%q: status %d, %q, %q", name, status, stdout, stderr)
		}
	}
}
