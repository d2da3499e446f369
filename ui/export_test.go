package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spanwise/scenario/workbook"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestExportCommandsAskForAFile(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	for id, ending := range map[commandID]string{
		cmdExport: "Firm.xlsx", cmdExportPack: "Firm - consultation.xlsx", cmdExportList: "Firm.csv",
		cmdExportChart: "Firm - Scenario 1.png", cmdExportResults: "Firm - results.pdf",
	} {
		w.run(id)
		if at := fileField(t, w); !strings.HasSuffix(at, ending) {
			t.Errorf("%s offers %q, want …%s", w.command(id).label, at, ending)
		}
		pressAnswer(t, w, "Cancel")
	}
}

// fileField is the path in the dialog, which its last field holds.
func fileField(t *testing.T, w *Window) string {
	t.Helper()
	fields := uitest.Find[*widgets.Entry](openDialog(t, w))
	return fields[len(fields)-1].Text
}

func TestWhatAnExportSimulatesIsShown(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	if _, fresh := w.freshComparison(); fresh {
		t.Fatal("nothing was simulated yet")
	}
	asked, err := w.comparing()
	if err != nil {
		t.Fatal(err)
	}
	found, err := asked.Find(t.Context(), func(int, int) {})
	if want := w.readinessByName()["Scenario 1"]; err != nil || want.Asked == 0 || found.Scenarios[0].Readiness.Value != want {
		t.Errorf("readiness %+v, the window has %+v; %v", found.Scenarios[0].Readiness, want, err)
	}
	first, second := filepath.Join(t.TempDir(), "a.xlsx"), filepath.Join(t.TempDir(), "b.xlsx")
	w.exports.Workbook(first, []string{"Scenario 1"}, workbook.Options{})
	ran, fresh := w.freshComparison()
	if !fresh || len(ran.Scenarios) != 1 {
		t.Fatalf("the run of the export is not kept: %d scenarios", len(ran.Scenarios))
	}
	w.exports.Workbook(second, []string{"Scenario 1"}, workbook.Options{})
	if again, _ := w.freshComparison(); again.Baseline.Result.Elapsed != ran.Baseline.Result.Elapsed {
		t.Error("what is fresh was simulated again")
	}
	for _, path := range []string{first, second} {
		if s, err := os.Stat(path); err != nil || s.Size() == 0 {
			t.Errorf("%s: %v", path, err)
		}
	}
}
