package data_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fiftymetres/app/story"
)

// numbers are the numbers and the times of day that a text states, as "50" and
// "15:31", each once and in order. Left out are one, first and second, both and
// the two Koreas, which mostly count nothing, and months, which are words in
// English and numbers in Korean.
func numbers(lang, text string) []string {
	found := map[string]bool{}
	read := map[string]func(string, map[string]bool){"en": englishNumbers, "ko": koreanNumbers}[lang]
	read(text, found)
	delete(found, "1")
	return slices.Sorted(maps.Keys(found))
}

var (
	clockFigures  = regexp.MustCompile(`\d{1,2}:\d{2}`)
	figures       = regexp.MustCompile(`\d+(?:,\d{3})*(?:\.\d+)?`)
	koreanTime    = regexp.MustCompile(`(오전 )?(\d{1,2})시(간)?(?: (\d{1,2})분)?`)
	koreanMonth   = regexp.MustCompile(`\d+월`)
	koreanFigures = regexp.MustCompile(`(\d+(?:\.\d+)?)(만|천|백)?`)
)

var englishWords = map[string]float64{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
	"twice": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
}

var koreanWords = map[string][]float64{
	"두": {2}, "둘": {2}, "세": {3}, "셋": {3}, "네": {4}, "넷": {4}, "다섯": {5}, "대여섯": {5, 6}, "여섯": {6}, "일곱": {7}, "여덟": {8},
	"아홉": {9}, "열": {10}, "열두": {12}, "스물네": {24}, "오십": {50}, "이틀": {2},
}

// What may follow a Korean numeral: what is counted, or a particle.
var koreanCounters = []string{"", "명", "번", "발", "곳", "채", "배", "달", "살", "건", "대", "은", "이", "이다", "의", "을", "를", "과"}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func englishNumbers(text string, found map[string]bool) {
	text = clockFigures.ReplaceAllStringFunc(text, func(s string) string { found[s] = true; return " " })
	text = figures.ReplaceAllStringFunc(text, func(s string) string {
		v, _ := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
		found[number(v)] = true
		return " "
	})
	text = strings.ReplaceAll(strings.ToLower(text), "the two koreas", "")
	if strings.Contains(text, "two and a half") {
		text = strings.ReplaceAll(text, "two and a half", "")
		found["2.5"] = true
	}
	word := strings.FieldsFunc(text, func(r rune) bool { return r != '-' && (r < 'a' || r > 'z') })
	for _, w := range word {
		tens, ones, _ := strings.Cut(w, "-")
		if v, is := englishWords[tens]; is {
			found[number(v+englishWords[ones])] = true
		}
	}
}

func koreanNumbers(text string, found map[string]bool) {
	text = koreanTime.ReplaceAllStringFunc(text, func(s string) string {
		m := koreanTime.FindStringSubmatch(s)
		hour, _ := strconv.Atoi(m[2])
		minute, _ := strconv.Atoi(m[4])
		if m[3] != "" { // so many hours
			return m[2] + " "
		}
		if m[1] == "" && hour < 12 {
			hour += 12
		}
		found[fmt.Sprintf("%02d:%02d", hour, minute)] = true
		return " "
	})
	text = koreanMonth.ReplaceAllString(strings.ReplaceAll(text, "둘 다", ""), " ")
	text = koreanFigures.ReplaceAllStringFunc(text, func(s string) string {
		m := koreanFigures.FindStringSubmatch(s)
		v, _ := strconv.ParseFloat(m[1], 64)
		found[number(v*map[string]float64{"": 1, "백": 100, "천": 1e3, "만": 1e4}[m[2]])] = true
		return " "
	})
	text = strings.ReplaceAll(text, "두 번째", "")
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < '가' || r > '힣' }) {
		for numeral, values := range koreanWords {
			if after, is := strings.CutPrefix(w, numeral); is && slices.Contains(koreanCounters, after) {
				for _, v := range values {
					found[number(v)] = true
				}
			}
		}
	}
}

// TestNumbersAreRead keeps the tests below honest.
func TestNumbersAreRead(t *testing.T) {
	for _, tt := range []struct{ en, ko, want string }{
		{"Twenty-two minutes, at 15:31.", "오후 3시 31분, 22분 만에.", "15:31 22"},
		{"About 16:00, some 30,000 people.", "오후 4시께, 3만 명가량.", "16:00 30000"},
		{"The fourth of two or three soldiers.", "군인 두 명 또는 세 명 가운데 네 번째.", "2 3 4"},
		{"Over the 72-Hour Bridge, two and a half miles.", "72시간 다리를 지나 2.5마일.", "2.5 72"},
		{"A thousand and twelve", "1천 하고도 열두 채", "1000 12"},
		{"On 13 and 23 June, once.", "6월 13일과 23일, 한 번.", "13 23"},
		{"Nobody knows the first one.", "세계는 두고 첫 하나를 모른다. 네모난 열상 화면.", ""},
	} {
		if got := strings.Join(numbers("en", tt.en), " "); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.en, got, tt.want)
		}
		if got := strings.Join(numbers("ko", tt.ko), " "); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.ko, got, tt.want)
		}
	}
}

// TestBothLanguagesNumbersAgree: whatever number or time a text states in one
// language it states in the other.
func TestBothLanguagesNumbersAgree(t *testing.T) {
	read := 0
	eachText(t, func(path string, text story.Text) {
		en, ko := numbers("en", text["en"]), numbers("ko", text["ko"])
		read += len(en)
		if !slices.Equal(en, ko) {
			t.Errorf("%s: %v in English, %v in Korean:\n\t%s\n\t%s", path, en, ko, text["en"], text["ko"])
		}
	})
	if read < 300 {
		t.Errorf("%d numbers read; the story has more than 300", read)
	}
}
