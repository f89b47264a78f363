import { Document, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type TemplateValues, writtenTags } from '../../../shared/agreements/template.ts'
import { defaultTemplate } from '../../../web/documents/agreement.ts'
import { archiveFault } from '../../../web/documents/archive.ts'
import { filledIn, templateFault } from '../../../web/documents/template.ts'
import { unzip } from '../../support/unzip.ts'

const CZECH = 'Příliš žluťoučký kůň & <ďábelské> ódy'

const values: TemplateValues = {
  centrum: 'Intervenční centrum Liberec',
  provozovatel: 'Zkušební provozovatel, p. o.',
  spis: 'LIBEREC-7F3K9Q',
  jméno: 'Jana Vzorová',
  narození: '1. 1. 1990',
  zakázka: `${CZECH}\nDruhý řádek.`,
  místo: 'v centru, po telefonické domluvě',
  od: '3. 3. 2026',
  do: '',
  doba: 'od 3. 3. 2026 na dobu neurčitou',
  pracovník: 'Petra Zkušební',
  dnes: '3. 3. 2026',
  činnosti: [{ činnost: 'krizová pomoc' }, { činnost: 'doprovod k soudu' }],
}

async function written(...paragraphs: string[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer())
}

async function textOf(document: Blob): Promise<string> {
  const xml = (await unzip(document)).get('word/document.xml') ?? ''
  return xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
}

describe('the default agreement', () => {
  test('is a template of which every tag is filled in', async () => {
    expect(await templateFault(await defaultTemplate())).toBeUndefined()
    const text = await textOf(await filledIn(await defaultTemplate(), values))
    expect(text).not.toMatch(/[{}]/)
    for (const said of [
      'Jana Vzorová',
      'LIBEREC-7F3K9Q',
      '–  krizová pomoc',
      '–  doprovod k soudu',
      'na dobu neurčitou',
    ])
      expect(text).toContain(said)
    expect(text).toContain('Příliš žluťoučký kůň &amp; &lt;ďábelské&gt; ódy\nDruhý řádek.“')
  })

  test.each([
    ['alone', '{zakázka}', 'První.\nDruhá.'],
    ['among other words', 'Slovy: „{zakázka}“, konec.', 'Slovy: „První.\nDruhá.“, konec.'],
    ['before another of several lines', '{zakázka} {místo}.', 'První.\nDruhá. Nahoře\n\ndole.'],
    ['within a list', '{#činnosti}{činnost}; {/činnosti}', 'a\nb; c; '],
  ])('keeps the lines of what is filled in, %s', async (_where, text, filled) => {
    const several = {
      ...{ ...values, zakázka: 'První.\nDruhá.', místo: 'Nahoře\n\ndole' },
      činnosti: [{ činnost: 'a\nb' }, { činnost: 'c' }],
    }
    expect((await textOf(await filledIn(await written(text), several))).trimEnd()).toBe(filled.trimEnd())
  })

  test('has what § 91 (2) asks for', async () => {
    const text = await textOf(new Blob([new Uint8Array(await defaultTemplate())]))
    for (const article of [
      'Smluvní strany',
      'Druh služby',
      'Rozsah služby',
      'Místo a čas',
      'bezplatně',
      'vnitřními pravidly',
      'Výpovědní doba',
      'Doba platnosti',
    ])
      expect(text).toContain(article)
  })
})

describe('a template from outside', () => {
  test.each<[string, string[], unknown]>([
    ['with known tags', ['{jméno}', '{#činnosti}{činnost}{/činnosti}'], undefined],
    ['with every tag that the settings name', [...writtenTags], undefined],
    ['without any tag', ['Dohoda'], undefined],
    ['with unknown tags', ['{jmeno} {adresa}', '{jméno}'], { code: 'unknown-tags', tags: ['jmeno', 'adresa'] }],
    ['with a brace that is not closed', ['{jméno'], { code: 'unbalanced', tags: [expect.stringContaining('{')] }],
    ['with a brace that is not opened', ['jméno}'], { code: 'unbalanced', tags: [expect.any(String)] }],
    ['with a list that is not closed', ['{#činnosti}{činnost}'], { code: 'unbalanced', tags: ['{#činnosti}'] }],
    ['with a list that is not opened', ['{/činnosti}'], { code: 'unbalanced', tags: ['{/činnosti}'] }],
  ])('%s', async (_what, paragraphs, fault) => {
    expect(await templateFault(await written(...paragraphs))).toEqual(fault)
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['some text', strToU8('Dohoda')],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') })],
    ['a document without its head', zipSync({ 'word/document.xml': strToU8('<a/>') })],
  ])('%s is no document', async (_what, bytes) => {
    expect(await templateFault(bytes)).toEqual({ code: 'not-a-document' })
  })

  test('a document that is cut off is none', async () => {
    expect(await templateFault((await defaultTemplate()).subarray(0, 400))).toEqual({ code: 'not-a-document' })
  })

  test('one that unpacks to too much is not opened', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(21_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(archiveFault(bomb)).toBe('too-large')
  })

  test('one of too many parts is not opened', () => {
    const parts = Array.from({ length: 201 }, (_, at) => [`word/${at}.xml`, strToU8('a')] as const)
    expect(archiveFault(zipSync(Object.fromEntries(parts)))).toBe('too-large')
  })

  test('one that is too large a file is told so', async () => {
    expect(await templateFault(new Uint8Array(300_001))).toEqual({ code: 'too-large-file' })
  })

  test('controls that no document can hold are left out of what is filled in', async () => {
    const filled = await filledIn(await written('{jméno}'), { ...values, jméno: 'Ja\u0000na' })
    expect(await textOf(filled)).toContain('Jana')
  })
})
