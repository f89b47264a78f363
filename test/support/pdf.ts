import { inflateSync } from 'node:zlib'

/** The text of each page of a document that Chromium printed, words in the order in which they are drawn. */
export function pagesOf(pdf: Buffer): string[] {
  const objects = objectsIn(pdf.toString('latin1'))
  const fonts = new Map([...objects].map(([id, body]) => [id, signsOf(objects, body)]))
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((body) => {
      const named = new Map(
        [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, fonts.get(id ?? '')]),
      )
      return drawn(contentOf(objects, body, 'Contents'), named)
    })
}

function objectsIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = '', body = '']) => [id, body]))
}

/** The stream that an object names by a key. */
function contentOf(objects: ReadonlyMap<string, string>, body: string, key: string): string {
  const [, id = ''] = new RegExp(`/${key} (\\d+) 0 R`).exec(body) ?? []
  const [, stream = ''] = /stream\n(.*)\nendstream/s.exec(objects.get(id) ?? '') ?? []
  return stream === '' ? '' : inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
}

/** What a font's glyphs stand for, by their hexadecimal numbers. */
function signsOf(objects: ReadonlyMap<string, string>, body: string): Map<string, string> {
  const map = contentOf(objects, body, 'ToUnicode')
  const signs = new Map<string, string>()
  for (const [, glyph = '', sign = ''] of map.matchAll(/^<(\w{4})> <(\w+)>$/gm)) signs.set(glyph, textOf(sign))
  for (const [, from = '', to = '', first = ''] of map.matchAll(/^<(\w{4})> <(\w{4})> <(\w{4})>$/gm)) {
    const start = Number.parseInt(from, 16)
    for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph++)
      signs.set(hex(glyph), String.fromCharCode(Number.parseInt(first, 16) + glyph - start))
  }
  return signs
}

const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0')

function textOf(utf16: string): string {
  return (utf16.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}

function drawn(
  content: string,
  fonts: ReadonlyMap<string | undefined, ReadonlyMap<string, string> | undefined>,
): string {
  let font: ReadonlyMap<string, string> | undefined
  let text = ''
  for (const [, name, glyphs = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
    if (name !== undefined) font = fonts.get(name)
    for (const glyph of glyphs.match(/.{4}/g) ?? []) text += font?.get(glyph) ?? ''
  }
  return text.replace(/\u00a0/g, ' ')
}
