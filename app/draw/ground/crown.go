package ground

import (
	"slices"
	"strconv"

	"fiftymetres/app/svg"
)

const species = 6

// Write writes a symbol's trunk and crown. They are written out at their size,
// without a transform inside.
func (s Symbol) Write(w *svg.Writer) {
	scaled(w, "trunk", "M-.035 0L-.02-.5 .03-.5 .045 0Z", s.Height)
	scaled(w, "l"+strconv.Itoa(s.species+1), crowns[s.species].crown, s.Height)
	scaled(w, "crown-d", crowns[s.species].dark, s.Height)
	scaled(w, "crown-l", crowns[s.species].light, s.Height)
}

// scaled writes a path of a class with all of its coordinates multiplied; the
// data has absolute commands of plain coordinates only.
func scaled(w *svg.Writer, class, data string, by float64) {
	w.Raw(`<path class="`, class, `" d="`)
	for i := 0; i < len(data); {
		end := i
		for end < len(data) && (data[end] == '.' || data[end] >= '0' && data[end] <= '9' || data[end] == '-' && end == i) {
			end++
		}
		if end == i {
			w.B = append(w.B, data[i])
			i++
			continue
		}
		v, _ := strconv.ParseFloat(data[i:end], 64)
		at := len(w.B)
		w.B = svg.Tenth(w.B, v*by)
		if last := w.B[at-1]; w.B[at] != '-' && last >= '0' && last <= '9' {
			w.B = slices.Insert(w.B, at, ' ')
		}
		i = end
	}
	w.Raw(`"/>`)
}

// crowns are the species: round, broad, pine, poplar, two-headed, shrub.
var crowns = [species]struct{ crown, dark, light string }{
	{"M0-1C.24-1 .36-.82 .35-.6 .34-.36 .18-.24 0-.24S-.34-.36-.35-.6C-.36-.82-.24-1 0-1Z", "M.35-.6C.34-.36 .18-.24 0-.24-.12-.24-.23-.29-.3-.4-.1-.32 .2-.4 .33-.72Z", "M-.04-.95C.12-.95 .2-.84 .18-.72 .08-.8-.12-.74-.26-.58-.3-.8-.18-.95-.04-.95Z"},
	{"M-.1-.92C.02-1 .2-.97 .27-.86 .42-.84 .48-.66 .4-.54 .42-.36 .22-.26 .06-.3-.08-.22-.34-.26-.38-.42-.5-.54-.44-.74-.3-.78-.28-.88-.18-.94-.1-.92Z", "M.4-.54C.42-.36 .22-.26 .06-.3-.08-.22-.34-.26-.38-.42-.16-.34 .2-.38 .42-.68Z", "M-.1-.88C.02-.94 .14-.9 .18-.8 .02-.82-.16-.76-.3-.6-.36-.7-.24-.82-.1-.88Z"},
	{"M0-1.04L.14-.78 .1-.78 .23-.52 .17-.52 .32-.2-.32-.2-.17-.52-.23-.52-.1-.78-.14-.78Z", "M.04-.96L.14-.78 .1-.78 .23-.52 .17-.52 .32-.2-.06-.2Z", "M-.02-.96L-.12-.8-.04-.78-.16-.54-.08-.56-.22-.3-.3-.22-.17-.52-.23-.52-.1-.78-.14-.78Z"},
	{"M0-1.06C.12-1 .2-.74 .19-.5 .18-.3 .1-.2 0-.2S-.18-.3-.19-.5C-.2-.74-.12-1 0-1.06Z", "M.06-1.02C.14-.94 .2-.74 .19-.5 .18-.3 .1-.2 0-.2-.05-.2-.1-.23-.13-.28 .04-.34 .12-.7 .06-1.02Z", "M-.02-.98C-.1-.9-.16-.74-.15-.52-.06-.6 .02-.8-.02-.98Z"},
	{"M-.12-.9C.02-1 .18-.94 .2-.8 .36-.76 .4-.54 .3-.42 .26-.26 .06-.22-.04-.3-.2-.22-.36-.3-.36-.46-.46-.6-.36-.78-.24-.76-.24-.84-.18-.88-.12-.9Z", "M.3-.42C.26-.26 .06-.22-.04-.3-.2-.22-.36-.3-.36-.46-.14-.34 .14-.42 .32-.62Z", "M-.1-.86C0-.92 .1-.88 .12-.78 0-.8-.16-.72-.28-.56-.34-.66-.22-.78-.1-.86Z"},
	{"M-.06-.84C.12-.9 .3-.78 .34-.6 .5-.5 .46-.24 .26-.2L-.3-.2C-.48-.26-.48-.5-.32-.58-.3-.74-.18-.82-.06-.84Z", "M.34-.6C.5-.5 .46-.24 .26-.2L-.3-.2C-.38-.22-.42-.28-.44-.36-.1-.3 .2-.4 .34-.6Z", "M-.06-.78C.06-.82 .16-.78 .2-.68 .04-.7-.16-.6-.3-.46-.32-.62-.2-.74-.06-.78Z"},
}

const treeRules = `
.grove{fill:none}.trunk{fill:var(--trunk)}.crown-l{fill:#fff;fill-opacity:.16}.crown-d{fill:#000;fill-opacity:.12}
.l1{fill:var(--leaf-1)}.l2{fill:var(--leaf-2)}.l3{fill:var(--leaf-3)}.l4{fill:var(--leaf-4)}.l5{fill:var(--leaf-5)}.l6{fill:var(--leaf-6)}
`
