package grid

import (
	"bytes"
	"context"
)

func isCompound(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}

// decrypt returns the workbook inside an encrypted one.
func decrypt(context.Context, []byte, string) ([]byte, error) {
	return nil, &UnreadableError{"is an old or password-protected Office file (.xls)", saveAs}
}
