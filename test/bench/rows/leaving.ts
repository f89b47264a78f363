import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { listing, type Member } from '../../../functions/store/leaving/members.ts'
import { writeArchive } from '../../../infra/operations/archive-file.ts'
import packageJson from '../../../package.json' with { type: 'json' }
import { CENTRE as ABOUT, kindIn, MANIFEST, manifestSchema, recordsName } from '../../../shared/leaving/manifest.ts'
import { archiveOf, lose } from '../../support/archives.ts'
import { openPost } from '../../support/post.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, freshNotice, openBenchWorld } from '../bench-world.ts'
import { atMost, type Figure, type Row } from '../report/figure.ts'

const PASSPHRASE = 'mlha kotva tunel borovice 64'
/** Beside what the process had before; half of it is what makes each guess of the passphrase dear. */
const MOST_MB = 256

/** What writing out a centre of so many files, and giving it back, takes: time, and the most memory that it took. */
export async function leavingFigure(files: number): Promise<Figure> {
  const world = await openBenchWorld()
  try {
    const path = join(world.dir, 'many.age')
    await writeArchive({ path, passphrase: PASSPHRASE }, manyFiles(await oneFile(world), files), 10)
    await lose(world.table, CENTRE)
    const back = await measured(world, 'back', path)
    const written = join(world.dir, 'written.age')
    const out = await measured(world, 'out', written)
    const mb = (statSync(written).size / 1e6).toFixed(1)
    return {
      title: `A centre of ${files.toLocaleString('en')} files leaves and comes back`,
      notes: [
        `The file has ${mb} MB. One run each; memory is the most that a process of its own took besides what it had.`,
      ],
      columns: ['s', 'files/s', 'MB'],
      rows: [row('written out', files, out), row('given back', files, back)],
    }
  } finally {
    await world.close()
  }
}

function row(label: string, files: number, { ms, mb }: Measured): Row {
  const cells = [(ms / 1000).toFixed(1), String(Math.round((files / ms) * 1000)), mb.toFixed(0)]
  return { label, cells, budget: atMost(MOST_MB, mb) }
}

const measuredSchema = z.object({ ms: z.number(), mb: z.number() })
type Measured = z.infer<typeof measuredSchema>

/** In a process of its own, started as `npm run operate` is. */
async function measured({ endpoint, dir }: World, what: 'out' | 'back', path: string): Promise<Measured> {
  const { scripts } = z.object({ scripts: z.object({ operate: z.string() }) }).parse(packageJson)
  const flags = scripts.operate.split(' ').filter((word) => word.startsWith('--'))
  const vault = `file:${join(dir, 'centre-keys.json')}`
  const words = ['test/bench/leaving/measured.ts', what, endpoint, vault, CENTRE, path, PASSPHRASE]
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...words])
  return measuredSchema.parse(JSON.parse(stdout))
}

/** A centre with one file in it, called twice. */
async function oneFile(world: World): Promise<Member[]> {
  await world.deliver(freshNotice())
  await openPost(world).deliver()
  const centre = world.centre(CENTRE)
  const [duty] = await centre.duties()
  const change = {
    by: `${CENTRE}-sluzba`,
    role: 'worker',
    now: world.now().toISOString(),
    client: duty?.client ?? '',
  } as const
  for (const [index, outcome] of (['not-reached', 'accepted'] as const).entries()) {
    const attempt = { id: ulid(), channel: 'phone', outcome, at: change.now, note: 'Vymyšlený záznam.' } as const
    await centre.recordAttempt({ ...change, version: index + 1 }, attempt)
  }
  return archiveOf(world, CENTRE)
}

/** As many files to a member: about as large as members are. */
const TOGETHER = 250
const ID = /01[0-9A-HJKMNP-TV-Z]{24}/g

/** An archive of so many copies of a file, each under ids and data keys of its own. Where police handed it over is not copied. */
async function* manyFiles(one: readonly Member[], files: number): AsyncGenerator<Member> {
  const listed: Member[] = []
  const records: Record<string, number> = {}
  const text = ({ bytes }: Member) => Buffer.from(bytes).toString()
  const give = (member: Member) => {
    listed.push(member)
    return member
  }
  for (const member of one) {
    const kind = kindIn(member.name)
    if (kind === undefined && member.name === ABOUT) yield give(member)
    if (kind === undefined || ['notice-place', 'receipt', 'settings', 'day'].includes(kind)) continue
    const lines = text(member).split('\n').filter(Boolean).length
    records[kind] = lines * files
    for (let from = 0; from < files; from += TOGETHER) {
      const copies = Array.from({ length: Math.min(TOGETHER, files - from) }, (_, at) =>
        copied(text(member), from + at),
      )
      yield give({ name: recordsName(kind, from / TOGETHER), bytes: Buffer.from(copies.join('')) })
    }
  }
  for (const member of one) if (/^data\/(settings|day)-/.test(member.name)) yield give(member)
  const said = manifestSchema.parse(JSON.parse(text(one.at(-1) ?? { name: '', bytes: Buffer.from('{}') })))
  const manifest = { ...said, records: { ...records, settings: 1, day: 1 }, members: listed.map(listing) }
  yield { name: MANIFEST, bytes: Buffer.from(JSON.stringify(manifest)) }
}

function copied(records: string, number: number): string {
  const mark = number.toString().padStart(6, '0')
  return records
    .replaceAll(ID, (id) => `${id.slice(0, 20)}${mark}`)
    .replaceAll(/"\$dataKey":"k\d+/g, (name) => `${name}-${mark}`)
}
