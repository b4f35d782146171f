package live

import "fiftymetres/app/story"

// parse reads what a control says in data-act and data-id. It is the one place
// that knows these words; ok is false for what is no action of the session's.
func parse(st *story.Story, act, id string) (a Action, ok bool) {
	switch act {
	case "play":
		a = Toggle{}
	case "prev":
		a = Step{-1}
	case "next":
		a = Step{+1}
	case "moment":
		i := st.MomentCalled(id)
		if i < 0 {
			return nil, false
		}
		a = Go{i}
	case "rate":
		a = Rate{}
	case "answer":
		a = Answer{id}
	case "retell":
		a = Retell{}
	case "edition":
		a = Edition{id}
	case "lang":
		a = Language{id}
	case "about", "source", "claims", "question", "questions", "display", "share", "code":
		a = Open{act + ":" + id}
	case "narrow":
		a = Narrow{id}
	case "panel-back":
		a = Back{}
	case "close":
		a = Close{}
	case "back":
		a = Return{}
	case "colours":
		a = Colours{id}
	case "motion":
		a = Motion{id}
	case "stay":
		a = Stay{}
	case "home":
		a = Home{}
	case "show":
		a = Show{}
	case "leave-out":
		a = LeaveOut{}
	case "larger":
		a = Larger{}
	case "copy":
		a = Copy{id}
	case "share-as":
		a = ShareAs{id}
	case "share-width":
		a = Preview{id}
	case "only":
		a = Only{}
	case "compare":
		a = Compare{}
	case "skip":
		a = Skip{id}
	default:
		return nil, false
	}
	return a, true
}
