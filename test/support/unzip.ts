import { inflateRawSync } from 'node:zlib'

/** The files of an archive as text, by name: enough of the ZIP format to look into documents. */
export async function unzip(archive: Blob): Promise<ReadonlyMap<string, string>> {
  const bytes = Buffer.from(await archive.arrayBuffer())
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const files = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameSize ?? 0))
    files.set(name, contentAt(bytes, at))
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (noteSize ?? 0)
  }
  return files
}

/** The content of the file whose entry in the directory begins at `entry`. */
function contentAt(bytes: Buffer, entry: number): string {
  const isStored = bytes.readUInt16LE(entry + 10) === 0
  const size = bytes.readUInt32LE(entry + 20)
  const local = bytes.readUInt32LE(entry + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + size)
  return (isStored ? packed : inflateRawSync(packed)).toString('utf8')
}
