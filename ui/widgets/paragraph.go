package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/theme"
)

// Paragraph is text that wraps at words, without padding.
type Paragraph struct {
	widget.BaseWidget
	rich    *widget.RichText
	segment *widget.TextSegment
	content fyne.CanvasObject
}

// Sizes that Fyne has no name for.
const (
	sizeSmall fyne.ThemeSizeName = "spanwiseSmall"
	sizeRoom  fyne.ThemeSizeName = "spanwiseRoom"
)

// NewParagraph returns wrapped text; sizes are those of the theme.
func NewParagraph(value string, style Style) *Paragraph {
	if style.Color == "" {
		style.Color = theme.Ink
	}
	p := &Paragraph{}
	p.segment = &widget.TextSegment{Text: value, Style: widget.RichTextStyle{
		ColorName: style.Color, SizeName: sizeName(style.Size), Alignment: style.Align,
		TextStyle: fyne.TextStyle{Bold: style.Bold},
	}}
	p.rich = widget.NewRichText(p.segment)
	p.rich.Wrapping = fyne.TextWrapWord
	p.content = container.NewThemeOverride(p.rich, flush{})
	p.ExtendBaseWidget(p)
	return p
}

func sizeName(size float32) fyne.ThemeSizeName {
	switch size {
	case theme.TextTitle:
		return fynetheme.SizeNameHeadingText
	case theme.TextHead:
		return fynetheme.SizeNameSubHeadingText
	case theme.TextSmall:
		return sizeSmall
	case theme.TextRoom:
		return sizeRoom
	case theme.TextCaption:
		return fynetheme.SizeNameCaptionText
	}
	return fynetheme.SizeNameText
}

// Value returns the text.
func (p *Paragraph) Value() string { return p.segment.Text }

// Set replaces the text.
func (p *Paragraph) Set(value string) {
	if p.segment.Text != value {
		p.segment.Text = value
		p.rich.Refresh()
		p.Refresh()
	}
}

// SetColor replaces the colour.
func (p *Paragraph) SetColor(name fyne.ThemeColorName) {
	p.segment.Style.ColorName = name
	p.rich.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(p.content)
}

// flush is the theme in force without the padding that RichText puts around text.
type flush struct{}

func (flush) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return fyne.CurrentApp().Settings().Theme().Color(n, v)
}

func (flush) Font(s fyne.TextStyle) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Font(s)
}

func (flush) Icon(n fyne.ThemeIconName) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Icon(n)
}

func (flush) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case fynetheme.SizeNameInnerPadding:
		return 0
	case sizeSmall:
		return theme.TextSmall
	case sizeRoom:
		return theme.TextRoom
	case fynetheme.SizeNameLineSpacing:
		return 3
	}
	return fyne.CurrentApp().Settings().Theme().Size(n)
}
