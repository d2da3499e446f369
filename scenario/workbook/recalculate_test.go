package workbook

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// profile makes LibreOffice calculate every formula when it opens a file; by default
// it shows the values that the file carries.
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// recalculate opens workbooks in LibreOffice, which calculates them anew, and
// returns them as it saves them.
func recalculate(t *testing.T, workbooks map[string][]byte) map[string]*excelize.File {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice (soffice) is not installed, or -short: formulas are not calculated anew")
	}
	dir := t.TempDir()
	user := filepath.Join(dir, "profile", "user")
	must(t, os.MkdirAll(user, 0o700))
	must(t, os.WriteFile(filepath.Join(user, "registrymodifications.xcu"), []byte(profile), 0o600))
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "xlsx", "--outdir", filepath.Join(dir, "out")}
	for name, workbook := range workbooks {
		file := filepath.Join(dir, name+".xlsx")
		must(t, os.WriteFile(file, workbook, 0o600))
		args = append(args, file)
	}
	if out, err := exec.Command(office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	files := map[string]*excelize.File{}
	for name := range workbooks {
		saved, err := os.ReadFile(filepath.Join(dir, "out", name+".xlsx"))
		must(t, err)
		files[name] = opened(t, saved)
	}
	return files
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestCachedValuesAreThoseOfTheFormulas lets LibreOffice calculate every formula and
// compares. That it does calculate is shown by a workbook in which a number has been
// changed by hand: its checks must fail.
func TestCachedValuesAreThoseOfTheFormulas(t *testing.T) {
	in := company(t)
	workbooks := map[string][]byte{"company": written(t, in)}
	workbooks["tampered"] = tampered(t, workbooks["company"])
	pack, hidden, odd := in, personal(t), asIs(t, hostile)
	pack.Consultation, hidden.HideNames, hidden.Pay = true, true, PayBanded
	workbooks["pack"], workbooks["hidden"], workbooks["hostile"] = written(t, pack), written(t, hidden), written(t, odd)
	again := recalculate(t, workbooks)
	formulas := map[string]int{}
	for name, workbook := range workbooks {
		if name == "tampered" {
			continue
		}
		f := opened(t, workbook)
		for _, sheet := range f.GetSheetList() {
			formulas[name] += compareFormulas(t, sheet, f, again[name])
			noErrors(t, name+", "+sheet, grid(t, again[name], sheet))
		}
	}
	if formulas["company"] < 200 || formulas["pack"] < 50 {
		t.Errorf("too few formulas were compared: %v", formulas)
	}
	all := address(checkResultColumn, checkAllRow)
	if got := valueAt(t, again["tampered"], sheetChecks, all); got != "0" && got != "FALSE" {
		t.Errorf("all checks hold (%s) although a position's FTE was changed", got)
	}
}

// noErrors wants no cell to hold what LibreOffice writes for an error.
func noErrors(t *testing.T, where string, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		for _, v := range row {
			for _, wrong := range []string{"#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "Err:"} {
				if strings.HasPrefix(v, wrong) {
					t.Errorf("%s: %s", where, v)
				}
			}
		}
	}
}

func tampered(t *testing.T, workbook []byte) []byte {
	t.Helper()
	f := opened(t, workbook)
	for c, header := range grid(t, f, sheetPositions)[positionsHeader-1] {
		if header == headFTE {
			must(t, f.SetCellFloat(sheetPositions, address(c+1, positionsFirst), 77, -1, 64))
		}
	}
	var buf bytes.Buffer
	must(t, f.Write(&buf))
	return buf.Bytes()
}

// compareFormulas compares every formula's cached value and returns how many there are.
func compareFormulas(t *testing.T, sheet string, ours, theirs *excelize.File) int {
	t.Helper()
	n := 0
	for r, row := range grid(t, ours, sheet) {
		for c := range row {
			cell := address(c+1, r+1)
			formula, err := ours.GetCellFormula(sheet, cell)
			must(t, err)
			if formula == "" {
				continue
			}
			n++
			a, b := valueAt(t, ours, sheet, cell), valueAt(t, theirs, sheet, cell)
			if !equalValues(a, b) {
				t.Errorf("%s %s: =%s is %q in the file, %q calculated", sheet, cell, formula, a, b)
			}
		}
	}
	return n
}

func equalValues(a, b string) bool {
	x, err := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	if err != nil || err2 != nil {
		return a == b
	}
	return math.Abs(x-y) <= 1e-9*max(1, math.Abs(x))
}
