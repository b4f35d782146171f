package export

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"strconv"
	"strings"

	"fiftymetres/app/story"
)

// columns of the ledger's table, one row a claim.
var columns = []string{
	"claim", "text", "text_language", "source", "publisher", "headline", "byline", "published", "known_by", "url", "source_language", "document",
	"locator_kind", "locator", "repeats", "quantity", "quantity_high", "unit", "qualifier", "clock", "moment", "topic", "questions",
	"edition", "data_version", "data_sha256",
}

// ledgerCSV is the ledger as a table (RFC 4180): one row a claim of those that the
// edition knows, each with its source. Lines end in CRLF, those inside a cell too;
// ids in one cell have spaces between. published is empty where it is not
// verifiable, and known_by is then the day by which it was out.
//
// A spreadsheet runs what begins with = + - or @ as a formula, also behind a tab
// or a line's end. Such a cell has an apostrophe before it, and one that begins
// with an apostrophe has another; a plain number has none. Whoever reads the file
// strictly takes one apostrophe off where one of those signs follows it (Undefang).
func ledgerCSV(w *work) ([]byte, error) {
	var out bytes.Buffer
	to := csv.NewWriter(&out)
	to.UseCRLF = true
	questions := w.questionsOf()
	rows := [][]string{columns}
	for i := range w.story.Claims {
		if c := &w.story.Claims[i]; w.knows(c) {
			rows = append(rows, w.row(c, questions[c.ID]))
		}
	}
	for _, row := range rows {
		for i := range row {
			row[i] = defang(row[i])
		}
		if err := to.Write(row); err != nil {
			return nil, err
		}
	}
	to.Flush()
	return out.Bytes(), to.Error()
}

func (w *work) row(c *story.Claim, questions []string) []string {
	s, at := w.sources[c.Source], c.Locator()
	by := ""
	if s.Date == story.NotVerifiable {
		by = s.Known
	}
	var value, high, unit, qualifier string
	if q := c.Quantity; q != nil {
		value, unit, qualifier = decimal(q.Value), q.Unit, q.Qualifier
		if q.High != 0 {
			high = decimal(q.High)
		}
	}
	data := w.story.Stamp
	return []string{
		c.ID, w.in(c.Text), w.page.Lang, s.ID, story.Verified(s.Publisher), story.Verified(s.Headline), story.Verified(s.Byline), story.Verified(s.Date), by, story.Verified(s.URL), s.Language, s.Document,
		at.Kind, at.N, strings.Join(c.Repeats, " "), value, high, unit, qualifier, c.Clock, c.Moment, c.Topic, strings.Join(questions, " "),
		w.edition.Date, data.Version, data.Hash,
	}
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// questionsOf are the ids of the questions that claims answer, by claim.
func (w *work) questionsOf() map[string][]string {
	out := map[string][]string{}
	for _, d := range w.questions() {
		for _, a := range d.Answers {
			for _, id := range a.Claims {
				if all := out[id]; len(all) == 0 || all[len(all)-1] != d.ID {
					out[id] = append(all, d.ID)
				}
			}
		}
	}
	return out
}

// number is what a spreadsheet takes for a number and no formula.
var number = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

const dangerous = "=+-@\t\r\n'"

// defang has a cell be text to every spreadsheet. Its lines end in \n, which the
// writer turns into those of the format.
func defang(cell string) string {
	cell = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(cell)
	if cell != "" && strings.ContainsRune(dangerous, rune(cell[0])) && !number.MatchString(cell) {
		return "'" + cell
	}
	return cell
}

// Undefang is the cell that was written.
func Undefang(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && rest != "" && strings.ContainsRune(dangerous, rune(rest[0])) {
		return rest
	}
	return cell
}
