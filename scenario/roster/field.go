package roster

import (
	"slices"
	"strings"
)

// Field is what a column of a roster can hold.
type Field string

// The fields.
const (
	ID           Field = "id"
	ManagerID    Field = "manager_id"
	ManagerEmail Field = "manager_email"
	ManagerName  Field = "manager_name"
	Email        Field = "email"
	Dotted       Field = "dotted"
	Assistant    Field = "assistant"
	Name         Field = "name"
	FirstName    Field = "first_name"
	LastName     Field = "last_name"
	Title        Field = "title"
	Unit         Field = "unit"
	Location     Field = "location"
	PayGrade     Field = "pay_grade"
	Authority    Field = "authority"
	FTE          Field = "fte"
	Cost         Field = "cost"
	Currency     Field = "currency"
	Status       Field = "status"
	Path         Field = "path"
	PersonID     Field = "person_id"  // of who sits there, where the seat has an id of its own
	PersonFTE    Field = "person_fte" // where it is not that of the seat
	SharesSeat   Field = "shares_seat"
	Raise        Field = "raise"
	Protected    Field = "protected"
	Track        Field = "track"
	Notes        Field = "notes"
	TakenFTE     Field = "taken_fte"
	TakenHours   Field = "taken_hours"
)

// Fields lists the fields in the order shown.
var Fields = []Field{
	ID, ManagerID, ManagerEmail, ManagerName, Email, Dotted, Assistant, Name, FirstName, LastName,
	Title, Unit, Location, PayGrade, Authority, FTE, Cost, Currency, Status, Path,
	PersonID, PersonFTE, SharesSeat, Raise, Protected, Track, Notes, TakenFTE, TakenHours,
}

// IsField reports whether there is a field of that name.
func IsField(name string) bool { return slices.Contains(Fields, Field(name)) }

// anyManager marks headers such as "Reports To" that say nothing of how the
// manager is named; the values decide.
const anyManager Field = "manager"

// managerFields lists the ways to name a manager, the surest first.
var managerFields = []Field{ManagerID, ManagerEmail, ManagerName}

// headers lists the headers of each field, the most telling first: where a file
// has several of them, the first is used. They are compared by [normalise].
var headers = map[Field][]string{
	ID: {
		"ID", "Unique ID", "Position ID", "Post Unique Reference", "Employee ID", "Employee Number", "Employee #", "EmpID",
		"Employee ID (WWID)", "Employee No", "Emp No", "Staff ID", "Staff Number", "Worker ID", "Person ID", "Person Number",
		"Personnel Number", "Personnel No", "PERNR", "Position Number", "Position No", "Post ID", "User ID", "objectId", "nodeId", "WWID",
		"Associate ID", "Assignment Number", "Assignment ID", "Person ID External", "Employee Code", "Employee Identifier", "Staff No", "Staff Code",
		"Worker Number", "Payroll Number", "Position Code", "Post Number", "Post No", "Personnel ID", "Person Code", "Unique Identifier",
		"Pers. No.", "Pers.-Nr.", "Personalnr.", "Personalnummer", "Matricule",
	},
	ManagerID: {
		"Manager ID", "Manager's Position ID", "Manager's Employee ID", "managerEmployeeId", "Manager Employee Number", "Manager Number",
		"Manager's Worker ID", "Manager's Person ID", "Manager Personnel Number", "Manager PERNR", "Manager User ID", "Supervisor ID",
		"Supervisor's Employee ID", "Supervisor Number", "Line Manager ID", "Boss ID", "Reports To ID", "Reports To Position ID",
		"Reports To Employee ID", "Parent ID", "Parent Position ID", "Parent Position", "Reports to Senior Post", "Reporting Senior Post",
		"Line Manager Number", "Line Manager Employee Number", "Line Manager Employee ID", "Line Manager Position ID", "Supervisor Employee Number",
		"Supervisor Position ID", "Supervisor Position Number", "Supervisor Assignment Number", "Manager Associate ID", "Manager Position Number",
		"Manager Code", "Manager Employee Code", "Reports To Associate ID", "Reports To Employee Number", "Reports To Position Number",
		"Reports To Number", "Superior ID", "Parent Node ID",
		"Line Manager No.", "Manager No.", "Supervisor No.", "Manager Pers. No.", "Manager Staff No.", "Line Manager Staff No.", "Reports To No.",
		"Vorgesetzter ID", "Vorgesetzter Nr.", "Pers.-Nr. Vorgesetzter", "Vorgesetzter Pers.-Nr.", "Personalnr. Vorgesetzter", "Personalnummer Vorgesetzter",
		"Vorgesetzter Personalnummer", "Personalnummer des Vorgesetzten", "Matricule responsable", "Matricule du responsable", "Matricule manager",
	},
	ManagerEmail: {
		"Manager's Email", "Manager Email Address", "Supervisor Email", "Supervisor's Email", "Line Manager Email",
		"Reports To (Email)", "Reports To Email", "Manager UPN", "Manager User Principal Name",
	},
	ManagerName: {"Manager Name", "Manager's Name", "Supervisor Name", "Line Manager Name", "Reports To Name", "Reports To (Name)"},
	anyManager: {
		"Manager", "Reports To", "Worker's Manager", "Reporting Manager", "Direct Manager", "Line Manager", "Reporting to",
		"Supervisor", "Direct Supervisor", "Boss", "Parent", "Vorgesetzter", "Vorgesetzte", "Vorgesetzte/r", "Vorgesetzte(r)", "Führungskraft", "Responsable",
	},
	Email: {
		"Email", "Email Address", "Work Email", "Business Email", "Primary Work Email", "Contact E-mail", "Employee Email",
		"User Principal Name", "UPN", "Mail",
	},
	Dotted: {
		"Dotted Line Reports To", "Dotted ids", "Dotted", "Dotted Line", "Dotted Line Manager", "Dotted Line Manager ID",
		"Matrix Manager", "Matrix Manager ID",
	},
	Assistant: {"IsAssistant", "Is Assistant?", "Assistant", roleHeader},
	Name: {
		"Name", "Worker", "Display Name", "Full Name", "Employee Name", "Person Name", "Worker Name", "Legal Name", "Preferred Name",
		"Nom",
	},
	FirstName: {"First Name", "givenName", "Forename", "Legal First Name", "Employee First Name", "Preferred First Name", "Vorname", "Prénom", "Prenom"},
	LastName:  {"Last Name", "Surname", "Family Name", "Legal Last Name", "Employee Last Name", "Preferred Last Name", "Nachname", "Familienname", "Nom de famille"},
	Title: {
		"Job Title", "Business Title", "Position Title", "Title", "Role Title", "Post Title", "Position", "Position Name", "Designation",
		"Generic Job Title", "Working Title", "Official Title", "Job Name", "Role", "Job",
		"Stelle", "Stellenbezeichnung", "Poste",
	},
	Unit: {
		"Department", "Department Name", "Division", "Division Name", "Unit", "Unit Name", "Organisational Unit", "Organizational Unit", "Org Unit",
		"Org Unit Path", "Business Unit", "Supervisory Organization", "Supervisory Organisation", "Organisation", "Organization",
		"Cost Center", "Cost Centre", "Cost Center Name", "Team", "Team Name", "Dept", "Dept Name",
		"Abteilung", "Kostenstelle", "Service",
	},
	Location: {
		"Location", "Location Name", "Work Location", "Office Location", "Office", "Site", "Site Name", "Location City", "City",
		"Location State", "Location Country", "Country", "Standort",
	},
	PayGrade: {
		"Grade", "Grade (or equivalent)", "Pay Grade", "Salary Grade", "Compensation Grade", "Level", "Job Level", "Job Grade", "Band", "Pay Band", "Job Profile",
	},
	Authority: {"Authority", "Authority Grade", "Grade number", "Decision Grade"},
	FTE:       {"FTE", postsHeader, "Full Time Equivalent", percentHeader, hoursHeader, "Scheduled Weekly Hours", "Weekly Hours", "Standard Weekly Hours", "Standard Hours", "Hours per Week"},
	Cost: {
		"Fully Loaded Cost", "Cost", "Annual Cost", "Yearly Cost", "Total Cost", "Total Compensation", "Salary", "Annual Salary", "Base Salary",
		"Annual Base Salary", "Base Pay", "Annual Base Pay", "Annual Rate", "Yearly Salary",
	},
	Currency:  {"Currency", "Currency Code", "Salary Currency", "Pay Currency", "Cost Currency"},
	Status:    {"Status", "Employment Status", "Position Status", "Employee Status", "Worker Status", "Assignment Status", "Post Status", activeHeader, activeStatusHeader},
	PersonFTE: {"Person FTE", "FTE of person"},
	// Those of our own lists, which say who else sits in a seat and what a scenario did.
	SharesSeat: {"Shares the seat of"},
	Raise:      {"Authority raised by"},
	TakenFTE:   {"Work taken over, FTE"},
	TakenHours: {"Own work taken over, hours a week"},
	Protected:  {"Protected", "Is Protected", "Protected Position", "Geschützt", "Protégé"},
	Track:      {"Track", "Career Track", "Laufbahn", "Filière"},
	// Comments are not among them: in staff lists they are about the person.
	Notes: {
		"Notes", "Note", "Position Notes", "Post Notes", "Remarks", "Remark",
		"Bemerkungen", "Bemerkung", "Anmerkungen", "Anmerkung", "Notizen", "Notiz", "Remarques", "Remarque",
	},
	Path: {"Path", "Org Path", "Hierarchy Path", "hierarchyid", "Reporting Path"},
}

// personHeaders are those of ids that are a person's, and seatHeaders those of a seat's.
// Where a file has both, the person keeps an id of their own.
var (
	personHeaders = headerSet(
		"Person ID", "Employee ID", "Employee Number", "Employee #", "EmpID", "Employee ID (WWID)", "Employee No", "Emp No", "Staff ID", "Staff Number",
		"Worker ID", "Person Number", "Personnel Number", "Personnel No", "PERNR", "User ID", "WWID", "Associate ID", "Person ID External",
		"Employee Code", "Employee Identifier", "Staff No", "Staff Code", "Worker Number", "Payroll Number", "Personnel ID", "Person Code",
		"Pers. No.", "Pers.-Nr.", "Personalnr.", "Personalnummer", "Matricule",
	)
	seatHeaders = headerSet(
		"Position ID", "Post Unique Reference", "Position Number", "Position No", "Post ID", "Position Code", "Post Number", "Post No",
	)
)

func headerSet(list ...string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, h := range list {
		set[normalise(h)] = true
	}
	return set
}

// notesContinued begins the headers of columns that go on with long notes, for which
// the cells of a workbook are too small.
const notesContinued = "Notes, continued"

// Headers of the status field under which yes and no are an answer.
const (
	activeHeader       = "Active"
	activeStatusHeader = "Active Status"
)

// roleHeader is that of the assistant field under which other roles stand, too.
const roleHeader = "Role Type"

// Headers of the FTE field that need a calculation of their own.
const (
	postsHeader   = "Number of Posts in FTE" // the row stands for that many posts
	hoursHeader   = "Scheduled Hours"        // hours a week
	percentHeader = "FTE %"
)

var hoursHeaders = []string{
	normalise(hoursHeader), normalise("Scheduled Weekly Hours"), normalise("Weekly Hours"), normalise("Standard Weekly Hours"),
	normalise("Standard Hours"), normalise("Hours per Week"),
}

// meaning is what a header stands for; rank 0 is the most telling header.
type meaning struct {
	field Field
	rank  int
}

// meanings finds the field of a normalised header.
var meanings = func() map[string]meaning {
	out := map[string]meaning{}
	for field, list := range headers {
		for rank, h := range list {
			out[normalise(h)] = meaning{field, rank}
			out[normalise(strings.ReplaceAll(h, "'s", ""))] = meaning{field, rank}
		}
	}
	return out
}()
