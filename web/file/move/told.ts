import { personFields } from '../../../shared/clients/new-person.ts'
import type { ClientFile } from '../../../shared/clients/views.ts'
import { copyOf, type WholeFile } from '../../../shared/copy/copy.ts'
import { isAlwaysTold, type Section } from '../../../shared/hand-over/move.ts'
import { cardText } from '../card-text.ts'
import { type CopySection, sectionsOf } from '../data-copy/sections.ts'
import { fieldText } from '../person/field-text.ts'
import { draftOf } from '../person/person-draft.ts'
import { inCzech } from './in-czech.ts'

/* What another centre is told of a file, in Czech. */

/** What may be chosen, as a copy for the person says it; who she is and how to reach her goes in any case, and of herself the rest may. */
export function choosable(whole: WholeFile): CopySection[] {
  const sections = sectionsOf(inCzech, copyOf(whole, { withWhereNow: false }), whole.file.now)
  return sections
    .filter(({ name }) => name !== 'contact')
    .map(({ name, items }) => ({
      name,
      items: name === 'person' ? items.filter(({ id }) => !isAlwaysTold(id)) : items,
    }))
    .filter(({ items }) => items.length > 0)
}

/** What was chosen as it is sent: without the names by which it was chosen. */
export function told(sections: readonly CopySection[]): Section[] {
  return sections.map(({ name, items }) => ({
    name,
    items: items.map(({ head, facts }) => ({ head, facts: facts.map(([label, words]) => [label, words]) })),
  }))
}

const cardFields = [
  'numbers',
  'safeTimes',
  'safeWay',
  'mayLeaveMessage',
  'maySayWhoWeAre',
  'codeWord',
  'doNotCall',
] as const

/** Who the person is and the whole card, all that goes in any case: each with what it is called. */
export function always({ person, safeContact, now }: ClientFile): (readonly [label: string, words: string])[] {
  const draft = draftOf(person)
  const { fields } = inCzech.person
  return [
    ...personFields
      .filter(isAlwaysTold)
      .map((field) => [fields[field], fieldText(inCzech, draft, { field, at: now })] as const),
    ...cardFields.map((field) => [inCzech.safe.fields[field], cardText(inCzech, safeContact, field)] as const),
  ].filter(([, words]) => words !== '')
}

/** Pages of what was told, put together: a section goes on where its page ended. */
export function joined(pages: readonly (readonly Section[])[]): Section[] {
  const sections: Section[] = []
  for (const { name, items } of pages.flat()) {
    const last = sections.at(-1)
    if (last?.name === name) sections.splice(-1, 1, { name, items: [...last.items, ...items] })
    else sections.push({ name, items })
  }
  return sections
}
