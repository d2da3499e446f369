package safety

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func open(t *testing.T) fyne.Window {
	t.Helper()
	uitest.Start(t)
	return uitest.Window(t, widgets.Space(1, 1), 1000, 700)
}

func dialog(t *testing.T, w fyne.Window) fyne.CanvasObject {
	t.Helper()
	top := w.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no dialog is open")
	}
	return top
}

func press(t *testing.T, w fyne.Window, label string) {
	t.Helper()
	test.Tap(uitest.Button(t, dialog(t, w), label))
}

func says(t *testing.T, w fyne.Window, words string) bool {
	t.Helper()
	return strings.Contains(strings.Join(uitest.Words(dialog(t, w)), "\n"), words)
}

func TestStrengthFollowsWhatIsGuessed(t *testing.T) {
	for passphrase, want := range map[string]string{
		"":                                 "",
		"a":                                "Weak",
		"aaaaaaaaaaaaaaaaaaaa":             "Weak",
		"12345678901234567890":             "Weak",
		"Password2026!!":                   "Weak",
		"P4ssw0rd":                         "Weak",
		"blue blue blue blue":              "Weak",
		"blue horse":                       "Weak",
		"blue horse river":                 "Fair",
		"kx7pq2w":                          "Fair",
		"blue horse river pencil":          "Good",
		"blue-horse-river-pencil":          "Good",
		"kX7!q2wB9":                        "Good",
		"blue horse river pencil sky ably": "Strong",
		"kX7!q2wB9#mZ4":                    "Strong",
	} {
		if got := StrengthOf(passphrase); !strings.HasPrefix(got.Words, want) || want == "" && got.Words != "" {
			t.Errorf("%q: %q at %.0f bits, want %q", passphrase, got.Words, got.bits, want)
		}
	}
}

func TestPassphraseIsAskedTwiceAndJudged(t *testing.T) {
	w := open(t)
	var set []string
	AskPassphrase(w.Canvas(), Protection{Set: func(p string, done func(string)) { set = append(set, p); done("") }})
	fields := uitest.Find[*widgets.Entry](dialog(t, w))
	if len(fields) != 2 || !fields[0].Password || !fields[1].Password {
		t.Fatalf("%d fields, or one that shows what is typed", len(fields))
	}
	if !says(t, w, "Nobody can recover") || !says(t, w, "removed") {
		t.Error("the warning is missing")
	}
	press(t, w, "Protect")
	if !says(t, w, "Type a passphrase") {
		t.Error("an empty passphrase was taken")
	}
	fields[0].SetText("blue horse river pencil")
	if !says(t, w, "Good") {
		t.Error("the strength is not told")
	}
	fields[1].SetText("blue horse")
	press(t, w, "Protect")
	if !says(t, w, "not the same") || len(set) > 0 {
		t.Error("two that differ were taken")
	}
	fields[1].SetText("blue horse river pencil")
	press(t, w, "Protect")
	if len(set) != 1 || set[0] != "blue horse river pencil" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("set %q", set)
	}
}

func TestPassphraseStaysAskedWhileItCannotBeSet(t *testing.T) {
	w := open(t)
	AskPassphrase(w.Canvas(), Protection{Set: func(_ string, done func(string)) { done("The disk is full.") }})
	for _, f := range uitest.Find[*widgets.Entry](dialog(t, w)) {
		f.SetText("blue horse")
	}
	press(t, w, "Protect")
	if !says(t, w, "disk is full") {
		t.Error("the failure is not told")
	}
}

func TestPassphraseIsRemovedAfterASecondYes(t *testing.T) {
	w := open(t)
	removed := 0
	AskPassphrase(w.Canvas(), Protection{Protected: true, Remove: func(done func(string)) { removed++; done("") }})
	press(t, w, "Remove it…")
	if removed != 0 || !says(t, w, "can then read it") {
		t.Fatal("no second question")
	}
	press(t, w, "Remove it")
	if removed != 1 || w.Canvas().Overlays().Top() != nil {
		t.Error("not removed")
	}
}

func TestOpeningAsksAgainAfterAWrongPassphrase(t *testing.T) {
	w := open(t)
	given, left := "", 0
	AskToOpen(w.Canvas(), "plan.spanwise", true, func(p string) { given = p }, func() { left++ })
	if !says(t, w, "not the passphrase") {
		t.Error("the user is not told why it is asked again")
	}
	press(t, w, "Open")
	if given != "" {
		t.Error("nothing typed was taken")
	}
	uitest.Find[*widgets.Entry](dialog(t, w))[0].SetText("blue horse")
	press(t, w, "Open")
	if given != "blue horse" || left != 0 {
		t.Errorf("given %q, left %d", given, left)
	}
}

var noon = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

func TestRecoveryOffersAllThatWasLeft(t *testing.T) {
	w := open(t)
	found := []Left{
		{Name: "Plan", Where: "/home/ann", Changes: 14, Since: noon.Add(-78 * time.Minute)},
		{Name: "Draft", Changes: 1, Since: noon.AddDate(0, 0, -1), Note: "The last lines are damaged."},
	}
	var got []string
	note := func(what string) func(int) {
		return func(i int) { got = append(got, what+" "+found[i].Name) }
	}
	ask := func() {
		AskRecovery(w.Canvas(), found, noon, RecoveryHandlers{
			Recover: note("recover"), Look: note("look"), Discard: note("discard"), Later: func() { got = append(got, "later") },
		})
	}
	ask()
	for _, words := range []string{"“Plan”", "14 changes since 10:42", "/home/ann", "“Draft”", "1 change since Thursday, 19 November, 12:00", "damaged"} {
		if !says(t, w, words) {
			t.Errorf("%q is not told: %q", words, uitest.Words(dialog(t, w)))
		}
	}
	press(t, w, "Recover")
	ask()
	press(t, w, "Look first")
	ask()
	press(t, w, "Discard…")
	press(t, w, "Keep it")
	press(t, w, "Discard…") // the list is back
	press(t, w, "Discard for good")
	ask()
	press(t, w, "Decide later")
	if want := "recover Plan, look Plan, discard Plan, later"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestEnterRecoversASingleDocument(t *testing.T) {
	w := open(t)
	recovered := 0
	AskRecovery(w.Canvas(), []Left{{Name: "Plan", Changes: 2}}, noon, RecoveryHandlers{Recover: func(int) { recovered++ }})
	if !says(t, w, "2 changes") {
		t.Errorf("%q", uitest.Words(dialog(t, w)))
	}
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if recovered != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("recovered %d", recovered)
	}
}

func TestEnterChoosesNoneOfSeveralDocuments(t *testing.T) {
	w := open(t)
	AskRecovery(w.Canvas(), make([]Left, 2), noon, RecoveryHandlers{Later: func() { t.Error("put off") }})
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.Canvas().Overlays().Top() == nil {
		t.Error("the dialog is closed")
	}
}

func TestManyRecoveredDocumentsFitTheWindow(t *testing.T) {
	w := open(t)
	AskRecovery(w.Canvas(), make([]Left, 30), noon, RecoveryHandlers{})
	if h := dialog(t, w).MinSize().Height; h > 600 {
		t.Errorf("the dialog asks for a height of %.0f", h)
	}
}

func TestVersionsTellTimeAndSizeAndOpenTheOneChosen(t *testing.T) {
	w := open(t)
	opened := -1
	AskVersion(w.Canvas(), "plan.spanwise", []Version{{noon.Add(-time.Hour), 12_400}, {noon.AddDate(-1, 0, 0), 3_400_000}}, noon, func(i int) { opened = i })
	for _, words := range []string{"11:00", "12 kB", "20 November 2025, 12:00", "3.4 MB"} {
		if !says(t, w, words) {
			t.Errorf("%q is not told: %q", words, uitest.Words(dialog(t, w)))
		}
	}
	test.Tap(uitest.Find[*widgets.Button](dialog(t, w))[1])
	if opened != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("opened %d", opened)
	}
}

func TestSizesAreWrittenInTheUnitThatSuits(t *testing.T) {
	for bytes, want := range map[int64]string{0: "0 bytes", 999: "999 bytes", 1000: "1 kB", 999_499: "999 kB", 999_500: "1.0 MB", 35_640_000: "35.6 MB"} {
		if got := Size(bytes); got != want {
			t.Errorf("Size(%d) = %q, want %q", bytes, got, want)
		}
	}
}
