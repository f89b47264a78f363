# Oznámení ze souboru notice.json. ORIGIN je adresa platformy, KEYID id klíče, unit.key soukromý klíč Ed25519.
set -eu
url="$ORIGIN/police/v1/notices"
digest="sha-256=:$(openssl dgst -sha256 -binary notice.json | openssl base64 -A):"
params="(\"@method\" \"@target-uri\" \"content-type\" \"content-digest\")"
params="$params;created=$(date +%s);nonce=\"$(openssl rand -hex 16)\";keyid=\"$KEYID\";tag=\"opora-notice\""
printf '"@method": POST\n"@target-uri": %s\n"content-type": application/json\n"content-digest": %s\n"@signature-params": %s' \
  "$url" "$digest" "$params" > base.txt
signature=$(openssl pkeyutl -sign -inkey unit.key -rawin -in base.txt | openssl base64 -A)
curl --silent --show-error --data-binary @notice.json "$url" \
  --header 'content-type: application/json' --header "content-digest: $digest" \
  --header "signature-input: opora=$params" --header "signature: opora=:$signature:"
