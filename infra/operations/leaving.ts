import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { type ArchiveFault, UnfitArchive } from '../../functions/store/leaving/check.ts'
import { type Ground, membersOf } from '../../functions/store/leaving/members.ts'
import { noteArchive, noteRestored } from '../../functions/store/leaving/noted.ts'
import { restoreCentre } from '../../functions/store/leaving/restore.ts'
import { centres } from '../../shared/centres/centres.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { Misuse } from '../local/base/misuse.ts'
import { archiveReader, writeArchive } from './archive-file.ts'
import { checkPassphrase } from './passphrase.ts'

/*
 * A centre as one file, and back. See `archive.md` beside this.
 */

interface Told {
  readonly centre: string
  readonly path: string
  readonly passphrase: string
}

/** As often as a centre may be found worked in. */
const TRIES = 3

/** Writes everything of a centre into a file that is not there yet. */
export async function exportCentre(ground: Ground, { centre, path, passphrase }: Told): Promise<string> {
  const { name } = knownCentre(centre)
  checkPassphrase(passphrase, [centre, name, 'opora'])
  if (await isThere(path)) throw new Misuse(`${path} is there already, and is left as it is.`)
  await noteArchive(ground, centre)
  const unfinished = `${path}.unfinished`
  try {
    await writeWhenQuiet(ground, { centre, path: unfinished, passphrase })
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
  return `${name} is written into ${path}. SHA-256 of the file: ${await digestOf(path)}`
}

async function writeWhenQuiet(ground: Ground, { centre, ...file }: Told): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await writeArchive(file, membersOf(ground, centre))
    } catch (thrown) {
      if (!(thrown instanceof Problem && thrown.code === 'changed-meanwhile')) throw thrown
      if (tried === TRIES)
        throw new Misuse('Somebody works in the centre. Write it out when nobody does: an archive is of one moment.')
    }
  }
}

/** Gives a centre back what a file holds of it. */
export async function restoreFrom(ground: Ground, { centre, ...file }: Told): Promise<string> {
  const { name } = knownCentre(centre)
  const read = archiveReader(file)
  try {
    const { written, stood, withheld, writtenAt } = await restoreCentre(ground, { centre, read })
    await noteRestored(ground, centre)
    const counts = `Records written: ${written}; there already, and left as they stand: ${stood}; letters not sent: ${withheld}.`
    return `${name} is back as it was at ${writtenAt}. ${counts}`
  } catch (thrown) {
    throw thrown instanceof UnfitArchive ? new Misuse(saidOf(thrown, file.path)) : thrown
  }
}

const sentences: Readonly<Record<ArchiveFault, string>> = {
  cut: 'is not whole: a part is missing',
  changed: 'was changed after it was written',
  'other-centre': 'is of another centre',
  newer: 'was written by a newer version of Opora: restore it with that one',
  foreign: 'holds what is not of this centre',
  another: 'is another archive than the one that was begun with: go on with that one first',
}

function saidOf({ fault, member }: UnfitArchive, path: string): string {
  return `${path} ${sentences[fault]}${member && ` (${member})`}. Nothing was restored from it.`
}

function knownCentre(centre: string) {
  const known = centres.get(centre)
  if (known !== undefined) return known
  throw new Misuse(`There is no centre ${centre}. There are: ${[...centres.keys()].join(', ')}.`)
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
