package phrase

import "testing"

func TestWordsFollowTheirNumber(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Counted(0, "person", "people"), "0 people"},
		{Counted(1, "person", "people"), "1 person"},
		{Counted(21193, "person", "people"), "21,193 people"},
		{Plural(1, "manager"), "1 manager"},
		{Plural(2, "manager"), "2 managers"},
		{Listed(nil), ""},
		{Listed([]string{"a"}), "a"},
		{Listed([]string{"a", "b"}), "a and b"},
		{Listed([]string{"a", "b", "c"}), "a, b and c"},
		{Percent(0.85, 1), "85%"},
		{Percent(0.125, 1), "12.5%"},
		{Percent(0.125, 0), "13%"},
		{Percent(-0.02, 0), "−2%"},
		{Capital("nobody leads"), "Nobody leads"},
		{Capital(""), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
