import { Unzip, UnzipInflate } from 'fflate'

/** Why an archive is not opened. */
export type ArchiveFault = 'not-a-document' | 'too-large'

/** What a document may come to when it is unpacked, and of how many parts. A letter with its pictures stays far below. */
const MOST_BYTES = 20_000_000
const MOST_PARTS = 200
/** So little is unpacked at once that a bomb is found out before it is large. */
const STEP = 16_384

/**
 * Looks into an archive from outside before anything else does: a small one may hold gigabytes. It is unpacked and counted, because
 * the sizes it declares may lie, and nothing of it is kept.
 */
export function archiveFault(archive: Uint8Array): ArchiveFault | undefined {
  const seen = { bytes: 0, parts: 0, document: false }
  const unzip = new Unzip((part) => {
    seen.parts++
    seen.document ||= part.name === 'word/document.xml'
    part.ondata = (error, chunk) => {
      if (error) throw error
      seen.bytes += chunk.length
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < archive.length; at += STEP) {
      unzip.push(archive.subarray(at, at + STEP), at + STEP >= archive.length)
      if (seen.bytes > MOST_BYTES || seen.parts > MOST_PARTS) return 'too-large'
    }
  } catch {
    return 'not-a-document'
  }
  return seen.document ? undefined : 'not-a-document'
}
