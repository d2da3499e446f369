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
