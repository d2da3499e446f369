package flattening

import "testing"

func TestAHighLoadIsNeverCut(t *testing.T) {
	for _, tc := range []struct{ was, is, value, remark string }{
		{"96%", "112%", "96% → 112%", "Head of Sales"},
		{"96%", "96%", "96%", "Head of Sales"},
		{"3,391%", "4,547%", "→ 4,547%", "from 3,391%, now Head of Sales"},
		{"42,610%", "175,020%", "→ 175,020%", "from 42,610%, now Head of Sales"},
	} {
		value, remark := jump(tc.was, tc.is, "Head of Sales")
		if value != tc.value || remark != tc.remark {
			t.Errorf("from %s to %s is %q, %q; want %q, %q", tc.was, tc.is, value, remark, tc.value, tc.remark)
		}
	}
}

func TestFewerOverloadedOfFewerManagersAreNoGain(t *testing.T) {
	for name, tc := range map[string]struct {
		was, is, of, ofThen int
		want                tone
	}{
		"in proportion":    {105, 44, 143, 61, plain},
		"far fewer":        {105, 10, 143, 61, good},
		"fewer of as many": {5, 1, 47, 47, good},
		"more of fewer":    {5, 7, 47, 35, bad},
		"none of none":     {0, 0, 0, 0, plain},
	} {
		if got := overloadTone(tc.was, tc.is, tc.of, tc.ofThen); got != tc.want {
			t.Errorf("%s: %d, want %d", name, got, tc.want)
		}
	}
}
