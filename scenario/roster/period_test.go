package roster

import (
	"fmt"
	"testing"
)

// Pay for less than a year is never taken for yearly cost without a word.
func TestPayForLessThanAYear(t *testing.T) {
	for header, period := range map[string]string{
		"Hourly Rate": "hour", "Rate per hour": "hour", "Day rate": "day", "Monthly salary": "month", "Salary per month": "month", "Pay (monthly)": "month",
		"Rate/hour": "hour", "Daily Rate (EUR)": "day", "Weekly pay": "week", "Base pay rate per hour": "hour",
		"Annual Rate": "", "Salary": "", "Daylight saving": "", "Month": "", "Payment month": "", "Rate": "",
	} {
		if got := periodOf(header); got != period {
			t.Errorf("%q is pay for a %q, want %q", header, got, period)
		}
		if period == "" {
			continue
		}
		b := openText(t, fmt.Sprintf("ID,Manager ID,%s\n1,,45\n2,1,40\n", header))
		i := readBook(t, b, Options{})
		if p := problemOf(t, i, CodeCostPeriod); p.Severity != Info || p.Column != header {
			t.Errorf("%s: %+v", header, p)
		}
		if _, read := i.Columns[Cost]; read {
			t.Errorf("%s is read as cost", header)
		}
		i = readBook(t, b, Options{Map: map[Field]string{Cost: header}})
		if p := problemOf(t, i, CodeCostPeriod); p.Severity != Warning {
			t.Errorf("%s, chosen: %+v", header, p)
		}
	}
}

func TestPayByItsValues(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		field      Field
		said       bool
	}{
		{"amounts", "52000", "£48,000", Cost, false},
		{"ranges", "52000 - 54000", "48000", Cost, false},
		{"labels", "Band 7", "8a", PayGrade, false},
		{"rates", "17.50", "15", "", true},
		{"blank", "", "", PayGrade, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := readBook(t, openText(t, fmt.Sprintf("ID;Manager ID;Pay\n1;;%s\n2;1;%s\n", c.a, c.b)), Options{})
			if got := i.Files[0].Columns[2].Field; got != c.field {
				t.Errorf("read as %q, want %q", got, c.field)
			}
			said := false
			for _, p := range i.Problems {
				said = said || p.Code == CodeCostPeriod
			}
			if said != c.said {
				t.Errorf("problems %v", codesOf(i.Problems))
			}
		})
	}
}
