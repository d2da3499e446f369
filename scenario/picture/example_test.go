package picture_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/picture"
)

func ExampleWriteChart() {
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "1", Title: "Chief executive"},
		{ID: "2", Title: "Head of delivery", Manager: "1"},
	}, []scenario.Person{{ID: "p1", Name: "Ada Lindqvist", Seat: "1"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	format, _ := picture.FormatOf("chart.svg")
	var file bytes.Buffer
	err = picture.WriteChart(context.Background(), &file, format, picture.Chart{
		Title: "Two layers", Org: org, Colour: picture.BySpan, On: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC),
	})
	fmt.Println(err, strings.Contains(file.String(), "Ada Lindqvist"))
	// Output: <nil> true
}
