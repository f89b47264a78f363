using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography; // .NET sám Ed25519 nemá: balíček NSec.Cryptography; pro P-256 stačí ECDsa

// Podepíše oznámení podle RFC 9421.
// Zkušební klíč z RFC 9421, příloha B.1.4. Svůj klíč čtěte z úložiště, nikdy ze zdrojového textu.
byte[] pkcs8 = Convert.FromBase64String("MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF");
using Key key = Key.Import(SignatureAlgorithm.Ed25519, pkcs8, KeyBlobFormat.PkixPrivateKey);

string url = "https://opora.example/police/v1/notices";
byte[] body = Encoding.UTF8.GetBytes("{\"reference\":\"KRPL-1/ČJ-2026\"}");
long created = 1767225600; // jinak DateTimeOffset.UtcNow.ToUnixTimeSeconds()
string nonce = "0f8fad5bd9cb469fa165"; // jinak pokaždé nová náhodná hodnota
string keyId = "test-key-ed25519";

string contentDigest = "sha-256=:" + Convert.ToBase64String(SHA256.HashData(body)) + ":";
string parameters = "(\"@method\" \"@target-uri\" \"content-type\" \"content-digest\")"
    + $";created={created};nonce=\"{nonce}\";keyid=\"{keyId}\";tag=\"opora-notice\"";
string signatureBase = "\"@method\": POST\n"
    + $"\"@target-uri\": {url}\n"
    + "\"content-type\": application/json\n"
    + $"\"content-digest\": {contentDigest}\n"
    + $"\"@signature-params\": {parameters}";

byte[] signature = SignatureAlgorithm.Ed25519.Sign(key, Encoding.ASCII.GetBytes(signatureBase));

Console.Write("content-type: application/json\n"
    + $"content-digest: {contentDigest}\n"
    + $"signature-input: opora={parameters}\n"
    + $"signature: opora=:{Convert.ToBase64String(signature)}:\n");
