import * as z from 'zod/mini'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { email, line, lines, name } from '../text/text.ts'
import type { Day } from '../time/instant.ts'
import { isoDay } from '../time/written.ts'
import { centreFor, isCentreId, type Network } from './centres.ts'
import { coverageAfter } from './coverage.ts'
import { districts, regions } from './districts.ts'

/*
 * What the platform's admin changes of centres. Nothing is retroactive: what was written on a day names the centre and its districts as
 * they were on that day, so that a change holds from a later day on.
 */

/** More than the law will ever found, and as much as one item can hold beside what each of them covers. */
export const MOST_CENTRES = 100
export const MOST_VERSIONS = 12
/** In characters of its JSON, each of two bytes at most: the network is one stored item, of at most 400 KB. */
export const LARGEST_NETWORK = 180_000

const regionSchema = z
  .string()
  .check(z.refine((code) => Object.hasOwn(regions, code), { params: { code: 'no-region' } }))

/** What the public knows of a centre, in the admin's words. Sites, hours and telephones are told line by line. */
export const lineSchema = z.strictObject({
  name: name(120),
  operator: name(160),
  seat: name(80),
  region: regionSchema,
  sites: lines(1500),
  hours: lines(500),
  phones: lines(300),
})
export type Line = z.infer<typeof lineSchema>

/** Where people find a centre, from a day on: apart from the network, which police's door reads. */
export const contactsSchema = z.object({ from: z.string(), sites: z.string(), hours: z.string(), phones: z.string() })
export type Contacts = z.infer<typeof contactsSchema>

/** A centre that is opened, with whom to invite first. */
export const openingSchema = z.strictObject({
  version: z.int(),
  line: lineSchema,
  isTest: z.optional(z.literal(true)),
  head: z.strictObject({ id: z.ulid(), name: name(120), email: email() }),
})
export type Opening = z.infer<typeof openingSchema>

/** What a centre is called from a day on. */
export const lineChangeSchema = z.strictObject({ version: z.int(), from: isoDay, line: lineSchema })

/** Takes a change back that does not hold yet. */
export const withdrawalSchema = z.strictObject({ version: z.int(), from: isoDay })

export const closingSchema = z.strictObject({ version: z.int() })

/** Which centre a district belongs to, from a day on, until a day (exclusive) or still; nobody, where it is left out. */
export const coverageChangeSchema = z.strictObject({
  version: z.int(),
  centre: z.optional(line(20)),
  from: isoDay,
  until: z.optional(isoDay),
  /** Given where a gap is left, or a change that was planned is replaced, on purpose. */
  evenSo: z.optional(z.boolean()),
})
export type CoverageChange = Omit<z.infer<typeof coverageChangeSchema>, 'version'> & { readonly district: string }

type Called = Network['centres'][number]['versions'][number]

function calledBy({ name, operator, seat, region }: Line, from: Day): Called {
  return { from, name, operator, seat, region }
}

/** The network with one more centre. Throws `invalid`: an id that is none or was ever used, a name that another has, too many centres. */
export function withCentre(
  network: Network,
  { id, opening: { line, isTest } }: { readonly id: string; readonly opening: Opening },
  today: Day,
): Network {
  refuse([
    ...(isCentreId(id) ? [] : [{ path: 'id', code: 'no-centre-id' }]),
    ...(network.centres.some((centre) => centre.id === id) ? [{ path: 'id', code: 'taken' }] : []),
    ...(network.centres.length >= MOST_CENTRES ? [{ path: 'id', code: 'too-many' }] : []),
    ...nameFaults(network, id, line),
  ])
  const centre = { id, ...(isTest && { isTest }), versions: [calledBy(line, today)] }
  return fitting({ ...network, centres: [...network.centres, centre] })
}

/**
 * The network in which a centre is called otherwise from a day on; a change that was planned for the same day is replaced. Throws
 * `not-found`, and `invalid`: a day that is not to come, a name that another has, too many changes.
 */
export function withLine(
  network: Network,
  { id, from, line }: { readonly id: string; readonly from: Day; readonly line: Line },
  today: Day,
): Network {
  const centre = open(network, id)
  const versions = [...centre.versions.filter((each) => each.from !== from), calledBy(line, from)]
  refuse([
    ...notToCome('from', from, today),
    ...nameFaults(network, id, line),
    ...(versions.length > MOST_VERSIONS ? [{ path: 'from', code: 'too-many' }] : []),
  ])
  return fitting(replaced(network, { ...centre, versions: versions.toSorted(byDay) }))
}

/** The network without a change of a centre that does not hold yet. Throws `not-found`, and `invalid` for one that does. */
export function withoutLine(
  network: Network,
  { id, from }: { readonly id: string; readonly from: Day },
  today: Day,
): Network {
  const centre = open(network, id)
  if (!centre.versions.some((each) => each.from === from)) throw new Problem('not-found')
  refuse(notToCome('from', from, today))
  return replaced(network, { ...centre, versions: centre.versions.filter((each) => each.from !== from) })
}

/** Where people find a centre, with what holds from a day on; without words, what was to hold from it is taken back. */
export function contactsAfter(
  contacts: readonly Contacts[],
  { from, line }: { readonly from: Day; readonly line?: Line },
): Contacts[] {
  const others = contacts.filter((each) => each.from !== from)
  if (line === undefined) return others
  const { sites, hours, phones } = line
  return [...others, { from, sites, hours, phones }].toSorted(byDay)
}

/** What a centre has that somebody else must have before it is closed: counts, and never anybody. */
export interface InTheWay {
  readonly duties: number
  readonly complaints: number
  readonly visits: number
}

/** The network in which a centre is closed from today, for good: what was planned of it is planned no more. Throws `not-found`, and `invalid` with what stands in the way. */
export function withoutCentre(
  network: Network,
  { id, way }: { readonly id: string; readonly way: InTheWay },
  today: Day,
): Network {
  const centre = open(network, id)
  refuse([
    ...(districtsLeft(network, id, today).length > 0 ? [{ path: 'coverage', code: 'in-the-way' }] : []),
    ...(['duties', 'complaints', 'visits'] as const)
      .filter((what) => way[what] > 0)
      .map((path) => ({ path, code: 'in-the-way' })),
  ])
  const versions = centre.versions.filter(({ from }) => from <= today)
  return replaced(network, { ...centre, versions, closedOn: today })
}

/** Districts that a centre covers, or will. */
export function districtsLeft({ coverage }: Network, id: string, today: Day): string[] {
  const left = coverage.filter(
    ({ centre, validUntil }) => centre === id && (validUntil === undefined || today < validUntil),
  )
  return [...new Set(left.map(({ district }) => district))]
}

/**
 * The network in which a district belongs to another centre. `receiving`: the centres for which notices can be sealed. Throws `not-found`
 * for what is no district, and `invalid`: a centre that is none, is closed, only tries things out or has no key; a day that is not to come,
 * but for a district that nobody covers, which may have somebody from today on; a gap, or a plan that is lost, which nobody said they meant.
 */
export function withCoverage(
  network: Network,
  change: CoverageChange,
  { today, receiving }: { readonly today: Day; readonly receiving: readonly string[] },
): Network {
  const { district, centre, from, until, evenSo } = change
  if (!districts.has(district)) throw new Problem('not-found')
  const isUncovered = centreFor(district, today, network.coverage) === undefined
  const dayFaults = from === today && isUncovered && centre !== undefined ? [] : notToCome('from', from, today)
  const known = network.centres.find(({ id }) => id === centre)
  const mayHave = known !== undefined && !known.isTest && known.closedOn === undefined
  refuse([
    ...dayFaults,
    ...(until !== undefined && until <= from ? [{ path: 'until', code: 'ends-before' }] : []),
    ...(centre !== undefined && !mayHave ? [{ path: 'centre', code: 'no-centre' }] : []),
    ...(mayHave && !receiving.includes(known.id) ? [{ path: 'centre', code: 'not-receiving' }] : []),
  ])
  const { coverage, gaps, lost } = coverageAfter(network.coverage, change)
  if (evenSo !== true)
    refuse([
      ...(gaps.length > 0 ? [{ path: 'evenSo', code: 'leaves-gap' }] : []),
      ...(lost.length > 0 ? [{ path: 'evenSo', code: 'replaces-plan' }] : []),
    ])
  return fitting({ ...network, coverage })
}

function open({ centres }: Network, id: string): Network['centres'][number] {
  const centre = centres.find((each) => each.id === id)
  if (centre === undefined || centre.closedOn !== undefined) throw new Problem('not-found')
  return centre
}

function replaced(network: Network, centre: Network['centres'][number]): Network {
  return { ...network, centres: network.centres.map((each) => (each.id === centre.id ? centre : each)) }
}

/** Throws `invalid` for what would not fit into its item. */
function fitting(network: Network): Network {
  refuse(JSON.stringify(network).length > LARGEST_NETWORK ? [{ path: 'network', code: 'too-many' }] : [])
  return network
}

/** Police and staff tell centres by their names. */
function nameFaults({ centres }: Network, id: string, { name }: Line): Fault[] {
  const isTaken = centres.some((each) => each.id !== id && each.versions.at(-1)?.name === name)
  return isTaken ? [{ path: 'line.name', code: 'taken' }] : []
}

function notToCome(path: string, day: Day, today: Day): Fault[] {
  return day > today ? [] : [{ path, code: 'in-the-past' }]
}

function byDay(one: { readonly from: Day }, other: { readonly from: Day }): number {
  return one.from < other.from ? -1 : 1
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Problem('invalid', { faults: [...faults] })
}
