import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HighlightColor,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
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
  /** Of which level a heading it is, for the contents of the document and for ears. */
  readonly heading?: 1 | 2
  /** Whether it is an item of a list. */
  readonly isItem?: boolean
}

/** A table: its first row stands at the head of each page. */
export interface DocumentTable {
  /** How wide its columns are, in parts of the page; together 1. */
  readonly columns: readonly number[]
  /** Each as many words as there are columns; all but the first stand at the end of their column. */
  readonly rows: readonly (readonly string[])[]
}

/** A picture: as SVG, and as PNG for programs that show none; in pixels, with what it says for whoever does not see it. */
export interface DocumentPicture {
  readonly svg: string
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  readonly words: string
}

export type DocumentBlock =
  | DocumentParagraph
  | { readonly table: DocumentTable }
  | { readonly picture: DocumentPicture }

const SIZE = 11
const GAP = 10
const MARGIN_SIZE = 9
/** 2.5 cm and 0.6 cm, in twentieths of a point. */
const MARGIN = 1417
const INDENT = 360
/** Of A4, without its margins. */
const PAGE_WIDTH = 11906 - 2 * MARGIN
const TABLE_SIZE = 10

/** A file that a word processor opens: A4, in Czech. `head` and `foot` stand on each of its pages, in small letters. */
export function wordDocument(
  title: string,
  blocks: readonly DocumentBlock[],
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
          children: blocks.map(blockOf),
        },
      ],
    }),
  )
}

/** Words in the margin of a page. */
function margin(words: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: runs(words, { size: MARGIN_SIZE }) })
}

function blockOf(block: DocumentBlock): Paragraph | Table {
  if ('table' in block) return table(block.table)
  return 'picture' in block ? picture(block.picture) : paragraph(block)
}

/** Widths are said of columns and of cells: LibreOffice does not guess them. */
function table({ columns, rows }: DocumentTable): Table {
  const widths = columns.map((part) => Math.round(part * PAGE_WIDTH))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (cells, row) => new TableRow({ tableHeader: row === 0, cantSplit: true, children: cellsOf(cells, row) }),
    ),
  })

  function cellsOf(cells: readonly string[], row: number): TableCell[] {
    return cells.map(
      (text, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [
            new Paragraph({
              ...(column > 0 && { alignment: AlignmentType.END }),
              children: runs(text, { isBold: row === 0, size: TABLE_SIZE }),
            }),
          ],
        }),
    )
  }
}

function picture({ svg, png, width, height, words }: DocumentPicture): Paragraph {
  const transformation = { width, height }
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: png },
    transformation,
    altText: { name: 'graf', title: '', description: xmlText(words) },
  })
  return new Paragraph({ spacing: { after: 20 * GAP }, children: [image] })
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 }

function paragraph({ words, before = 0, after = GAP, ...look }: DocumentParagraph): Paragraph {
  return new Paragraph({
    spacing: { before: 20 * before, after: 20 * after },
    keepNext: look.isHead === true,
    ...(look.isCentred && { alignment: AlignmentType.CENTER }),
    ...(look.heading !== undefined && { heading: headings[look.heading] }),
    ...(look.isItem && { bullet: { level: 0 } }),
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
