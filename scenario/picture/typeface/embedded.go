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

const (
	hanSize   = 0.94 // so that Han letters are not louder than the words beside them
	emojiSize = 0.86 // the same for emoji, which are drawn wider than high
	indicSize = 0.95
)

// fonts are asked in this order. Droid comes before Nanum Gothic, so that the Han letters
// of a name are all of one hand.
var fonts = []*Font{
	{name: "DroidSansFallbackFull", size: hanSize},
	{name: "NanumGothic-Regular", size: hanSize},
	{name: "NotoSansThai-Regular", size: indicSize, shaped: true},
	{name: "NotoSansDevanagari-Regular", size: indicSize, shaped: true},
	{name: "NotoSansBengali-Regular", size: indicSize, shaped: true},
	{name: "NotoSansTamil-Regular", size: indicSize, shaped: true},
	{name: "NotoSansTelugu-Regular", size: indicSize, shaped: true},
	{name: "NotoSansGujarati-Regular", size: indicSize, shaped: true},
	{name: "NotoSansGurmukhi-Regular", size: indicSize, shaped: true},
	{name: "NotoSansKannada-Regular", size: indicSize, shaped: true},
	{name: "NotoSansMalayalam-Regular", size: indicSize, shaped: true},
	{name: "NotoSansSinhala-Regular", size: indicSize, shaped: true},
	{name: "NotoSansKhmer-Regular", size: indicSize, shaped: true},
	{name: "NotoSansMyanmar-Regular", size: indicSize, shaped: true},
	{name: "NotoSansEthiopic-Regular", size: indicSize, shaped: true},
	emoji,
}

var emoji = &Font{name: "NotoEmoji-Regular", size: emojiSize, shaped: true, signs: true}

// embedded returns the bytes of a font; each call returns bytes of its own.
func embedded(name string) []byte {
	data, err := files.ReadFile("fonts/" + name + ".ttf")
	if err != nil { // a test opens every one
		panic(fmt.Sprintf("typeface: %v", err))
	}
	return data
}
