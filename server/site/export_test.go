package site

// Squeeze lets the stores of what flows in keep so many bytes and no more.
func (s *Site) Squeeze(bytes int) {
	s.passing = newStore(bytes, newGate(1, waiting))
	s.hosted = newStore(bytes, newGate(1, waiting))
}

// Held is how many bytes those stores hold.
func (s *Site) Held() int { return s.passing.kept.held + s.hosted.kept.held }

// Renderer is what draws.
func (s *Site) Renderer() Renderer { return s.config.Renderer }
