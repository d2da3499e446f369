package grid

import "context"

// readWorkbook reads the sheets of a workbook.
func (f *File) readWorkbook(context.Context, []byte, *meter) error {
	return &UnreadableError{"is a workbook (.xlsx, .ods) or another zipped file", saveAs}
}
