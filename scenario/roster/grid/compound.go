package grid

import (
	"bytes"
	"context"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// A compound file is the container of Office before .xlsx, and the wrapping of an
// encrypted .xlsx.
func isCompound(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}

// compounds tells what a compound file holds by the name of a stream in it.
var compounds = []struct{ stream, kind, advice string }{
	{"WordDocument", "a Word document (.doc)", exportList},
	{"PowerPoint Document", "a presentation (.ppt)", exportList},
	{"__properties_version1.0", "an Outlook message", "save the file attached to it and give that"},
	{"Workbook", "an old Excel workbook (.xls)", saveAs},
	{"Book", "an old Excel workbook (.xls)", saveAs},
}

const encryptedStream = "EncryptedPackage"

// holdsStream looks for the name of a stream, which stands in the directory as UTF-16.
func holdsStream(data []byte, name string) bool {
	wide := make([]byte, 0, 2*len(name)+2)
	for i := range len(name) {
		wide = append(wide, name[i], 0)
	}
	return bytes.Contains(data, append(wide, 0, 0))
}

// decrypt returns the workbook inside an encrypted one.
func decrypt(ctx context.Context, data []byte, password string) ([]byte, error) {
	switch {
	case !holdsStream(data, encryptedStream):
		return nil, otherCompound(data)
	case password == "":
		return nil, ErrPassword
	}
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() { // making the key takes up to seconds, by design, and cannot be stopped
		plain, err := decryptNow(data, password)
		done <- result{plain, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case r := <-done:
		return r.data, r.err
	}
}

// decryptNow decrypts. The formats say nothing of whether a password is right, but
// what it opens is a zip file or else noise.
func decryptNow(data []byte, password string) (plain []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			plain, err = nil, damaged("is an encrypted workbook", fmt.Sprint(p))
		}
	}()
	plain, err = excelize.Decrypt(data, &excelize.Options{Password: password})
	if err != nil {
		return nil, damaged("is an encrypted workbook", err.Error())
	}
	if !isZip(plain) {
		return nil, ErrWrongPassword
	}
	return plain, nil
}

func otherCompound(data []byte) error {
	for _, c := range compounds {
		if holdsStream(data, c.stream) {
			return &UnreadableError{"is " + c.kind, c.advice}
		}
	}
	return &UnreadableError{"is an old Office file", saveAs}
}
