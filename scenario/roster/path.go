package roster

import "strings"

// pathMark parts the steps of a path such as /1/3/2/ or E1/E7/E42, from the top
// down to the row itself.
const pathMark = "/"

// rootPath stands for the path of the top of a hierarchyid column, "/".
const rootPath = "(root)"

// pathKey brings a path into the form in which paths are compared.
func pathKey(path string) string {
	if path == "" {
		return ""
	}
	if key := strings.Trim(path, pathMark+" "); key != "" {
		return key
	}
	return rootPath
}

// parentPath returns the key of the path above, "" for none.
func parentPath(path string) string {
	key := pathKey(path)
	if key == "" || key == rootPath {
		return ""
	}
	if at := strings.LastIndex(key, pathMark); at >= 0 {
		return key[:at]
	}
	return rootPath
}
