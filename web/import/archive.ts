import { Unzip, UnzipInflate } from 'fflate'
import { type FileFault, LARGEST_UNPACKED, MOST_PARTS, MOST_ROWS } from '../../shared/import/sheet.ts'

/** What is unpacked of a workbook at once: a bomb is found out before it has grown. */
const STEP = 16_384

/** Thrown by ourselves out of a library. */
class Refused extends Error {
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(fault)
    this.fault = fault
  }
}

/**
 * Looks through a packed workbook without keeping anything of it: how many parts it has, how large they are, how many rows its sheets.
 * What it says of its own sizes may be a lie, so it is unpacked and counted, and given up as soon as it is too large.
 */
export function archiveFault(bytes: Uint8Array, budget = LARGEST_UNPACKED): FileFault | undefined {
  try {
    return look(bytes, budget)
  } catch (thrown) {
    return thrown instanceof Refused ? thrown.fault : 'damaged'
  }
}

function look(bytes: Uint8Array, budget: number): FileFault | undefined {
  let [total, parts] = [0, 0]
  let isWorkbook = false
  const unzip = new Unzip((part) => {
    parts += 1
    if (parts > MOST_PARTS) throw new Refused('too-many-parts')
    isWorkbook ||= part.name === 'xl/workbook.xml'
    const count = part.name.startsWith('xl/worksheets/') ? rowCounter() : undefined
    part.ondata = (error, chunk) => {
      if (error) throw error
      total += chunk.length
      if (total > budget) throw new Refused('too-large-unpacked')
      // The headings are a row, too.
      if (count !== undefined && count(chunk) > MOST_ROWS + EMPTY_ROWS) throw new Refused('too-many-rows')
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  return isWorkbook ? undefined : 'not-a-table'
}

/** Rows that hold nothing and only have a colour are written, too. */
const EMPTY_ROWS = 5_000

/** Counts the rows of a sheet while its text goes by; a mark may lie across two chunks. */
function rowCounter(): (chunk: Uint8Array) => number {
  const decoder = new TextDecoder('latin1')
  let rest = ''
  let rows = 0
  return (chunk) => {
    const text = rest + decoder.decode(chunk)
    rows += text.match(/<row[ >/]/g)?.length ?? 0
    rest = text.slice(-4)
    // A whole mark in what is kept would be counted again.
    if (/<row[ >/]$/.test(rest)) rest = ''
    return rows
  }
}
