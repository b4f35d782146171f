package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"fiftymetres/server/httpd"
)

// operatorFlags say who may lead screens.
type operatorFlags struct {
	Token     string `name:"operator-token" env:"OPERATOR_TOKEN" placeholder:"TOKEN" help:"What an operator logs in with, at least 16 characters. Without it there are no pages for operators."`
	TokenFile string `name:"operator-token-file" env:"OPERATOR_TOKEN_FILE" placeholder:"FILE" help:"File that holds the token, on a line."`
	PlainHTTP bool   `name:"present-over-http" env:"PRESENT_OVER_HTTP" help:"Let operators log in over plain HTTP from other machines: only where the network is yours alone."`
}

// read gives the operator; what is wrong with a token is said without it.
func (f operatorFlags) read() (httpd.Operator, error) {
	o := httpd.Operator{Token: f.Token, PlainHTTP: f.PlainHTTP}
	if f.TokenFile != "" {
		if f.Token != "" {
			return o, errors.New("--operator-token and --operator-token-file both say the token: keep one of them")
		}
		text, err := os.ReadFile(f.TokenFile)
		if err != nil {
			return o, fmt.Errorf("--operator-token-file: %w", err)
		}
		if o.Token = strings.TrimSpace(string(text)); o.Token == "" {
			return o, fmt.Errorf("--operator-token-file: %s is empty", f.TokenFile)
		}
	}
	return o, o.Check()
}
