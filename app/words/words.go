// Package words is what the interface itself says to a reader, in one language;
// everything else that is read comes from the story. A page carries the words of
// the language in use and no other: the catalogues they come from, and the rules
// of plurals, are the server's (package catalogue).
//
// Texts with a value have it in braces, by name: "{n}", "{day}". Fill puts it in.
package words

import "strings"

// Words are the interface in one language.
type Words struct {
	Lang     string   `json:"lang"`   // BCP 47 tag
	Name     string   `json:"name"`   // of the language, in itself
	Short    string   `json:"short"`  // on the switch
	Dir      string   `json:"dir"`    // ltr or rtl
	Locale   string   `json:"locale"` // as Open Graph writes it: en_GB
	Fonts    []string `json:"fonts"`  // families that its texts are set in
	Forms    `json:"forms"`
	Texts    `json:"texts"`
	Usual    map[string]Sure   `json:"usual"`    // the certainties of a story that names none, by id
	Kinds    map[string]string `json:"kinds"`    // of place, those that a legend explains
	Abouts   map[string]string `json:"abouts"`   // what questions ask for, as story.Abouts
	Cardinal string            `json:"cardinal"` // plural categories of 0 to 199, see Plural
	Ordinal  string            `json:"ordinal"`
}

// Tongue is a language on the switch.
type Tongue struct {
	Lang   string `json:"lang"`
	Short  string `json:"short"`
	Invite string `json:"invite,omitempty"` // to touch a kiosk's screen
}

// Forms are how the language writes dates, clocks, numbers and places in a
// source. The patterns of dates are those of the Unicode CLDR's medium forms.
type Forms struct {
	Months       []string `json:"months"`       // short, January first
	DayMonth     string   `json:"dayMonth"`     // day, month
	DayMonthYear string   `json:"dayMonthYear"` // day, month, year
	MonthYear    string   `json:"monthYear"`    // month, year
	Year         string   `json:"year"`         // year
	Decade       string   `json:"decade"`       // year: its first
	Century      Plural   `json:"century"`      // n, an ordinal
	Before       string   `json:"before"`       // year: before the year 1
	Clock        string   `json:"clock"`        // hour, minute
	ClockSeconds string   `json:"clockSeconds"` // hour, minute, second
	Between      string   `json:"between"`      // from, to
	AtLeast      string   `json:"atLeast"`      // from: it, or later
	About        string   `json:"about"`        // what: near to it
	By           string   `json:"by"`           // what: then, or before it
	Decimal      string   `json:"decimal"`
	Group        string   `json:"group"` // between thousands
	Metres       string   `json:"metres"`
	Kilometres   string   `json:"kilometres"`
	Minutes      string   `json:"minutes"`
	Paragraph    string   `json:"paragraph"`
	Page         string   `json:"page"`
	Folio        string   `json:"folio"`
	Minute       string   `json:"minute"`
	Frame        string   `json:"frame"`
}

// Texts are the interface's texts, by where they stand.
type Texts struct {
	// The masthead and its tools.
	KnownOn     string `json:"knownOn"`
	KnownBy     string `json:"knownBy"` // n, all: of the sources
	Language    string `json:"language"`
	Legend      string `json:"legend"`
	LegendAbout string `json:"legendAbout"` // after it, where there is room
	Signs       string `json:"signs"`       // over the legend of places
	Ring        string `json:"ring"`
	Thermal     string `json:"thermal"`    // the corners around whom a thermal camera sees
	Helpers     string `json:"helpers"`    // the colour of who helps
	OnlySurest  string `json:"onlySurest"` // what: the first certainty's label
	North       string `json:"north"`
	NorthLetter string `json:"northLetter"`
	Back        string `json:"back"`
	Skip        string `json:"skip"`
	SkipStory   string `json:"skipStory"`

	// A kiosk.
	Invite       string `json:"invite"`
	StillThere   string `json:"stillThere"`
	StartsOver   string `json:"startsOver"` // n: seconds
	GoOn         string `json:"goOn"`
	StartOver    string `json:"startOver"`
	ReadOnPhone  string `json:"readOnPhone"`
	TakeAlong    string `json:"takeAlong"`
	TakeAbout    string `json:"takeAbout"`
	LargerType   string `json:"largerType"`
	Sensitive    string `json:"sensitive"`
	SensitiveAsk string `json:"sensitiveAsk"`
	ShowIt       string `json:"showIt"`
	LeaveOut     string `json:"leaveOut"`

	// The opening.
	PlayStory     string `json:"playStory"`
	OrScroll      string `json:"orScroll"`
	LanguageCount Plural `json:"languageCount"` // n

	// The player.
	Player   string `json:"player"`
	Play     string `json:"play"`
	Pause    string `json:"pause"`
	Next     string `json:"next"`
	Previous string `json:"previous"`
	Speed    string `json:"speed"`
	Scrubber string `json:"scrubber"`
	Moments  string `json:"moments"`
	Map      string `json:"map"`
	Plan     string `json:"plan"` // beside the scale bar
	NoClock  string `json:"noClock"`
	NoRecord string `json:"noRecord"`
	NorthOf  string `json:"northOf"` // n: a distance; what: a boundary
	SouthOf  string `json:"southOf"`
	After    string `json:"after"`
	Approx   string `json:"approx"`

	// Moments and what they rest on.
	Differ          string `json:"differ"`
	Differing       string `json:"differing"` // after what they differ on, in brackets
	DifferOn        Plural `json:"differOn"`  // n
	OnMap           string `json:"onMap"`
	AnswerShow      string `json:"answerShow"`   // an answer, on the map
	AnswerRinged    string `json:"answerRinged"` // what a ringed letter is
	AnswerDrawn     string `json:"answerDrawn"`  // what: the answer by which the map is drawn
	AnswerUndo      string `json:"answerUndo"`
	AnswerUndone    string `json:"answerUndone"` // said aloud
	AnswerRetell    string `json:"answerRetell"`
	Otherwise       string `json:"otherwise"` // in the legend
	LaterReport     string `json:"laterReport"`
	NotVerifiable   string `json:"notVerifiable"`
	Repeats         string `json:"repeats"`         // what: places in the source
	SentenceSources string `json:"sentenceSources"` // n
	OwnVoice        string `json:"ownVoice"`        // a sentence that no report says
	More            string `json:"more"`
	Less            string `json:"less"` // where more was read
	FullStory       string `json:"fullStory"`

	// What sources say side by side.
	Compared         string `json:"compared"`
	ComparedAbout    string `json:"comparedAbout"`
	ComparedQuestion string `json:"comparedQuestion"` // over the column of questions
	ComparedSize     string `json:"comparedSize"`     // questions, sources: how many
	ComparedNone     string `json:"comparedNone"`
	CompareAll       string `json:"compareAll"` // opens all of it, beside the map
	OtherQuestions   string `json:"otherQuestions"`
	Holds            string `json:"holds"` // beside an answer
	StateOpen        string `json:"stateOpen"`
	StateSettled     string `json:"stateSettled"`
	StateApparent    string `json:"stateApparent"`
	FilterBy         string `json:"filterBy"`
	FilterAll        string `json:"filterAll"`
	FilterSource     string `json:"filterSource"`
	FilterAbout      string `json:"filterAbout"`
	FilterMoment     string `json:"filterMoment"`
	FilterState      string `json:"filterState"`
	SortBy           string `json:"sortBy"`
	SortStory        string `json:"sortStory"`
	SortQuestion     string `json:"sortQuestion"`
	SortAnswers      string `json:"sortAnswers"`
	SortSettled      string `json:"sortSettled"`

	// A source's answers beside those of others.
	Alone    string `json:"alone"`    // before answers that it alone gives
	Apart    string `json:"apart"`    // before its answers that are not the one that holds
	Stood    string `json:"stood"`    // n, all: how many of its answers hold
	MarksAre string `json:"marksAre"` // what ¶ and ≈ mean

	// The notes and the panel.
	Method          string `json:"method"`
	WhoWhere        string `json:"whoWhere"`
	Background      string `json:"background"`
	AsTable         string `json:"asTable"` // a chart
	Hatched         string `json:"hatched"` // what an end of a chart's bar means that is not sharp
	Questions       string `json:"questions"`
	Sources         string `json:"sources"`
	SourceCount     Plural `json:"sourceCount"` // n
	ClaimCount      Plural `json:"claimCount"`  // n
	MoreClaims      Plural `json:"moreClaims"`  // n
	Ledger          string `json:"ledger"`
	Changes         string `json:"changes"`
	ChangesNext     string `json:"changesNext"`
	ChangesShort    string `json:"changesShort"`
	ChangedSince    string `json:"changedSince"` // what: the edition before
	LedgerAbout     string `json:"ledgerAbout"`
	LedgerOpen      string `json:"ledgerOpen"`
	InLedger        string `json:"inLedger"` // of one entry
	Corrections     string `json:"corrections"`
	DataVersion     string `json:"dataVersion"` // version, date
	TakeAway        string `json:"takeAway"`
	TakeLedger      string `json:"takeLedger"`
	TakeMap         string `json:"takeMap"`
	TakeSources     string `json:"takeSources"`
	TakeStory       string `json:"takeStory"`
	TakePrograms    string `json:"takePrograms"`
	Cite            string `json:"cite"`
	InWords         string `json:"inWords"` // what: whose words a statement stands in
	Transcript      string `json:"transcript"`
	TranscriptAbout string `json:"transcriptAbout"`
	Byline          string `json:"byline"`
	Published       string `json:"published"`
	Address         string `json:"address"`
	OpenSource      string `json:"openSource"`
	Drawn           string `json:"drawn"` // what: a certainty
	Credits         string `json:"credits"`
	Code            string `json:"code"`      // the licence of the engine
	FontsFrom       string `json:"fontsFrom"` // what: families
	Close           string `json:"close"`
	Share           string `json:"share"`
	ShareLink       string `json:"shareLink"`
	ShareEmbed      string `json:"shareEmbed"`
	ShareElement    string `json:"shareElement"`
	ShareCode       string `json:"shareCode"`
	SharePreview    string `json:"sharePreview"`
	ShareStills     string `json:"shareStills"`
	ShapeCard       string `json:"shapeCard"`
	ShapeSquare     string `json:"shapeSquare"`
	ShapePortrait   string `json:"shapePortrait"`
	ShapePrint      string `json:"shapePrint"`
	ShareCite       string `json:"shareCite"`
	Citation        string `json:"citation"` // heading, title, known, address
	Copy            string `json:"copy"`
	Copied          string `json:"copied"`
	Newsrooms       string `json:"newsrooms"`
	Display         string `json:"display"`
	Colours         string `json:"colours"`
	ColoursLight    string `json:"coloursLight"`
	ColoursDark     string `json:"coloursDark"`
	Motion          string `json:"motion"`
	MotionStills    string `json:"motionStills"`
	AsSystem        string `json:"asSystem"`
	Keys            string `json:"keys"`
	KeySpace        string `json:"keySpace"`
	KeyHome         string `json:"keyHome"`
	KeyEnd          string `json:"keyEnd"`
	PanelBack       string `json:"panelBack"`
}

// Sure is what a certainty is called, and what it rests on.
type Sure struct {
	Label string `json:"label"`
	About string `json:"about"`
}

// Fill puts values into a text: name and value by turns, names without braces.
func Fill(text string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, "{"+pairs[i]+"}", pairs[i+1])
	}
	return text
}

// Stated is a statement in quotation marks, and in whose words it stands.
func (w *Words) Stated(text, by string) string {
	return "“" + text + "” (" + Fill(w.InWords, "what", by) + ")"
}
