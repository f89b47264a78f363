import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figureGroupNames } from '../../../shared/figures/groups.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { sliceOf } from '../../../shared/figures/slice.ts'
import { chapterIds } from '../../../shared/report/chapters.ts'
import { overlapOf } from '../../../shared/report/overlap.ts'
import { csv } from '../../../shared/sheets/csv.ts'
import { codeWords } from '../../../web/figures/code-words.ts'
import { figuresTexts } from '../../../web/figures/use-figures-texts.ts'
import { wordDocument } from '../../../web/forms/word-document.ts'
import { reportBlocks } from '../../../web/report/document.ts'
import { reportSheets, reportWorkbook, sheetColumns } from '../../../web/report/sheets.ts'
import { reportTexts } from '../../../web/report/use-report-texts.ts'
import { type WholeReport, wholeReport } from '../../../web/report/whole-report.ts'
import { cs } from '../../../web/texts/cs.ts'
import { liberec } from '../../support/centres.ts'
import { liberec2023 } from '../../support/facts.ts'
import { unzip } from '../../support/unzip.ts'

const context = { period: '2023', parameters: usualParameters }
const nothing = sliceOf([], { ...context, period: '2022' })

/** The report of Liberec of 2023, of which a head wrote the mission and emptied the plan. */
function report(): WholeReport {
  const written = (id: 'mission' | 'plan', text: string) =>
    ({ id, text, from: 'Jinak.', version: 1, by: 'liberec-vedouci', at: '2024-02-01T08:00:00.000Z' }) as const
  return wholeReport(
    {
      ...{ year: 2023, today: '2024-02-01', before: {}, members: [], events: [], months: [] },
      chapters: [written('mission', 'Naše vlastní poslání.\n– první\n– druhé'), written('plan', '')],
      settings: { staff: [] },
      years: [
        { year: 2021, figures: undefined },
        { year: 2022, figures: nothing },
        { year: 2023, figures: sliceOf(liberec2023(), context) },
      ],
      parameters: usualParameters,
    },
    liberec,
  )
}

const { repeated, inNoRow, ...sums } = overlapOf(liberec2023(), context)
const overlap = {
  ...{ now: '2024-02-01T08:00:00.000Z', year: 2023, ...sums, people: [] },
  ...{ repeated: repeated.length, inNoRow: inNoRow.length },
}
/** One dot, as a browser would draw a chart. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const picture = {
  ...{ width: 200, height: 100, words: 'Vykázání po měsících', png: new Uint8Array(png) },
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="9" height="9"/></svg>',
}

const texts = {
  ...{ report: reportTexts.cs, figures: figuresTexts.cs, language: 'cs' as const },
  codes: codeWords(cs, figuresTexts.cs),
}

describe('the document of a report', () => {
  const made = () => wordDocument('Zpráva', reportBlocks(report(), overlap, [picture]))

  it('says in Czech what was written, what was prefilled, and the table as it is published', async () => {
    const text = await textOf(await made())
    for (const words of [
      'Zpráva o činnosti za rok 2023',
      'Naše vlastní poslání.',
      'Služba je určena pro:',
      'Celkový počet zájemců o službu',
      'Součet řádků 17 + 5 + 91 + 113 = 226 není celkový počet zájemců 220',
      'Děti se mezi klienty nepočítají',
      'Příloha: další ukazatele',
      'Co ukazatele počítají',
    ])
      expect(text).toContain(words)
    expect(text).toMatch(/Počet odmítnutých zájemců, kdy se nejedná o DN\s+chybí\s+91/)
  })

  it('leaves out a chapter that somebody emptied, and years of which nothing is kept', async () => {
    const text = await textOf(await made())
    expect(text).not.toContain('Plán na rok 2024')
    expect(text).not.toContain('2022')
  })

  it('holds its chart twice, with what it says for whoever does not see it', async () => {
    const files = await unzip(await made())
    const names = [...files.keys()].filter((name) => name.startsWith('word/media/'))
    expect(names.map((name) => name.slice(-3)).toSorted()).toEqual(['png', 'svg'])
    expect(files.get('word/document.xml')).toContain('Vykázání po měsících')
  })

  it('says the widths of its columns, which together are as wide as the page has room', async () => {
    const xml = (await unzip(await made())).get('word/document.xml') ?? ''
    const [first = ''] = /<w:tblGrid>.*?<\/w:tblGrid>/.exec(xml) ?? []
    const widths = [...first.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths).toHaveLength(3)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(11906 - 2 * 1417 + 3)
  })

  it('of a year of which nothing is kept has its chapters, and says so', async () => {
    const empty = { ...report(), years: [{ year: 2023, figures: nothing }] }
    const text = await textOf(await wordDocument('Zpráva', reportBlocks(empty, overlap, [])))
    expect(text).toContain('Za rok 2023 není v Opoře žádný záznam')
    expect(text).not.toContain('Příloha')
    const failed = { ...report(), years: [{ year: 2023, figures: undefined }] }
    expect(await textOf(await wordDocument('Zpráva', reportBlocks(failed, overlap, [])))).toContain(
      'nepodařilo spočítat',
    )
  })
})

describe('the tables of a report', () => {
  it('are the published one and one of each group, with numbers as numbers', () => {
    const sheets = reportSheets(report(), texts)
    expect(sheets.map(({ name }) => name)).toEqual([
      'Zveřejňovaná tabulka',
      ...figureGroupNames.map((group) => figuresTexts.cs.groups[group]),
    ])
    expect(sheets[0]?.rows.map(({ values }) => values)).toEqual(
      [220, 17, 5, 91, 113, 13, 100, 89, 24, 61].map((n) => ['čísla se nepodařilo spočítat', n]),
    )
  })

  it('say of a share its percent and what it is made of, and of nothing that there is nothing', () => {
    const whole = report()
    const share = { kind: 'share', part: 48, whole: 51 } as const
    const years = [{ year: 2023, figures: { ...whole.years.at(-1)?.figures, 'offered-in-time': share } }]
    const rows = reportSheets({ ...whole, years }, texts).flatMap((sheet) => sheet.rows)
    const of = (id: string) => rows.filter(({ indicator }) => indicator === id)
    expect(of('offered-in-time').map(({ part, values }) => [plain(part), values[0]])).toEqual([
      ['', 94.1],
      ['splněno', 48],
      ['z celkem', 51],
    ])
    expect(of('time-to-offer').map(({ values }) => plain(String(values[0])))).toEqual([
      'není z čeho počítat',
      'není z čeho počítat',
    ])
  })

  it('come as one CSV with the definition of each number', () => {
    const rows = reportSheets(report(), texts).flatMap((sheet) => sheet.rows)
    const lines = csv(sheetColumns(report(), texts, true), rows)
      .split('\r\n')
      .map(plain)
    expect(lines[0]).toContain('Tabulka;Ukazatel;Část;Jednotka')
    expect(lines[1]).toContain(
      'Zveřejňovaná tabulka;Celkový počet zájemců o službu;;lidé;čísla se nepodařilo spočítat;220;',
    )
    expect(lines[1]).toContain('Různí lidé, kteří')
  })

  it('come as one workbook that other programs open', async () => {
    const files = await unzip(await reportWorkbook(report(), texts))
    const book = files.get('xl/workbook.xml') ?? ''
    for (const name of ['Zveřejňovaná tabulka', 'Vykázání', 'Definice']) expect(book).toContain(`name="${name}"`)
  })
})

it('every chapter of a report has a name and stands in its place', () => {
  expect(report().chapters.map(({ id }) => id)).toEqual([...chapterIds])
})

/** What a document says: as LibreOffice opens it where it is installed, otherwise as it stands in its XML. */
async function textOf(document: Blob): Promise<string> {
  return plain((await byLibreOffice(document)) ?? (await unzip(document)).get('word/document.xml') ?? '')
}

function plain(text: string): string {
  const words = text.includes('<w:') ? text.replace(/<\/w:(p|tc)>/g, ' ').replace(/<[^>]+>/g, '') : text
  return words.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replace(/\s+/g, ' ')
}

/** What LibreOffice is called where it is installed. */
const OFFICE = 'soffice'

async function byLibreOffice(document: Blob): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'opora-report-'))
  const path = join(folder, 'report.docx')
  writeFileSync(path, new Uint8Array(await document.arrayBuffer()))
  const run = (to: string) => spawnSync(OFFICE, ['--headless', '--convert-to', to, '--outdir', folder, path])
  try {
    if (run('pdf').status !== 0) return undefined
    expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    run('txt:Text')
    return readFileSync(join(folder, 'report.txt'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
