package assets

import (
	"bytes"
	"image/png"
	"testing"
)

func TestIconIsASquarePicture(t *testing.T) {
	picture, err := png.Decode(bytes.NewReader(Icon().Content()))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 512 || size.Y != 512 {
		t.Errorf("%v pixels", size)
	}
	if _, _, _, alpha := picture.At(0, 0).RGBA(); alpha != 0 {
		t.Error("the corner is not clear")
	}
	if r, g, b, _ := picture.At(256, 450).RGBA(); r>>8 != 0x2f || g>>8 != 0x5b || b>>8 != 0xea {
		t.Errorf("the ground is %x %x %x", r>>8, g>>8, b>>8)
	}
}
