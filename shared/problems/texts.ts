import type { Language } from './language.ts'
import { LARGEST_NOTICE_KIB, type ProblemCode, REQUESTS_A_MINUTE } from './problem.ts'

export interface ProblemText {
  /** What was wrong. */
  readonly title: string
  /** What to do about it. */
  readonly remedy: string
}

/**
 * Every refusal in words. Codes of the police protocol speak to an officer or to the programmer of a police system,
 * the others to a worker of a centre.
 */
export const problemTexts: Readonly<Record<Language, Readonly<Record<ProblemCode, ProblemText>>>> = {
  cs: {
    'too-large': {
      title: 'Zpráva je příliš velká.',
      remedy: `Oznámení smí mít nejvýše ${LARGEST_NOTICE_KIB} KiB. Zkraťte popis události; přílohy se tudy neposílají.`,
    },
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
    'not-json': {
      title: 'Obsah zprávy není platný JSON.',
      remedy: 'Zkontrolujte zápis zprávy; každé pole smí být v objektu jen jednou.',
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
    'not-signed-in': {
      title: 'Přihlášení vypršelo.',
      remedy: 'Přihlaste se znovu.',
    },
    forbidden: {
      title: 'K tomuto nemáte oprávnění.',
      remedy: 'Potřebujete-li ho ke své práci, obraťte se na vedení svého centra.',
    },
    'not-of-staff': {
      title: 'Do tohoto centra už nemáte přístup.',
      remedy: 'Máte-li v něm dál pracovat, obraťte se na jeho vedení.',
    },
    'not-found': {
      title: 'Tady nic není.',
      remedy: 'Odkaz může být neúplný, nebo spis nepatří vašemu centru.',
    },
    erased: {
      title: 'Tyto údaje byly zlikvidovány.',
      remedy: 'Zůstala jen čísla pro statistiku.',
    },
    'handed-over': {
      title: 'Tento spis byl předán jinému centru.',
      remedy: 'Kdy a kam, je v seznamu Předaná oznámení.',
    },
    'hand-over-loop': {
      title: 'Oznámení se už jednou vrátilo.',
      remedy: 'Zůstává u vás. S druhým centrem se domluvte telefonem; správce platformy o tom ví.',
    },
    'method-not-allowed': {
      title: 'Tato adresa takový požadavek nepřijímá.',
      remedy: 'Použijte metodu, kterou jmenuje hlavička Allow této odpovědi.',
    },
    invalid: {
      title: 'Některý údaj není vyplněn správně.',
      remedy: 'Opravte ho a uložte znovu. Nic z toho, co jste napsali, se neztratilo.',
    },
    'changed-meanwhile': {
      title: 'Spis mezitím změnil někdo jiný.',
      remedy: 'Podívejte se, co se změnilo, a pak uložte svou práci.',
    },
    busy: {
      title: 'Platforma je teď přetížená.',
      remedy: 'Zkuste to za chvíli znovu.',
    },
    internal: {
      title: 'Na naší straně se něco nepovedlo.',
      remedy: 'Zkuste to znovu. Pokud to trvá, dejte vědět správci platformy.',
    },
  },
  en: {
    'too-large': {
      title: 'The message is too large.',
      remedy: `A notice may have at most ${LARGEST_NOTICE_KIB} KiB. Shorten the description; attachments are not sent this way.`,
    },
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
    'not-json': {
      title: 'The content of the message is not valid JSON.',
      remedy: 'Check its syntax; an object may name each field only once.',
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
    'not-signed-in': {
      title: 'Your sign-in has expired.',
      remedy: 'Sign in again.',
    },
    forbidden: {
      title: 'You may not do this.',
      remedy: 'If your work needs it, ask the head of your centre.',
    },
    'not-of-staff': {
      title: 'You have no access to this centre any more.',
      remedy: 'If you are to go on working there, ask its head.',
    },
    'not-found': {
      title: 'There is nothing here.',
      remedy: 'The link may be incomplete, or the file does not belong to your centre.',
    },
    erased: {
      title: 'This data was disposed of.',
      remedy: 'Only figures remain.',
    },
    'handed-over': {
      title: 'This file was handed over to another centre.',
      remedy: 'When and where to stands in Notices handed over.',
    },
    'hand-over-loop': {
      title: 'This notice has come back once already.',
      remedy: 'It stays with you. Agree with the other centre by telephone; the platform’s administrator knows of it.',
    },
    'method-not-allowed': {
      title: 'This address does not take such a request.',
      remedy: 'Use a method that the header Allow of this answer names.',
    },
    invalid: {
      title: 'Something is not filled in correctly.',
      remedy: 'Correct it and save again. Nothing you have written is lost.',
    },
    'changed-meanwhile': {
      title: 'Somebody else has changed the file meanwhile.',
      remedy: 'See what has changed, then save your work.',
    },
    busy: {
      title: 'The platform is overloaded.',
      remedy: 'Try again in a moment.',
    },
    internal: {
      title: 'Something went wrong on our side.',
      remedy: 'Try again. If it goes on, tell the operator of the platform.',
    },
  },
}

/** Every fault that a notice can have, in words for an officer or the programmer of a police system. By the codes of zod and of `slips`. */
export const noticeFaults: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  cs: {
    invalid_type: 'Údaj chybí, nebo má být jiného typu.',
    invalid_value: 'Údaj chybí, nebo jeho hodnota není z předepsaného seznamu.',
    invalid_format:
      'Údaj nemá předepsaný tvar. Okamžik se píše s časovým pásmem, např. 2026-11-25T09:05:00+01:00, den 2026-11-25, čas okna 09:05, stát kódem CZ.',
    invalid_union: 'Narození se píše jako den RRRR-MM-DD, rok RRRR, nebo přibližně {"about": věk nebo rok}.',
    unrecognized_keys: 'Takové pole protokol nezná. Zkontrolujte jeho název.',
    too_big: 'Údaj je příliš dlouhý, velký, nebo je položek příliš mnoho.',
    too_small: 'Údaj je prázdný, příliš malý, nebo je položek příliš málo.',
    missing: 'Údaj je nezbytný: uveďte útvar a jméno nebo služební číslo policisty.',
    'name-missing': 'Uveďte jméno nebo příjmení ohrožené osoby. Není-li známo, uveďte nameUnknown: true.',
    'no-letter': 'Ve jménu musí být aspoň jedno viditelné písmeno.',
    'control-character': 'Text obsahuje řídicí znak.',
    'lone-surrogate': 'Text obsahuje neúplný znak; zkontrolujte kódování.',
    twice: 'Každý den v týdnu uveďte jen jednou.',
    'same-time': 'Okno musí končit v jiný čas, než začíná; celý den je od 00:00 do 24:00.',
    'not-of-our-time': 'Rok neodpovídá žádnému vykázání: smí být od 2007 do 2099.',
    'in-the-future': 'Čas je v budoucnosti. Smí nás předbíhat nejvýše o 5 minut.',
    'before-entry': 'Čas je dříve než vstup policie do obydlí.',
    'not-later': 'Vykázání musí končit později, než bylo provedeno.',
    'too-far': 'Vykázání nemůže trvat déle než 60 dní.',
    'before-1900': 'Narození před rokem 1900 není možné.',
    'after-entry': 'Narození po vstupu policie do obydlí není možné.',
    'nothing-said': 'Není tu žádný údaj, který by něco doplňoval nebo měnil.',
    'number-twice': 'Každou osobu uveďte jen jednou.',
    'unknown-number':
      'Oznámení nemá osobu s tímto číslem. Osoby se číslují od 1 v pořadí, v jakém byly uvedeny; nová osoba číslo nemá.',
    'extension-name':
      'Název údaje v extensions začíná x- a dál má jen malá písmena bez diakritiky, číslice a spojovníky, nejvýše 60 znaků.',
    'too-deep': 'Údaj v extensions smí mít nejvýše 4 úrovně vnořených objektů a seznamů.',
    'inexact-number': 'Takové číslo by se při čtení změnilo. Pošlete je jako text.',
  },
  en: {
    invalid_type: 'It is missing, or ought to be of another type.',
    invalid_value: 'It is missing, or its value is not in the list of the protocol.',
    invalid_format:
      'It does not have the required form. An instant has its zone, such as 2026-11-25T09:05:00+01:00; a day is 2026-11-25, a time of a window 09:05, a country a code such as CZ.',
    invalid_union: 'A birth is a day YYYY-MM-DD, a year YYYY, or about {"about": age or year}.',
    unrecognized_keys: 'The protocol knows no such field. Check its name.',
    too_big: 'It is too long or too large, or there are too many items.',
    too_small: 'It is empty or too small, or there are too few items.',
    missing: 'It is required: give the unit, and the name or the service number of the officer.',
    'name-missing':
      'Give the given or the family name of the endangered person. If none is known, say nameUnknown: true.',
    'no-letter': 'At least one letter must be visible in a name.',
    'control-character': 'The text holds a control character.',
    'lone-surrogate': 'The text holds half of a character; check the encoding.',
    twice: 'Name each day of the week once.',
    'same-time': 'A window must end at another time than it begins; the whole day is 00:00 to 24:00.',
    'not-of-our-time': 'No eviction is of such a year: it may be from 2007 to 2099.',
    'in-the-future': 'The time is in the future. It may be ahead of ours by 5 minutes at most.',
    'before-entry': 'The time is before police entered the dwelling.',
    'not-later': 'An eviction must end after it was carried out.',
    'too-far': 'An eviction cannot last more than 60 days.',
    'before-1900': 'Nobody was born before 1900.',
    'after-entry': 'Nobody was born after police entered the dwelling.',
    'nothing-said': 'There is nothing here that adds or changes anything.',
    'number-twice': 'Name each person once.',
    'unknown-number':
      'The notice has no person of this number. Persons are counted from 1 in the order in which they were told; a new one has no number.',
    'extension-name':
      'A name in extensions begins with x-, then has small letters of ASCII, digits and hyphens only, at most 60 signs.',
    'too-deep': 'A value in extensions may have at most 4 levels of objects and lists.',
    'inexact-number': 'Such a number would be changed by reading it. Send it as text.',
  },
}

/** Why a field of a notice is refused; undefined for a code without words. */
export function noticeFaultReason(language: Language, code: string): string | undefined {
  return noticeFaults[language][code]
}
