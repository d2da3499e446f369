package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// PanelStyle says how a Panel looks.
type PanelStyle struct {
	Fill    fyne.ThemeColorName
	Stroke  fyne.ThemeColorName // "" for none
	Width   float32             // of the stroke, 0 is 1
	Radius  float32
	Padding float32 // on all sides
}

// The panels in use.
var (
	CardStyle  = PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 12}
	PlainStyle = PanelStyle{Fill: theme.Surface}
)

// Panel is a ground with an edge behind its content.
type Panel struct {
	widget.BaseWidget
	content fyne.CanvasObject
	style   PanelStyle
}

// NewPanel puts content on a ground.
func NewPanel(content fyne.CanvasObject, style PanelStyle) *Panel {
	p := &Panel{content: content, style: style}
	p.ExtendBaseWidget(p)
	return p
}

// SetContent replaces what stands on the ground.
func (p *Panel) SetContent(content fyne.CanvasObject) {
	p.content = content
	p.Refresh()
}

// SetStyle replaces the look.
func (p *Panel) SetStyle(style PanelStyle) {
	p.style = style
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{panel: p, ground: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type panelRenderer struct {
	panel  *Panel
	ground *canvas.Rectangle
}

func (r *panelRenderer) MinSize() fyne.Size {
	pad := 2 * r.panel.style.Padding
	return r.panel.content.MinSize().AddWidthHeight(pad, pad)
}

func (r *panelRenderer) Layout(size fyne.Size) {
	pad := r.panel.style.Padding
	r.ground.Resize(size)
	r.panel.content.Move(fyne.NewPos(pad, pad))
	r.panel.content.Resize(size.SubtractWidthHeight(2*pad, 2*pad))
}

func (r *panelRenderer) Refresh() {
	s := r.panel.style
	r.ground.FillColor, r.ground.CornerRadius = theme.Color(s.Fill), s.Radius
	r.ground.StrokeWidth = 0
	if s.Stroke != "" {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(s.Stroke), max(s.Width, 1)
	}
	r.Layout(r.panel.Size())
	canvas.Refresh(r.ground)
	r.panel.content.Refresh()
}

func (r *panelRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.panel.content}
}
func (r *panelRenderer) Destroy() {}

// Framed puts the edge of a text field around a drop-down, which Fyne leaves bare.
func Framed(choice fyne.CanvasObject) *Panel {
	return NewPanel(choice, PanelStyle{Fill: theme.Surface, Stroke: theme.Connector, Radius: 6, Padding: 1})
}

// Badge is a short word on a coloured pill.
func Badge(value string, ground, text fyne.ThemeColorName) *Panel {
	label := NewText(value, Style{Size: theme.TextCaption, Color: text, Bold: true})
	return NewPanel(Inset(label, 1, 8), PanelStyle{Fill: ground, Radius: 9})
}

// Rule is a thin line across its place, horizontal or vertical by its size.
func Rule() *Panel { return NewPanel(space(1, 1), PanelStyle{Fill: theme.Line}) }

// Swatch is a small filled square for legends.
func Swatch(fill fyne.ThemeColorName) *Panel {
	return NewPanel(space(10, 10), PanelStyle{Fill: fill, Radius: 3})
}

func space(w, h float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent) // the software painter cannot draw nil
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

// Space keeps a fixed distance.
func Space(w, h float32) fyne.CanvasObject { return space(w, h) }
