package main

import (
	"math"
	"slices"
)

// slope is the trend of values at equal steps, a step: the median of the slopes of all
// pairs (Theil 1950, Sen 1968). Up to a quarter of the values may be anything.
func slope(values []float64) float64 {
	var all []float64
	for i := range values {
		for j := i + 1; j < len(values); j++ {
			all = append(all, (values[j]-values[i])/float64(j-i))
		}
	}
	return median(all)
}

// median of values; 0 of none.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	v := slices.Clone(values)
	slices.Sort(v)
	m := len(v) / 2
	if len(v)%2 == 1 {
		return v[m]
	}
	return (v[m-1] + v[m]) / 2
}

// noise is how far values wander about their trend: the median distance from it, scaled
// to be a standard deviation where the noise is normal.
func noise(values []float64, slope float64) float64 {
	var level []float64
	for i, v := range values {
		level = append(level, v-slope*float64(i))
	}
	at := median(level)
	for i := range level {
		level[i] = math.Abs(level[i] - at)
	}
	return 1.4826 * median(level)
}

// flat tells whether values do not grow: what the trend adds from the first to the last is
// within twice their noise, or a hundredth of what they are.
func flat(values []float64) (flat bool, added float64) {
	s := slope(values)
	added = s * float64(len(values)-1)
	return added <= max(2*noise(values, s), 0.01*math.Abs(median(values))), added
}
