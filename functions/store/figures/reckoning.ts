import { type CodedFile, factsOfFile, servedSince } from '../../../shared/figures/facts-of-file.ts'
import {
  factsOfComplaint,
  factsOfEnquiry,
  factsOfEvent,
  factsOfHandOver,
  factsOfNotice,
} from '../../../shared/figures/facts-of-others.ts'
import type { Month } from '../../../shared/figures/period.ts'
import type { Day } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import {
  type LinkedFile,
  readCodedComplaint,
  readCodedEnquiry,
  readCodedEvent,
  readCodedFile,
  readCodedHandOver,
  readCodedNotice,
} from './coded.ts'
import { type Reckoned, type Subject, saveFacts } from './facts.ts'

/*
 * From a record to its facts. A file is reckoned with all files of its person and with her enquiries, because who is one person decides
 * how she is counted in each of them.
 */

/** Of which centre, and as of which day: the service that runs has facts up to it. */
export interface Reckoning {
  readonly table: Table
  readonly centre: string
  readonly today: Day
}

/** Brings the facts of a record up to what is stored of it. Answers which months changed; none when they were right. */
export async function reckon(reckoning: Reckoning, { of, id }: Subject): Promise<Month[]> {
  if (of === 'file') return reckonPerson(reckoning, id)
  return save(reckoning, { of, id }, () => factsOfOther[of](reckoning, id))
}

/** The same for what a file leads to: its person's other files and enquiries. */
async function reckonPerson(reckoning: Reckoning, id: string): Promise<Month[]> {
  let read = await readPerson(reckoning, id)
  const changed = new Set<Month>()
  for (const file of new Set([id, ...read.files.map((each) => each.file.id)])) {
    const months = await save(reckoning, { of: 'file', id: file }, async (isAnew) => {
      if (isAnew) read = await readPerson(reckoning, id)
      return factsOfOne(read, { file, today: reckoning.today })
    })
    for (const month of months) changed.add(month)
  }
  for (const enquiry of read.enquiries)
    for (const month of await reckon(reckoning, { of: 'enquiry', id: enquiry })) changed.add(month)
  return [...changed]
}

function factsOfOne({ files, person }: ReadPerson, { file: id, today }: { file: string; today: Day }) {
  const own = files.find(({ file }) => file.id === id)
  return own === undefined ? [] : factsOfFile(own.file, { person, since: sinceOf(files, today), today })
}

function save({ table, centre, today }: Reckoning, subject: Subject, facts: Facts): Promise<Month[]> {
  return saveFacts(table, centre, { subject, reckon: async (isAnew) => ({ facts: await facts(isAnew), asOf: today }) })
}

/** The facts of a record; anew when what was read of it was overtaken. */
type Facts = (isAnew: boolean) => Promise<Reckoned['facts']>

type FactsOf = (reckoning: Reckoning, id: string) => Promise<Reckoned['facts']>

const factsOfOther: Readonly<Record<Exclude<Subject['of'], 'file'>, FactsOf>> = {
  enquiry: async (reckoning, id) => {
    const { table, centre } = reckoning
    const found = await readCodedEnquiry(table, centre, id)
    if (found === undefined) return []
    const { enquiry, client } = found
    const { person, files } = client === undefined ? { files: [] } : await readPerson(reckoning, client)
    return factsOfEnquiry({ ...enquiry, ...(files.length > 0 && person !== undefined && { person }) })
  },
  notice: async ({ table, centre }, id) => {
    const notice = await readCodedNotice(table, centre, id)
    return notice === undefined ? [] : factsOfNotice({ ...notice, id })
  },
  complaint: async ({ table, centre, today }, id) => {
    const complaint = await readCodedComplaint(table, centre, id)
    return complaint === undefined ? [] : factsOfComplaint(complaint, today)
  },
  event: async ({ table, centre }, id) => {
    const event = await readCodedEvent(table, centre, id)
    return event === undefined ? [] : factsOfEvent(event)
  },
  'hand-over': async ({ table, centre }, id) => {
    const handOver = await readCodedHandOver(table, centre, id)
    return handOver === undefined ? [] : factsOfHandOver(handOver)
  },
}

interface ReadPerson {
  /** By which all files of the person are known: the least of their ids. */
  readonly person: string
  readonly files: readonly LinkedFile[]
  readonly enquiries: readonly string[]
}

/** A file with all that are joined to it, be it through others. */
async function readPerson({ table, centre }: Reckoning, id: string): Promise<ReadPerson> {
  const files: LinkedFile[] = []
  const known = new Set([id])
  for (let next = [id]; next.length > 0; ) {
    const found = await Promise.all(next.map((each) => readCodedFile(table, centre, each)))
    const read = found.filter((file) => file !== undefined)
    files.push(...read)
    next = [...new Set(read.flatMap(({ joined }) => joined))].filter((each) => !known.has(each))
    for (const each of next) known.add(each)
  }
  const [person = id] = files.map(({ file }) => file.id).toSorted()
  return { person, files, enquiries: [...new Set(files.flatMap(({ enquiries }) => enquiries))] }
}

function sinceOf(files: readonly { readonly file: CodedFile }[], today: Day): Day {
  return files.flatMap(({ file }) => servedSince(file) ?? []).toSorted()[0] ?? today
}
