package story

import "testing"

func TestAStoryNamesItsCertainties(t *testing.T) {
	var plain Story
	if d := plain.Degrees(); len(d) != 4 || d[0].ID != Filmed || d[0].Own || !d[3].Own {
		t.Errorf("without a list the certainties are %+v", d)
	}
	if c, ok := plain.Sure(Reported); !ok || c.Line != DashedLine {
		t.Errorf("reported is %+v", c)
	}
	own := Story{Certainties: []Certainty{{ID: "log", Line: SolidLine}, {ID: "drawn", Line: SparseLine, Own: true}}}
	if d := own.Degrees(); len(d) != 2 || d[0].ID != "log" {
		t.Errorf("its certainties are %+v", d)
	}
	if c, ok := own.Sure("drawn"); !ok || !c.Own {
		t.Errorf("drawn is %+v", c)
	}
	if _, ok := own.Sure(Filmed); ok {
		t.Error("a story with certainties of its own has the usual ones too")
	}
}
