package picture

import (
	"fmt"
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/picture/picturetest"
	"spanwise/scenario/picture/sheet"
)

// manyScripts are names of invented people.
var manyScripts = []string{
	"王小明", "山田はなこ", "김민준", "محمد علي", "שרה כהן", "สมชาย ใจดี", "प्रिया शर्मा", "রহিম উদ্দিন", "முருகன்", "శ్రీజ", "ಗೌರಿ", "ശ്രീജ",
	"ગૌરી", "ਗੁਰਪ੍ਰੀਤ", "සුනිල්", "សុភា", "အောင်", "አበበ", "Ada 🙂", "Zoë 👩\u200d💻", "👨\u200d👩\u200d👧 Bo", "Cy 🇸🇪🇯🇵", "👍🏽 Dana ❤\ufe0f 1\ufe0f\u20e3", "葛\U000e0100城",
}

func named(t fataler, names []string) Chart {
	positions, people := []scenario.Position{{ID: "top", Title: "Top"}}, []scenario.Person{}
	for i, name := range names {
		id := fmt.Sprintf("i%04d", i)
		positions = append(positions, scenario.Position{ID: scenario.PositionID(id), Title: "Maker", Manager: "top"})
		people = append(people, scenario.Person{ID: scenario.PersonID(id), Name: name, Seat: scenario.PositionID(id)})
	}
	return Chart{Title: "Scripts", Org: orgOf(t, positions, people), Colour: BySpan, On: on}
}

// In a PDF every name is drawn without a box, and is copied as it was written.
func TestNamesOfAllScriptsAreDrawn(t *testing.T) {
	d := picturetest.PDF(t, written(t, PDF, named(t, manyScripts)))
	for _, name := range manyScripts {
		if !strings.Contains(d.Text, sheet.Visual(name)+"\n") {
			t.Errorf("%q is not among what is copied", name)
		}
	}
	if strings.Contains(d.Drawn, "□") {
		t.Errorf("a box is drawn: %q", d.Drawn)
	}
	for _, f := range []Format{SVG, PPTX} {
		file := written(t, f, named(t, manyScripts))
		all := string(file)
		if f == PPTX {
			all = fmt.Sprint(picturetest.Parts(t, file))
		}
		for _, name := range manyScripts {
			if !strings.Contains(all, ">"+name+"<") {
				t.Errorf("%s lacks %q", f, name)
			}
		}
	}
}

func TestFontsAreInTheFileOnceAndOnlyWhereNeeded(t *testing.T) {
	count := func(names ...string) int {
		return strings.Count(picturetest.PDF(t, written(t, PDF, named(t, names))).All, "/FontFile2")
	}
	if got := count("Ada", "שרה"); got != 2 {
		t.Errorf("%d fonts for names that DejaVu has, want its two weights", got)
	}
	if got := count("王", "李", "김", "🙂", "🚀"); got != 5 {
		t.Errorf("%d fonts for Han, Hangul and emoji, want 5", got)
	}
	small, large := len(written(t, PDF, named(t, []string{"Ada"}))), len(written(t, PDF, named(t, []string{"王小明", "김", "🙂"})))
	if large-small > 40_000 {
		t.Errorf("five letters add %d bytes: the fonts are not cut to what is used", large-small)
	}
}

func TestBoxesAreCounted(t *testing.T) {
	for _, c := range []struct {
		names []string
		want  int
	}{{manyScripts, 0}, {[]string{"Ada", "□"}, 0}, {[]string{"\U00013000 x", "\U00013000 x", "𠮷野", "王"}, 2}} {
		for _, f := range []Format{PNG, PDF} {
			chart, got := named(t, c.names), -1
			chart.Boxed = func(texts int) { got = texts }
			written(t, f, chart)
			if got != c.want {
				t.Errorf("%s of %q: %d texts with boxes, want %d", f, c.names, got, c.want)
			}
		}
	}
	if got := BoxedInWords(0); got != "" {
		t.Errorf("no boxes are told as %q", got)
	}
	if got, want := BoxedInWords(2), "2 texts with letters that no built-in font has: a box stands for each"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
