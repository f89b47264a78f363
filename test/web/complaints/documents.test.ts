import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../../shared/complaints/answer-letter.ts'
import { entered, lastDayOf } from '../../../shared/complaints/complaint.ts'
import { letterParts } from '../../../shared/complaints/letter-parts.ts'
import type { ComplaintFile, ComplaintRow } from '../../../shared/complaints/views.ts'
import { bookColumns } from '../../../web/complaints/book-lines.ts'
import { letterDocument } from '../../../web/complaints/letter-document.ts'
import { answerLetter, extensionLetter } from '../../../web/complaints/letter-values.ts'
import { workbook } from '../../../web/sheets/workbook.ts'
import { liberec } from '../../support/centres.ts'
import { answer, complaint, suggestion } from '../../support/complaints.ts'
import { unzip } from '../../support/unzip.ts'

const CZECH = 'Příliš žluťoučký kůň úpěl ďábelské ódy: „ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ“ – 5 €'

function row(changes: Partial<ComplaintRow> = {}): ComplaintRow {
  const state = entered(complaint({ text: CZECH }), 30)
  return {
    id: '2026-7',
    year: 2026,
    number: 7,
    about: 'service',
    deliveredOn: '2026-03-02',
    corrected: false,
    enteredAt: '2026-03-02T09:00:00.000Z',
    status: 'open',
    lastDay: lastDayOf(state) ?? '',
    state,
    ...changes,
  }
}

function file(changes: Partial<ComplaintFile> = {}): ComplaintFile {
  const state = { ...entered(complaint(), 30), answer: answer({ text: `${CZECH}\n\nDruhý odstavec & <konec>.` }) }
  return {
    ...row({ state, status: 'answered', answeredOn: '2026-03-02' }),
    now: '2026-03-05T09:00:00.000Z',
    version: 2,
    rights: ['see', 'correct', 'decide'],
    revisions: [],
    letter: letterParts(liberec, {}),
    ...changes,
  }
}

/** The paragraphs of a document as its reader sees them. */
async function words(document: Blob): Promise<string[]> {
  const xml = (await unzip(document)).get('word/document.xml') ?? ''
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []
  return paragraphs.map((paragraph) => plain(paragraph.replace(/<w:br\/>/g, '\n').replace(/<[^>]+>/g, '')))
}

function plain(xml: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return xml.replace(/&(\w+);/g, (all, name: string) => signs[name] ?? all).replace(/\u00a0/g, ' ')
}

const asDocument = (paragraphs: readonly Paragraph[], title: string) =>
  letterDocument(paragraphs, title, { head: 'Vymyšlená 1\nLiberec', foot: 'IČO 00000000' })

describe('the letter of answer', () => {
  it('is a document that says in Czech what the template and the answer say', async () => {
    const document = await asDocument(answerLetter(file(), { name: 'Mgr. Hana Vedoucí' }) ?? [], 'Vyřízení stížnosti')
    expect(await words(document)).toEqual([
      'Intervenční centrum Liberec\nCentrum intervenčních a psychosociálních služeb Libereckého kraje, p. o.',
      'Stěžovatelka Zkušební\nZkušební 2, Liberec',
      'Dne 5. 3. 2026',
      'Vyřízení stížnosti č. 7/2026',
      'Vážená paní, vážený pane,',
      'dne 2. 3. 2026 jsme obdrželi Vaši stížnost a zapsali jsme ji do knihy stížností pod číslem 7/2026. Pečlivě jsme ji prošetřili a sdělujeme Vám:',
      CZECH,
      'Druhý odstavec & <konec>.',
      'Pokud s vyřízením stížnosti nesouhlasíte, můžete se obrátit na:',
      'Kancelář veřejného ochránce práv',
      'S pozdravem',
      'Mgr. Hana Vedoucí\nIntervenční centrum Liberec',
    ])
  })

  it('names measures when there were any', async () => {
    const state = { ...entered(complaint(), 30), answer: answer({ measures: 'Přidali jsme termíny.' }) }
    const said = await words(await asDocument(answerLetter(file({ state }), { name: 'H' }) ?? [], 'x'))
    expect(said).toContain('Na základě Vaší stížnosti jsme přijali tato opatření:')
    expect(said).toContain('Přidali jsme termíny.')
  })

  it('is a real document: all parts a word processor needs, and it is known to be Czech', async () => {
    const parts = await unzip(await asDocument(answerLetter(file(), { name: 'H' }) ?? [], 'Vyřízení stížnosti'))
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']) {
      expect(parts.has(name)).toBe(true)
    }
    expect(parts.get('word/styles.xml')).toContain('cs-CZ')
  })

  it('is not there before the answer', () => {
    expect(answerLetter(file({ state: entered(complaint(), 30) }), { name: 'H' })).toBeUndefined()
  })
})

describe('a letter as a document', () => {
  it('opens whatever was typed long ago: without what XML cannot hold', async () => {
    const letter = [{ isSubject: true, lines: ['Od\u0000po\u0007věď \ud83d👩 \udc69'] }]
    const xml = (await unzip(await asDocument(letter, 'V\u0000ěc'))).get('word/document.xml') ?? ''
    expect(xml).toContain('Odpověď 👩 ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(xml).not.toMatch(/[\u0000-\u0008\ufffd]/)
  })

  it('keeps words together that Czech does not part', async () => {
    const letter = [{ isSubject: false, lines: ['Sešli jsme se v Liberci a o tom, č. 7/2026, Po–Pá 9–14'] }]
    const xml = (await unzip(await asDocument(letter, 'x'))).get('word/document.xml')
    expect(xml).toContain('Sešli jsme se v\u00a0Liberci a\u00a0o\u00a0tom, č.\u00a07/2026, Po–Pá 9–14')
  })
})

describe('the letter about putting off', () => {
  it('says why and until when', async () => {
    const extensions = [{ until: '2026-04-30', reason: 'Čekáme na znalecký posudek.', at: '', by: 'x' }]
    const letter = extensionLetter(file({ state: { ...entered(complaint(), 30), extensions } }), { name: 'H' }) ?? []
    const said = (await words(await asDocument(letter, 'x'))).join('\n')
    expect(said).toContain('Prodloužení lhůty k vyřízení stížnosti č. 7/2026')
    expect(said).toContain('Čekáme na znalecký posudek.')
    expect(said).toContain('nejpozději 30. 4. 2026.')
  })

  it('is not there when nothing was put off', () => {
    expect(extensionLetter(file(), { name: 'H' })).toBeUndefined()
  })
})

/** Rows of the first sheet, each a list of texts; dates as the numbers that the file holds. */
async function sheet(workbook: Blob): Promise<{ rows: string[][]; xml: string; names: string[] }> {
  const parts = await unzip(workbook)
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) =>
    plain(text.replace(/<[^>]+>/g, '')),
  )
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
  const rows = [...xml.matchAll(/<row .*?<\/row>/gs)].map(([row]) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content = '']) => {
      const value = plain(content.replace(/<[^>]+>/g, ''))
      return attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : value
    }),
  )
  return { rows, xml, names: [...parts.keys()] }
}

describe('the workbook', () => {
  const bookOf = (...complaints: ComplaintRow[]) => workbook('Kniha stížností 2026', bookColumns, complaints)

  it('has the headings and a line for each complaint, in Czech', async () => {
    const { rows } = await sheet(await bookOf(row(), row({ number: 8, corrected: true })))
    expect(rows[0]).toEqual(bookColumns.map(({ heading }) => heading))
    expect(rows).toHaveLength(3)
    expect(rows[1]).toContain(CZECH)
    expect(rows[1]?.[0]).toBe('7/2026')
    expect(rows[1]).toContain('Stěžovatelka Zkušební\nZkušební 2, Liberec')
    expect(rows[2]).toContain('ano')
  })

  it('holds days as days, so that they sort', async () => {
    const { rows } = await sheet(await bookOf(row()))
    // 2 March 2026 is day 46083 of spreadsheets.
    expect(rows[1]?.[1]).toBe('46083')
  })

  it('says of a suggestion that it is anonymous, and of what is hidden only that it is', async () => {
    const { state: _state, ...hidden } = row({ about: 'head' })
    const { rows } = await sheet(await bookOf(row({ state: entered(suggestion(), 30) }), hidden))
    expect(rows[1]).toContain('anonymně')
    expect(rows[2]).toContain('Obsah vidí jen pracovníci centra a zřizovatel.')
    expect(rows[2]?.join()).not.toContain('Stěžovatelka')
  })

  it.each(['=', '+', '-', '@', '\ufeff=', '\t=', '\u200b@', ' \u0000+', '＝'])(
    'takes a complaint, name, witness, reason, answer or measure beginning with %j for words',
    async (before) => {
      const attack = `${before}HYPERLINK("http://zlo.example";"klikněte")`
      const state = {
        ...entered(complaint({ text: attack, witness: attack, complainant: { name: attack, contact: attack } }), 30),
        extensions: [{ until: '2026-04-30', reason: attack, at: '', by: 'x' }],
        answer: answer({ text: attack, measures: attack, appeal: attack }),
      }
      const { rows, xml } = await sheet(await bookOf(row({ state })))
      const suspicious = (rows[1] ?? []).filter((text) => text.includes('zlo.example'))
      expect(suspicious.length).toBe(7)
      for (const text of suspicious) expect(text).not.toContain("'")
      expect(xml).not.toContain('<f>')
    },
  )

  it('cuts a text that is longer than a cell, and leaves out what no workbook can hold', async () => {
    const reason = `${'Čekáme. '.repeat(2400)}\u0000\ud800`
    const extensions = ['2026-04-30', '2026-05-29'].map((until) => ({ until, reason, at: '', by: 'x' }))
    const { rows } = await sheet(await bookOf(row({ state: { ...entered(complaint(), 30), extensions } })))
    const cut = rows[1]?.find((text) => text.includes('zkráceno')) ?? ''
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut).toMatch(/^do 30. 4. 2026: Čekáme\./)
    expect(cut).not.toContain('\u0000')
  })

  it('of a year without complaints is still a book', async () => {
    const { rows, names } = await sheet(await bookOf())
    expect(rows).toHaveLength(1)
    expect(names).toContain('[Content_Types].xml')
  })
})
