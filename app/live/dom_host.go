package live

import "fiftymetres/app/browser"

// domHost is the page around an embed, by way of web/js/host.js.
type domHost struct{}

func (domHost) tell(event, what string, t float64) { browser.TellHost(event, what, t) }

// listenHost hears what the host asks for.
func listenHost(s *session) { browser.HostAsks(s.asked) }
