package uitest

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/ui/theme"
)

// Start gives the test an application of its own in light, see [App].
func Start(t testing.TB) {
	t.Helper()
	App(t).Settings().SetTheme(theme.New(theme.Light))
}

// App gives the test an application with preferences of its own, and closes its windows at
// the end. What lies below is shared by the tests of a package: a new one for each would
// read the fonts and measure every word again, which is most of what a small test costs.
func App(t testing.TB) fyne.App {
	t.Helper()
	if shared == nil {
		shared = test.NewApp()
	}
	before := fyne.CurrentApp()
	a := &app{App: shared, settings: &settings{shared.Settings()}, preferences: &preferences{values: map[string]any{}}}
	fyne.SetCurrentApp(a)
	t.Cleanup(func() {
		for _, w := range a.windows {
			forget(t, w)
			if slices.Contains(a.Driver().AllWindows(), w) {
				w.Close()
			}
		}
		fyne.SetCurrentApp(before)
	})
	return a
}

// forget lets go of all that was drawn in a window. Fyne itself would hold it for another
// minute, in which all that the tests after it make is added.
func forget(t testing.TB, w fyne.Window) {
	one, ok := t.(*testing.T)
	if !ok {
		return
	}
	drop := func(o fyne.CanvasObject) {
		if drawn, ok := o.(fyne.Widget); ok {
			test.TempWidgetRenderer(one, drawn) // which goes at the end of the test
		}
	}
	Each(w.Content(), drop)
	for _, o := range w.Canvas().Overlays().List() {
		Each(o, drop)
	}
}

// shared is the application below those of the tests, nil before the first.
var shared fyne.App

// app is the application of one test.
type app struct {
	fyne.App
	settings    *settings
	preferences *preferences
	windows     []fyne.Window
}

// Settings implements fyne.App.
func (a *app) Settings() fyne.Settings { return a.settings }

// Preferences implements fyne.App.
func (a *app) Preferences() fyne.Preferences { return a.preferences }

// NewWindow implements fyne.App.
func (a *app) NewWindow(title string) fyne.Window {
	w := a.App.NewWindow(title)
	a.windows = append(a.windows, w)
	return w
}

// settings leave a theme that is set already as it is.
type settings struct{ fyne.Settings }

// SetTheme implements fyne.Settings.
func (s *settings) SetTheme(theme fyne.Theme) {
	if s.Theme() != theme {
		s.Settings.SetTheme(theme)
	}
}

// preferences are kept as long as the test runs. Of the kinds that Fyne knows it has those
// that the product keeps; another would end the test.
type preferences struct {
	fyne.Preferences
	values map[string]any
}

func get[T any](p *preferences, key string, fallback T) T {
	if v, ok := p.values[key].(T); ok {
		return v
	}
	return fallback
}

// Bool implements fyne.Preferences, as do those that follow.
func (p *preferences) Bool(key string) bool              { return get(p, key, false) }
func (p *preferences) SetBool(key string, value bool)    { p.values[key] = value }
func (p *preferences) Int(key string) int                { return get(p, key, 0) }
func (p *preferences) SetInt(key string, value int)      { p.values[key] = value }
func (p *preferences) String(key string) string          { return get(p, key, "") }
func (p *preferences) SetString(key string, text string) { p.values[key] = text }

func (p *preferences) StringWithFallback(key, fallback string) string {
	return get(p, key, fallback)
}

func (p *preferences) StringList(key string) []string {
	return slices.Clone(get[[]string](p, key, nil))
}

func (p *preferences) SetStringList(key string, value []string) {
	p.values[key] = slices.Clone(value)
}
