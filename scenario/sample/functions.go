package sample

// function is a part of the company under one chief.
type function struct {
	name  string
	chief string
	team  float64  // people that a team lead usually has
	share int      // of the people, relative to the other functions
	areas []string // units of the layer below the chief
	teams []string // what a team lead leads
	roles []role   // who works there
}

// role is what a position without reports does. Pay is a pay grade.
type role struct {
	title string
	pay   int
}

const financeName = "Finance"

// functions stand in the order in which a growing company founds them.
var functions = []function{
	{
		"Operations", "Chief operating officer", 5.5, 36,
		[]string{"Plant North", "Plant South", "Logistics", "Maintenance", "Plant East", "Quality"},
		[]string{"Assembly", "Packing", "Receiving", "Dispatch", "Tooling", "Inspection"},
		[]role{{"Operator", 3}, {"Machine operator", 3}, {"Technician", 4}, {"Shift planner", 5}, {"Process engineer", 6}},
	},
	{
		"Sales", "Chief commercial officer", 8, 17,
		[]string{"Northern Europe", "Southern Europe", "Key accounts", "Partners", "Marketing", "Overseas"},
		[]string{"Field sales", "Inside sales", "Tenders", "Campaigns", "Renewals"},
		[]role{{"Sales representative", 4}, {"Account manager", 5}, {"Sales support officer", 3}, {"Marketing specialist", 5}},
	},
	{
		"Technology", "Chief technology officer", 7.5, 14,
		[]string{"Product development", "Platforms", "Data", "Workplace services", "Security", "Automation"},
		[]string{"Controls", "Web", "Integration", "Test", "Support"},
		[]role{{"Software engineer", 5}, {"Senior software engineer", 6}, {"Systems engineer", 5}, {"Test engineer", 5}, {"Analyst", 5}},
	},
	{
		"Customer service", "Chief customer officer", 9, 13,
		[]string{"Contact centre", "Field service", "Complaints and returns", "Installations", "Spare parts", "Self-service"},
		[]string{"Mornings", "Evenings", "Business customers", "Households", "Second line"},
		[]role{{"Service agent", 3}, {"Senior service agent", 4}, {"Service technician", 4}, {"Knowledge editor", 4}},
	},
	{
		financeName, "Chief financial officer", 7, 8,
		[]string{"Accounting", "Controlling", "Treasury", "Legal", "Internal audit", "Tax"},
		[]string{"Payables", "Receivables", "Reporting", "Contracts", "Planning"},
		[]role{{"Accountant", 4}, {"Controller", 5}, {"Payroll officer", 4}, {"Legal counsel", 6}},
	},
	{
		"Supply chain", "Chief supply officer", 8, 7,
		[]string{"Purchasing", "Demand planning", "Suppliers", "Customs", "Warehousing", "Transport"},
		[]string{"Raw materials", "Services", "Forecasts", "Import", "Stock"},
		[]role{{"Buyer", 4}, {"Planner", 4}, {"Supplier quality engineer", 5}, {"Stock controller", 3}},
	},
	{
		"People", "Chief people officer", 7, 5,
		[]string{"Recruitment", "Learning", "People services", "Reward", "Workplace safety", "Partners to the business"},
		[]string{"Graduates", "Specialists", "Courses", "Administration", "Advice"},
		[]role{{"HR adviser", 5}, {"Recruiter", 4}, {"Trainer", 4}, {"HR administrator", 3}},
	},
}

// staff work directly for a manager of managers.
var staff = []role{{"Business analyst", 5}, {"Project officer", 5}, {"Executive assistant", 4}, {"Programme specialist", 6}}

var locations = []string{"Rotterdam", "Porto", "Gdańsk", "Lyon", "Leeds", "Bilbao", "Tampere", "Graz", "Brno", "Cork"}

// rank is what a manager is called by the number of people below.
type rank struct {
	from  int
	title string
	pay   int
}

// ranks go from the smallest to the largest.
var ranks = []rank{
	{1, "Team lead", 7},
	{11, "Manager", 8},
	{30, "Senior manager", 9},
	{80, "Director", 10},
	{250, "Senior director", 11},
	{800, "Vice president", 12},
	{2500, "Senior vice president", 13},
}

const (
	chiefPay = 14
	topPay   = 16
)

func rankOf(below int) rank {
	r := ranks[0]
	for _, next := range ranks[1:] {
		if below >= next.from {
			r = next
		}
	}
	return r
}
