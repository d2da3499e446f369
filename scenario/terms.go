package scenario

import "fmt"

// Terms are what change costs once. They are assumptions of the document, not of the
// operating model: the simulation reads none of them.
type Terms struct {
	SeveranceMonths float64 `json:"severance_months"` // of the yearly cost, for everybody who leaves
	HiringShare     float64 `json:"hiring_share"`     // of the yearly cost of a post, to fill it
}

// DefaultTerms are assumptions, to be replaced by an organisation's own figures.
func DefaultTerms() Terms { return Terms{SeveranceMonths: 6, HiringShare: 0.25} }

// Check returns an error that wraps ErrInvalid where a figure is out of range: up to
// 60 months, up to twice the yearly cost.
func (t Terms) Check() error {
	const mostMonths, mostShare = 60, 2
	if !(t.SeveranceMonths >= 0 && t.SeveranceMonths <= mostMonths) {
		return fmt.Errorf("severance_months: %v is not valid, it must be 0..%d: %w", t.SeveranceMonths, mostMonths, ErrInvalid)
	}
	if !(t.HiringShare >= 0 && t.HiringShare <= mostShare) {
		return fmt.Errorf("hiring_share: %v is not valid, it must be 0..%d: %w", t.HiringShare, mostShare, ErrInvalid)
	}
	return nil
}
