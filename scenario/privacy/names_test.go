package privacy

import (
	"strings"
	"testing"
)

func TestNamesAreCutWhole(t *testing.T) {
	var n Names
	for _, name := range []string{"Ada Foxglove", "Elmwood, Cy (17)", "Jo van der Berg", "Li", strings.Repeat("lima ", 1000)} {
		n.Learn(name)
	}
	for word, k := range n.starts {
		if k > mostWords {
			t.Errorf("%d words are looked at from %s on", k, word)
		}
	}
	for text, want := range map[string]string{
		"Assistant to Ada Foxglove":     "Assistant to …",
		"ADA FOXGLOVE's office":         "… office",
		"Foxglove Ada":                  "…",
		"Cy  Elmwood / Jo van der Berg": "… / …",
		"Jo Berg team":                  "… team",
		"Foxglove Ltd, Lima, Li":        "Foxglove Ltd, Lima, Li",
		"":                              "",
	} {
		if got := n.Cut(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestMailIsCut(t *testing.T) {
	if got := WithoutMail("Desk (ada.fox@example.org), 5 @ 3"); got != "Desk ((e-mail address)), 5 @ 3" {
		t.Errorf("got %q", got)
	}
}

func FuzzCutNeverKeepsAName(f *testing.F) {
	f.Add("Aide to Ada Foxglove, Berlin", "Ada Foxglove")
	f.Add("\xff", "a, b (c)")
	f.Fuzz(func(t *testing.T, text, name string) {
		var n Names
		n.Learn(name)
		cut := n.Cut(text)
		if len(n.known) > 0 && n.Cut(cut) != cut && !strings.Contains(name, hiddenMark) {
			t.Errorf("a second cut of %q changes %q", text, cut)
		}
	})
}
