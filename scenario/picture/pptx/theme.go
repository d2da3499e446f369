package pptx

import (
	"fmt"

	"spanwise/scenario/picture/sheet"
)

// Typeface is what all text is set in: there, or with letters of the same width, on
// every machine, and no wider than the font that text is fitted with.
const typeface = "Arial"

// themeXML has the colours of the product, so that boxes added later match.
const themeXML = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Spanwise"><a:themeElements>` +
	`<a:clrScheme name="Spanwise"><a:dk1><a:srgbClr val="1D2530"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="5B6675"/></a:dk2><a:lt2><a:srgbClr val="EEF1F5"/></a:lt2>` +
	`<a:accent1><a:srgbClr val="2F5BEA"/></a:accent1><a:accent2><a:srgbClr val="3F7FC4"/></a:accent2><a:accent3><a:srgbClr val="E0A11B"/></a:accent3><a:accent4><a:srgbClr val="D1491A"/></a:accent4><a:accent5><a:srgbClr val="2C7A4B"/></a:accent5><a:accent6><a:srgbClr val="8FA3B8"/></a:accent6>` +
	`<a:hlink><a:srgbClr val="2F5BEA"/></a:hlink><a:folHlink><a:srgbClr val="5B6675"/></a:folHlink></a:clrScheme>` +
	`<a:fontScheme name="Spanwise"><a:majorFont>` + themeFonts + `</a:majorFont><a:minorFont>` + themeFonts + `</a:minorFont></a:fontScheme>` +
	`<a:fmtScheme name="Spanwise"><a:fillStyleLst>` + plainFill + plainFill + plainFill + `</a:fillStyleLst><a:lnStyleLst>` + plainLine + plainLine + plainLine + `</a:lnStyleLst>` +
	`<a:effectStyleLst>` + noEffect + noEffect + noEffect + `</a:effectStyleLst><a:bgFillStyleLst>` + plainFill + plainFill + plainFill + `</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`

// themeFonts are the fonts of text by script: those that PowerPoint brings with it.
const themeFonts = `<a:latin typeface="` + typeface + `"/><a:ea typeface=""/><a:cs typeface=""/>` +
	`<a:font script="Jpan" typeface="Yu Gothic"/><a:font script="Hang" typeface="Malgun Gothic"/><a:font script="Hans" typeface="Microsoft YaHei"/><a:font script="Hant" typeface="Microsoft JhengHei"/>` +
	`<a:font script="Arab" typeface="Arial"/><a:font script="Hebr" typeface="Arial"/><a:font script="Thai" typeface="Leelawadee UI"/><a:font script="Khmr" typeface="Leelawadee UI"/><a:font script="Mymr" typeface="Myanmar Text"/><a:font script="Ethi" typeface="Ebrima"/>` +
	`<a:font script="Deva" typeface="Nirmala UI"/><a:font script="Beng" typeface="Nirmala UI"/><a:font script="Taml" typeface="Nirmala UI"/><a:font script="Telu" typeface="Nirmala UI"/><a:font script="Gujr" typeface="Nirmala UI"/><a:font script="Guru" typeface="Nirmala UI"/><a:font script="Knda" typeface="Nirmala UI"/><a:font script="Mlym" typeface="Nirmala UI"/><a:font script="Sinh" typeface="Nirmala UI"/>`

const (
	plainFill = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
	plainLine = `<a:ln w="9525">` + plainFill + `</a:ln>`
	noEffect  = `<a:effectStyle><a:effectLst/></a:effectStyle>`
	noGroup   = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`
	titleText = `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:r><a:rPr lang="en"/><a:t>Title</a:t></a:r></a:p></p:txBody>`
)

// masterXML takes the namespaces and the place of titles.
const masterXML = `<p:sldMaster %s><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>` + noGroup +
	`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>%s<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` + titleText + `</p:sp></p:spTree></p:cSld>` +
	`<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>` +
	`<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>` +
	`<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2000" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`

// layoutXML takes the namespaces.
const layoutXML = `<p:sldLayout %s type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>` + noGroup +
	`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>` + titleText + `</p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`

// titleXfrm is where slides have their title unless they say otherwise.
func titleXfrm(s sheet.Sheet) string {
	const side, height = 28, 24
	return xfrm(sheet.Box{X: side, Y: side, W: s.W - 2*side, H: height})
}

const perPoint = 12700 // EMU

func emu(points float64) int64 {
	v := points * perPoint
	if v < 0 {
		return int64(v - 0.5)
	}
	return int64(v + 0.5)
}

func xfrm(b sheet.Box) string { return turned(b, "") }

// turned is a place with how a shape is rotated or flipped in it.
func turned(b sheet.Box, how string) string {
	return fmt.Sprintf(`<a:xfrm%s><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>`, how, emu(b.X), emu(b.Y), max(emu(b.W), 0), max(emu(b.H), 0))
}
