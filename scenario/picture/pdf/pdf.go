package pdf

import (
	"context"
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"spanwise/scenario/picture/sheet"
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
	p := &pen{Fpdf: fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt"}), ctx: ctx}
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
	p.rect(sheet.Rect{W: s.W, H: s.H, Fill: s.Ground})
	return p.parts(s.Parts)
}

// checkEvery is after how many parts it is asked whether to go on.
const checkEvery = 512

func (p *pen) parts(parts []sheet.Part) error {
	for i, part := range parts {
		if i%checkEvery == 0 && p.ctx.Err() != nil {
			return p.ctx.Err()
		}
		if err := p.part(part); err != nil {
			return err
		}
	}
	return p.Error()
}

func (p *pen) part(part sheet.Part) error {
	switch v := part.(type) {
	case sheet.Rect:
		p.rect(v)
	case sheet.Path:
		p.path(v.Points, v.Closed, v.Fill, v.Line)
	case sheet.Connector:
		p.path(v.Drawn(), false, sheet.Paint{}, v.Line)
	case sheet.Text:
		p.text(v)
	case sheet.Card:
		p.rect(v.Box)
		if v.Link > 0 && v.Link <= len(p.links) {
			b := v.Box
			p.Link(b.X, b.Y, b.W, b.H, p.links[v.Link-1])
		}
		return p.parts(v.Parts)
	case sheet.Clip:
		p.ClipRect(v.X, v.Y, v.W, v.H, false)
		err := p.parts(v.Parts)
		p.ClipEnd()
		return err
	}
	return nil
}
