package typeface

import (
	"embed"
	"fmt"
)

// files holds the fonts as they were published, each beside its licence: Apache 2.0 for
// Droid, the SIL Open Font License for all others.
//
//go:embed fonts/*.ttf
var files embed.FS

// How much wider strokes are drawn in a heavy text, in sizes: the fonts have one weight, and
// that of Nanum Gothic is light.
const (
	thicker      = 0.028
	thickerLight = 0.045
)

// fonts are asked in this order. Droid comes before Nanum Gothic, so that the Han letters
// of a name are all of one hand.
var fonts = []*Font{
	{name: "DroidSansFallbackFull", thick: thicker},
	{name: "NanumGothic-Regular", thick: thickerLight},
	{name: "NotoSansThai-Regular", thick: thicker, shaped: true},
	{name: "NotoSansDevanagari-Regular", thick: thicker, shaped: true},
	{name: "NotoSansBengali-Regular", thick: thicker, shaped: true},
	{name: "NotoSansOriya-Regular", thick: thicker, shaped: true},
	{name: "NotoSansTamil-Regular", thick: thicker, shaped: true},
	{name: "NotoSansTelugu-Regular", thick: thicker, shaped: true},
	{name: "NotoSansGujarati-Regular", thick: thicker, shaped: true},
	{name: "NotoSansGurmukhi-Regular", thick: thicker, shaped: true},
	{name: "NotoSansKannada-Regular", thick: thicker, shaped: true},
	{name: "NotoSansMalayalam-Regular", thick: thicker, shaped: true},
	{name: "NotoSansSinhala-Regular", thick: thicker, shaped: true},
	{name: "NotoSansKhmer-Regular", thick: thicker, shaped: true},
	{name: "NotoSansMyanmar-Regular", thick: thicker, shaped: true},
	{name: "NotoSansEthiopic-Regular", thick: thicker, shaped: true},
	emoji,
}

var emoji = &Font{name: "NotoEmoji-Regular", shaped: true, signs: true}

// embedded returns the bytes of a font; each call returns bytes of its own.
func embedded(name string) []byte {
	data, err := files.ReadFile("fonts/" + name + ".ttf")
	if err != nil { // a test opens every one
		panic(fmt.Sprintf("typeface: %v", err))
	}
	return data
}
