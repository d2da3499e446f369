package table

import (
	"fmt"
	"strconv"
	"strings"
)

// Layout is which columns are shown, how wide, as kept between starts: "title:190".
type Layout []string

// Layout returns the columns shown.
func (v *View) Layout() Layout {
	var out Layout
	for _, c := range v.asChosen(v.grid.columns) {
		out = append(out, fmt.Sprintf("%s:%.0f", c.key, v.grid.width(c)))
	}
	return out
}

// SetLayout shows the columns of a layout; what it says of columns that there are not
// is left out.
func (v *View) SetLayout(l Layout) {
	var keys []string
	for _, entry := range l {
		key, width, _ := strings.Cut(entry, ":")
		keys = append(keys, key)
		if w, err := strconv.ParseFloat(width, 32); err == nil && w >= leastWide && w <= mostWide {
			v.grid.widths[key] = float32(w)
		}
	}
	v.showColumns(v.asShown(columnsOf(keys)))
}

const mostWide = 800 // of a column

// showColumns shows these. A filter over the words in the columns is applied anew.
func (v *View) showColumns(columns []*column) {
	v.grid.setColumns(columns)
	v.head.rebuild()
	if v.rows.words != "" {
		v.arrange()
	}
}

// choose shows these columns and remembers them.
func (v *View) choose(columns []*column) {
	v.showColumns(columns)
	v.on.Remember(v.Layout())
}
