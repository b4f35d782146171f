package check

import (
	"fmt"

	"fiftymetres/app/story"
)

// dangling is an id that is referred to and of which there is no thing: it is
// told once, however many times it is named.
type dangling struct {
	reference
	at    at // where first
	times int
}

// reference is an id that should be in a set.
type reference struct {
	set *ids
	id  string
}

// ref judges a reference to a thing of a set.
func (c *checker) ref(a at, set *ids, id string) bool {
	if set.has(id) {
		return true
	}
	if set == c.claimSet && c.everyClaim.has(id) {
		c.wrong(a, "name the claims that it repeats instead", "the claim %q only repeats others", id)
		return false
	}
	key := reference{set, id}
	if i, named := c.dangles[key]; named {
		c.dangling[i].times++
		return false
	}
	c.dangles[key] = len(c.dangling)
	c.dangling = append(c.dangling, dangling{key, a, 1})
	return false
}

func (c *checker) refs(a at, set *ids, list []string) {
	for i, id := range list {
		c.ref(a.index(i), set, id)
	}
}

// cites judges references to claims from an edition, which may not know what
// was published after it unless it says that it does.
func (c *checker) cites(a at, list []string, e story.Edition) {
	for i, id := range list {
		if !c.ref(a.index(i), c.claimSet, id) || e.Later {
			continue
		}
		if o := c.sourceOf[id]; o != nil && isDate(o.Known) && isDay(e.Date) && !story.Knows(e.Date, o.Known) {
			c.wrong(a.index(i), "cite an earlier source, or mark the edition with \"later\": true",
				"the edition of %s cites %q, known only from %s", e.Date, id, o.Known)
		}
	}
}

// unfound tells of the references that dangle. Where things have no proper id,
// as many references may mean them: those are told by the things' own faults.
func (c *checker) unfound() {
	excused := map[*ids]int{}
	for _, d := range c.dangling {
		if isSlug(d.id) && excused[d.set] < d.set.nameless {
			excused[d.set]++
			continue
		}
		remedy := DidYouMean(d.id, d.set.list)
		if remedy == "" {
			remedy = fmt.Sprintf("add it to %s, or take this reference out", d.set.file)
		}
		more := ""
		if d.times > 1 {
			more = fmt.Sprintf(", which is named %d times", d.times)
		}
		c.wrong(d.at, remedy, "there is no %s %q%s", d.set.kind, d.id, more)
	}
}
