package sprite

// Pace is how fast something may be, before its way is taken for a slip: metres
// per second by the clock, and where no clock says how long a way took, metres
// per story second. Story time is not clock time: calm stretches are told
// faster than they passed, so that a flight of half an hour may pass in a
// second or two and a voyage in ten; on foot the telling is close to real time.
type Pace struct {
	How        string
	Real, Told float64
}

var (
	onFoot   = Pace{"on foot", 12, 15}
	mounted  = Pace{"in the saddle", 25, 60}
	onWheels = Pace{"on wheels", 70, 150}
	afloat   = Pace{"on the water", 30, 30000}
	inFlight = Pace{"in the air", 1000, 30000}
	anyhow   = Pace{"of anything", 1000, 30000}
)

// Poses are all poses, each with its pace where that is not its form's.
var Poses = [...]struct {
	Name string
	Pace *Pace
}{
	{"stand", nil}, {"walk", &onFoot}, {"run", &onFoot}, {"fire", &onFoot}, {"prone", &onFoot}, {"lie", &onFoot}, {"crawl", &onFoot}, {"drag", &onFoot},
	{"crowd", &onFoot}, {"ride", nil},
	{"drive", &onWheels}, {"rev", &onFoot}, {"stuck", &onFoot},
	{"hover", &inFlight}, {"fly", &inFlight},
	{"moored", &afloat}, {"tow", &afloat}, {"row", &afloat}, {"sail", &afloat}, {"heel", &afloat}, {"sink", &afloat}, {"wreck", &afloat},
	{"gone", nil},
}

// PoseNames are the names of all poses.
func PoseNames() []string {
	var out []string
	for _, p := range Poses {
		out = append(out, p.Name)
	}
	return out
}

// PaceOf is how fast a form may be in a pose: the pose says it, else the form.
// What is gone is not seen to move and has no limit.
func (f *Form) PaceOf(pose string) (p Pace, limited bool) {
	for _, have := range Poses {
		if have.Name == pose && have.Pace != nil {
			return *have.Pace, true
		}
	}
	return f.Pace, pose != "gone"
}

func low(pose string) bool { return pose == "lie" || pose == "prone" || pose == "crawl" }
