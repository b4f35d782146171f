package site

// words are what the server itself says to a reader; everything else is the
// renderer's or the story's.
type words struct {
	Failed     string // WebAssembly could not start
	Close      string // takes that away
	NoScript   string // in a frame whose article forbids scripts
	Whole      string // the way to the full story
	Home       string // the way back from an error page
	NotFound   string
	NotAllowed string
	Malformed  string
	Busy       string
	Error      string
}

var said = map[string]words{
	"en": {
		Failed:     "The moving map could not start. Everything told here can still be read.",
		Close:      "Close",
		NoScript:   "This frame may not run the moving map.",
		Whole:      "The full story and its sources ↗",
		Home:       "To the story",
		NotFound:   "There is no page at this address.",
		NotAllowed: "This address does not take such a request.",
		Malformed:  "This request cannot be understood.",
		Busy:       "Many are asking at once. Please try again in a moment.",
		Error:      "The page could not be made. Please try again later.",
	},
	"ko": {
		Failed:     "움직이는 지도를 시작하지 못했습니다. 글과 출처는 모두 그대로 읽을 수 있습니다.",
		Close:      "닫기",
		NoScript:   "이 글에서는 움직이는 지도를 실행할 수 없습니다.",
		Whole:      "전체 이야기와 출처 ↗",
		Home:       "이야기로 돌아가기",
		NotFound:   "이 주소에는 페이지가 없습니다.",
		NotAllowed: "이 주소는 그런 요청을 받지 않습니다.",
		Malformed:  "알아볼 수 없는 요청입니다.",
		Busy:       "지금 요청이 많이 몰려 있습니다. 잠시 뒤에 다시 시도해 주십시오.",
		Error:      "페이지를 만들지 못했습니다. 잠시 뒤에 다시 시도해 주십시오.",
	},
}

func in(lang string) words {
	if w, ok := said[lang]; ok {
		return w
	}
	return said["en"]
}
