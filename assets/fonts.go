package assets

import _ "embed"

// InterRegular and InterSemiBold are the interface's typeface (SIL Open Font
// License, fonts/LICENSE).
var (
	//go:embed fonts/Inter-Regular.ttf
	InterRegular []byte
	//go:embed fonts/Inter-SemiBold.ttf
	InterSemiBold []byte
)
