package live

import (
	"slices"
	"strconv"

	"fiftymetres/app/page"
)

// The share sheet.
type (
	Copy    struct{ ID string }    // an element's text, to the clipboard
	ShareAs struct{ What string }  // how an editor embeds
	Preview struct{ Width string } // of an embed, CSS px; the same again closes it
)

func (a Copy) do(s *session) bool {
	s.update(func(p *page.State) { p.Sharing.Copied = "" })
	s.window.copyText(a.ID, func(ok bool) {
		if ok {
			s.update(func(p *page.State) { p.Sharing.Copied = a.ID })
		}
	})
	return true
}

func (a ShareAs) do(s *session) bool {
	if !slices.Contains([]string{page.AsElement, page.AsIframe, page.AsAMP, page.AsWordPress}, a.What) {
		return false
	}
	s.update(func(p *page.State) { p.Sharing.As, p.Sharing.Copied = a.What, "" })
	return true
}

func (a Preview) do(s *session) bool {
	px, err := strconv.Atoi(a.Width)
	if err != nil || !slices.Contains(page.Previews, px) {
		return false
	}
	s.update(func(p *page.State) {
		if p.Sharing.Width == px {
			px = 0
		}
		p.Sharing.Width = px
	})
	return true
}
