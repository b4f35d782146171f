package site

import (
	"html/template"
	"net/url"

	"fiftymetres/app/address"
	"fiftymetres/server/guide"
)

// What is wrong at an operator's login.
const (
	DoorWrong = "wrong" // the token
	DoorPlain = "plain" // the way there: others could read it
	DoorBusy  = "busy"  // it has been tried too often
)

// Door is the page where an operator logs in, in a language: it leads to another page,
// by its layout, and says what was wrong, if anything was.
func (s *Site) Door(lang, to, origin, wrong string) ([]byte, error) {
	facts := s.facts(address.Operator, lang, origin)
	facts.Door = guide.Door{Action: s.Path(address.Operator, lang), To: to, Wrong: wrong, Shut: wrong == DoorPlain}
	body, err := guide.Login(guide.For(lang), facts)
	if err != nil {
		return nil, err
	}
	return s.operated(address.Operator, lang, origin, body)
}

// operated is a page for operators around its body, with its scripts.
func (s *Site) operated(layout, lang, origin string, body []byte, scripts ...string) ([]byte, error) {
	said, texts := s.config.Words.For(lang), guide.For(lang)
	data := &shellData{
		Page:      address.Page{Layout: layout, Lang: lang, Edition: s.addresses.Usual()},
		Head:      Head{Title: texts.Title(layout) + " – " + s.Name(lang), Description: texts.Description(layout), Locale: said.Locale},
		Words:     &said.Words,
		Body:      template.HTML(body),
		Canonical: origin + s.Path(layout, lang), Alternates: s.manuals(layout, origin), Name: s.Name(lang), Manifest: s.ManifestPath(lang),
		Sheet: s.fixed.OperatorStyle, Modules: scripts, fixed: s.fixed,
	}
	return data.render()
}

// Screens is the page that tells an operator how the kiosks are doing.
func (s *Site) Screens(lang, origin string, screens []guide.Screen) ([]byte, error) {
	facts := s.facts(address.Screens, lang, origin)
	facts.Screens, facts.Leave, facts.Beside = screens, s.Path(address.Operator, lang)+"/out", s.Path(address.Present, lang)
	body, err := guide.Screens(guide.For(lang), facts)
	if err != nil {
		return nil, err
	}
	return s.operated(address.Screens, lang, origin, body)
}

// Misread is what a kiosk's query asks for that is not done as it is said.
func (s *Site) Misread(q url.Values) []string { return s.addresses.Misread(q) }
