package flow

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/theme"
)

func setUp(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
}

// slab is a block of a height that follows from its width.
type slab struct{ area float32 }

func (s slab) HeightFor(width float32) float32 { return s.area / width }
func (s slab) Draw(sh *Sheet)                  { sh.Block(0, 0, sh.Size().Width, sh.Size().Height, 0, theme.Ink) }

func TestColumnsBreakWhereCellsWouldBeTooNarrow(t *testing.T) {
	setUp(t)
	a, b, c := NewDrawing(slab{30000}), NewDrawing(slab{60000}), NewDrawing(slab{30000})
	row := NewColumns(Cell{Block: a, Least: 300}, Cell{Block: b, Least: 300}, Cell{Block: c, Least: 300})
	for _, k := range []struct {
		width float32
		rows  int
	}{{1000, 1}, {900, 2}, {614, 2}, {600, 3}, {200, 3}} {
		if got := len(row.rows(k.width)); got != k.rows {
			t.Errorf("at %v: %d rows, want %d", k.width, got, k.rows)
		}
		size := fyne.NewSize(k.width, row.HeightFor(k.width))
		row.Resize(size)
		test.WidgetRenderer(row).Layout(size)
		apart(t, size, a, b, c)
	}
}

// apart checks that blocks lie inside the size and do not overlap.
func apart(t *testing.T, size fyne.Size, blocks ...Block) {
	t.Helper()
	for i, b := range blocks {
		p, s := b.Position(), b.Size()
		if p.X < -0.01 || p.Y < -0.01 || p.X+s.Width > size.Width+0.01 || p.Y+s.Height > size.Height+0.01 {
			t.Errorf("at %v: block %d at %v of %v is outside", size.Width, i, p, s)
		}
		for k, o := range blocks[:i] {
			q, r := o.Position(), o.Size()
			if p.X < q.X+r.Width-0.01 && q.X < p.X+s.Width-0.01 && p.Y < q.Y+r.Height-0.01 && q.Y < p.Y+s.Height-0.01 {
				t.Errorf("at %v: blocks %d and %d overlap", size.Width, k, i)
			}
		}
	}
}

func TestHiddenBlocksTakeNoRoom(t *testing.T) {
	setUp(t)
	a, b := NewDrawing(slab{10000}), NewDrawing(slab{10000})
	s := NewStack(a, b)
	if got := s.HeightFor(100); got != 200+gap {
		t.Errorf("height %v, want %v", got, 200+gap)
	}
	b.Hide()
	if got := s.HeightFor(100); got != 100 {
		t.Errorf("height %v, want 100", got)
	}
}

func TestPageScrollsWhatDoesNotFit(t *testing.T) {
	setUp(t)
	p := NewPage(NewDrawing(slab{100000}))
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	for _, width := range []float32{300, 600} {
		w.Resize(fyne.NewSize(width, 200))
		inner := width - 2*Margin
		if got, want := p.holder.Size().Height, max(200, 100000/inner+2*Margin); got < want-1 || got > want+1 {
			t.Errorf("at %v the content is %v high, want %v", width, got, want)
		}
	}
}

func TestWrapKeepsEveryWordWithinTheWidth(t *testing.T) {
	setUp(t)
	words := "With default assumptions, six layers hold only as part of a better-led organisation, and then without reserve."
	look := Type{Size: theme.TextTitle, Bold: true}
	for _, width := range []float32{200, 333, 720} {
		lines := Wrap(words, width, look)
		if got := strings.Join(lines, " "); got != words {
			t.Errorf("words lost: %q", got)
		}
		for _, l := range lines {
			if w := look.Measure(l).Width; w > width {
				t.Errorf("line of %v in %v: %q", w, width, l)
			}
		}
	}
}

func TestHeaderChipsStayInsideAndApart(t *testing.T) {
	setUp(t)
	h := Header{Title: "Compare", Meta: "30 replications, paired · limit 85% · seed 1"}
	for _, n := range []string{"As it is", "As it is, better led", "Flatter", "Flatter, coaching added", strings.Repeat("A very long name ", 6)} {
		h.Chips = append(h.Chips, Chip{Name: n, Colour: theme.Accent})
	}
	for width := float32(260); width < 1500; width += 37 {
		chips, lines := h.places(width)
		for i, c := range chips {
			if c.x < 0 || c.x+c.width > width+0.01 {
				t.Errorf("at %v chip %d runs from %v to %v", width, i, c.x, c.x+c.width)
			}
			if int(c.y) >= lines {
				t.Errorf("at %v chip %d is in line %v of %d", width, i, c.y, lines)
			}
			if foot := h.Foot(i, width); foot.X != c.x || foot.Y <= headerLine*c.y || foot.Y > h.HeightFor(width) {
				t.Errorf("at %v the foot of chip %d is %v", width, i, foot)
			}
			if i > 0 && chips[i-1].y == c.y && chips[i-1].x+chips[i-1].width > c.x {
				t.Errorf("at %v chips %d and %d overlap", width, i-1, i)
			}
		}
	}
}

// buttons is a row of three regions 10 wide, the middle one without an action.
type buttons struct{ taps *[]int }

func (buttons) HeightFor(float32) float32 { return 10 }

func (b buttons) Draw(s *Sheet) {
	for i := range 3 {
		r := Region{
			At: fyne.NewPos(float32(10*i), 0), Size: fyne.NewSquareSize(10),
			Tip: []TipLine{{Words: "tip", Figure: string(rune('a' + i))}},
		}
		if i != 1 {
			r.Tap = func() { *b.taps = append(*b.taps, i) }
		}
		s.Region(r)
	}
}

func TestRegionsAnswerToThePointer(t *testing.T) {
	setUp(t)
	var taps []int
	d := NewDrawing(buttons{&taps})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 100))
	for _, x := range []float32{5, 15, 25, 55} {
		d.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 5)})
	}
	if len(taps) != 2 || taps[0] != 0 || taps[1] != 2 {
		t.Errorf("taps %v, want 0 and 2", taps)
	}
	d.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(15, 5)}})
	if got := tipTexts(d); !strings.Contains(got, "b") {
		t.Errorf("tip %q, want that of the second region", got)
	}
	if d.Cursor() != desktop.DefaultCursor {
		t.Error("a region without an action must not look like one")
	}
	d.MouseOut()
	if d.tip.Visible() {
		t.Error("the tip stays after the pointer has left")
	}
}

func tipTexts(d *Drawing) string {
	var out []string
	if !d.tip.Visible() {
		return ""
	}
	for _, o := range test.LaidOutObjects(d.tip) {
		if t, ok := o.(*canvas.Text); ok {
			out = append(out, t.Text)
		}
	}
	return strings.Join(out, " ")
}

func TestTipsStayInside(t *testing.T) {
	setUp(t)
	room := fyne.NewSize(180, 90)
	lines := []TipLine{{Words: "Head of Delivery and much else besides", Bold: true}, {Words: "Load", Figure: "118% ± 2", Mark: theme.Accent}}
	for _, at := range []fyne.Position{{}, {X: 179, Y: 89}, {X: 90, Y: 45}, {X: 0, Y: 89}} {
		layer := newTip()
		showTip(layer, lines, nil, at, room)
		tip := layer.Objects[0]
		p, s := tip.Position(), tip.Size()
		if p.X < 0 || p.Y < 0 || p.X+s.Width > room.Width+0.5 || p.Y+s.Height > room.Height+0.5 || s.Width < tip.MinSize().Width {
			t.Errorf("pointer at %v: tip at %v of %v is outside %v", at, p, s, room)
		}
	}
}

func TestKeyboardWalksAndTaps(t *testing.T) {
	setUp(t)
	var taps []int
	d := NewWalk(buttons{&taps})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 100))
	w.Canvas().Focus(d)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyReturn} {
		d.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if len(taps) != 4 || taps[0] != 0 || taps[1] != 2 || taps[2] != 2 || taps[3] != 0 {
		t.Errorf("taps %v, want 0 2 2 0", taps)
	}
	if !d.tip.Visible() {
		t.Error("the focus cannot be seen")
	}
	w.Canvas().Unfocus()
	if d.tip.Visible() {
		t.Error("the focus is still shown after it has gone")
	}
}

// What is drawn anew under the keys goes on with them where they were.
func TestKeysStayInAPageThatIsReplaced(t *testing.T) {
	setUp(t)
	var first, second []int
	blocks := func(taps *[]int) []Block {
		other := NewCard("Other", "", NewWalk(buttons{new([]int)}))
		return []Block{NewColumns(Cell{Block: other, Least: 50}, Cell{Block: NewCard("This", "", NewWalk(buttons{taps})), Least: 50})}
	}
	p := NewPage(blocks(&first)...)
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(600, 400))
	had := walks(p.stack.blocks...)[1]
	w.Canvas().Focus(had)
	had.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.Replace(blocks(&second)...)
	now, ok := w.Canvas().Focused().(*Walk)
	if !ok || now == had || had.focused {
		t.Fatalf("the keys are with %v", w.Canvas().Focused())
	}
	now.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(first) != 0 || len(second) != 1 || second[0] != 2 {
		t.Errorf("taps %v before and %v after", first, second)
	}
	w.Canvas().Unfocus()
	p.Replace(blocks(&second)...)
	if w.Canvas().Focused() != nil {
		t.Error("a page takes keys that it did not have")
	}
}

func TestBlankOffersItsButton(t *testing.T) {
	setUp(t)
	tapped := 0
	b := NewBlank(func() { tapped++ })
	w := test.NewTempWindow(t, b.Object())
	w.Resize(fyne.NewSize(600, 400))
	b.Set("Nothing yet", "Because nothing ran.", "Simulate")
	if got := strings.Join(b.Texts(), "|"); got != "Nothing yet|Because nothing ran." {
		t.Errorf("words %q", got)
	}
	test.Tap(b.Button)
	if tapped != 1 {
		t.Errorf("tapped %d times, want once", tapped)
	}
	b.Set("Nothing yet", "Because nothing ran.", "")
	if b.Button.Visible() {
		t.Error("a button without a label shows")
	}
}

// counted counts how often it draws.
type counted struct{ times *int }

func (counted) HeightFor(float32) float32 { return 40 }

func (c counted) Draw(s *Sheet) {
	*c.times++
	s.Text("words", 0, 10, 0, Type{})
}

func TestDrawingsAreDrawnOnlyAnew(t *testing.T) {
	setUp(t)
	times := 0
	d := NewDrawing(counted{&times})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 100))
	ink := func() string {
		for _, o := range test.WidgetRenderer(d).Objects() {
			if text, ok := o.(*canvas.Text); ok {
				return colorText(text)
			}
		}
		return ""
	}
	before, light := times, ink()
	d.Refresh()
	if times != before {
		t.Error("the same was drawn again")
	}
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Dark))
	d.Refresh()
	if times == before || ink() == light {
		t.Error("the dark theme was not drawn")
	}
	before = times
	d.SetDrawer(counted{&times})
	if times == before {
		t.Error("a new drawer was not drawn")
	}
}

func colorText(t *canvas.Text) string {
	r, g, b, _ := t.Color.RGBA()
	return strings.Join([]string{string(rune(r >> 8)), string(rune(g >> 8)), string(rune(b >> 8))}, ",")
}
