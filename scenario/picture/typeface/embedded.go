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

// fonts are asked in this order. Droid comes before Nanum Gothic, so that the Han letters
// of a name are all of one hand.
var fonts = []*Font{
	{name: "DroidSansFallbackFull"},
	{name: "NanumGothic-Regular"},
	{name: "NotoSansThai-Regular", shaped: true},
	{name: "NotoSansDevanagari-Regular", shaped: true},
	{name: "NotoSansBengali-Regular", shaped: true},
	{name: "NotoSansTamil-Regular", shaped: true},
	{name: "NotoSansTelugu-Regular", shaped: true},
	{name: "NotoSansGujarati-Regular", shaped: true},
	{name: "NotoSansGurmukhi-Regular", shaped: true},
	{name: "NotoSansKannada-Regular", shaped: true},
	{name: "NotoSansMalayalam-Regular", shaped: true},
	{name: "NotoSansSinhala-Regular", shaped: true},
	{name: "NotoSansKhmer-Regular", shaped: true},
	{name: "NotoSansMyanmar-Regular", shaped: true},
	{name: "NotoSansEthiopic-Regular", shaped: true},
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
