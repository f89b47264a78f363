import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Podepíše oznámení podle RFC 9421. Stačí JDK 15 nebo novější, žádná knihovna. */
public class SignNotice {
  public static void main(String[] args) throws Exception {
    // Zkušební klíč z RFC 9421, příloha B.1.4. Svůj klíč čtěte z úložiště, nikdy ze zdrojového textu.
    byte[] pkcs8 = Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF");
    PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));

    String url = "https://opora.example/police/v1/notices";
    byte[] body = "{\"reference\":\"KRPL-1/\u010cJ-2026\"}".getBytes(StandardCharsets.UTF_8);
    long created = 1767225600L; // jinak System.currentTimeMillis() / 1000
    String nonce = "0f8fad5bd9cb469fa165"; // jinak pokaždé nová náhodná hodnota
    String keyId = "test-key-ed25519";

    byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
    String contentDigest = "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    String params = "(\"@method\" \"@target-uri\" \"content-type\" \"content-digest\")"
        + ";created=" + created + ";nonce=\"" + nonce + "\";keyid=\"" + keyId + "\";tag=\"opora-notice\"";
    String base = "\"@method\": POST\n"
        + "\"@target-uri\": " + url + "\n"
        + "\"content-type\": application/json\n"
        + "\"content-digest\": " + contentDigest + "\n"
        + "\"@signature-params\": " + params;

    Signature ed25519 = Signature.getInstance("Ed25519");
    ed25519.initSign(key);
    ed25519.update(base.getBytes(StandardCharsets.US_ASCII));
    String signature = Base64.getEncoder().encodeToString(ed25519.sign());

    System.out.print("content-type: application/json\n"
        + "content-digest: " + contentDigest + "\n"
        + "signature-input: opora=" + params + "\n"
        + "signature: opora=:" + signature + ":\n");
  }
}
