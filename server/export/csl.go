package export

import "fiftymetres/app/date"

// cslItem is an item of CSL-JSON (citationstyles.org, schema csl-data.json 1.0.2).
type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title,omitempty"`
	Author    []cslName `json:"author,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	URL       string    `json:"URL,omitempty"`
	Language  string    `json:"language,omitempty"`
	Page      string    `json:"page,omitempty"`
	Version   string    `json:"version,omitempty"`
	Note      string    `json:"note,omitempty"`
}

// cslName is a name as it was printed: literal, since nobody verified which part
// of it is the family's.
type cslName struct {
	Literal string `json:"literal"`
}

// cslDate is a date as far as it is known. "By 22 Nov 2017" is literal: CSL's
// circa would make it about that day, and it may be long before.
type cslDate struct {
	Parts   [][]int `json:"date-parts,omitempty"`
	Literal string  `json:"literal,omitempty"`
}

func cslJSON(_ *work, refs []reference) ([]byte, error) {
	items := []cslItem{}
	for _, r := range refs {
		item := cslItem{ID: r.id, Type: "document", Title: r.title, Publisher: r.publisher, Issued: cslIssued(r),
			URL: r.url, Language: r.language, Page: r.page, Version: r.version, Note: r.note}
		switch {
		case r.data:
			item.Type = "dataset"
		case r.url != "":
			item.Type = "webpage"
		}
		if r.author != "" {
			item.Author = []cslName{{r.author}}
		}
		items = append(items, item)
	}
	return written(items)
}

func cslIssued(r reference) *cslDate {
	y, m, d, _, _, _ := r.published.Civil()
	switch r.published.Precision {
	case 0:
		if r.by == "" {
			return nil
		}
		return &cslDate{Literal: r.by}
	case date.Century, date.Decade: // from its first year to its last
		last, _, _, _, _, _ := date.Of(r.published.End()-1, date.Year).Civil()
		return &cslDate{Parts: [][]int{{y}, {last}}}
	case date.Year:
		return &cslDate{Parts: [][]int{{y}}}
	case date.Month:
		return &cslDate{Parts: [][]int{{y, m}}}
	}
	return &cslDate{Parts: [][]int{{y, m, d}}}
}
