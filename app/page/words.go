package page

import "fiftymetres/app/words"

// ordinals are the plural categories of 0th to 29th in English, by CLDR: as
// many as there are centuries.
const ordinals = "o12f" + "oooooooooooooooo" + "o12foooooo"

// Words are the interface's own words in one language; everything else that a
// reader reads comes from the story. A %s takes what is named in the comment.
type Words struct {
	KnownOn, Language                             string
	Play, Pause, Next, Previous, Speed, Loop      string
	Player, Scrubber, Map, Moments                string
	Claims, Sources, Documents, Outside           string
	Differ, Background, Others, WhoWhere, OnMap   string
	Method, Legend, Close, OpenSource, ClaimCount string // a number
	LaterReport, NotVerifiable                    string
	Repeats                                       string // paragraphs
	Headline, Byline, Published, Address          string
	Filmed, Reported, Inferred, Schematic, Ring   string
	NoClock, NoRecord, After, Approx              string
	Credits, Licence, FullStory, Skip, North      string
	Back, OnlyFilmed, More, PanelBack             string
	Drawn, Step                                   string      // Step: a number and a count
	Dates                                         words.Words // how dates and clocks are written
}

// languages are the tongues of the interface; a story in others falls back to English.
var languages = map[string]*Words{
	"en": {
		KnownOn: "As known on", Language: "Language",
		Play: "Play", Pause: "Pause", Next: "Next moment", Previous: "Previous moment", Speed: "Speed", Loop: "Repeat",
		Player: "Player", Scrubber: "Story time", Map: "Schematic map", Moments: "The moments",
		Claims: "What the sources say", Sources: "Sources", Documents: "The five documents", Outside: "Other reporting, outside the five documents",
		Differ: "Sources differ", Background: "Background", Others: "More questions that sources answer differently",
		WhoWhere: "Who and where", OnMap: "On the map",
		Method: "How this was made", Legend: "How sure is it?", Close: "Close", OpenSource: "Open the source", ClaimCount: "Statements used: %d",
		LaterReport: "later report", NotVerifiable: "not verifiable", Repeats: "repeats %s",
		Headline: "Headline", Byline: "By", Published: "Published", Address: "Address",
		Filmed: "Filmed: seen on the released film", Reported: "Reported: a source says so", Inferred: "Inferred: placed by us from reports",
		Schematic: "Schematic: drawn so that the picture can be read", Ring: "Ring: as wide as the uncertainty, in metres",
		NoClock: "no time on record", NoRecord: "nothing on record", After: "after", Approx: "approximate",
		Credits: "Map and fonts", Licence: "Code: Apache-2.0. Texts and data: CC BY 4.0. Border line: © OpenStreetMap contributors, ODbL 1.0. Fonts: Source Serif 4, Inter, Noto Serif KR and Noto Sans KR, SIL Open Font Licence 1.1.",
		FullStory: "The full story and its sources", Skip: "Skip to the player", North: "North",
		Back: "Back to the story", OnlyFilmed: "Show only what was filmed", More: "Read on", PanelBack: "Back",
		Drawn: "drawn as", Step: "Moment %d of %d",
		Dates: words.Words{Ordinal: ordinals, Forms: words.Forms{
			Months:   []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
			DayMonth: "{day} {month}", DayMonthYear: "{day} {month} {year}", MonthYear: "{month} {year}", Year: "{year}", Decade: "{year}s",
			Century: words.Plural{One: "{n}st century", Two: "{n}nd century", Few: "{n}rd century", Other: "{n}th century"},
			Before:  "{year} BC", Clock: "{hour}:{minute}", ClockSeconds: "{hour}:{minute}:{second}", Between: "{from}–{to}",
			Paragraph: "¶{n}", Page: "p. {n}", Folio: "fol. {n}", Minute: "at {n}", Frame: "frame {n}",
		}},
	},
	"ko": {
		KnownOn: "당시 기준", Language: "언어",
		Play: "재생", Pause: "멈춤", Next: "다음 장면", Previous: "이전 장면", Speed: "속도", Loop: "반복",
		Player: "재생 조작", Scrubber: "이야기 시간", Map: "개략 지도", Moments: "장면",
		Claims: "출처의 기록", Sources: "출처", Documents: "다섯 문서", Outside: "다섯 문서 밖의 보도",
		Differ: "출처마다 다름", Background: "배경", Others: "출처마다 답이 다른 다른 물음",
		WhoWhere: "사람과 장소", OnMap: "지도에서",
		Method: "만든 방법", Legend: "얼마나 확실한가", Close: "닫기", OpenSource: "원문 열기", ClaimCount: "인용한 진술 %d건",
		LaterReport: "이후 보도", NotVerifiable: "확인할 수 없음", Repeats: "같은 내용: %s",
		Headline: "제목", Byline: "글", Published: "발행", Address: "주소",
		Filmed: "촬영됨: 공개된 영상에 보임", Reported: "보도됨: 출처가 그렇게 전함", Inferred: "추정: 보도를 바탕으로 우리가 놓음",
		Schematic: "개략: 그림을 읽을 수 있도록 그림", Ring: "원: 불확실한 범위(미터)",
		NoClock: "기록된 시각 없음", NoRecord: "기록 없음", After: "이후", Approx: "어림",
		Credits: "지도와 글꼴", Licence: "코드: Apache-2.0. 글과 자료: CC BY 4.0. 경계선: © OpenStreetMap 기여자, ODbL 1.0. 글꼴: Source Serif 4, Inter, Noto Serif KR, Noto Sans KR, SIL 오픈 글꼴 라이선스 1.1.",
		FullStory: "전체 이야기와 출처", Skip: "재생 조작으로 건너뛰기", North: "북쪽",
		Back: "이야기로 돌아가기", OnlyFilmed: "촬영된 것만 보기", More: "더 읽기", PanelBack: "뒤로",
		Drawn: "표시 방식", Step: "장면 %d/%d",
		Dates: words.Words{Forms: words.Forms{
			Months:   []string{"1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"},
			DayMonth: "{month} {day}일", DayMonthYear: "{year}년 {month} {day}일", MonthYear: "{year}년 {month}", Year: "{year}년", Decade: "{year}년대",
			Century: words.Plural{Other: "{n}세기"},
			Before:  "기원전 {year}년", Clock: "{hour}:{minute}", ClockSeconds: "{hour}:{minute}:{second}", Between: "{from}–{to}",
			Paragraph: "¶{n}", Page: "{n}쪽", Folio: "{n}장", Minute: "{n} 지점", Frame: "{n}번 프레임",
		}},
	},
}

// In gives the interface's words in a language.
func In(lang string) *Words {
	if w := languages[lang]; w != nil {
		return w
	}
	return languages["en"]
}

// certainty is a certainty in words, short: what stands before its colon.
func (w *Words) certainty(c string) string {
	long := map[string]string{"filmed": w.Filmed, "reported": w.Reported, "inferred": w.Inferred, "schematic": w.Schematic}[c]
	for i, r := range long {
		if r == ':' {
			return long[:i]
		}
	}
	return long
}
