package grid

import (
	"fmt"
	"strings"
	"testing"
)

func TestFormats(t *testing.T) {
	for code, want := range map[string]shows{
		"General": plainly, "@": plainly, "0": plainly, "0.00": plainly, "#,##0": plainly, "#": plainly, "0.0E+0": plainly, "??/??": plainly,
		"000": asPattern, "0000000": asPattern, `"P-"000`: asPattern, `P\-000`: asPattern, "000-000": asPattern, "(000) 000": asPattern, "[Blue]00": asPattern,
		"[<100]00;0": asShown, `General" x"`: plainly, `"x"`: plainly, "": plainly,
		"0%": asPercent, "0.00 %": asPercent, `0"%"`: asPattern,
		"d/m/yyyy": asDate, "mmm yy": asDate, "mmmm": asDate, "[$-F800]dddd\\, mmmm dd\\, yyyy": asDate, "yyyy-mm-dd hh:mm": asDate, `d" of "mmmm`: asDate,
		"h:mm": asShown, "h:mm AM/PM": asShown, "mm:ss.0": asShown, "[mm]:ss": asShown, "[h]:mm:ss": asShown,
		"€ 0.00": asShown, `"$"#,##0`: asShown, "[$CHF-807] 0.00": asShown, "[$-409]0.00": plainly, "[Red]0.00": plainly,
		"0.00;[Red]-0.00": plainly, "#,##0;(#,##0)": plainly, "0;;yyyy": plainly, "General;yyyy": plainly,
	} {
		if got := formatOf(code).shows; got != want {
			t.Errorf("%q: %d, want %d", code, got, want)
		}
	}
}

func TestPattern(t *testing.T) {
	for _, c := range []struct{ code, digits, want string }{
		{"00000", "42", "00042"},
		{"00000", "1234567", "1234567"},
		{"00000", "0", "00000"},
		{`"E"0000`, "42", "E0042"},
		{`"2024-"000`, "7", "2024-007"},
		{`000\-00\-0000`, "123456789", "123-45-6789"},
		{"000-00-0000", "1234567890", "1234-56-7890"},
		{`00"x"00`, "7", "00x07"},
		{"(###) 0000", "5551234", "(555) 1234"},
		{"(###) 0000", "1234", "() 1234"},
		{`0" FTE"`, "3", "3 FTE"},
		{"[Blue]000;-0", "7", "007"},
		{`_(000_)`, "7", "007"},
		{`"N° "??0`, "7", "N°   7"},
	} {
		f := formatOf(c.code)
		if f.shows != asPattern {
			t.Errorf("%q is no pattern", c.code)
		} else if got := f.pattern.print(c.digits); got != c.want {
			t.Errorf("%q shows %s as %q, want %q", c.code, c.digits, got, c.want)
		}
	}
}

// The printer gives up on formats one by one, never on the number.
func TestPrinterIsBounded(t *testing.T) {
	p := &printer{}
	for i := range maxFormats + 10 {
		currency := strings.Repeat("x", i%30) + strings.Repeat("y", i/30)
		got := p.print(fmt.Sprintf(`[$%s] 0`, currency), 7, "7")
		if want := strings.TrimSpace(currency + " 7"); got != want && (i < maxFormats || got != "7") {
			t.Fatalf("format %d: got %q, want %q", i, got, want)
		}
	}
}

func BenchmarkPrinter(b *testing.B) {
	p, n := &printer{}, 0.0
	for b.Loop() {
		n++
		p.print("[$EUR] #,##0.00", n, "x")
	}
}
