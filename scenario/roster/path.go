package roster

import (
	"strings"
)

// pathMark parts the steps of a path such as /1/3/2/ or E1/E7/E42, from the top
// down to the row itself, once it is brought into one form.
const pathMark = "/"

// otherMarks part the steps in some files. A point does so only where nothing else
// is found, as in 1.3.2.
var otherMarks = []string{`\`, ">", "|", "."}

// rootPath stands for the path of the top of a hierarchyid column, "/".
const rootPath = "(root)"

// markOf returns what parts the steps of the paths in a column: the sign that most
// cells hold.
func (p *part) markOf() string {
	if p.mark != "" {
		return p.mark
	}
	p.mark = pathMark
	most := p.cellsWith(pathMark)
	for _, m := range otherMarks {
		if n := p.cellsWith(m); n > most && (m != "." || most == 0) {
			p.mark, most = m, n
		}
	}
	return p.mark
}

func (p *part) cellsWith(mark string) int {
	n := 0
	for i := range p.body {
		if strings.Contains(p.text(&p.body[i], Path), mark) {
			n++
		}
	}
	return n
}

// pathKey brings a path into the form in which paths are compared.
func (p *part) pathKey(path string) string {
	if path == "" {
		return ""
	}
	steps := strings.Split(path, p.markOf())
	for i, s := range steps {
		steps[i] = strings.TrimSpace(s)
	}
	if key := strings.Trim(strings.Join(steps, pathMark), pathMark+" "); key != "" {
		return key
	}
	return rootPath
}

// parentPath returns the key of the path above, "" for none.
func (p *part) parentPath(path string) string {
	key := p.pathKey(path)
	if key == "" || key == rootPath {
		return ""
	}
	if at := strings.LastIndex(key, pathMark); at >= 0 {
		return key[:at]
	}
	return rootPath
}

// byPath returns the rows of each path of the part.
func (p *part) byPath() map[string][]int {
	if p.paths == nil {
		p.paths = p.r.index(func(w *row) string {
			if w.part != p {
				return ""
			}
			return p.pathKey(p.text(w.Row, Path))
		})
	}
	return p.paths
}
