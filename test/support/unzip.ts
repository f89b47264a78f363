import { strFromU8, unzipSync } from 'fflate'

/** The files of an archive as text, by name. */
export async function unzip(archive: Blob): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}
