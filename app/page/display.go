package page

// The colours and the motion that a reader can choose, beside what the system says.
const (
	Light  = "light"
	Dark   = "dark"
	Stills = "stills"
)

// display is how the page is shown, for the reader to choose, and what the keys do.
func (b *Book) display(p *panel) []node {
	w := b.words
	return []node{
		choices(w.Colours, "colours", p.Colours, [][2]string{{"", w.AsSystem}, {Light, w.ColoursLight}, {Dark, w.ColoursDark}}),
		choices(w.Motion, "motion", p.Motion, [][2]string{{"", w.AsSystem}, {Stills, w.MotionStills}}),
		tag("h3").Class("setting-name", "keys-title").Text(w.Keys),
		b.keys(),
	}
}

// choices are values of which one holds, each with its name.
func choices(name, act, now string, values [][2]string) node {
	row := tag("div").Class("choice").Role("group").Aria("label", name)
	for _, v := range values {
		row.Body(toggle(act, v[1], v[0] == now).DataSet("id", v[0]))
	}
	return tag("div").Class("setting").Body(tag("h3").Class("setting-name").Text(name), row)
}

// keys lists what the keys do.
func (b *Book) keys() node {
	w := b.words
	list := tag("dl").Class("keys")
	for _, k := range []struct{ key, does string }{
		{w.KeySpace, w.Play + " / " + w.Pause}, {"→", w.Next}, {"←", w.Previous}, {"Home", w.KeyHome}, {"End", w.KeyEnd}, {"Esc", w.Close}, {"?", w.Display},
	} {
		list.Body(tag("dt").Body(tag("kbd").Text(k.key)), tag("dd").Text(k.does))
	}
	return list
}
