package sprite

import "math"

// point is a place that moves and has no silhouette; it also stands for a form
// in a view so wide that the form would be a speck.
var point = Form{
	Name: "point", Length: 1, Unit: 2, Share: 0.02, Wide: math.Inf(1), Over: 2,
	Box: square(0.6), Beside: Beside{0.9, 0.2, 1.3}, Pace: anyhow, Poses: PoseNames(),
	Defs: `<circle id="f-point" class="pip" r=".46"/>`,
}

const pointSheet = `.pip{stroke:var(--halo);stroke-width:.14}
`
