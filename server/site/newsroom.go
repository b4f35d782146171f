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
// itself by an origin.
func (s *Site) Manual(layout, lang, origin string) (*encode.Body, error) {
	usual := s.Asked(address.Embed, lang, nil)
	return s.kept(layout, usual, origin)
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

func (s *Site) kept(layout string, usual address.Page, origin string) (*encode.Body, error) {
	store := s.hosted
	if origin == "" {
		store = s.plain
	}
	return store.get("manual "+origin+" "+s.Path(layout, usual.Lang), func() (*encode.Body, error) {
		return s.manual(layout, usual.Lang, origin, guide.Patient{Lang: usual.Lang, Embed: s.Link(usual)})
	})
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

// facts are what the pages for newsrooms say of the site and its story. The examples show
// a moment from the middle.
func (s *Site) facts(layout, lang, origin string) guide.Facts {
	st, w := s.config.Story, s.config.Words.For(lang)
	f := guide.Facts{
		Name: s.Name(lang), Home: s.Path(address.Story, lang), Origin: origin,
		Script: origin + s.Base() + "/embed.js", Types: origin + s.Base() + "/embed.d.ts", Stills: origin + s.Base() + "/stills/",
		Guide: s.Path(address.Guide, lang), Doctor: s.Path(address.Doctor, lang), Languages: s.Languages(),
		More: w.More, Copy: w.Copy, Copied: w.Copied, Language: w.Language,
		Licence: st.Licence.In(lang, st.Languages...), Credit: st.Map.Credit.In(lang, st.Languages...), Short: credit(st, lang),
		Framers: s.config.Framers,
	}
	for _, t := range s.config.Words.Tongues(st.Languages) {
		f.Tongues = append(f.Tongues, guide.Tongue{Lang: t.Lang, Short: t.Short, Href: s.Path(layout, t.Lang), Now: t.Lang == lang})
	}
	usual := s.addresses.Usual()
	for _, e := range st.Editions {
		f.Editions = append(f.Editions, guide.Edition{Date: e.Date, Label: e.Label.In(lang, st.Languages...), Usual: e.Date == usual})
	}
	at := func(layout string, i int) address.Page {
		return s.addresses.Come(address.Page{Layout: layout, Lang: lang, Edition: usual}, i)
	}
	told := st.Told(usual)
	for _, i := range told {
		m, telling := &st.Moments[i], st.Moments[i].Tellings[usual]
		f.Moments = append(f.Moments, guide.Moment{
			Slug: m.Slug, Heading: telling.Heading.In(lang, st.Languages...), Href: s.Link(at(address.Story, i)),
			From: m.Span[0], To: m.Span[1], At: st.Arrival(i),
		})
	}
	f.Now = len(told) * 2 / 5
	shown := at(address.Story, told[f.Now])
	embed := at(address.Embed, told[f.Now])
	embed.Theme = address.Light
	e := snippet.Embed{
		Title: page.Title(st, shown), Page: origin + s.Link(shown), Src: origin + s.Link(embed), Still: origin + s.addresses.Picture(shown, "card", "png"),
		Script: f.Script, Width: snippet.Usual, Height: snippet.Height(snippet.Usual),
		Attributes: [][2]string{{"moment", f.Moments[f.Now].Slug}, {"lang", lang}},
	}
	f.Element = e
	// What runs here is in the reader's own colours, by addresses that need no origin.
	embed.Theme = ""
	e.Page, e.Src, e.Still, e.Script = s.Link(shown), s.Link(embed), s.addresses.Still(shown, defaultWidth), s.Base()+"/embed.js"
	e.Attributes = [][2]string{{"moment", f.Steps()[0].Slug}, {"lang", lang}, {"theme", address.Auto}}
	f.Shown = e
	f.OEmbed = origin + s.Base() + "/oembed?url=" + url.QueryEscape(f.Element.Page)
	return f
}
