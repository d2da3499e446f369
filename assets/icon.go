package assets

import _ "embed"

//go:embed icon/spanwise.png
var icon []byte

// Picture is an embedded picture. It is a fyne.Resource, without Fyne being
// imported here.
type Picture struct {
	name    string
	content []byte
}

// Name returns the file's name, whose ending tells the format.
func (p *Picture) Name() string { return p.name }

// Content returns the bytes of the file. They must not be changed.
func (p *Picture) Content() []byte { return p.content }

// Icon returns the app's icon, a PNG of 512 × 512 pixels drawn from
// icon/spanwise.svg.
func Icon() *Picture { return &Picture{"spanwise.png", icon} }
