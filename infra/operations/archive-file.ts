import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { ReadableStream as NodeStream } from 'node:stream/web'
import { Worker } from 'node:worker_threads'
import { Decrypter, Encrypter } from 'age-encryption'
import { createTarDecoder, createTarPacker } from 'modern-tar'
import type { Member } from '../../functions/store/leaving/members.ts'
import { Misuse } from '../local/base/misuse.ts'

/*
 * An archive as a file: a tar, compressed, encrypted with a passphrase in the form of age (age-encryption.org), so that
 * `age -d archive | tar xz` reads it where there is nothing of ours. It is written and read in pieces and never lies in memory as a whole.
 */

/**
 * 2^17 rounds of scrypt, the least that OWASP asks for: a second and 128 MB for each guess of whoever found the file. Age's own 2^18 would
 * take more memory than all the rest.
 */
const SCRYPT_WORK_FACTOR = 17

/** Nobody reads a file but who wrote it. */
const OWNER_ONLY = 0o600

interface ArchiveFile {
  readonly path: string
  readonly passphrase: string
}

/** Writes members into a file, in the place of one that is there. Throws what giving them throws; then the file is no archive. */
export async function writeArchive(
  { path, passphrase }: ArchiveFile,
  members: AsyncIterable<Member>,
  workFactor = SCRYPT_WORK_FACTOR,
): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  const encrypted = await encrypter.encrypt(packed(members).pipeThrough(new CompressionStream('gzip')))
  await pipeline(encrypted, createWriteStream(path, { mode: OWNER_ONLY }))
}

function packed(members: AsyncIterable<Member>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, controller } = createTarPacker()
  const fill = async () => {
    for await (const { name, bytes } of members) {
      const body = controller.add({ name, size: bytes.length, mode: OWNER_ONLY }).getWriter()
      await body.write(bytes)
      await body.close()
    }
    controller.finalize()
  }
  fill().catch((thrown: unknown) => controller.error(thrown))
  return readable
}

/** More than any member has: a file that grows without end when it is unpacked is left at once. */
const LARGEST_MEMBER = 16 * 1024 * 1024

/**
 * Reads a file as often as it is asked, its members one after another; the key of the file is found once, which takes long on purpose.
 * Reading throws Misuse that tells a wrong passphrase from a file that is cut or changed and from one that is no archive.
 */
export function archiveReader({ path, passphrase }: ArchiveFile): () => AsyncGenerator<Member> {
  let key: Promise<Uint8Array> | undefined
  return () => {
    key ??= fileKey({ path, passphrase })
    return membersIn(path, key)
  }
}

async function* membersIn(path: string, key: Promise<Uint8Array>): AsyncGenerator<Member> {
  const decrypted = streamOf(await decryptedBytes(path, await key))
  const entries = decrypted.pipeThrough(new DecompressionStream('gzip')).pipeThrough(createTarDecoder({ strict: true }))
  try {
    for await (const { header, body } of entries) {
      if (header.size > LARGEST_MEMBER) throw noArchive(path)
      yield { name: header.name, bytes: await new Response(body).bytes() }
    }
  } catch (thrown) {
    throw thrown instanceof Misuse ? thrown : noArchive(path)
  }
}

/** A header of age with one passphrase is shorter, and ends behind the line that begins so. */
const HEADER_BYTES = 1024
const LAST_LINE = /^age-encryption[\s\S]*?\n---.*\n/

async function fileKey({ path, passphrase }: ArchiveFile): Promise<Uint8Array> {
  const [header = ''] = LAST_LINE.exec(await beginning(path)) ?? []
  const thread = new Worker(new URL('./file-key.ts', import.meta.url), { workerData: { header, passphrase } })
  const [found]: unknown[] = await once(thread, 'message').catch(() => {
    throw noArchive(path)
  })
  if (found instanceof Uint8Array) return found
  throw new Misuse(`The passphrase is not the one that ${path} was encrypted with.`)
}

async function beginning(path: string): Promise<string> {
  const chunks = createReadStream(path, { end: HEADER_BYTES - 1, encoding: 'latin1' })
  try {
    return (await chunks.toArray()).join('')
  } catch {
    throw new Misuse(`${path} cannot be read.`)
  }
}

async function decryptedBytes(path: string, key: Uint8Array): Promise<AsyncGenerator<Uint8Array<ArrayBuffer>>> {
  const { size } = await stat(path)
  const decrypter = new Decrypter()
  decrypter.addIdentity({ unwrapFileKey: () => key })
  const decrypted = await decrypter.decrypt(streamOf(createReadStream(path)))
  return whole(decrypted, (given) => damaged(path, { size, given }))
}

/** What is decrypted of a file. Each piece is proven before it is given, and the last one that it is the last. */
async function* whole(
  bytes: AsyncIterable<Uint8Array>,
  damage: (given: number) => Misuse,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let given = 0
  try {
    for await (const piece of bytes) {
      yield new Uint8Array(piece)
      given += piece.length
    }
  } catch {
    throw damage(given)
  }
}

/** The DOM's types, which the packages speak, do not know that a stream is made of what gives pieces; Node does. */
function streamOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return NodeStream.from(pieces) as ReadableStream<Uint8Array<ArrayBuffer>>
}

function noArchive(path: string): Misuse {
  return new Misuse(`${path} is no archive of a centre, or its beginning is damaged.`)
}

/** A piece of an encrypted file; where less than two are left, an end that is missing looks as one that was changed. */
const PIECE = 64 * 1024

function damaged(path: string, { size, given }: { readonly size: number; readonly given: number }): Misuse {
  const isEnd = given + 2 * PIECE > size
  const where = isEnd
    ? 'is not whole: its end is missing or was changed'
    : `was changed behind byte ${given} of ${size}`
  return new Misuse(`${path} ${where}. Take another copy of it: nothing was restored.`)
}
