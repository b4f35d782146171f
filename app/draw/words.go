package draw

// words are the picture's own few words, by language; every other text on it
// comes from the story.
var words = map[string]struct{ Schematic string }{
	"en": {"schematic plan"},
	"ko": {"개략도"},
}

func wordsIn(lang string) struct{ Schematic string } {
	if w, ok := words[lang]; ok {
		return w
	}
	return words["en"]
}
