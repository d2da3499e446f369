package pdf

import (
	"context"
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"spanwise/scenario/picture/sheet"
	"spanwise/scenario/picture/typeface"
)

// MostSide is the longest side of a page, in points, that all readers show (ISO
// 32000-1, annex C).
const MostSide = 14400

// Properties are what a reader shows of the file.
type Properties struct {
	Title string
	On    time.Time // when it was made
	// Progress, which may be nil, is told after each page.
	Progress func(done, total int)
}

const (
	family  = "DejaVu"
	heavy   = "B"
	creator = "Spanwise"
)

// Write writes each sheet as a page of its own size. A side over MostSide is an error;
// the others are the writer's and the context's.
func Write(ctx context.Context, w io.Writer, pages []sheet.Sheet, about Properties) error {
	p := &pen{Fpdf: fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt"}), ctx: ctx, added: map[*typeface.Font]bool{}}
	p.begin(about)
	links := make([]int, len(pages))
	for i := range pages {
		links[i] = p.AddLink()
		p.SetLink(links[i], 0, i+1)
	}
	p.links = links
	for i, s := range pages {
		if s.W > MostSide || s.H > MostSide {
			return fmt.Errorf("pdf: page of %.0f × %.0f points is longer than %d", s.W, s.H, MostSide)
		}
		if err := p.page(s, len(pages) > 1); err != nil {
			return err
		}
		if about.Progress != nil {
			about.Progress(i+1, len(pages))
		}
	}
	if err := p.Output(w); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return nil
}

// pen draws on the page that was added last.
type pen struct {
	*fpdf.Fpdf
	ctx    context.Context
	links  []int // of the pages
	dashed bool
	added  map[*typeface.Font]bool // the fonts in the file, beside DejaVu
}

func (p *pen) begin(about Properties) {
	p.SetCatalogSort(true) // the same drawing gives the same bytes
	p.SetCreationDate(about.On)
	p.SetModificationDate(about.On)
	p.SetTitle(inPlane(about.Title), true)
	p.SetCreator(creator, false)
	p.SetProducer(creator, false)
	p.SetLang("en")
	p.SetMargins(0, 0, 0)
	p.SetAutoPageBreak(false, 0)
	p.AddUTF8FontFromBytes(family, "", sheet.RegularTTF)
	p.AddUTF8FontFromBytes(family, heavy, sheet.BoldTTF)
	p.SetFont(family, "", 10) // without one, bookmarks are not Unicode
}

func (p *pen) page(s sheet.Sheet, marked bool) error {
	p.AddPageFormat("P", fpdf.SizeType{Wd: s.W, Ht: s.H})
	if marked {
		p.Bookmark(inPlane(s.Name), 0, 0)
	}
	p.Box(sheet.Rect{W: s.W, H: s.H, Fill: s.Ground})
	if err := sheet.Walk(p.ctx, s.Parts, p); err != nil {
		return err
	}
	return p.Error()
}

func (p *pen) BeginCard(c sheet.Card) {
	p.Box(c.Box)
	if c.Link > 0 && c.Link <= len(p.links) {
		b := c.Box
		p.Link(b.X, b.Y, b.W, b.H, p.links[c.Link-1])
	}
}

func (p *pen) EndCard(sheet.Card) {}

func (p *pen) BeginClip(c sheet.Clip) { p.ClipRect(c.X, c.Y, c.W, c.H, false) }

func (p *pen) EndClip(sheet.Clip) { p.ClipEnd() }
