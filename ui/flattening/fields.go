package flattening

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
)

// The fields of each operation.

func (f *form) removeLayer() []fyne.CanvasObject {
	fields := []fyne.CanvasObject{f.number("Layer, counted from the top", &f.layer, 2, max(2, f.structure.Layers-1), f.layerWords), f.scope()}
	return append(append(fields, f.reports()...), f.fates()...)
}

func (f *form) collapseChains() []fyne.CanvasObject {
	fields := []fyne.CanvasObject{f.number("Managers with at most", &f.mostReports, 1, 5, reportsWords)}
	return append(append(fields, f.reports()...), f.fates()...)
}

func (f *form) mergeTeams() []fyne.CanvasObject {
	fields := []fyne.CanvasObject{
		f.number("Teams of fewer than", &f.least, 2, mostSpan, reportsWords),
		f.widestSpan("Merged up to"), f.scope(),
	}
	return append(fields, f.fates()...)
}

func (f *form) capLayers() []fyne.CanvasObject {
	most := f.number("At most", &f.layers, 2, max(2, f.structure.Layers), func(n int) string { return phrase.Counted(n, "layer", "layers") })
	return append([]fyne.CanvasObject{most}, f.fates()...)
}

func (f *form) widenSpans() []fyne.CanvasObject {
	fields := []fyne.CanvasObject{
		f.number("Mean span to reach", &f.target, 2, mostSpan, reportsWords),
		f.widestSpan("No span wider than"), f.scope(),
	}
	return append(fields, f.fates()...)
}

func (f *form) splitTeam() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		f.place("Team of", "Its team is split.", "", &f.team),
		f.number("New teams of at most", &f.teamMost, 2, mostSpan, reportsWords),
		f.text("Title of the new posts", "Team lead", &f.leadTitle),
	}
}

func (f *form) delegate() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		f.number("Down by", &f.grades, 1, 5, func(n int) string { return phrase.Counted(n, "grade", "grades") }),
		f.scope(),
		f.number("Positions", &f.onlyGrade, everyGrade, max(f.grade, len(f.in.State.Model.Classes)), func(n int) string {
			if n == everyGrade {
				return "of every grade"
			}
			return fmt.Sprintf("of authority grade %d", n)
		}),
	}
}

func (f *form) delegateClass() []fyne.CanvasObject {
	classes := f.in.State.Model.Classes
	if len(classes) == 0 {
		return nil
	}
	var names []string
	for _, c := range classes {
		names = append(names, fmt.Sprintf("%s, now from grade %d on", c.Name, c.Authority))
	}
	to := f.number("Decided from", &f.classTo, 0, max(0, len(classes)), func(n int) string { return fmt.Sprintf("grade %d on", n) })
	class := f.choice("Class of decisions", names, min(f.class, len(classes)-1), func(i int) {
		f.class, f.classTo = i, max(0, classes[i].Authority-1)
		f.show(f.shown)
	})
	return []fyne.CanvasObject{class, to}
}

var trackNames = []string{"technical", "project"}

func (f *form) trackPosts() []fyne.CanvasObject {
	tracks := []scenario.Track{scenario.TrackTechnical, scenario.TrackProject}
	at := 0
	if f.track == tracks[1] {
		at = 1
	}
	return []fyne.CanvasObject{
		f.number("Open", &f.postCount, 1, mostSpan, func(n int) string { return phrase.Counted(n, "vacant post", "vacant posts") }),
		f.choice("On the track", trackNames, at, func(i int) { f.track = tracks[i] }),
		f.place("They report to", "The new posts report to it.", "", &f.under),
		f.text("Title", "Technical expert, or Project lead", &f.postTitle),
		f.text("Pay grade", "none", &f.payGrade),
		f.text("Cost of one post a year", "none", &f.cost),
	}
}
