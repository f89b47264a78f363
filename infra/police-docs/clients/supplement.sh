# Doplnění ze souboru supplement.json k oznámení NOTICE, které má verzi VERSION: podpis kryje i hlavičku If-Match.
set -eu
url="$ORIGIN/police/v1/notices/$NOTICE/supplements"
digest="sha-256=:$(openssl dgst -sha256 -binary supplement.json | openssl base64 -A):"
params="(\"@method\" \"@target-uri\" \"content-type\" \"content-digest\" \"if-match\")"
params="$params;created=$(date +%s);nonce=\"$(openssl rand -hex 16)\";keyid=\"$KEYID\";tag=\"opora-notice\""
printf '"@method": POST\n"@target-uri": %s\n"content-type": application/json\n"content-digest": %s\n"if-match": "%s"\n"@signature-params": %s' \
  "$url" "$digest" "$VERSION" "$params" > base.txt
signature=$(openssl pkeyutl -sign -inkey unit.key -rawin -in base.txt | openssl base64 -A)
curl --silent --show-error --data-binary @supplement.json "$url" \
  --header 'content-type: application/json' --header "content-digest: $digest" --header "if-match: \"$VERSION\"" \
  --header "signature-input: opora=$params" --header "signature: opora=:$signature:"
