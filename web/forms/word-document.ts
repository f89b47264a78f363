import { AlignmentType, Document, Footer, Header, HighlightColor, Packer, Paragraph, TextRun } from 'docx'
import { unbroken } from '../../shared/text/unbroken.ts'
import { xmlText } from '../../shared/text/xml-text.ts'

/*
 * The one file that writes documents of a word processor. It is loaded only when somebody asks for one: the library is larger than all of
 * the client.
 */

/** Words of a paragraph, perhaps on several lines; or highlighted, because somebody has to fill them in. */
export type Words = string | { readonly highlighted: string }

export interface DocumentParagraph {
  readonly words: readonly Words[]
  readonly isBold?: boolean
  /** Points; 11 unless it is said. */
  readonly size?: number
  /** Points before it, and after it; none and 10 unless it is said. */
  readonly before?: number
  readonly after?: number
  readonly isIndented?: boolean
  readonly isCentred?: boolean
  /** Whether it stays with the paragraph that follows it. */
  readonly isHead?: boolean
}

const SIZE = 11
const GAP = 10
const MARGIN_SIZE = 9
/** 2.5 cm and 0.6 cm, in twentieths of a point. */
const MARGIN = 1417
const INDENT = 360

/** A file that a word processor opens: A4, in Czech. `head` and `foot` stand on each of its pages, in small letters. */
export function wordDocument(
  title: string,
  paragraphs: readonly DocumentParagraph[],
  { head = '', foot = '' }: { readonly head?: string; readonly foot?: string } = {},
): Promise<Blob> {
  const run = { font: 'Calibri', size: 2 * SIZE, language: { value: 'cs-CZ' } }
  return Packer.toBlob(
    new Document({
      title: xmlText(title),
      creator: 'Opora',
      styles: { default: { document: { run } } },
      sections: [
        {
          properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
          ...(head !== '' && { headers: { default: new Header({ children: [margin(head)] }) } }),
          ...(foot !== '' && { footers: { default: new Footer({ children: [margin(foot)] }) } }),
          children: paragraphs.map(paragraph),
        },
      ],
    }),
  )
}

/** Words in the margin of a page. */
function margin(words: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: runs(words, { size: MARGIN_SIZE }) })
}

function paragraph({ words, before = 0, after = GAP, ...look }: DocumentParagraph): Paragraph {
  return new Paragraph({
    spacing: { before: 20 * before, after: 20 * after },
    keepNext: look.isHead === true,
    ...(look.isCentred && { alignment: AlignmentType.CENTER }),
    ...(look.isIndented && { indent: { left: INDENT } }),
    children: words.flatMap((part) => runs(part, look)),
  })
}

function runs(words: Words, { isBold = false, size = SIZE }: Pick<DocumentParagraph, 'isBold' | 'size'>): TextRun[] {
  const look = { bold: isBold, size: 2 * size, ...(typeof words !== 'string' && { highlight: HighlightColor.YELLOW }) }
  const text = typeof words === 'string' ? words : words.highlighted
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: xmlText(unbroken(line)), ...(index > 0 && { break: 1 }), ...look }))
}
