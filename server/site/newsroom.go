package site

import (
	"html/template"
	"net/url"
	"path"

	"fiftymetres/app/address"
	"fiftymetres/app/page"
	"fiftymetres/app/snippet"
	"fiftymetres/server/encode"
	"fiftymetres/server/guide"
)

// Manual is a page for newsrooms in a language, the guide or the doctor, which names
// itself by an origin. What is pasted from it has to name the site, so while too many
// hosts are asked for it is not there, rather than there without one.
func (s *Site) Manual(layout, lang, origin string) (*encode.Body, error) {
	usual, store := s.Asked(address.Embed, lang, nil), s.hosted
	if origin == "" {
		store = s.plain
	}
	return store.get("manual "+origin+" "+s.Path(layout, usual.Lang), func() (*encode.Body, error) {
		return s.manual(layout, usual.Lang, origin, guide.Patient{Lang: usual.Lang, Embed: s.Link(usual)})
	})
}

// Examination is the doctor's page for an embed of somebody's choice; nil is an address
// that is none of this site's.
func (s *Site) Examination(lang string, p *address.Page, origin string) (*encode.Body, error) {
	patient, key := guide.Patient{Refused: true}, ""
	if p != nil {
		patient = guide.Patient{Lang: p.Lang, Embed: s.Link(*p)}
		key = patient.Embed
	}
	lang = s.Asked(address.Embed, lang, nil).Lang
	return s.passing.get("examined "+origin+" "+lang+" "+key, func() (*encode.Body, error) { return s.manual(address.Doctor, lang, origin, patient) })
}

// manual makes a page for newsrooms.
func (s *Site) manual(layout, lang, origin string, patient guide.Patient) (*encode.Body, error) {
	said, texts := s.config.Words.For(lang), guide.For(lang)
	patient.Article = s.Path(address.Strict, s.Languages()[0])
	facts := s.facts(layout, lang, origin)
	facts.Patient = patient
	write, script := guide.Guide, s.fixed.GuideScript
	if layout == address.Doctor {
		write, script = guide.Doctor, s.fixed.DoctorScript
	}
	body, err := write(texts, facts)
	if err != nil {
		return nil, err
	}
	data := &shellData{
		Page:      address.Page{Layout: path.Base(layout), Lang: lang, Edition: s.addresses.Usual()},
		Head:      Head{Title: texts.Title(path.Base(layout)) + " – " + s.Name(lang), Description: texts.Description(path.Base(layout)), Locale: said.Locale},
		Words:     &said.Words,
		Body:      template.HTML(body),
		Canonical: origin + s.Path(layout, lang), Alternates: s.manuals(layout, origin), Name: s.Name(lang), Manifest: s.ManifestPath(lang),
		Sheet: s.fixed.ManualStyle, Modules: []string{script}, fixed: s.fixed,
	}
	if origin != "" {
		data.Picture = origin + s.Card(s.Asked(address.Story, lang, nil))
	}
	if patient.Refused {
		data.Modules = nil
	}
	html, err := data.render()
	if err != nil {
		return nil, err
	}
	return s.made("text/html; charset=utf-8", html), nil
}

// manuals lists a page for newsrooms by language.
func (s *Site) manuals(layout, origin string) []Alternate {
	var all []Alternate
	for _, lang := range s.Languages() {
		all = append(all, Alternate{lang, origin + s.Path(layout, lang)})
	}
	return append(all, Alternate{"x-default", all[0].URL})
}

// StrictArticle is an article that lets in what the guide asks for and nothing else, for
// the doctor; its policy is StrictPolicy.
func (s *Site) StrictArticle(origin string) (*encode.Body, error) {
	html, err := guide.Article(s.facts(address.Strict, s.Languages()[0], origin))
	if err != nil {
		return nil, err
	}
	return encode.New("text/html; charset=utf-8", html), nil
}

// facts are what the pages for newsrooms say of the site and its story.
func (s *Site) facts(layout, lang, origin string) guide.Facts {
	st, w, at := s.config.Story, s.config.Words.For(lang), origin+s.Base()
	f := guide.Facts{
		Name: s.Name(lang), Home: s.Path(address.Story, lang), Origin: origin,
		Script: at + "/embed.js", Types: at + "/embed.d.ts", Stills: at + "/stills/",
		Guide: s.Path(address.Guide, lang), Doctor: s.Path(address.Doctor, lang), Languages: s.Languages(),
		More: w.More, Copy: w.Copy, Copied: w.Copied, Language: w.Language,
		Licence: st.Licence.In(lang, st.Languages...), Credit: st.Map.Credit.In(lang, st.Languages...), Short: st.Map.Short.In(lang, st.Languages...),
		Framers: s.config.Framers,
	}
	for _, t := range s.config.Words.Tongues(st.Languages) {
		f.Tongues = append(f.Tongues, guide.Tongue{Lang: t.Lang, Short: t.Short, Href: s.Path(layout, t.Lang), Now: t.Lang == lang})
	}
	for _, e := range st.Editions {
		f.Editions = append(f.Editions, guide.Edition{Date: e.Date, Label: e.Label.In(lang, st.Languages...), Usual: e.Date == s.addresses.Usual()})
	}
	for _, c := range cards {
		f.Shapes = append(f.Shapes, guide.Shape{Name: c.Name, Width: c.Width, Height: c.Height})
	}
	told := st.Told(s.addresses.Usual())
	for _, i := range told {
		m := &st.Moments[i]
		f.Moments = append(f.Moments, guide.Moment{
			Slug: m.Slug, Heading: m.Tellings[s.addresses.Usual()].Heading.In(lang, st.Languages...), Href: s.Link(s.usual(address.Story, lang, i)),
			From: m.Span[0], To: m.Span[1], At: st.Arrival(i),
		})
	}
	f.Now = len(told) * 2 / 5 // the examples show a moment from the middle
	f.Element, f.Shown = page.Embed(st, s.addresses, s.usual(address.Story, lang, told[f.Now]), origin), s.shown(lang, told[f.Now])
	f.Shown.Attributes[0][1] = f.Steps()[0].Slug
	f.OEmbed = at + "/oembed?url=" + url.QueryEscape(f.Element.Page)
	return f
}

// usual is where a moment opens in the usual edition.
func (s *Site) usual(layout, lang string, moment int) address.Page {
	return s.addresses.Come(address.Page{Layout: layout, Lang: lang, Edition: s.addresses.Usual()}, moment)
}

// shown is what is pasted, as it runs on the page itself: in the reader's colours, and with
// addresses that hold at any origin.
func (s *Site) shown(lang string, moment int) snippet.Embed {
	at := s.usual(address.Story, lang, moment)
	e := page.Embed(s.config.Story, s.addresses, at, "")
	e.Src, e.Still = s.Link(s.usual(address.Embed, lang, moment)), s.addresses.Still(at, defaultWidth)
	e.Attributes = append(e.Attributes, [2]string{"theme", address.Auto})
	return e
}
