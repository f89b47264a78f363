import type { Language } from './language.ts'
import type { ProblemCode } from './problem.ts'
import type { ProblemText } from './problem-text.ts'
import { protocolTexts } from './protocol-texts.ts'
import { staffTexts } from './staff-texts.ts'

/** Every refusal in words. */
export const problemTexts: Readonly<Record<Language, Readonly<Record<ProblemCode, ProblemText>>>> = {
  cs: { ...protocolTexts.cs, ...staffTexts.cs },
  en: { ...protocolTexts.en, ...staffTexts.en },
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

/** Every fault that the enrolment of a key can have, in words for whoever made the key. */
export const enrolmentFaults: typeof noticeFaults = {
  cs: {
    invalid_type: 'Údaj chybí, nebo má být jiného typu. Klíč se posílá jako objekt JWK (RFC 7517), ne jako text.',
    invalid_value: 'Hodnota není z těch, které protokol zná: crv je Ed25519, nebo P-256; use jen sig.',
    invalid_format: 'Souřadnice klíče má 43 znaků base64url bez výplně.',
    invalid_union: 'Pole kty je OKP (klíč Ed25519), nebo EC (klíč P-256). Jiné klíče protokol nezná.',
    unrecognized_keys: 'Takové pole tu být nemá. Posílá se jen kód a veřejný klíč.',
    too_big: 'Kód je příliš dlouhý.',
    'private-key':
      'To je soukromý klíč: má pole d. Posílá se jen veřejný. Tento klíč už nepoužívejte a vytvořte nový; nikam jsme ho neuložili.',
    'weak-key': 'Takovým klíčem by mohl podepsat kdokoli cokoli. Vytvořte nový.',
    'not-a-key': 'Souřadnice netvoří klíč na této křivce. Vytvořte nový, nebo zkontrolujte, jak jste je zapsali.',
  },
  en: {
    invalid_type:
      'It is missing, or ought to be of another type. A key is sent as an object JWK (RFC 7517), not as a text.',
    invalid_value: 'The value is none that the protocol knows: crv is Ed25519 or P-256, use is sig only.',
    invalid_format: 'A coordinate of a key has 43 signs of base64url without padding.',
    invalid_union: 'kty is OKP (a key of Ed25519) or EC (one of P-256). The protocol knows no other keys.',
    unrecognized_keys: 'There must be no such field here. Only the code and the public key are sent.',
    too_big: 'The code is too long.',
    'private-key':
      'This is a private key: it has the field d. Send the public one only. Do not use this key any more and make a new one; we have stored it nowhere.',
    'weak-key': 'By such a key anybody could sign anything. Make a new one.',
    'not-a-key': 'The coordinates make no key on this curve. Make a new one, or check how you wrote them.',
  },
}

/** What the codes of faults mean in what police sent and was refused by a code. */
export function faultWords(problem: ProblemCode, language: Language): Readonly<Record<string, string>> {
  return (problem === 'invalid-enrolment' ? enrolmentFaults : noticeFaults)[language]
}
