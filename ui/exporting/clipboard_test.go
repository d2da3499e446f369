package exporting

import (
	"bytes"
	"errors"
	"image/png"
	"strings"
	"testing"
)

func TestPlotAndChartAreCopiedAsPictures(t *testing.T) {
	d := openDesk(t)
	var got []byte
	d.pictures = Pictures{Copy: func(png []byte) error { got = png; return nil }}
	for name, do := range map[string]func(){"plot": func() { d.copyPlot(spans()) }, "chart": d.CopyChart} {
		got, d.said = nil, ""
		do()
		img, err := png.Decode(bytes.NewReader(got))
		if err != nil || img.Bounds().Dx() < 300 {
			t.Errorf("%s: %v, %d bytes", name, err, len(got))
		}
		if !strings.Contains(d.said, "as a picture") || len(d.failed) > 0 {
			t.Errorf("%s: said %q, failed %q", name, d.said, d.failed)
		}
	}
}

func TestClipboardThatRefusesAPictureIsReported(t *testing.T) {
	d := openDesk(t)
	d.pictures = Pictures{Copy: func([]byte) error { return errors.New("busy") }}
	d.CopyChart()
	if len(d.failed) != 1 || !strings.Contains(d.failed[0], "busy") || d.said != "" {
		t.Errorf("said %q, failed %q", d.said, d.failed)
	}
}

func TestMenuSaysWhyAPictureCannotBeCopied(t *testing.T) {
	d := openDesk(t)
	d.pictures = Pictures{Why: "install xclip"}
	for _, item := range d.PlotMenu(spans()).Items {
		if strings.HasPrefix(item.Label, "Copy as picture") {
			if !item.Disabled || !strings.Contains(item.Label, "install xclip") {
				t.Errorf("%q, disabled %v", item.Label, item.Disabled)
			}
			return
		}
	}
	t.Error("the menu has no item to copy a picture")
}
