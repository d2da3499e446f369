package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestColumnsAreRemembered(t *testing.T) {
	d := open(t)
	d.view.hideColumn(1)
	d.view.moveColumn(0, 1)
	want := "title:184 id:80 unit:116 fte:60 protected:82 load:148"
	if got := strings.Join(d.layout, " "); got != want {
		t.Fatalf("%q, want %q", got, want)
	}
	d.view.SetLayout(Layout{"nonsense:9", "title:300", "title:2", "id"})
	if got := fmt.Sprint(d.view.Layout()); got != "[title:300 id:80]" {
		t.Errorf("%s", got)
	}
}

// Where nobody has a name the title stays in view instead, and what is remembered is
// what was chosen.
func TestTitleStandsFirstWhereNobodyHasAName(t *testing.T) {
	d := open(t)
	named, chosen := *d.source, Layout{"person:150", "title:300", "unit:116"}
	d.view.SetLayout(chosen)
	var positions []scenario.Position
	for p := range named.Org.Positions() {
		positions = append(positions, p)
	}
	org, err := scenario.NewOrg(positions, nil)
	if err != nil {
		t.Fatal(err)
	}
	unnamed := named
	unnamed.Org = org
	d.view.Set(unnamed, false)
	if got := keysOf(d.view.grid.columns); !slices.Equal(got, []string{"title", "person", "unit"}) {
		t.Errorf("without names the columns are %v", got)
	}
	if !slices.Equal(d.view.Layout(), chosen) {
		t.Errorf("the layout became %v", d.view.Layout())
	}
	d.view.Set(named, false)
	if got := keysOf(d.view.grid.columns); !slices.Equal(got, []string{"person", "title", "unit"}) {
		t.Errorf("with names the columns are %v", got)
	}
}

func TestFilterOfAColumn(t *testing.T) {
	d := open(t)
	d.view.askFilter(columnOf("load"))
	fields := uitest.Find[*widgets.Entry](d.dialog())
	fields[0].SetText("50")
	fields[1].SetText("20")
	d.answer("Filter")
	if words := strings.Join(uitest.Words(d.dialog()), "|"); !strings.Contains(words, "Nothing lies between") {
		t.Fatalf("%q", words)
	}
	fields[1].SetText("100%")
	d.answer("Filter")
	if got := d.view.rows.listed(); got != "1" {
		t.Errorf("%q", got)
	}
	test.Tap(uitest.Button(t, d.view.Object(), "Load: from 50% to 100%  ×"))
	if got := len(d.view.rows.shown); got != 7 {
		t.Errorf("%d rows", got)
	}
	d.view.askFilter(columnOf("unit"))
	for _, tick := range uitest.Find[*widgets.Check](d.dialog()) {
		if tick.Text == "Product" {
			test.Tap(tick)
		}
	}
	d.answer("Filter")
	if got := d.view.rows.listed(); got != "3 6" {
		t.Errorf("%q", got)
	}
}

func TestMenuOfAHead(t *testing.T) {
	d := open(t)
	d.at("1", "unit", 0, 0)
	d.press(fyne.KeyUp) // from the first row to the head
	h, ok := d.win.Canvas().Focused().(*head)
	if !ok || h.column.key != "unit" {
		t.Fatalf("%T has the keys", d.win.Canvas().Focused())
	}
	d.press(fyne.KeyReturn)
	if d.win.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	d.view.headMenu(h.at).Items[1].Action()
	if got := d.view.rows.listed(); got != "3 6 2 4 10 1 7" || h.marks() != "▼" {
		t.Errorf("%q, %q", got, h.marks())
	}
}

func TestTheFirstColumnStaysInView(t *testing.T) {
	d := open(t)
	d.win.Resize(fyne.NewSize(500, 400))
	d.at("2", "load", 0, 0)
	g := d.view.grid
	if g.scroll.Offset.X == 0 {
		t.Fatal("the table was not scrolled sideways")
	}
	p, size := g.boxOf(spot{1, 0})
	if p.X != g.scroll.Offset.X {
		t.Errorf("the first column is drawn at %v of %v", p.X, g.scroll.Offset.X)
	}
	if at := g.spotAt(p.AddXY(size.Width/2, 5)); at != (spot{1, 0}) {
		t.Errorf("a click on it means %v", at)
	}
	if at := g.spotAt(p.AddXY(size.Width+5, 5)); at.column == 0 {
		t.Errorf("a click beside it means %v", at)
	}
	if h := d.view.head.each[0]; h.Position().X != 0 {
		t.Errorf("its head stands at %v", h.Position().X)
	}
	d.at("2", "title", 0, 0)
	left, _ := g.boxOf(g.cursor)
	if left.X < g.scroll.Offset.X+g.width(g.columns[0]) {
		t.Error("the cursor is hidden behind the first column")
	}
}
