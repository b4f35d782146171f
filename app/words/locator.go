package words

// Locator is a place in a source in the language's form: "p. 12", "¶7". The kinds
// are those of package story. A kind that is none gives the number alone.
func (w *Words) Locator(kind, n string) string {
	pattern := "{n}"
	switch kind {
	case "paragraph":
		pattern = w.Paragraph
	case "page":
		pattern = w.Page
	case "folio":
		pattern = w.Folio
	case "minute":
		pattern = w.Minute
	case "frame":
		pattern = w.Frame
	}
	return Fill(pattern, "n", n)
}
