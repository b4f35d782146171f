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
	{"ditch", "#8a7c5a", "#75694a"}, {"ditch-in", "#5f5540", "#14110b"},
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

// Rules are the styles of the classes that places are drawn with, over the tokens;
// each family of kinds has its own.
const Rules = landRules + regionRules + wayRules + growthRules + treeRules + standingRules + buildingRules + shadowRules
