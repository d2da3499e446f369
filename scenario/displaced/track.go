package displaced

import (
	"strings"

	"spanwise/scenario"
)

// TrackFor returns the track that suits a manager who gives up the team: the
// technical or project track it is on already, the project track where the title
// speaks of a project or programme, else the technical track.
func TrackFor(p scenario.Position) scenario.Track {
	if isTrack(p.Track) {
		return p.Track
	}
	title := strings.ToLower(p.Title)
	if strings.Contains(title, "project") || strings.Contains(title, "program") {
		return scenario.TrackProject
	}
	return scenario.TrackTechnical
}

// isTrack reports whether a track is one for people without a team.
func isTrack(t scenario.Track) bool {
	return t == scenario.TrackTechnical || t == scenario.TrackProject
}
