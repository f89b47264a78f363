import { missingInReport } from '../police/missing.ts'
import type { Report } from '../police/report.ts'
import type { PoliceWord } from '../police/word.ts'
import type { Instant } from '../time/instant.ts'
import type { Asked } from './asked.ts'
import type { Person } from './person.ts'
import { callable, type SafeContact } from './safe-contact.ts'

/** A field of which nothing is known, since when the receipt named it to police, and whether somebody of the centre has asked them for it. */
export interface Unknown {
  /** As in a notice; of this file's own person `endangered.birthDate`, without a number. */
  readonly path: string
  readonly since: Instant
  readonly asked?: { readonly by: string; readonly at: Instant }
}

/** What police told of a notice later, as one of its files shows it, and what is still unknown. */
export interface PoliceView {
  /** Oldest first. */
  readonly words: readonly PoliceWord[]
  readonly unknown: readonly Unknown[]
  /** Of what was asked; 0 as long as nothing was. */
  readonly askedVersion: number
}

interface Viewed {
  readonly report: Report
  readonly isBrief?: true
  readonly words?: readonly PoliceWord[]
  readonly asked?: Asked | undefined
  readonly deadline: { readonly startsAt: Instant }
}

/** What the centre itself knows of the person, which police need not tell any more. */
interface Known {
  readonly person: Person
  readonly safeContact: SafeContact
}

/** Of what lies apart, because it is long, nothing is said to be unknown. */
export function policeView({ report, isBrief, words = [], asked, deadline }: Viewed, known: Known): PoliceView {
  const lacking = missingInReport(report).filter(
    (path) => !isBrief || (path !== 'incident.description' && path !== 'distribution'),
  )
  const paths = [...lacking, ...unknownOf(known, words)]
  return {
    words,
    unknown: paths.map((path) => {
      const mark = asked?.paths[path]
      return { path, since: toldMissing(path, words, deadline.startsAt), ...(mark && { asked: mark }) }
    }),
    askedVersion: asked?.version ?? 0,
  }
}

/** What is inside of a list was told missing when the list was told last. */
function toldMissing(path: string, words: readonly PoliceWord[], arrivedAt: Instant): Instant {
  const [list = ''] = path.split('.')
  if (list !== 'children' && list !== 'distribution') return arrivedAt
  const last = words.findLast(({ content }) => content.kind === 'supplement' && content[list] !== undefined)
  return last?.deliveredAt ?? arrivedAt
}

const ofPerson = [
  'givenName',
  'familyName',
  'birthDate',
  'sex',
  'language',
  'interpreterNeeded',
  'healthHandicap',
  'injuries',
] as const

/** What of the person neither the file knows nor police told later. */
function unknownOf({ person, safeContact }: Known, words: readonly PoliceWord[]): string[] {
  const known: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(ofPerson.map((field) => [field, person[field]])),
    relationOfEvicted: person.relation,
    phone: callable(safeContact)[0],
    safeTimes: safeContact.safeTimes || undefined,
    safeWay: safeContact.safeWay || undefined,
  }
  const told = words.flatMap(({ content }) => (content.kind === 'supplement' ? Object.keys(content.person ?? {}) : []))
  return Object.keys(known)
    .filter((field) => known[field] === undefined && !told.includes(field))
    .map((field) => `endangered.${field}`)
}
