import '../later.ts'
import Papa from 'papaparse'
import readWorkbook from 'read-excel-file/universal'
import { type FileFault, LARGEST_FILE, MOST_ROWS, type Sheet } from '../../shared/import/sheet.ts'
import { sheetOf } from '../../shared/import/table.ts'
import { withoutCsvGuard } from '../../shared/sheets/csv.ts'
import { archiveFault } from './archive.ts'
import { decoded } from './decode.ts'

/*
 * A register is read in the browser: no file ever leaves it. What is too large is refused before it is read, a workbook before it is
 * unpacked. Formulas give what they gave last, links to elsewhere lead nowhere.
 */

export interface ReadFile {
  /** Its tables, each by the name of its sheet; of a CSV file one without a name. */
  readonly sheets: readonly ReadSheet[]
}

export interface ReadSheet {
  readonly name: string
  /** SHA-256, base64url, of the file, and of each further sheet of it with its name: the same table is known again by it. */
  readonly digest: string
  readonly sheet: Sheet
}

/** Reads a file; or why it is not read. */
export async function readFile(file: Blob): Promise<ReadFile | FileFault> {
  if (file.size > LARGEST_FILE) return 'too-large'
  const bytes = new Uint8Array(await file.arrayBuffer())
  const tables = isArchive(bytes) ? await tablesOf(bytes) : tableOfText(bytes)
  if (typeof tables === 'string') return tables
  const sheets = tables.flatMap(({ name, lines }) => {
    const sheet = sheetOf(lines)
    return typeof sheet === 'string' ? [] : [{ name, sheet }]
  })
  const [first] = tables
  const fault = first === undefined ? 'no-rows' : tables.map(({ lines }) => sheetOf(lines)).find(isTelling)
  if (sheets.length === 0) return fault ?? 'no-rows'
  return {
    sheets: await Promise.all(
      sheets.map(async (each, at) => ({
        ...each,
        digest: await digestOf(
          at === 0 ? bytes : new Uint8Array([...new TextEncoder().encode(each.name), 0, ...bytes]),
        ),
      })),
    ),
  }
}

function isTelling(sheet: Sheet | FileFault): sheet is FileFault {
  return typeof sheet === 'string' && sheet !== 'no-rows'
}

interface Table {
  readonly name: string
  readonly lines: readonly (readonly string[])[]
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Workbooks before 2007, and those with a password, are of this kind. */
function isOldWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}

async function tablesOf(bytes: Uint8Array<ArrayBuffer>): Promise<Table[] | FileFault> {
  const fault = archiveFault(bytes)
  if (fault !== undefined) return fault
  try {
    const sheets = await readWorkbook<string>(new Blob([bytes]), { parseNumber: (digits) => digits })
    return sheets.map(({ sheet, data }) => ({ name: sheet, lines: data.map((row) => row.map(cellText)) }))
  } catch {
    return 'damaged'
  }
}

/** A second before midnight is midnight that was reckoned badly. */
const HALF_A_MINUTE = 30_000

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return new Date(value.getTime() + HALF_A_MINUTE).toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'ano' : 'ne'
  // A number of many digits that stands in the file as a power is still whole there.
  const text = String(value)
  return /^\d(\.\d+)?E\+?\d+$/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text
}

const DELIMITERS = [';', '\t', ',', '|'] as const

function tableOfText(bytes: Uint8Array): Table[] | FileFault {
  if (isOldWorkbook(bytes)) return 'old-workbook'
  const text = decoded(bytes)
  if (text.includes('\u0000')) return 'not-a-table'
  // Excel itself leaves out the line by which a file says what parts it.
  const [line = '', told] = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? []
  const table = text.slice(line.length)
  const { data } = Papa.parse<string[]>(table, { delimiter: told ?? delimiterOf(table), preview: MOST_ROWS + 2 })
  return [{ name: '', lines: data.map((row) => row.map(withoutCsvGuard)) }]
}

/** What parts the headings: cells may hold decimal commas, headings hardly ever do. */
function delimiterOf(text: string): string {
  const line = text.split(/\r\n|\n|\r/).find((each) => each.trim() !== '') ?? ''
  const plain = line.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => plain.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';'
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const binary = Array.from(digest, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
