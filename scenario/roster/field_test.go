package roster

import (
	"strings"
	"testing"
)

func TestEachHeaderMeansOneField(t *testing.T) {
	owner := map[string]Field{}
	for field, list := range headers {
		for _, h := range list {
			for _, form := range []string{normalise(h), normalise(strings.ReplaceAll(h, "'s", ""))} {
				if other, ok := owner[form]; ok && other != field {
					t.Errorf("%q means %s and %s", h, other, field)
				}
				owner[form] = field
			}
		}
	}
}

func TestHeadersSeenInTheWild(t *testing.T) {
	for header, want := range map[string]Field{
		"employee_id": ID, "EMPLOYEE #": ID, "Unique-ID": ID, "nodeId": ID, "Employee ID (WWID)": ID,
		"Manager’s Employee ID": ManagerID, "Reports_To_ID": ManagerID, "Reporting Senior Post": ManagerID,
		"MANAGER": anyManager, "Reports To": anyManager, "Reports To (Email)": ManagerEmail, "Manager Email": ManagerEmail,
		"givenName": FirstName, "Salary (EUR)": Cost, "Annual Rate": Cost, "Grade (or equivalent)": PayGrade, "Grade number": Authority,
		"Employment Status": Status, "is assistant?": Assistant, "Generic Job Title": Title, "Location State": Location,
	} {
		if got, ok := meaningOf(header); !ok || got.field != want {
			t.Errorf("%q means %q, want %q", header, got.field, want)
		}
	}
	for header, want := range map[string]Field{
		"Employee ID *": ID, "Manager ID:": ManagerID, "Job Title (English)": Title, "Supervisor (Name or ID)": anyManager, "Department * (code)": Unit,
	} {
		if got, ok := meaningOf(header); !ok || got.field != want || got.rank < looseRank {
			t.Errorf("%q means %q, want %q below all others", header, got.field, want)
		}
	}
	for _, header := range []string{"Name (Manager)", "Department (Supervisor)", "Salary (monthly)", "FTE (planned)", "*", "()", "(ID)", "", "Hourly Rate", "Shoe size", "Salary Cost of Reports (£)", "Title (EUR)"} {
		if got, ok := meaningOf(header); ok {
			t.Errorf("%q means %q", header, got.field)
		}
	}
}
