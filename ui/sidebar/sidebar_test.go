package sidebar

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/uitest"
)

// told is what the sidebar asked of the window.
type told struct {
	selected []scenario.ScenarioID
	menus    []string
	at       fyne.Position
	created  int
}

func (d *told) handlers() Handlers {
	return Handlers{
		Select:       func(id scenario.ScenarioID) { d.selected = append(d.selected, id) },
		ScenarioMenu: func(id scenario.ScenarioID, at fyne.Position) { d.menus, d.at = append(d.menus, string(id)), at },
		New:          func() { d.created++ },
		PersonMenu:   func(id scenario.PersonID, at fyne.Position) { d.menus, d.at = append(d.menus, string(id)), at },
	}
}

func show(t *testing.T) (*View, *told, fyne.Window) {
	t.Helper()
	uitest.Start(t)
	d := &told{}
	v := New(d.handlers(), nil)
	w := uitest.Window(t, v.Object(), 260, 700)
	v.ShowScenarios(list(), "s1")
	v.ShowPeople([]Person{{ID: "p1", Name: "Dana Okafor", Was: "Planner"}, {ID: "p2"}})
	return v, d, w
}

func list() []Scenario {
	return []Scenario{
		{ID: "", Name: "As it is", Lines: []string{"6 layers", "49 managers"}, Verdict: "holds (estimate)", Tone: ToneGood},
		{ID: "s1", Name: "Flatter", Lines: []string{"5 layers"}, Verdict: "2 above 85% (estimate)", Tone: ToneTight},
		{ID: "s2", Name: "Flattest", Verdict: "no longer fits", Tone: ToneBad},
		{ID: "s3", Name: "Not judged"},
	}
}

// ground returns the colours of the card's ground and edge.
func ground(c *card) (fill, edge color.Color) {
	r := uitest.Find[*canvas.Rectangle](c)[0]
	return r.FillColor, r.StrokeColor
}

func TestEveryScenarioHasACard(t *testing.T) {
	v, d, _ := show(t)
	words := uitest.Words(v.list)
	if want := []string{"As it is", "6 layers", "49 managers", "holds (estimate)", "Flatter", "5 layers", "2 above 85% (estimate)", "Flattest", "no longer fits", "Not judged"}; !slices.Equal(words, want) {
		t.Errorf("words %q\nwant  %q", words, want)
	}
	test.Tap(v.cards["s2"])
	v.cards[""].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if !slices.Equal(d.selected, []scenario.ScenarioID{"s2", ""}) {
		t.Errorf("selected %q", d.selected)
	}
}

func TestSelectedCardStandsOut(t *testing.T) {
	v, _, _ := show(t)
	for id, c := range v.cards {
		fill, edge := ground(c)
		if selected := fill == theme.Color(theme.AccentSoft) && edge == theme.Color(theme.Accent); selected != (id == "s1") {
			t.Errorf("%q: fill %v, edge %v", id, fill, edge)
		}
	}
	v.ShowScenarios(list(), "s2")
	if fill, _ := ground(v.cards["s1"]); fill != theme.Color(theme.Surface) {
		t.Errorf("the card chosen before keeps %v", fill)
	}
}

func TestVerdictsAreColouredByTheirTone(t *testing.T) {
	v, _, _ := show(t)
	for id, want := range map[scenario.ScenarioID][2]fyne.ThemeColorName{
		"":   {theme.HoldsSoft, theme.HoldsText},
		"s1": {theme.StretchedSoft, theme.StretchedText},
		"s2": {theme.OverloadedSoft, theme.OverloadedText},
	} {
		grounds := uitest.Find[*canvas.Rectangle](v.cards[id])
		lines := uitest.Find[*canvas.Text](v.cards[id])
		if got := grounds[len(grounds)-1].FillColor; got != theme.Color(want[0]) {
			t.Errorf("%q: ground %v, want %s", id, got, want[0])
		}
		if got := lines[len(lines)-1].Color; got != theme.Color(want[1]) {
			t.Errorf("%q: words %v, want %s", id, got, want[1])
		}
	}
}

func TestMenusOpenByRightClickAndMenuKey(t *testing.T) {
	v, d, _ := show(t)
	v.cards["s1"].TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(40, 90)})
	if !slices.Equal(d.menus, []string{"s1"}) || d.at != fyne.NewPos(40, 90) {
		t.Errorf("right click: menus %q at %v", d.menus, d.at)
	}
	c := v.cards["s2"]
	c.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
	if !slices.Equal(d.menus, []string{"s1", "s2"}) || d.at != top.AddXY(0, c.Size().Height) {
		t.Errorf("menu key: menus %q at %v, card at %v", d.menus, d.at, top)
	}
	if len(d.selected) != 0 {
		t.Errorf("a menu selected %q", d.selected)
	}
}

func TestCardWithTheFocusSurvivesARefresh(t *testing.T) {
	v, _, w := show(t)
	before := v.cards["s2"]
	w.Canvas().Focus(before)
	changed := list()[:3]
	changed[2].Name = "Flattest of all"
	v.ShowScenarios(changed, "s1")
	if v.cards["s2"] != before || w.Canvas().Focused() != fyne.Focusable(before) || !before.focused {
		t.Error("the focus is lost")
	}
	if words := uitest.Words(before); words[0] != "Flattest of all" {
		t.Errorf("the card says %q", words)
	}
	if _, ok := v.cards["s3"]; ok {
		t.Error("the card of a scenario that went is kept")
	}
}

func TestTrayListsUnplacedPeople(t *testing.T) {
	v, d, _ := show(t)
	if got := v.count.Value(); got != "UNPLACED 2" {
		t.Errorf("heading %q", got)
	}
	if got, want := uitest.Words(v.tray), []string{"Dana Okafor", "was Planner", "p2"}; !slices.Equal(got, want) {
		t.Errorf("words %q, want %q", got, want)
	}
	cards := uitest.Find[*tile](v.tray)
	test.Tap(cards[0])
	cards[1].TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(9, 600)})
	if !slices.Equal(d.menus, []string{"p1", "p2"}) {
		t.Errorf("menus %q", d.menus)
	}
	v.ShowPeople(nil)
	if got := uitest.Words(v.tray); !slices.Equal(got, []string{"Everybody has a seat, or leaves."}) {
		t.Errorf("an empty tray says %q", got)
	}
}

func TestNewScenarioIsAskedFor(t *testing.T) {
	v, d, _ := show(t)
	test.Tap(uitest.Button(t, v.Object(), "New scenario"))
	if d.created != 1 {
		t.Errorf("asked %d times", d.created)
	}
}

func TestPointerMarksTheCard(t *testing.T) {
	v, _, _ := show(t)
	c := v.cards["s2"]
	c.MouseIn(nil)
	if _, edge := ground(c); edge != theme.Color(theme.Accent) {
		t.Errorf("under the pointer the edge is %v", edge)
	}
	c.MouseOut()
	if _, edge := ground(c); edge != theme.Color(theme.Line) {
		t.Errorf("afterwards the edge is %v", edge)
	}
}
