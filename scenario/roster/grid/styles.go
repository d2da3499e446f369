package grid

import (
	"encoding/xml"
	"strconv"
)

// format is what a number format makes of a number, as far as a roster needs it.
type format struct {
	shows   shows
	code    string  // where shows is asShown
	pattern pattern // where shows is asPattern
}

// shows is the manner of a number format.
type shows int

const (
	plainly   shows = iota // digits: General, 0.00, #,##0, 0E+00
	asPattern              // whole numbers as 00000, "E"0000, 000-00-0000
	asShown                // amounts of a currency, times, formats with conditions: as excelize prints them
	asDate                 // a day, perhaps with a time
	asPercent              // 80%
)

// formats reads the number format of each style, by the style's number.
func (a *archive) formats(name string) ([]format, error) {
	t, err := a.tokens(name)
	if err != nil {
		return nil, err
	}
	codes := map[int]string{}
	var ids []int
	within := ""
	err = t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmts", "cellXfs", "cellStyleXfs", "dxfs":
			within = e.Name.Local
		case "numFmt":
			if id, err := strconv.Atoi(attr(e, "numFmtId")); err == nil && within == "numFmts" {
				codes[id] = attr(e, "formatCode")
			}
		case "xf":
			if within == "cellXfs" {
				id, _ := strconv.Atoi(attr(e, "numFmtId")) // 0, General, where it is missing
				ids = append(ids, id)
			}
		}
		return nil
	}, nil, nil)
	out := make([]format, len(ids))
	for i, id := range ids {
		if code, ok := codes[id]; ok {
			out[i] = formatOf(code)
		} else {
			out[i] = builtIn(id)
		}
	}
	return out, err
}

// builtIn returns the formats that have a number only (ECMA-376 part 1, 18.8.30).
func builtIn(id int) format {
	switch {
	case id == 9 || id == 10:
		return format{shows: asPercent}
	case id >= 18 && id <= 21:
		return format{shows: asShown, code: "hh:mm:ss"}
	case id >= 45 && id <= 47:
		return format{shows: asShown, code: "[h]:mm:ss"}
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 50 && id <= 58:
		return format{shows: asDate}
	}
	return format{}
}
