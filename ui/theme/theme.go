package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"spanwise/assets"
)

const (
	variantDark  = fynetheme.VariantDark
	variantLight = fynetheme.VariantLight
)

// Mode says whether the window is light or dark.
type Mode string

// The modes a person can choose.
const (
	System Mode = "system"
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// Theme is Spanwise's own theme.
type Theme struct{ mode Mode }

var _ fyne.Theme = Theme{}

// New returns the theme; System follows the desktop.
func New(mode Mode) Theme { return Theme{mode} }

var (
	regular  = fyne.NewStaticResource("Inter-Regular.ttf", assets.InterRegular)
	semiBold = fyne.NewStaticResource("Inter-SemiBold.ttf", assets.InterSemiBold)
)

// Variant returns the variant to draw in, given the desktop's.
func (t Theme) Variant(desktop fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.mode {
	case Light:
		return variantLight
	case Dark:
		return variantDark
	default:
		return desktop
	}
}

// fyneColours gives Fyne's own widgets the product's colours.
var fyneColours = map[fyne.ThemeColorName]fyne.ThemeColorName{
	fynetheme.ColorNameBackground:          Ground,
	fynetheme.ColorNamePrimary:             Accent,
	fynetheme.ColorNameForegroundOnPrimary: OnAccent,
	fynetheme.ColorNameHyperlink:           Accent,
	fynetheme.ColorNameButton:              Sunken,
	fynetheme.ColorNameInputBackground:     Surface,
	fynetheme.ColorNameInputBorder:         Connector,
	fynetheme.ColorNameMenuBackground:      Raised,
	fynetheme.ColorNameOverlayBackground:   Raised,
	fynetheme.ColorNameHeaderBackground:    Ground,
	fynetheme.ColorNameSeparator:           Line,
	fynetheme.ColorNamePlaceHolder:         Quiet,
	fynetheme.ColorNameDisabled:            Dim,
	fynetheme.ColorNameError:               OverloadedText,
	fynetheme.ColorNameWarning:             StretchedText,
	fynetheme.ColorNameSuccess:             HoldsText,
}

// Color returns a colour by name, the product's or Fyne's.
func (t Theme) Color(name fyne.ThemeColorName, desktop fyne.ThemeVariant) color.Color {
	variant := t.Variant(desktop)
	if name == fynetheme.ColorNameForeground {
		return foreground{palette[Ink].in(variant)}
	}
	if own, ok := fyneColours[name]; ok {
		name = own
	}
	if p, ok := palette[name]; ok {
		return p.in(variant)
	}
	switch name {
	case fynetheme.ColorNameSelection, fynetheme.ColorNameFocus:
		return withAlpha(palette[Accent].in(variant), 0x40)
	case fynetheme.ColorNameHover:
		return withAlpha(palette[Ink].in(variant), 0x12)
	case fynetheme.ColorNamePressed:
		return withAlpha(palette[Ink].in(variant), 0x22)
	case fynetheme.ColorNameScrollBar:
		return withAlpha(palette[Quiet].in(variant), 0x90)
	case fynetheme.ColorNameShadow:
		return color.NRGBA{A: 0x28}
	}
	return fynetheme.DefaultTheme().Color(name, variant)
}

// foreground is ink for Fyne's own widgets. Fyne 2.7.1 makes the colour of shortcuts
// in menus by cutting 95% of the 16-bit alpha to its low byte (widget/menu_item.go,
// shortcutColor), which leaves an opaque colour nearly clear. This alpha, 254 of 255
// to everybody else, comes out of that as opaque.
type foreground struct{ color.Color }

const shortcutProofAlpha = 0xfebc

// RGBA implements color.Color.
func (f foreground) RGBA() (r, g, b, a uint32) {
	r, g, b, _ = f.Color.RGBA()
	return r, g, b, shortcutProofAlpha
}

func withAlpha(c color.Color, a uint8) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = a
	return n
}

// Font returns Inter; symbols and fixed width come from Fyne.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol, style.Italic:
		return fynetheme.DefaultTheme().Font(style)
	case style.Bold:
		return semiBold
	}
	return regular
}

// Icon returns Fyne's icon of that name.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Text sizes of the product, in Fyne units.
const (
	TextRoom    = 22 // sentence for a room, on a presentation
	TextTitle   = 18 // name at the head of a panel
	TextHead    = 15 // title of a card or a dialog
	TextBody    = 13
	TextSmall   = 12
	TextCaption = 11 // captions of sections, in capitals
)

var sizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameText:            TextBody,
	fynetheme.SizeNameCaptionText:     TextCaption,
	fynetheme.SizeNameHeadingText:     TextTitle,
	fynetheme.SizeNameSubHeadingText:  TextHead,
	fynetheme.SizeNamePadding:         4,
	fynetheme.SizeNameInnerPadding:    7,
	fynetheme.SizeNameInputRadius:     6,
	fynetheme.SizeNameSelectionRadius: 6,
	fynetheme.SizeNameInputBorder:     1,
	fynetheme.SizeNameScrollBar:       10,
	fynetheme.SizeNameScrollBarSmall:  4,
	fynetheme.SizeNameInlineIcon:      18,
}

// Size returns a size by name.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	if v, ok := sizes[name]; ok {
		return v
	}
	return fynetheme.DefaultTheme().Size(name)
}

// Color returns the colour of that name in the theme and variant in force.
func Color(name fyne.ThemeColorName) color.Color { return fynetheme.Color(name) }
