import { districts } from '../../../shared/centres/districts.ts'
import type { PersonField } from '../../../shared/clients/new-person.ts'
import { birthTyped } from '../../../shared/clients/typed-birth.ts'
import { phoneInGroups } from '../../../shared/text/phone-number.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { bornWords } from '../birth.ts'
import type { PersonDraft } from './person-draft.ts'
import type { usePersonTexts } from './use-person-texts.ts'

type Texts = ReturnType<typeof usePersonTexts>

/** What a field of a person says, in words; empty when it says nothing. `at` is when ages are told of. */
export function fieldText(
  texts: Texts,
  draft: PersonDraft,
  { field, at }: { field: PersonField; at: Instant },
): string {
  const { person, report } = texts
  const { sex, relation, ageBand, district } = draft
  const coded = {
    birthDate: () => bornText(texts, draft.birthDate, at),
    ageBand: () => (ageBand === 'unknown' ? '' : person.bands[ageBand]),
    sex: () => (sex === 'unknown' ? '' : report.sexes[sex]),
    relation: () => (relation === 'unknown' ? '' : report.relations[relation]),
    sharedDwelling: () => (draft.sharedDwelling === 'unknown' ? '' : person.yesNo[draft.sharedDwelling]),
    forms: () => draft.forms.map((form) => report.violence[form]).join(', '),
    children: () => childrenText(texts, draft),
    interpreterNeeded: () => (draft.interpreterNeeded === 'unknown' ? '' : person.interpreter[draft.interpreterNeeded]),
    municipality: () => draft.municipality.name,
    district: () => (district === 'abroad' ? person.abroad : (districts.get(district) ?? '')),
    violentPerson: () => violentText(texts, draft, at),
    contacts: () => draft.contacts.map((contact) => contactText(contact)).join('; '),
    givenName: () => draft.givenName,
    familyName: () => draft.familyName,
    ageReason: () => draft.ageReason,
    language: () => draft.language,
    healthHandicap: () => draft.healthHandicap,
    whereNow: () => draft.whereNow,
  } satisfies Record<PersonField, () => string>
  return coded[field]()
}

function bornText(texts: Texts, typed: string, at: Instant): string {
  return bornWords(texts, birthTyped(typed, pragueDay(at)), at) ?? typed
}

function childrenText({ person }: Texts, { children }: PersonDraft): string {
  const said = (['living', 'present', 'endangered'] as const).filter((which) => children[which].trim() !== '')
  return said.map((which) => `${person.counted[which]} ${children[which]}`).join(', ')
}

function violentText(texts: Texts, { violentPerson: { name, birthDate, known } }: PersonDraft, at: Instant): string {
  return [name, birthDate.trim() && bornText(texts, birthDate, at), known].filter((part) => part !== '').join(', ')
}

function contactText({ who, phone, maySay }: PersonDraft['contacts'][number]): string {
  return [who, phone && phoneInGroups(phone), maySay].filter((part) => part !== '').join(', ')
}
