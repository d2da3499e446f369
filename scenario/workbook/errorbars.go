package workbook

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// errorBars gives the series of a chart error bars of the half-widths in these
// ranges. excelize cannot, so they are put into the chart's part, where the file
// format wants them: before the categories (ISO 29500, 21.2.2.55).
func (b *book) errorBars(chart int, halves []string) {
	if b.err != nil {
		return
	}
	name := fmt.Sprintf("xl/charts/chart%d.xml", chart)
	part, ok := b.f.Pkg.Load(name)
	text, isText := part.([]byte)
	if !ok || !isText {
		b.do(fmt.Errorf("error bars: there is no part %s", name))
		return
	}
	pieces := strings.Split(string(text), categories)
	if len(pieces) != len(halves)+1 {
		b.do(fmt.Errorf("error bars: %s has %d series, not %d", name, len(pieces)-1, len(halves)))
		return
	}
	var out strings.Builder
	out.WriteString(pieces[0])
	for i, half := range halves {
		out.WriteString(errorBarsOf(half))
		out.WriteString(categories)
		out.WriteString(pieces[i+1])
	}
	b.f.Pkg.Store(name, []byte(out.String()))
}

const categories = "<cat>"

func errorBarsOf(half string) string {
	if half == "" {
		return ""
	}
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(half)) // a Builder never fails
	reference := "<numRef><f>" + escaped.String() + "</f></numRef>"
	return `<errBars><errBarType val="both"/><errValType val="cust"/><noEndCap val="0"/>` +
		"<plus>" + reference + "</plus><minus>" + reference + "</minus>" +
		`<spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="` + ink + `"/></a:solidFill></a:ln></spPr></errBars>`
}
