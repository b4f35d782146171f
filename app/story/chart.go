package story

// Chart is numbers of the record side by side, drawn as a picture.
type Chart struct {
	ID    string     `json:"id"`
	Title Text       `json:"title"`
	Form  string     `json:"form"`            // bars, count or sides
	Sides []Text     `json:"sides,omitempty"` // of the line that its lengths lie to both sides of: two
	Bars  []ChartBar `json:"bars"`
	Note  Text       `json:"note,omitempty"` // an editor's remark
}

// ChartBar is one number of a chart: the quantity of a claim, which says how much it is
// and how sure.
type ChartBar struct {
	Label  Text   `json:"label"`
	Says   Text   `json:"says"` // the number in words, as its source has it
	Claim  string `json:"claim"`
	Across bool   `json:"across,omitempty"` // of sides: it is both together
}

// lengths are the units that can be told in one another, in kilometres: charts of
// distances may mix them.
var lengths = map[string]float64{"m": 0.001, "km": 1, "yd": 0.0009144, "mi": 1.609344}

// Measured is the unit that amounts of a unit are drawn in.
func Measured(unit string) string {
	if lengths[unit] > 0 {
		return "km"
	}
	return unit
}

// Amount is how far a bar goes from zero.
func (c ChartBar) Amount(q *Quantity) float64 {
	v := q.Value
	if k := lengths[q.Unit]; k > 0 {
		v *= k
	}
	if c.Across {
		v /= 2
	}
	return v
}
