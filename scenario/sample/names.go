package sample

import "math/rand/v2"

// culture lists given and family names that go together.
type culture struct{ given, family []string }

// cultures hold invented staff: common given names with family names that the
// draw combines at random.
var cultures = []culture{
	{
		[]string{"Aino", "Elina", "Eero", "Juhani", "Marjut", "Petri", "Sanna", "Tapio"},
		[]string{"Kallunki", "Harjula", "Rautiola", "Viitamo", "Laaksola", "Suorsa", "Hietaranta", "Ojamaa"},
	},
	{
		[]string{"Beatriz", "Duarte", "Inês", "Leonor", "Matilde", "Rui", "Tiago", "Vasco"},
		[]string{"Abrantes", "Caldeira", "Falcato", "Lourinho", "Mourato", "Penedo", "Serrano", "Valadas"},
	},
	{
		[]string{"Agnieszka", "Bartosz", "Dorota", "Filip", "Kinga", "Marek", "Oliwia", "Zbigniew"},
		[]string{"Borkowicz", "Czarnota", "Drozdek", "Gawlicki", "Jastrzab", "Kurpiel", "Ostrowik", "Wilkosz"},
	},
	{
		[]string{"Adebayo", "Chiamaka", "Emeka", "Folake", "Ifeoma", "Kelechi", "Ngozi", "Tunde"},
		[]string{"Adeleke", "Babarinde", "Chukwuma", "Ekwueme", "Ibekwe", "Nwankpa", "Oduola", "Umeaku"},
	},
	{
		[]string{"Aarti", "Deepa", "Harish", "Kavita", "Manoj", "Nandini", "Rohit", "Sunil"},
		[]string{"Bhandarkar", "Chitnis", "Deshmane", "Gokhale", "Iyengar", "Kulkarni", "Phadnis", "Venkatesan"},
	},
	{
		[]string{"Aylin", "Baran", "Defne", "Emre", "Gizem", "Kerem", "Selin", "Tolga"},
		[]string{"Akbulut", "Bayraktaroglu", "Demirtepe", "Gunduz", "Kocaman", "Ozturkmen", "Sarikaya", "Yalinkaya"},
	},
	{
		[]string{"Akiko", "Daichi", "Haruka", "Kenta", "Midori", "Naoki", "Sayuri", "Takeshi"},
		[]string{"Amagasa", "Fukumori", "Hirasawa", "Kawabata", "Mizuhara", "Okinaga", "Shirakawa", "Tsukino"},
	},
	{
		[]string{"Bronagh", "Ciara", "Declan", "Eoin", "Fergus", "Maeve", "Niall", "Sinéad"},
		[]string{"Ashwood", "Brannock", "Corrigan", "Delahunt", "Garrity", "Kilbride", "Lanigan", "Tierney"},
	},
	{
		[]string{"Camila", "Esteban", "Florencia", "Joaquín", "Lucía", "Mateo", "Renata", "Ximena"},
		[]string{"Arrieta", "Baldivieso", "Echavarri", "Fuenzalida", "Larrondo", "Quispe", "Urrutia", "Zamudio"},
	},
	{
		[]string{"Amira", "Bilal", "Dalia", "Farid", "Leila", "Nabil", "Rania", "Yassin"},
		[]string{"Benchekroun", "Daouadi", "Haddaji", "Khalloufi", "Mansourati", "Rahmouni", "Sabbagh", "Zerrouki"},
	},
}

// namer draws names, each once as long as there are enough.
type namer struct {
	rng  *rand.Rand
	used map[string]bool
}

// tries is how often a name in use is drawn again.
const tries = 30

func (n namer) next() string {
	var name string
	for range tries {
		c := cultures[n.rng.IntN(len(cultures))]
		name = c.given[n.rng.IntN(len(c.given))] + " " + c.family[n.rng.IntN(len(c.family))]
		if !n.used[name] {
			break
		}
	}
	n.used[name] = true
	return name
}
