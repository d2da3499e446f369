package edit

import "spanwise/scenario"

// Name returns what an action does in two or three words, for "Undo move position".
func Name(a scenario.Action) string {
	switch a := a.(type) {
	case scenario.Group:
		return a.Name
	case scenario.Move:
		return "Move position"
	case scenario.Add:
		return "Add position"
	case scenario.Remove:
		return "Remove position"
	case scenario.TakeOver:
		return "Hand over work"
	case scenario.Hire:
		return "Add person"
	case scenario.Seat:
		return "Seat person"
	case scenario.Unseat:
		return "Unseat person"
	case scenario.Set:
		return "Change " + FieldName(a.Field)
	case scenario.SetPerson:
		return "Change " + FieldName(a.Field)
	case scenario.SetModel:
		return "Change setting"
	case scenario.SetRights:
		return "Change decision right"
	case scenario.SetFoundations:
		return "Change foundations"
	}
	return "Change"
}

// FieldName returns what a field is called within a sentence: "pay grade".
func FieldName(f scenario.Field) string {
	switch f {
	case scenario.FieldPayGrade:
		return "pay grade"
	case scenario.FieldFTE:
		return "FTE"
	case scenario.FieldRaise:
		return "grades raised"
	}
	return string(f)
}
