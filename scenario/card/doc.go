// Package card is what a card of the chart says and how it is measured, for the window
// and for the pictures, so that both show the same card.
//
//	c := card.CaptionOf(org, "E7")
//	c.Name, c.Second // "Ada Lindqvist", "Chief executive"
//
// It imports scenario only and draws nothing.
package card
