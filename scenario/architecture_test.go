package scenario_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The import rule of .github/ARCHITECTURE.md, kept by this test for the whole
// repository. It reads imports from the source, so that it needs neither a C
// compiler nor the packages themselves.

const (
	module   = "spanwise"
	fyne     = "fyne.io/fyne/v2"
	excelize = "github.com/xuri/excelize"
)

// shared are the packages under ui that features may import; every other is a feature.
var shared = []string{"ui/widgets", "ui/plot", "ui/theme", "ui/uitest"}

// rule says what the packages that it applies to may not import. Both take paths
// from the root of the repository, or a whole import path for packages of others.
type rule struct {
	says    string
	applies func(pkg string) bool
	forbids func(pkg, imported string) bool
	tests   bool // holds for test files as well
}

var rules = []rule{
	{
		"scenario imports only the standard library",
		func(pkg string) bool { return pkg == "scenario" },
		func(_, imported string) bool { return !standard(imported) }, false,
	},
	{
		"escalation and treelayout import nothing of ours but scenario",
		func(pkg string) bool { return pkg == "scenario/escalation" || pkg == "scenario/treelayout" },
		func(_, imported string) bool { return ours(imported) && imported != "scenario" }, false,
	},
	{
		"nothing under scenario imports Fyne, ui, assets or cmd",
		func(pkg string) bool { return within(pkg, "scenario") },
		func(_, imported string) bool {
			return within(imported, fyne) || within(imported, "ui") || within(imported, "assets") || within(imported, "cmd")
		}, true,
	},
	{
		"excelize is imported by scenario/workbook and scenario/roster/grid only",
		func(pkg string) bool { return pkg != "scenario/workbook" && pkg != "scenario/roster/grid" },
		func(_, imported string) bool { return strings.HasPrefix(imported, excelize) }, false,
	},
	{
		"features under ui import neither each other nor ui",
		feature,
		func(pkg, imported string) bool { return imported == "ui" || feature(imported) && imported != pkg },
		true,
	},
	{
		"ui/widgets, ui/plot and ui/theme import nothing of the document but scenario/plot, and no feature",
		func(pkg string) bool { return pkg == "ui/widgets" || pkg == "ui/plot" || pkg == "ui/theme" },
		func(_, imported string) bool {
			return within(imported, "scenario") && imported != "scenario/plot" || imported == "ui" || feature(imported)
		}, true,
	},
	{
		"fyne's app package is imported by cmd/spanwise only",
		func(pkg string) bool { return pkg != "cmd/spanwise" },
		func(_, imported string) bool { return imported == fyne+"/app" }, true,
	},
	{
		"cmd/spanwise-cli reaches no window",
		func(pkg string) bool { return within(pkg, "cmd/spanwise-cli") },
		func(_, imported string) bool {
			return within(imported, fyne) || within(imported, "ui") || within(imported, "assets")
		}, true,
	},
	{
		"assets embeds, and imports only the standard library",
		func(pkg string) bool { return within(pkg, "assets") },
		func(_, imported string) bool { return !standard(imported) }, false,
	},
	{
		"nothing imports a command",
		func(string) bool { return true },
		func(pkg, imported string) bool {
			return within(imported, "cmd") && !within(imported, "cmd/internal") && imported != pkg
		}, true,
	},
}

func ours(imported string) bool {
	return slices.Contains([]string{"scenario", "ui", "assets", "cmd"}, strings.Split(imported, "/")[0])
}

// standard reports whether an import path is the standard library's: those have no
// dot in the first element.
func standard(imported string) bool {
	return !ours(imported) && !strings.Contains(strings.Split(imported, "/")[0], ".")
}

func within(pkg, folder string) bool { return pkg == folder || strings.HasPrefix(pkg, folder+"/") }

func feature(pkg string) bool {
	return within(pkg, "ui") && pkg != "ui" && !slices.ContainsFunc(shared, func(s string) bool { return within(pkg, s) })
}

// broken returns the rules that an import breaks.
func broken(pkg, imported string, test bool) []string {
	imported = strings.TrimPrefix(imported, module+"/")
	var out []string
	for _, r := range rules {
		if r.applies(pkg) && r.forbids(pkg, imported) && (r.tests || !test) {
			out = append(out, r.says)
		}
	}
	return out
}

func TestImportsKeepTheLayers(t *testing.T) {
	files := 0
	for _, top := range []string{"cmd", "ui", "scenario", "assets"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") {
				return err
			}
			files++
			return checkFile(t, file)
		})
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	if files < 20 {
		t.Errorf("only %d files were read from %s", files, root)
	}
}

const root = ".."

func checkFile(t *testing.T, file string) error {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	folder, err := filepath.Rel(root, filepath.Dir(file))
	if err != nil {
		return err
	}
	for _, spec := range f.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		for _, says := range broken(filepath.ToSlash(folder), imported, strings.HasSuffix(file, "_test.go")) {
			t.Errorf("%s imports %s: %s", file, imported, says)
		}
	}
	return nil
}

// The rule bites: each of these imports breaks exactly the one named.
func TestForbiddenImportsAreFound(t *testing.T) {
	tests := []struct{ pkg, imported, says string }{
		{"scenario", "gonum.org/v1/gonum/stat", "standard library"},
		{"scenario", "spanwise/scenario/edit", "standard library"},
		{"scenario/escalation", "spanwise/scenario/sim", "nothing of ours but scenario"},
		{"scenario/treelayout", "spanwise/scenario/edit", "nothing of ours but scenario"},
		{"scenario/sim", "fyne.io/fyne/v2", "nothing under scenario imports Fyne"},
		{"scenario/compare", "spanwise/ui/theme", "nothing under scenario imports Fyne"},
		{"scenario/store", "spanwise/assets", "nothing under scenario imports Fyne"},
		{"scenario/compare", "github.com/xuri/excelize/v2", "excelize"},
		{"scenario/roster", "github.com/xuri/excelize/v2", "excelize"},
		{"ui", "github.com/xuri/excelize/v2", "excelize"},
		{"ui/orgchart", "spanwise/ui/inspector", "neither each other"},
		{"ui/compare", "spanwise/ui", "neither each other"},
		{"ui/widgets", "spanwise/scenario", "scenario/plot"},
		{"ui/theme", "spanwise/scenario/sim", "scenario/plot"},
		{"ui/plot", "spanwise/ui/results", "scenario/plot"},
		{"ui", "fyne.io/fyne/v2/app", "app package"},
		{"cmd/spanwise-cli", "spanwise/ui", "reaches no window"},
		{"cmd/spanwise-cli", "fyne.io/fyne/v2/lang", "reaches no window"},
		{"assets", "spanwise/scenario", "assets embeds"},
		{"ui", "spanwise/cmd/spanwise", "a command"},
	}
	for _, tt := range tests {
		got := broken(tt.pkg, tt.imported, false)
		if len(got) != 1 || !strings.Contains(got[0], tt.says) {
			t.Errorf("%s imports %s: broken %q, want the one on %q", tt.pkg, tt.imported, got, tt.says)
		}
	}
}

func TestAllowedImportsPass(t *testing.T) {
	tests := []struct {
		pkg, imported string
		test          bool
	}{
		{"scenario", "math/rand/v2", false},
		{"scenario", "pgregory.net/rapid", true},
		{"scenario/escalation", "spanwise/scenario", false},
		{"scenario/sim", "spanwise/scenario/escalation", false},
		{"scenario/sim", "gonum.org/v1/gonum/stat", false},
		{"scenario/roster/grid", "github.com/xuri/excelize/v2", false},
		{"ui/widgets", "fyne.io/fyne/v2/widget", false},
		{"ui/plot", "spanwise/scenario/plot", false},
		{"ui/orgchart", "spanwise/ui/theme", false},
		{"ui/orgchart", "spanwise/scenario/treelayout", false},
		{"ui", "spanwise/ui/orgchart", false},
		{"cmd/spanwise", "fyne.io/fyne/v2/app", false},
		{"cmd/spanwise", "spanwise/assets", false},
		{"cmd/spanwise-cli", "spanwise/scenario/compare", false},
		{"cmd/spanwise-cli", "spanwise/cmd/internal/release", false},
	}
	for _, tt := range tests {
		if got := broken(tt.pkg, tt.imported, tt.test); len(got) > 0 {
			t.Errorf("%s imports %s: %q", tt.pkg, tt.imported, got)
		}
	}
}

// topLevel is all that may lie at the root, hidden names aside.
var topLevel = []string{"cmd", "ui", "scenario", "assets", "go.mod", "go.sum", "FyneApp.toml", "README.md", "LICENSE"}

func TestTopLevelStaysSmall(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	ignored := ignoredAtRoot(t)
	for _, e := range entries {
		if !allowedAtRoot(e.Name(), ignored) {
			t.Errorf("%s does not belong at the top level, which holds %s", e.Name(), strings.Join(topLevel, " "))
		}
	}
	for name, want := range map[string]bool{"ui": true, ".ci": true, "spanwise.exe": true, "docs": false, "main.go": false, "Makefile": false} {
		if got := allowedAtRoot(name, []string{"*.exe"}); got != want {
			t.Errorf("%s allowed: %v", name, got)
		}
	}
}

func allowedAtRoot(name string, ignored []string) bool {
	return strings.HasPrefix(name, ".") || slices.Contains(topLevel, name) ||
		slices.ContainsFunc(ignored, func(pattern string) bool { ok, _ := path.Match(pattern, name); return ok })
}

// ignoredAtRoot returns what version control ignores, such as a binary just built.
func ignoredAtRoot(t *testing.T) []string {
	text, err := os.ReadFile(filepath.Join(root, ".gitignore"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(text)) {
		if line = strings.Trim(strings.TrimSpace(line), "/"); line != "" {
			out = append(out, line)
		}
	}
	return out
}
