package date

// days counts the days from 0000-01-01 to a day of the proleptic Gregorian
// calendar; civil is its inverse. Both count years from March, so that the
// leap day comes last, and eras of 400 years, each as long as any other
// (Hinnant, "chrono-compatible low-level date algorithms", 2013).
func days(year, month, dayOfMonth int) int64 {
	y, m := int64(year), int64(month)
	if m <= 2 {
		y--
	}
	era := floor(y, 400)
	ofEra := y - era*400
	ofYear := (153*((m+9)%12)+2)/5 + int64(dayOfMonth) - 1
	return era*perEra + ofEra*365 + ofEra/4 - ofEra/100 + ofYear + toMarch
}

func civil(n int64) (year, month, dayOfMonth int) {
	n -= toMarch
	era := floor(n, perEra)
	ofEra := n - era*perEra
	y := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*y + y/4 - y/100)
	m := (5*ofYear + 2) / 153
	dayOfMonth = int(ofYear - (153*m+2)/5 + 1)
	month = int(m)%12 + 3
	if month > 12 {
		month -= 12
	}
	year = int(y + era*400)
	if month <= 2 {
		year++
	}
	return year, month, dayOfMonth
}

const (
	perEra  = 146097 // days in 400 years
	toMarch = 60     // days from 1 January to 1 March of the leap year 0
)

// floor is n/d rounded down.
func floor(n, d int64) int64 {
	q := n / d
	if n%d < 0 {
		q--
	}
	return q
}

// centuryOf and decadeOf are the first years of a year's century and decade, by
// its digits as EDTF has them: 16XX, 162X. Before the year 0 the digits count
// backwards, and -01XX begins with -0199.
func centuryOf(year int) int { return rounded(year, 100) }
func decadeOf(year int) int  { return rounded(year, 10) }

func rounded(year, to int) int {
	if year < 0 {
		return year/to*to - (to - 1)
	}
	return year / to * to
}

// after is the first year after so many that begin with year. The last ones
// before the year 0 are one fewer: there is no -0000.
func after(year, many int) int {
	if year < 0 && year+many > 0 {
		return 0
	}
	return year + many
}

// length is how many days a month has.
func length(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
