package site

import (
	"net/url"

	"fiftymetres/app/address"
	"fiftymetres/server/encode"
)

// Export gives a file for other programs by its name, as package export has it,
// in the edition and the language that a query asks for, with the name that it is
// saved under. It gives nil where there is no such file.
func (s *Site) Export(name string, q url.Values, origin string) (body *encode.Body, saved string, err error) {
	p := s.Asked(address.Ledger, "", url.Values{"known": q["known"], "lang": q["lang"]})
	file := s.exporter.File(name, p, origin)
	if file == nil {
		return nil, "", nil
	}
	body, err = s.taken.get(origin+" "+s.addresses.Export(p, name), func() (*encode.Body, error) {
		data, err := file.Data()
		if err != nil {
			return nil, err
		}
		return s.made(file.Type, data), nil
	})
	return body, file.Name, err
}
