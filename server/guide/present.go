package guide

import (
	"fmt"
	"slices"
	"strings"
)

// Desk is what a presenter has in front of her.
type Desk struct {
	Here, Act, Events   string // addresses: of the page, what it does, and what it hears
	Rooms               []Room
	Room                string // the one that she leads, "" for none
	There               bool   // and it is there
	Screens             int
	Heading, Clock      string // of the moment, and how far into the story that is
	Does                string // Loops, Plays or Rests
	Now                 string // ids of what it does, space between
	Moments             []Choice
	Editions, Languages []Choice
}

// What a room does: keys of texts.
const (
	Loops = "loops"
	Plays = "plays"
	Rests = "rests"
)

// Room is one that can be led.
type Room struct {
	Name    string
	Screens int
}

// Choice is a button: what it does, and how it is called.
type Choice struct{ ID, Act, Label, Lang string }

// Pressed tells whether a room does what a button says.
func (d Desk) Pressed(id string) string {
	return fmt.Sprint(slices.Contains(strings.Fields(d.Now), id))
}

// Href is where a room is led.
func (d Desk) Href(r Room) string { return d.Here + "?room=" + r.Name }

// Number is how many screens a room has, as it is read.
func (r Room) Number() string { return fmt.Sprint(r.Screens) }

// Number is how many screens hear the presenter.
func (d Desk) Number() string { return fmt.Sprint(d.Screens) }

// Doings are what a room can do.
func (d Desk) Doings() []string { return []string{Loops, Plays, Rests} }

// Present is the body of the page from which rooms are led.
func Present(t *Texts, f Facts) ([]byte, error) { return made(presentPage, t, f) }
