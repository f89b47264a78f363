import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import { csv } from '../../../shared/sheets/csv.ts'
import { archiveFault } from '../../../web/import/archive.ts'
import { decoded } from '../../../web/import/decode.ts'
import { readFile } from '../../../web/import/read-file.ts'
import { sheetOf, workbook, workbookOfSheets } from '../../../web/sheets/workbook.ts'

const WORDS = 'Příliš žluťoučký kůň úpěl ďábelské ódy. ŠŤŽ'
/** The same words as older programs write them. */
const bytesOf = (encoding: string, text = WORDS) => {
  const decoder = new TextDecoder(encoding)
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (sign) => table.get(sign) ?? 0x3f)
}
const utf16 = (isBig: boolean, mark: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...WORDS].map((sign) => sign.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

describe('the text of a file', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(WORDS)],
    ['UTF-8 that says so', new TextEncoder().encode(`\ufeff${WORDS}`)],
    ['Windows-1250', bytesOf('windows-1250')],
    ['ISO 8859-2', bytesOf('iso-8859-2')],
    ['UTF-16, little end first', utf16(false, true)],
    ['UTF-16, big end first', utf16(true, true)],
    ['UTF-16, little end first, without saying so', utf16(false, false)],
    ['UTF-16, big end first, without saying so', utf16(true, false)],
  ])('in %s is read', (_encoding, bytes) => {
    expect(decoded(bytes)).toBe(WORDS)
  })

  it('of plain letters is the same in all', () => {
    expect(decoded(new TextEncoder().encode('Jmeno;Obec'))).toBe('Jmeno;Obec')
    expect(decoded(new Uint8Array())).toBe('')
  })
})

const read = async (content: BlobPart | Uint8Array) => {
  const file = await readFile(new Blob([content as BlobPart]))
  return typeof file === 'string' ? file : file.sheets.map(({ name, sheet }) => ({ name, ...sheet }))
}
const TABLE = {
  name: '',
  headings: ['Jméno', 'Obec'],
  rows: [
    ['Dorota, paní', 'Liberec'],
    ['Jana', '1,5'],
  ],
}

describe('a CSV file', () => {
  it.each([
    ['semicolons', 'Jméno;Obec\r\n"Dorota, paní";Liberec\r\nJana;1,5\r\n'],
    ['commas', 'Jméno,Obec\n"Dorota, paní",Liberec\nJana,"1,5"'],
    ['tabs', 'Jméno\tObec\nDorota, paní\tLiberec\nJana\t1,5'],
    ['what it says itself', 'sep=|\nJméno|Obec\nDorota, paní|Liberec\nJana|1,5'],
    ['semicolons, ends of lines of a Mac', 'Jméno;Obec\rDorota, paní;Liberec\rJana;1,5\r'],
    ['semicolons, a mark, empty lines around', '\ufeff\r\nJméno;Obec\r\nDorota, paní;Liberec\r\nJana;1,5\r\n;\r\n\r\n'],
  ])('is parted by %s', async (_how, text) => {
    expect(await read(text)).toEqual([TABLE])
  })

  it('of Windows-1250 keeps its letters, and a note its lines', async () => {
    const text = 'Příjmení;Poznámka\r\nŽižková;"první\r\n""druhá"""\r\n'
    expect(await read(bytesOf('windows-1250', text))).toEqual([
      { name: '', headings: ['Příjmení', 'Poznámka'], rows: [['Žižková', 'první\r\n"druhá"']] },
    ])
  })

  it('that we wrote ourselves is read as it was', async () => {
    const rows = [['+420 777 123 456', '=1+1', '007', '5. 3. 2024', "'už", 'a;b\n"c"']]
    const columns = [0, 1, 2, 3, 4, 5].map((at) => ({
      heading: `s${at}`,
      width: 9,
      value: (row: string[]) => row[at] ?? '',
    }))
    expect(await read(csv(columns, rows))).toMatchObject([{ rows }])
  })

  it.each<[string, BlobPart, string]>([
    ['nothing', '', 'no-rows'],
    ['headings only', 'Jméno;Obec\n', 'no-rows'],
    ['a million rows', 'a\n'.repeat(1_000_000), 'too-many-rows'],
    ['a thousand columns', `${'a;'.repeat(1000)}\n1`, 'too-many-columns'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1), 'not-a-table'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old-workbook'],
  ])('with %s is refused', async (_what, content, fault) => {
    expect(await read(content)).toBe(fault)
  })

  it('of 200 MB is refused before anything of it is read', async () => {
    const file = { size: 200_000_000, arrayBuffer: () => Promise.reject(new Error('it was read')) } as unknown as Blob
    expect(await readFile(file)).toBe('too-large')
  })
})

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** A workbook of one sheet, with whatever stands in its cells. */
const workbookOf = (rows: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Klienti" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
    ...more,
  })
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const HEADINGS = `<row r="1">${text('A1', 'Jméno')}${text('B1', 'Datum')}</row>`

describe('a workbook', () => {
  it('of several sheets has as many registers, each known again by its own digest, and the first by that of the file', async () => {
    const data = [
      ['Jméno', 'Obec'].map((value) => ({ value, type: String })),
      ['Dorota', 'Liberec'].map((value) => ({ value, type: String })),
    ]
    const bytes = await (await writeXlsxFile(['2019', '2020'].map((sheet) => ({ sheet, data }))).toBlob()).arrayBuffer()
    const [file, again] = [await readFile(new Blob([bytes])), await readFile(new Blob([bytes]))]
    if (typeof file === 'string') throw new Error(file)
    const digests = file.sheets.map(({ digest }) => digest)
    expect(new Set(digests).size).toBe(2)
    expect(digests[0]).toBe(createHash('sha256').update(new Uint8Array(bytes)).digest('base64url'))
    expect(again).toEqual(file)
  })

  it('that we wrote ourselves is read: words, days as days, numbers by their digits', async () => {
    const columns = [
      { heading: 'Jméno', width: 9, value: ({ name }: { name: string }) => name },
      { heading: 'Datum', width: 9, value: () => ({ day: '2024-03-05' }) },
      { heading: 'Telefon', width: 9, value: () => 777123456 },
    ]
    expect(await read(await workbook('Klienti', columns, [{ name: '=1+1' }, { name: 'Žofie' }]))).toEqual([
      {
        name: 'Klienti',
        headings: ['Jméno', 'Datum', 'Telefon'],
        rows: [
          ['=1+1', '2024-03-05', '777123456'],
          ['Žofie', '2024-03-05', '777123456'],
        ],
      },
    ])
  })

  it('that we wrote of several tables has each on a sheet of its own', async () => {
    const numbers = sheetOf({
      name: 'Čísla',
      columns: [{ heading: 'n', width: 9, value: (n: number) => n }],
      rows: [1.5, 2],
    })
    const words = sheetOf({
      name: 'Slova',
      columns: [{ heading: 'slovo', width: 9, value: (word: string) => word }],
      rows: ['a'],
    })
    expect(await read(await workbookOfSheets([numbers, words]))).toEqual([
      { name: 'Čísla', headings: ['n'], rows: [['1.5'], ['2']] },
      { name: 'Slova', headings: ['slovo'], rows: [['a']] },
    ])
  })

  it('gives what a formula gave last, and nothing of what lies elsewhere', async () => {
    const row = `<row r="2"><c r="A2" t="str"><f>[1]Sheet1!A1&amp;WEBSERVICE("http://zlo.example")</f><v>Dorota</v></c><c r="B2"><f>TODAY()</f><v>45356</v></c></row><row r="3">${text('A3', 'Jana')}<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`
    const links = {
      'xl/externalLinks/externalLink1.xml': strToU8(
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook/></externalLink>',
      ),
    }
    expect(await read(workbookOf(HEADINGS + row, links))).toMatchObject([
      {
        rows: [
          ['Dorota', '45356'],
          ['Jana', ''],
        ],
      },
    ])
  })

  it('takes no entity for more than its words', async () => {
    const rows = `${HEADINGS}<row r="2">${text('A2', '&b;')}</row>`
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData>${rows}</sheetData></worksheet>`
    const found = await read(workbookOf('', { 'xl/worksheets/sheet1.xml': strToU8(bomb) }))
    expect(JSON.stringify(found)).not.toContain('aaaa')
  })

  it.each<[string, () => Uint8Array, string]>([
    ['of too many rows', () => workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(100_000)), 'too-many-rows'],
    [
      'that grows',
      () => workbookOf(HEADINGS, { 'xl/media/bomb.bin': new Uint8Array(70_000_000) }),
      'too-large-unpacked',
    ],
    [
      'of a thousand parts',
      () =>
        workbookOf(
          HEADINGS,
          Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`xl/media/${at}`, strToU8('x')])),
        ),
      'too-many-parts',
    ],
    ['that is none', () => zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-table'],
    ['that is cut off', () => workbookOf(HEADINGS).subarray(0, 300), 'not-a-table'],
    ['that is spoilt', () => workbookOf('<row r="1"><c r="A1" t="s"><v>99</v></c'), 'damaged'],
  ])('%s is refused', async (_what, make, fault) => {
    expect(await read(make())).toBe(fault)
  })

  it('is given up before it is unpacked whole', () => {
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<w/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000) })
    expect(archiveFault(bomb, 1_000_000)).toBe('too-large-unpacked')
  })

  it('counts a row that lies across two steps once', () => {
    const rows = '<row r="1"/>'.repeat(14_999)
    expect(archiveFault(workbookOf(rows))).toBeUndefined()
    expect(archiveFault(workbookOf(`${rows}<row/><row/>`))).toBe('too-many-rows')
  })
})
