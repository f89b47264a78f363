import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import * as z from 'zod/mini'
import { verifyAudit } from '../../functions/store/audit/verification.ts'
import { type ArchiveFault, checkArchive, UnfitArchive } from '../../functions/store/leaving/check.ts'
import { closeCentre } from '../../functions/store/leaving/close.ts'
import { auditIn } from '../../functions/store/leaving/kept-audit.ts'
import { type Ground, membersOf } from '../../functions/store/leaving/members.ts'
import { noteArchive, noteRestored } from '../../functions/store/leaving/noted.ts'
import { restoreCentre } from '../../functions/store/leaving/restore.ts'
import { readClosedCentres } from '../../functions/store/police/senders.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { BACKUP_DAYS } from '../../shared/retention/disposal.ts'
import { Misuse } from '../local/base/misuse.ts'
import { archiveReader, writeArchive } from './archive-file.ts'
import { chainOf, differs } from './audit-words.ts'
import { knownCentre } from './known-centre.ts'
import { checkPassphrase } from './passphrase.ts'

/*
 * A centre as one file, and back. See `archive.md` beside this.
 */

interface Told {
  readonly centre: string
  readonly path: string
  readonly passphrase: string
}

interface Exported extends Told {
  readonly receiptKeys: JSONWebKeySet
}

/** As often as a centre may be found worked in. */
const TRIES = 3

/** Writes everything of a centre into a file that is not there yet. */
export async function exportCentre(ground: Ground, { receiptKeys, ...told }: Exported): Promise<string> {
  const { centre, path, passphrase } = told
  const { name } = await knownCentre(ground, centre)
  checkPassphrase(passphrase, [centre, name, 'opora'])
  if (await isThere(path)) throw new Misuse(`${path} is there already, and is left as it is.`)
  if ((await readClosedCentres(ground.table)).has(centre))
    throw new Misuse(`${name} is closed. Nobody writes out what is to be destroyed: go on with close, or restore it.`)
  await noteArchive(ground, centre)
  const unfinished = `${path}.unfinished`
  try {
    await writeWhenQuiet(ground, { ...told, path: unfinished, receiptKeys })
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
  return `${name} is written into ${path}. SHA-256 of the file: ${await digestOf(path)}`
}

async function writeWhenQuiet(ground: Ground, { centre, receiptKeys, ...file }: Exported): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await writeArchive(file, membersOf(ground, centre, receiptKeys))
    } catch (thrown) {
      if (!(thrown instanceof Problem && thrown.code === 'changed-meanwhile')) throw thrown
      if (tried === TRIES)
        throw new Misuse('Somebody works in the centre. Write it out when nobody does: an archive is of one moment.')
    }
  }
}

/** Gives a centre back what a file holds of it. */
export async function restoreFrom(ground: Ground, { centre, ...file }: Told): Promise<string> {
  const { name } = await knownCentre(ground, centre)
  const read = archiveReader(file)
  const { written, stood, withheld, writtenAt } = await saying(file.path, restoreCentre(ground, { centre, read }))
  await noteRestored(ground, centre)
  const counts = `Records written: ${written}; there already, and left as they stand: ${stood}; letters not sent: ${withheld}.`
  return `${name} is back as it was at ${writtenAt}. ${counts}`
}

interface ClosedWith extends Told {
  readonly sendTo: string
  readonly wait: () => Promise<void>
}

/** Where a notice goes instead: one line that police read. */
const sendToSchema = z.string().check(z.trim(), z.minLength(5), z.maxLength(300), z.regex(/^\P{Cc}+$/u))

/** Destroys what lies here of a centre that has left, once a file is known to hold all of it. */
export async function closeBy(ground: Ground, { centre, sendTo, wait, ...file }: ClosedWith): Promise<string> {
  const { name } = await knownCentre(ground, centre)
  const { data: said } = sendToSchema.safeParse(sendTo)
  if (said === undefined)
    throw new Misuse(
      'Say in a line where police send its notices from now on: --send-to "Intervenční centrum …, address"',
    )
  const archive = await saying(file.path, checkArchive(archiveReader(file)(), centre))
  const destroyed = await saying(file.path, closeCentre(ground, { centre, archive, sendTo: said, wait }))
  return `${name} is closed, its key and ${destroyed} items are destroyed; backups of the table could open them for ${BACKUP_DAYS} days more. Police are told: ${said}`
}

interface Checked {
  readonly said: string
  readonly isSound: boolean
}

/**
 * Reads a file to its end, writes nothing and needs no platform: whether it is whole and unchanged, and its audit what was signed day by
 * day. `keys` are those of who signed it; without them, those that lie in the file, which whoever made it up would have made up too.
 */
export async function checkFile({ centre, ...file }: Told, keys: JSONWebKeySet | undefined): Promise<Checked> {
  const read = archiveReader(file)
  const { writtenAt, records } = await saying(file.path, checkArchive(read(), centre))
  const archived = await auditIn(read(), centre)
  const trusted = keys ?? archived.keys
  if (trusted === undefined)
    throw new Misuse(`${file.path} holds no keys that its audit was signed by. Give them: --keys <file>`)
  const verified = await verifyAudit(archived.audit, centre, { keys: createLocalJWKSet(trusted), now: writtenAt })
  const whole = `${file.path} is whole and as it was written: ${centre} at ${writtenAt}. Records: ${records}.`
  const audit = [...verified.findings.map(differs), chainOf(verified)].map((line) => `audit ${line}`)
  const by = keys
    ? []
    : ['The keys are those in the file. Compare them with what its platform publishes: /.well-known/jwks.json']
  return { said: [whole, ...audit, ...by].join('\n'), isSound: verified.findings.length === 0 }
}

/** What is wrong with a file, in words. */
async function saying<Done>(path: string, done: Promise<Done>): Promise<Done> {
  try {
    return await done
  } catch (thrown) {
    throw thrown instanceof UnfitArchive ? new Misuse(saidOf(thrown, path)) : thrown
  }
}

const sentences: Readonly<Record<ArchiveFault, string>> = {
  cut: 'is not whole: a part is missing',
  changed: 'was changed after it was written',
  'other-centre': 'is of another centre',
  newer: 'was written by a newer version of Opora: restore it with that one',
  foreign: 'holds what is not of this centre',
  older: 'does not hold what was written since: write the centre out anew',
  another: 'is another archive than the one that was begun with: go on with that one first',
}

function saidOf({ fault, member }: UnfitArchive, path: string): string {
  return `${path} ${sentences[fault]}${member && ` (${member})`}. Nothing was done.`
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
