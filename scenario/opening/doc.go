// Package opening brings a project in: its lock, its file, and what a window that ended
// too early has left of it; and finds what such windows have left elsewhere. Nothing of
// it needs a window, so that it can be done away from the user interface.
//
//	p := &opening.Project{Path: path}
//	if err := p.Read(ctx, store.Disk, store.Me(now)); err != nil { … }
//	if p.Left != nil && p.Left.Found.Unsaved > 0 { … } // ask what becomes of it
//
// It imports scenario/figures, scenario/journal and scenario/store.
package opening
