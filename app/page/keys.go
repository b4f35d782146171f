package page

// keys lists what the keys do.
func (b *Book) keys() node {
	w := b.words
	list := tag("dl").Class("keys")
	for _, k := range []struct{ key, does string }{
		{w.KeySpace, w.Play + " / " + w.Pause}, {"→", w.Next}, {"←", w.Previous}, {"Home", w.KeyHome}, {"End", w.KeyEnd}, {"Esc", w.Close}, {"?", w.Keys},
	} {
		list.Body(tag("dt").Body(tag("kbd").Text(k.key)), tag("dd").Text(k.does))
	}
	return list
}
