package phrase

import "testing"

func TestASettingIsCalledAlikeEverywhere(t *testing.T) {
	for _, tc := range []struct{ name, head, within string }{
		{"embedded", "Coaching built in", "coaching built in"},
		{"min_hours", "At least for decisions", "at least for decisions"},
		{"manager_week_hours", "A manager's week", "a manager's week"},
		{"nothing_known", "nothing known", "nothing known"},
	} {
		if head, within := Setting(tc.name), SettingWithin(tc.name); head != tc.head || within != tc.within {
			t.Errorf("%s is called %q, within a sentence %q; want %q, %q", tc.name, head, within, tc.head, tc.within)
		}
	}
}
