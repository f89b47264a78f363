# Stav oznámení NOTICE: požadavek nemá tělo, podpis kryje jen metodu a adresu.
set -eu
url="$ORIGIN/police/v1/notices/$NOTICE"
params="(\"@method\" \"@target-uri\")"
params="$params;created=$(date +%s);nonce=\"$(openssl rand -hex 16)\";keyid=\"$KEYID\";tag=\"opora-notice\""
printf '"@method": GET\n"@target-uri": %s\n"@signature-params": %s' "$url" "$params" > base.txt
signature=$(openssl pkeyutl -sign -inkey unit.key -rawin -in base.txt | openssl base64 -A)
curl --silent --show-error "$url" --header "signature-input: opora=$params" --header "signature: opora=:$signature:"
