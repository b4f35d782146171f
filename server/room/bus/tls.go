package bus

import (
	"crypto/ed25519"
	"crypto/pbkdf2"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"time"
)

const (
	tlsName    = "rooms.fiftymetres.invalid" // a name that no host has (RFC 6761)
	tlsTimeout = 10                          // seconds for a handshake
	// As OWASP's password storage cheat sheet has it for PBKDF2 with SHA-256: whoever reaches
	// the port sees the certificate, and may try secrets against it.
	rounds = 600_000
)

// shared is how servers with one secret talk: mutual TLS 1.3 with one certificate, whose key
// is worked out from the secret. So nobody has certificates to hand out, and who has another
// secret shakes no hands. It ends in 9999: a wall's clock may jump.
func shared(secret string) (*tls.Config, error) {
	seed, err := pbkdf2.Key(sha256.New, secret, []byte(tlsName), rounds, ed25519.SeedSize)
	if err != nil {
		return nil, err
	}
	key := ed25519.NewKeyFromSeed(seed)
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: tlsName}, DNSNames: []string{tlsName},
		NotBefore: time.Unix(0, 0), NotAfter: time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC),
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
	der, err := x509.CreateCertificate(nil, template, template, key.Public(), key)
	if err != nil {
		return nil, err
	}
	only, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	known := x509.NewCertPool()
	known.AddCert(only)
	return &tls.Config{
		MinVersion: tls.VersionTLS13, ServerName: tlsName,
		Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key, Leaf: only}},
		RootCAs:      known, ClientCAs: known, ClientAuth: tls.RequireAndVerifyClientCert,
	}, nil
}
