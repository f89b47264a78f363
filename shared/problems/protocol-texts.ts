import type { Language } from './language.ts'
import { REQUESTS_A_MINUTE } from './problem.ts'
import type { ProblemText } from './problem-text.ts'

/** What only police can be refused with. */
export type ProtocolCode =
  | 'unsupported-type'
  | 'compressed'
  | 'not-utf8'
  | 'unsigned'
  | 'signature-malformed'
  | 'unknown-key'
  | 'unconfirmed-key'
  | 'key-not-yet-valid'
  | 'key-no-longer-valid'
  | 'revoked-key'
  | 'code-unknown'
  | 'outside-window'
  | 'digest-mismatch'
  | 'signature-invalid'
  | 'nonce-used'
  | 'invalid-notice'
  | 'invalid-enrolment'
  | 'no-centre'
  | 'centre-closed'
  | 'reference-taken'
  | 'version-missing'
  | 'version-changed'
  | 'invalid-supplement'
  | 'invalid-end'
  | 'too-many-versions'
  | 'too-many'
  | 'key-taken'

/** Refusals of the police protocol, in words for an officer or the programmer of a police system. */
export const protocolTexts: Readonly<Record<Language, Readonly<Record<ProtocolCode, ProblemText>>>> = {
  cs: {
    'unsupported-type': {
      title: 'Zpráva není označena jako JSON.',
      remedy: 'Odešlete ji s hlavičkou content-type: application/json.',
    },
    compressed: {
      title: 'Zpráva je komprimovaná.',
      remedy:
        'Odešlete ji nekomprimovanou a bez hlavičky Content-Encoding; otisk i podpis spočítejte z takto odesílaných bajtů.',
    },
    'not-utf8': {
      title: 'Zpráva není v kódování UTF-8.',
      remedy:
        'Převeďte ji do UTF-8 (z Windows-1250, UTF-16 a podobně), z převedených bajtů spočítejte otisk a podepište ji znovu.',
    },
    unsigned: {
      title: 'Zpráva není podepsána.',
      remedy:
        'Připojte hlavičky Signature a Signature-Input. Co má podpis krýt, říká hlavička Accept-Signature této odpovědi.',
    },
    'signature-malformed': {
      title: 'Podpis nemá předepsanou podobu.',
      remedy:
        'Podpis musí odpovídat RFC 9421 a krýt všechny části, které jmenuje hlavička Accept-Signature této odpovědi. Nést tag="opora-notice" smí jen jeden; podpisů s jiným tagem si nevšímáme.',
    },
    'unknown-key': {
      title: 'Klíč, kterým je zpráva podepsána, neznáme.',
      remedy: 'Zkontrolujte keyid. Nový klíč musí správce platformy nejprve zaregistrovat.',
    },
    'unconfirmed-key': {
      title: 'Klíč, kterým je zpráva podepsána, ještě není potvrzen.',
      remedy:
        'Porovnejte otisk klíče se správcem platformy, nejlépe telefonem; jakmile klíč potvrdí, odešlete zprávu znovu. Nic z ní nebylo uloženo: nesnese-li odklad, předejte ji jinou cestou.',
    },
    'key-not-yet-valid': {
      title: 'Klíč, kterým je zpráva podepsána, ještě neplatí.',
      remedy: 'Podepište zprávu dosavadním klíčem svého útvaru. Od kdy nový klíč platí, ví správce platformy.',
    },
    'key-no-longer-valid': {
      title: 'Platnost klíče, kterým je zpráva podepsána, skončila.',
      remedy: 'Podepište zprávu novým klíčem svého útvaru. Nemáte-li jej, obraťte se na správce platformy.',
    },
    'revoked-key': {
      title: 'Klíč, kterým je zpráva podepsána, byl zneplatněn.',
      remedy: 'Podepište zprávu platným klíčem svého útvaru. Nemáte-li jej, obraťte se na správce platformy.',
    },
    'code-unknown': {
      title: 'Tento kód neplatí.',
      remedy:
        'Zkontrolujte, že jste jej opsali celý. Kód slouží jednou a platí sedm dní; po několika chybných pokusech přestane platit. O nový požádejte správce platformy.',
    },
    'outside-window': {
      title: 'Zpráva byla podepsána příliš dávno, nebo v budoucnosti.',
      remedy:
        'Podpis platí pět minut od času created. Srovnejte hodiny odesílajícího systému a podepište zprávu znovu.',
    },
    'digest-mismatch': {
      title: 'Obsah zprávy neodpovídá hlavičce Content-Digest.',
      remedy: 'Spočítejte otisk sha-256 z odesílaných bajtů a zprávu znovu podepište. Po podpisu ji už neměňte.',
    },
    'signature-invalid': {
      title: 'Podpis nesouhlasí.',
      remedy: 'Zkontrolujte, že podepisujete právě odesílané hlavičky a adresu a že keyid patří k použitému klíči.',
    },
    'nonce-used': {
      title: 'Hodnota nonce už byla použita u zprávy s jiným obsahem.',
      remedy:
        'Každou zprávu podepište s novou hodnotou nonce. Totéž oznámení smíte poslat znovu; dvakrát založeno nebude.',
    },
    'invalid-notice': {
      title: 'Oznámení nesplňuje předepsanou podobu.',
      remedy:
        'Opravte údaje vyjmenované ve faults a odešlete oznámení znovu se stejným číslem jednacím. Nic z něj nebylo uloženo.',
    },
    'invalid-enrolment': {
      title: 'Žádost o zavedení klíče nesplňuje předepsanou podobu.',
      remedy:
        'Opravte údaje vyjmenované ve faults. Posílá se kód a veřejný klíč (Ed25519 nebo P-256) jako JSON Web Key; soukromý klíč útvar nikdy neopouští.',
    },
    'no-centre': {
      title: 'Pro okres společného obydlí není určeno žádné intervenční centrum.',
      remedy:
        'Zkontrolujte kód okresu. Je-li správný, předejte záznam centru jinou cestou; nic z oznámení nebylo uloženo.',
    },
    'centre-closed': {
      title: 'Intervenční centrum pro tento okres už v Opoře není.',
      remedy: 'Předejte záznam tam, kam ukazuje sendTo; nic z oznámení nebylo uloženo.',
    },
    'reference-taken': {
      title: 'Pod tímto číslem jednacím jsme už přijali oznámení s jiným obsahem.',
      remedy: 'Jde-li o jiný případ, opravte číslo jednací. První oznámení zůstává beze změny.',
    },
    'version-missing': {
      title: 'Chybí verze oznámení, ze které vycházíte.',
      remedy:
        'Připojte hlavičku If-Match s verzí z posledního potvrzení nebo ze stavu oznámení, například If-Match: "1", a podpisem ji kryjte.',
    },
    'version-changed': {
      title: 'Oznámení se mezitím změnilo.',
      remedy:
        'Aktuální verzi říká hlavička ETag této odpovědi. Ověřte, že doplnění nebo konec stále platí, a odešlete je s touto verzí znovu podepsané; nic z nich nebylo uloženo.',
    },
    'invalid-supplement': {
      title: 'Doplnění nesplňuje předepsanou podobu.',
      remedy: 'Opravte údaje vyjmenované ve faults a odešlete doplnění znovu. Nic z něj nebylo uloženo.',
    },
    'invalid-end': {
      title: 'Konec vykázání nesplňuje předepsanou podobu.',
      remedy: 'Opravte údaje vyjmenované ve faults a odešlete konec znovu. Nic z něj nebylo uloženo.',
    },
    'too-many-versions': {
      title: 'Toto oznámení už bylo doplněno příliš mnohokrát.',
      remedy: 'Další údaje sdělte centru telefonicky; nic z této zprávy nebylo uloženo.',
    },
    'too-many': {
      title: 'Tímto klíčem přišlo za minutu příliš mnoho požadavků.',
      remedy: `Za jednu minutu jich smí být nejvýše ${REQUESTS_A_MINUTE}. Odešlete požadavek znovu, až uplyne doba v hlavičce Retry-After; nic z něj nebylo uloženo.`,
    },
    'key-taken': {
      title: 'Tento klíč už je zaveden.',
      remedy:
        'Vytvořte nový pár klíčů a zaveďte jej; jeden klíč smí patřit jen jednomu útvaru a zneplatněný klíč se nevrací.',
    },
  },
  en: {
    'unsupported-type': {
      title: 'The message is not marked as JSON.',
      remedy: 'Send it with the header content-type: application/json.',
    },
    compressed: {
      title: 'The message is compressed.',
      remedy: 'Send it uncompressed and without Content-Encoding; digest and signature are over the bytes you send.',
    },
    'not-utf8': {
      title: 'The message is not encoded in UTF-8.',
      remedy:
        'Convert it to UTF-8 (from Windows-1250, UTF-16 and the like), take the digest of the converted bytes and sign again.',
    },
    unsigned: {
      title: 'The message is not signed.',
      remedy: 'Add the headers Signature and Signature-Input. Accept-Signature of this answer says what to sign.',
    },
    'signature-malformed': {
      title: 'The signature does not have the required form.',
      remedy:
        'It must follow RFC 9421 and cover every component named by Accept-Signature of this answer. Only one may carry tag="opora-notice"; those with other tags are ignored.',
    },
    'unknown-key': {
      title: 'The key that signed the message is not known.',
      remedy: 'Check keyid. The operator of the platform has to register a new key first.',
    },
    'unconfirmed-key': {
      title: 'The key that signed this message is not confirmed yet.',
      remedy:
        'Compare the fingerprint of the key with the admin of the platform, best by telephone; once it is confirmed, send the message again. Nothing of it was stored: if it cannot wait, hand it over another way.',
    },
    'key-not-yet-valid': {
      title: 'The key that signed this message is not valid yet.',
      remedy:
        'Sign the message by the key your unit has had so far. The admin of the platform knows from when the new one is valid.',
    },
    'key-no-longer-valid': {
      title: 'The key that signed this message is no longer valid.',
      remedy: 'Sign the message by the new key of your unit. If you have none, turn to the admin of the platform.',
    },
    'revoked-key': {
      title: 'The key that signed the message has been revoked.',
      remedy: 'Sign with a valid key of your unit. If you have none, ask the operator of the platform.',
    },
    'code-unknown': {
      title: 'This code is not valid.',
      remedy:
        'Make sure that you copied all of it. A code serves once and is valid for seven days; after some wrong attempts it ceases to be. Ask the admin of the platform for a new one.',
    },
    'outside-window': {
      title: 'The message was signed too long ago, or in the future.',
      remedy: 'A signature holds for five minutes from created. Set the clock of the sending system and sign again.',
    },
    'digest-mismatch': {
      title: 'The content of the message does not match its Content-Digest.',
      remedy: 'Take sha-256 of the bytes you send and sign again. Change nothing after signing.',
    },
    'signature-invalid': {
      title: 'The signature does not match.',
      remedy: 'Check that you sign the very headers and address you send, and that keyid belongs to the key you use.',
    },
    'nonce-used': {
      title: 'The nonce was used before, for a message with other content.',
      remedy: 'Sign each message with a new nonce. You may send the same notice again; it will not be filed twice.',
    },
    'invalid-notice': {
      title: 'The notice does not have the required form.',
      remedy: 'Correct what faults lists and send it again with the same reference. Nothing of it has been stored.',
    },
    'invalid-enrolment': {
      title: 'The request to enrol a key is not of the prescribed form.',
      remedy:
        'Mend what is named in faults. What is sent is a code and a public key (Ed25519 or P-256) as a JSON Web Key; the private key never leaves the unit.',
    },
    'no-centre': {
      title: 'No intervention centre serves the district of the shared dwelling.',
      remedy:
        'Check the code of the district. If it is right, hand the record over another way; nothing has been stored.',
    },
    'centre-closed': {
      title: 'The intervention centre of this district has left Opora.',
      remedy: 'Hand the record over where sendTo says; nothing of the notice has been stored.',
    },
    'reference-taken': {
      title: 'A notice with other content has been received under this reference.',
      remedy: 'If this is another case, correct the reference. The first notice stays as it is.',
    },
    'version-missing': {
      title: 'The version of the notice that this stands on is missing.',
      remedy:
        'Add the header If-Match with the version of the last receipt or of the status, such as If-Match: "1", and cover it by the signature.',
    },
    'version-changed': {
      title: 'The notice has changed meanwhile.',
      remedy:
        'ETag of this answer says the version now. See that what you send still holds, and send it with this version, signed anew; nothing of it has been stored.',
    },
    'invalid-supplement': {
      title: 'The supplement does not have the required form.',
      remedy: 'Correct what faults lists and send it again. Nothing of it has been stored.',
    },
    'invalid-end': {
      title: 'The end of the eviction does not have the required form.',
      remedy: 'Correct what faults lists and send it again. Nothing of it has been stored.',
    },
    'too-many-versions': {
      title: 'This notice has been supplemented too often.',
      remedy: 'Tell the centre anything more by telephone; nothing of this message has been stored.',
    },
    'too-many': {
      title: 'Too many requests were signed by this key within a minute.',
      remedy: `There may be at most ${REQUESTS_A_MINUTE} in one minute. Send it again after the time in Retry-After; nothing of it has been stored.`,
    },
    'key-taken': {
      title: 'This key is enrolled already.',
      remedy:
        'Make a new pair of keys and enrol it; a key belongs to one unit only, and a revoked key does not come back.',
    },
  },
}
