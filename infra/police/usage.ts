/** What the command says of itself; the documentation shows it too. */
export const usage = `How to use:
  npm run police -- send <notice.json>                       hand a notice over, print the receipt
  npm run police -- supplement <noticeId> <supplement.json>  supplement or correct it
  npm run police -- end <noticeId> <end.json>                say that the eviction has ended otherwise
  npm run police -- status <noticeId>                        read whether help was offered
  npm run police -- verify <receipt>                         check a receipt against the published keys
  npm run police -- keygen <file>                            make a pair of keys: <file> is the private one, <file>.pub the public one
  npm run police -- enrol <code>                             hand in the public key with a one-time code, print its fingerprint

Options:
  --key <file>          private key, PEM (PKCS #8) or JWK; or POLICE_KEY. Left out, the demo unit's key in DATA_DIR
  --key-id <id>         the id it is known by; or POLICE_KEY_ID. Left out, its thumbprint (RFC 7638)
  --version <number>    the version that a supplement or an end stands on; left out, the one of now is asked for
  --json                print the answer as JSON and nothing else
  --p256                keygen: ECDSA on P-256 in the place of Ed25519
  --today               send: move the times of a notice to today, so that the clocks of the file run now
  --break <way>         send: spoil the request in one way, to see how it is refused: body, key, date, nonce, district

ORIGIN is the address of the platform; left out, that of "npm start" (PORT, DATA_DIR).

Exit codes:
  0  accepted, or the receipt is genuine
  1  refused, or the receipt is not genuine: sending the same again does not help
  2  misuse: nothing was sent
  3  the platform does not answer, is overloaded or the limit of the key is reached: try again later`
