package sheet

import "context"

// Pen draws parts one by one, as [Walk] comes to them.
type Pen interface {
	Box(Rect)
	Line(points []Point, closed bool, fill Paint, line Stroke)
	Words(Text) error
	// Begin and End stand around the parts on a card or in a clip; the box of a card is
	// for Begin to draw.
	BeginCard(Card)
	EndCard(Card)
	BeginClip(Clip)
	EndClip(Clip)
}

// checkEvery is after how many parts it is asked whether to go on.
const checkEvery = 256

// Walk gives every part to a pen, in the order of painting. The error is the pen's or the
// context's.
func Walk(ctx context.Context, parts []Part, p Pen) error {
	for i, part := range parts {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := draw(ctx, part, p); err != nil {
			return err
		}
	}
	return nil
}

func draw(ctx context.Context, part Part, p Pen) error {
	switch v := part.(type) {
	case Rect:
		p.Box(v)
	case Path:
		p.Line(v.Points, v.Closed, v.Fill, v.Line)
	case Connector:
		p.Line(v.Drawn(), false, Paint{}, v.Line)
	case Text:
		return p.Words(v)
	case Card:
		p.BeginCard(v)
		err := Walk(ctx, v.Parts, p)
		p.EndCard(v)
		return err
	case Clip:
		p.BeginClip(v)
		err := Walk(ctx, v.Parts, p)
		p.EndClip(v)
		return err
	}
	return nil
}
