import * as z from 'zod/mini'

/** The format of archives. It goes up when a reader of the last one would misread the next. */
export const ARCHIVE_FORMAT = 1

/** What the members of an archive are called that are not records. */
export const README = 'README.md'
export const CENTRE = 'centre.json'
/** By which keys anybody can check what the platform signed. */
export const RECEIPT_KEYS = 'receipt-keys.json'
export const MANIFEST = 'manifest.json'

const memberSchema = z.object({
  name: z.string(),
  bytes: z.number(),
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: z.string(),
})
export type ListedMember = z.infer<typeof memberSchema>

/** The last member of an archive: what the others are, so that one that is missing or changed is known. */
export const manifestSchema = z.object({
  format: z.number(),
  centre: z.string(),
  writtenAt: z.string(),
  /** How many records there are of each kind. */
  records: z.record(z.string(), z.number()),
  /** How many sealed parts nobody can open any more: they were erased. */
  closed: z.number(),
  /** What stood in the table, by which it is known whether something was written since. */
  stands: z.optional(z.string()),
  /** All members before this one, in their order. */
  members: z.array(memberSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

/** What is of the centre and in no record of it. */
export const centreSchema = z.object({
  format: z.number(),
  centre: z.string(),
  name: z.string(),
  /** What digests of codes given out are made by, base64url. */
  digests: z.string(),
})

/** Of which kind the records of a member are; undefined for a member without records. */
export function kindIn(name: string): string | undefined {
  return /^data\/([a-z-]+)-\d{4,}\.jsonl$/.exec(name)?.[1]
}

/** The name of a member with records, by their kind and how many members of it there were before. */
export function recordsName(kind: string, before: number): string {
  return `data/${kind}-${String(before + 1).padStart(4, '0')}.jsonl`
}

/** In which stage a record comes back. */
export type Stage = 'quiet' | 'listed' | 'awake'
export const stages: readonly Stage[] = ['quiet', 'listed', 'awake']

/**
 * What lists lead to comes back before what stands in lists, so that nobody sees a file before all of it is there. What wakes the clock,
 * and who of the centre is written to, comes last: then the centre is whole.
 */
export function stageOf(record: Readonly<Record<string, unknown>>): Stage {
  const wakes = 'duePk' in record || record['type'] === 'settings'
  if (wakes) return 'awake'
  return 'centrePk' in record ? 'listed' : 'quiet'
}
