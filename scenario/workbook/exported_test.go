package workbook

import (
	"flag"
	"os"
	"testing"
)

// exported are workbooks that were exported from real organisations, to be calculated
// anew: go test -run ExportedWorkbooks . -args -exported "$PWD"/plan.xlsx
var exported = flag.String("exported", "", "path of an exported workbook that LibreOffice calculates anew")

// TestExportedWorkbooks wants every cached value to be what LibreOffice calculates, no
// error in any cell, and all checks to hold.
func TestExportedWorkbooks(t *testing.T) {
	if *exported == "" {
		t.Skip("no exported workbook is named with -exported")
	}
	data, err := os.ReadFile(*exported)
	must(t, err)
	f, again, formulas := opened(t, data), recalculate(t, map[string][]byte{"plan": data})["plan"], 0
	for _, sheet := range f.GetSheetList() {
		formulas += compareFormulas(t, sheet, f, again)
		noErrors(t, sheet, grid(t, again, sheet))
	}
	t.Log(formulas, "formulas")
	if got := valueAt(t, again, sheetChecks, address(checkResultColumn, checkAllRow)); got != "1" && got != "TRUE" {
		t.Errorf("all checks hold: %s", got)
	}
}
