// Package pptx writes drawings as the slides of a presentation (Office Open XML, ISO/IEC
// 29500). Cards are boxes with text that can be edited and moved, connectors are glued
// to them, cards lead to other slides.
//
//	err := pptx.Write(ctx, w, slides, pptx.Properties{Title: "Six layers", On: now})
//
// It imports scenario/picture/sheet.
package pptx
