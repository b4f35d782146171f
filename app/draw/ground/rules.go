package ground

// Token is a colour: its name, and its value in the light and the dark theme.
type Token = [3]string

// Tokens are the colours of the ground and of what stands on it.
var Tokens = []Token{
	{"sea", "#c4d2d6", "#1c272d"}, {"plain", "#dcd6c8", "#2b2a28"}, {"zone", "#b9a25f", "#8d7a40"},
	{"soil", "#d9cba9", "#3b3527"}, {"gravel", "#e7e3d6", "#37373a"},
	{"soil-speck", "#b5a276", "#575039"}, {"gravel-speck", "#c2bcaa", "#505056"},
	{"road", "#d3ccb9", "#47443c"}, {"road-edge", "#b9b09a", "#5d594d"},
	{"asphalt", "#cfccc3", "#45464a"}, {"asphalt-edge", "#b5b2a8", "#5b5c61"}, {"marking", "#f6f3ea", "#8b8c90"},
	{"paved", "#ece7da", "#434247"}, {"paved-edge", "#cfc8b6", "#5a5960"},
	{"water", "#b9c8c9", "#27363d"}, {"water-edge", "#98abac", "#3d5059"}, {"garden", "#d3d4b8", "#3c4034"}, {"bank", "#b3b391", "#2a2d24"}, {"hedge", "#8a9a63", "#55613f"}, {"hedge-side", "#66744a", "#3a442b"},
	{"field", "#b9a66c", "#5f5638"},
	{"shadow", "#3b3a4a", "#000000"},
	{"frontier", "#c23b22", "#e2583c"}, {"frontier-band", "#fffdf7", "#e9e4d8"},
	{"ditch", "#8a7c5a", "#1f1c15"}, {"ditch-in", "#5f5540", "#12100c"},
	{"blue-1", "#a3c9e8", "#5f8fb8"}, {"blue-2", "#86b4da", "#4a7ba6"}, {"blue-3", "#5c93c4", "#375f86"},
	{"silver-1", "#d8dbdb", "#7d8386"}, {"silver-2", "#c5c9c9", "#6b7174"}, {"silver-3", "#9aa0a2", "#51575a"},
	{"stone-1", "#e6e1d3", "#77736a"}, {"stone-2", "#d8d1bf", "#66625a"}, {"stone-3", "#c7bea8", "#524f48"},
	{"pale-1", "#eeede8", "#85868a"}, {"pale-2", "#dfdfdb", "#737478"}, {"pale-3", "#c9cfd3", "#5a5d63"},
	{"tile-1", "#8f8b83", "#57544f"}, {"tile-2", "#7b776f", "#48453f"}, {"tile-3", "#d9d2c2", "#6d685d"},
	{"glass", "#a9b6bd", "#3e464c"}, {"line", "#6f6a5e", "#a8a294"},
	{"trunk", "#6d5b3f", "#2c251a"},
	{"leaf-1", "#8f8b57", "#5b5937"}, {"leaf-2", "#a58d4c", "#6a5b31"}, {"leaf-3", "#73794d", "#4a4f33"},
	{"leaf-4", "#b08a49", "#715930"}, {"leaf-5", "#7f6f45", "#524830"}, {"leaf-6", "#9a7a40", "#634f2b"},
	{"fallen-1", "#b5763a", "#a06a35"}, {"fallen-2", "#9a5f2e", "#85552b"}, {"fallen-3", "#c79a4b", "#b08a45"},
}

// Rules are the styles of the classes that places are drawn with, over the tokens.
const Rules = `
#region .soil,rect.soil{fill:var(--soil)}#region .gravel,rect.gravel{fill:var(--gravel)}.plain{fill:var(--plain)}path.zone{fill:var(--zone);fill-opacity:.28}
.border,.far-line{fill:none;stroke:var(--frontier);stroke-linejoin:round;stroke-width:calc(.125em*var(--k,1))}.border{stroke-width:calc(.0625em*var(--k,1));stroke-dasharray:.0625em .19em;stroke-opacity:.6}
.town{fill:none;stroke:var(--ink);stroke-width:calc(.375em*var(--k,1));stroke-linecap:round}
#region[data-lod=near],#ground[data-lod=wide],#ground[data-lod=far] :is(use,.soil,.gravel,.plain,.sea,.pool,.water,.water-e){display:none}
.soil-specks{fill:var(--soil-speck);fill-opacity:.5}.gravel-specks{fill:var(--gravel-speck);fill-opacity:.75}
.road,.road-e,.road-m,.asphalt,.asphalt-e,.water,.water-e,.ditch,.ditch-i,.wall,.band,.dash,.deck,.deck-e{fill:none;stroke-linejoin:round}
.road{stroke:var(--road)}.road-e{stroke:var(--road-edge)}.asphalt{stroke:var(--asphalt)}.asphalt-e{stroke:var(--asphalt-edge)}
.road-m{stroke:var(--marking);stroke-dasharray:3 3}
.water{stroke:var(--water);stroke-linecap:round}.water-e{stroke:var(--water-edge);stroke-linecap:round}
.layer .sea{fill:var(--sea)}.pool{fill:var(--water);stroke:var(--water-edge);stroke-width:.5}#region .pool{stroke:none}
.quay,.quay-e,.runway-m,.bars,.ballast,.sleepers,.rail,.fence,.wire{fill:none;stroke-linejoin:round}.quay{stroke:var(--paved)}.quay-e{stroke:var(--stone-3)}
.runway-m{stroke:var(--marking);stroke-dasharray:30 20}.bars{stroke:var(--marking);stroke-opacity:.8}
.ballast{stroke:var(--road-edge)}.sleepers{stroke:var(--trunk);stroke-dasharray:.25 .4;stroke-opacity:.8}.rail{stroke:var(--ink-2)}
.fence{stroke:var(--ink-2);stroke-width:.12}.wire{stroke:var(--ink-2);stroke-width:.05}.rim{fill:var(--road-edge)}.pit{fill:var(--ditch)}.pit-i{fill:var(--ditch-in)}
.deck{stroke:var(--paved)}.deck-e{stroke:var(--line)}
.paved{fill:var(--paved);stroke:var(--paved-edge);stroke-width:.25}.joint{fill:none;stroke:var(--paved-edge);stroke-width:.1;stroke-opacity:.7}
.garden{fill:var(--garden)}.bank{fill:var(--bank);stroke:var(--paved-edge);stroke-width:.5}.field{fill:var(--field);fill-opacity:.2}.bank-line{fill:none;stroke:var(--field);stroke-width:.8;stroke-opacity:.6;stroke-linecap:round}
.hedge,.hedge-e{fill:none;stroke-linecap:round}.hedge{stroke:var(--hedge)}.hedge-e{stroke:var(--hedge-side)}
.shade{fill:var(--shadow);stroke:none;fill-opacity:.13}
.band{stroke:var(--frontier-band)}.dash{stroke:var(--frontier);stroke-dasharray:2.6 1.7}
.ditch{stroke:var(--ditch);stroke-linecap:round}.ditch-i{stroke:var(--ditch-in);stroke-linecap:round}
.wall{stroke:var(--stone-3)}.wall-t{fill:var(--stone-1)}
.b1{fill:var(--blue-1)}.b2{fill:var(--blue-2)}.b3{fill:var(--blue-3)}
.s1{fill:var(--silver-1)}.s2{fill:var(--silver-2)}.s3{fill:var(--silver-3)}
.n1{fill:var(--stone-1)}.n2{fill:var(--stone-2)}.n3{fill:var(--stone-3)}
.p1{fill:var(--pale-1)}.p2{fill:var(--pale-2)}.p3{fill:var(--pale-3)}
.t1{fill:var(--tile-1)}.t2{fill:var(--tile-2)}.t3{fill:var(--tile-3)}
.glass{fill:var(--glass)}.fine{fill:none;stroke:var(--line);stroke-width:.12;stroke-opacity:.45}
.trunk{fill:var(--trunk)}.crown-l{fill:#fff;fill-opacity:.16}.crown-d{fill:#000;fill-opacity:.12}
.l1{fill:var(--leaf-1)}.l2{fill:var(--leaf-2)}.l3{fill:var(--leaf-3)}.l4{fill:var(--leaf-4)}.l5{fill:var(--leaf-5)}.l6{fill:var(--leaf-6)}
.f1{fill:var(--fallen-1)}.f2{fill:var(--fallen-2)}.f3{fill:var(--fallen-3)}
`
