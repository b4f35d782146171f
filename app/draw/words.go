package draw

// ownWords are the picture's own few words; every other text on it comes from
// the story.
type ownWords struct{ Schematic, Minutes string }

var words = map[string]ownWords{
	"en": {"schematic plan", " min"},
	"ko": {"개략도", "분"},
}

func wordsIn(lang string) ownWords {
	if w, ok := words[lang]; ok {
		return w
	}
	return words["en"]
}
