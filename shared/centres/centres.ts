import * as z from 'zod/mini'
import type { Day } from '../time/instant.ts'

/** A centre as the public knows it. Ids are used in keys, groups and addresses of the platform: lower case, no accents, never reused. */
export interface Centre {
  readonly id: string
  readonly name: string
  readonly operator: string
  readonly seat: string
  /** The region (NUTS 3) whose office founded the centre, or answers for its service. */
  readonly region: string
  /** It tries things out: it covers no district and stands in no figures. */
  readonly isTest?: true
}

/** What a centre is called from a day on. */
const versionSchema = z.object({
  from: z.string(),
  name: z.string(),
  operator: z.string(),
  seat: z.string(),
  region: z.string(),
})

const entrySchema = z.object({
  id: z.string(),
  isTest: z.exactOptional(z.literal(true)),
  /** Oldest first. What was written under an earlier name keeps it. */
  versions: z.readonly(z.array(versionSchema)),
  /** The day on which it was closed: nothing comes to it any more. */
  closedOn: z.exactOptional(z.string()),
})

/** Which centre a notice from a district goes to, from a day on until a day (exclusive) or still. */
export interface Coverage {
  readonly district: string
  readonly centre: string
  readonly validFrom: Day
  readonly validUntil?: Day
}

/** Looked at and kept as it is, whatever else it holds: the door of the police reads all of them with every notice. */
const coverageSchema = z.custom<Coverage>((each: Partial<Coverage> | null) => {
  const { district, centre, validFrom, validUntil = '' } = each ?? {}
  return [district, centre, validFrom, validUntil].every((part) => typeof part === 'string')
})

/** All centres and what each of them covers: one stored item, which the platform's admin changes. */
export const networkSchema = z.object({
  centres: z.readonly(z.array(entrySchema)),
  coverage: z.readonly(z.array(coverageSchema)),
})
export type Network = Readonly<z.infer<typeof networkSchema>>

/** A centre as it was called on a day; before its first day as it was called then. Undefined for a centre that is none. */
export function centreOn({ centres }: Pick<Network, 'centres'>, id: string, day: Day): Centre | undefined {
  const entry = centres.find((each) => each.id === id)
  const version = entry && versionOn(entry.versions, day)
  if (version === undefined) return undefined
  const { from: _, ...called } = version
  return { id, ...called, ...(entry?.isTest && { isTest: true }) }
}

/** What holds on a day, of versions oldest first; before the first of them, that one. */
export function versionOn<Version extends { readonly from: Day }>(
  versions: readonly Version[],
  day: Day,
): Version | undefined {
  return versions.findLast(({ from }) => from <= day) ?? versions[0]
}

/** All centres as they were called on a day. */
export function centresOn(network: Pick<Network, 'centres'>, day: Day): Centre[] {
  return network.centres.flatMap(({ id }) => centreOn(network, id, day) ?? [])
}

/** The centre that a district belongs to on a day, or undefined when none covers it. */
export function centreFor(district: string, day: Day, coverage: readonly Coverage[]): string | undefined {
  return coverage.find((row) => row.district === district && isValid(row, { from: day, until: day }))?.centre
}

/**
 * The centre that a notice goes to, by whose key signed it. What is sent on trial goes to the centre for trying things out, whatever its
 * district, and nothing else ever goes there.
 */
export function centreOfDelivery(
  network: Network,
  { district, isTest = false }: { readonly district: string; readonly isTest?: boolean | undefined },
  day: Day,
): Centre | undefined {
  const covering = centreFor(district, day, network.coverage)
  const id = isTest ? network.centres.find((each) => each.isTest)?.id : covering
  const centre = centreOn(network, id ?? '', day)
  return (centre?.isTest ?? false) === isTest ? centre : undefined
}

/** The districts of a centre on a day. */
export function districtsServed(coverage: readonly Coverage[], centre: string, day: Day): string[] {
  return coverage
    .filter((row) => row.centre === centre && isValid(row, { from: day, until: day }))
    .map(({ district }) => district)
}

/** The centres that cover any district on any of some days: those that figures of these days are about. */
export function centresServing(coverage: readonly Coverage[], days: Days): string[] {
  return [...new Set(coverage.filter((row) => isValid(row, days)).map(({ centre }) => centre))]
}

/** Days of Prague, the last one included. */
interface Days {
  readonly from: Day
  readonly until: Day
}

function isValid({ validFrom, validUntil }: Coverage, { from, until }: Days): boolean {
  return validFrom <= until && (validUntil === undefined || from < validUntil)
}

/** In the place of a centre in groups and keys: no centre is called so. */
export const reservedIds = ['apic', 'association', 'due', 'platform', 'police'] as const

/** Whether a text is written as the id of a centre is. Whether there is one of that id is known by the network only. */
export function isCentreId(text: string): boolean {
  return /^[a-z]{2,20}$/.test(text) && !reservedIds.some((reserved) => reserved === text)
}
