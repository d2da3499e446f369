package pptx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"spanwise/scenario/picture/sheet"
)

// file is a part of the package.
type file struct{ path, text string }

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	namespaces  = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
	office      = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packages    = "http://schemas.openxmlformats.org/package/2006/"
	main        = "application/vnd.openxmlformats-officedocument.presentationml."
)

// frameOf are all parts but the slides.
func frameOf(slides []sheet.Sheet, about Properties) []file {
	return []file{
		{"[Content_Types].xml", contentTypes(len(slides))},
		{"_rels/.rels", rels(
			relation{office + "officeDocument", "ppt/presentation.xml"},
			relation{packages + "relationships/metadata/core-properties", "docProps/core.xml"},
			relation{office + "extended-properties", "docProps/app.xml"},
		)},
		{"docProps/core.xml", coreXML(about)},
		{"docProps/app.xml", declaration + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Spanwise</Application></Properties>`},
		{"ppt/presentation.xml", presentationXML(slides)},
		{"ppt/_rels/presentation.xml.rels", presentationRels(len(slides))},
		{"ppt/theme/theme1.xml", declaration + themeXML},
		{"ppt/slideMasters/slideMaster1.xml", declaration + fmt.Sprintf(masterXML, namespaces, titleXfrm(slides[0]))},
		{"ppt/slideMasters/_rels/slideMaster1.xml.rels", rels(
			relation{office + "slideLayout", "../slideLayouts/slideLayout1.xml"},
			relation{office + "theme", "../theme/theme1.xml"},
		)},
		{"ppt/slideLayouts/slideLayout1.xml", declaration + fmt.Sprintf(layoutXML, namespaces)},
		{"ppt/slideLayouts/_rels/slideLayout1.xml.rels", rels(relation{office + "slideMaster", "../slideMasters/slideMaster1.xml"})},
	}
}

func contentTypes(slides int) string {
	var b strings.Builder
	b.WriteString(declaration + `<Types xmlns="` + packages + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`)
	part := func(name, kind string) {
		fmt.Fprintf(&b, `<Override PartName="%s" ContentType="%s"/>`, name, kind)
	}
	part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
	part("/ppt/presentation.xml", main+"presentation.main+xml")
	part("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml")
	part("/ppt/slideMasters/slideMaster1.xml", main+"slideMaster+xml")
	part("/ppt/slideLayouts/slideLayout1.xml", main+"slideLayout+xml")
	for i := range slides {
		part(fmt.Sprintf("/ppt/slides/slide%d.xml", i+1), main+"slide+xml")
	}
	b.WriteString(`</Types>`)
	return b.String()
}

// relation is a link from one part to another; the first is rId1.
type relation struct{ kind, target string }

func rels(list ...relation) string {
	var b strings.Builder
	b.WriteString(declaration + `<Relationships xmlns="` + packages + `relationships">`)
	for i, r := range list {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s" Target="%s"/>`, i+1, r.kind, r.target)
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

// slideRels are the relations of a slide: its layout, then the slides that it leads to.
func slideRels(links []int) string {
	list := []relation{{office + "slideLayout", "../slideLayouts/slideLayout1.xml"}}
	for _, n := range links {
		list = append(list, relation{office + "slide", fmt.Sprintf("slide%d.xml", n)})
	}
	return rels(list...)
}

func presentationRels(slides int) string {
	list := []relation{{office + "slideMaster", "slideMasters/slideMaster1.xml"}, {office + "theme", "theme/theme1.xml"}}
	for i := range slides {
		list = append(list, relation{office + "slide", fmt.Sprintf("slides/slide%d.xml", i+1)})
	}
	return rels(list...)
}

func presentationXML(slides []sheet.Sheet) string {
	var b strings.Builder
	fmt.Fprintf(&b, `%s<p:presentation %s><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>`, declaration, namespaces)
	for i := range slides {
		fmt.Fprintf(&b, `<p:sldId id="%d" r:id="rId%d"/>`, 256+i, i+3) // after master and theme
	}
	fmt.Fprintf(&b, `</p:sldIdLst><p:sldSz cx="%d" cy="%d"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`, emu(slides[0].W), emu(slides[0].H))
	return b.String()
}

func coreXML(about Properties) string {
	on := about.On.UTC().Format(time.RFC3339)
	return fmt.Sprintf(`%s<cp:coreProperties xmlns:cp="%smetadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:creator>Spanwise</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>`,
		declaration, packages, escaped(about.Title), on, on)
}

// escaped makes words fit to stand in XML.
func escaped(words string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(sheet.Clean(words))) // a buffer takes everything
	return b.String()
}
