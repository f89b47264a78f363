import { Paragraph as Block, Document, Packer, TextRun } from 'docx'
import type { Paragraph } from '../../shared/complaints/answer-letter.ts'
import { unbroken } from '../../shared/text/unbroken.ts'
import { xmlText } from '../../shared/text/xml-text.ts'

/*
 * This file is loaded only when somebody asks for a letter: the library that writes it is larger than all of the client.
 */

/** Half points: 11 pt for the text, 13 pt for the subject. */
const SIZE = 22
const SUBJECT_SIZE = 26
/** Twentieths of a point: 10 pt after a paragraph, 2.5 cm of margin. */
const GAP = 200
const MARGIN = 1417

/** A letter as a file that a word processor opens: A4, in Czech. */
export function letterDocument(paragraphs: readonly Paragraph[], title: string): Promise<Blob> {
  return Packer.toBlob(
    new Document({
      title: xmlText(title),
      creator: 'Opora',
      styles: { default: { document: { run: { font: 'Calibri', size: SIZE, language: { value: 'cs-CZ' } } } } },
      sections: [
        {
          properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
          children: paragraphs.map(block),
        },
      ],
    }),
  )
}

function block({ isSubject, lines }: Paragraph): Block {
  const look = isSubject ? { bold: true, size: SUBJECT_SIZE } : {}
  return new Block({
    spacing: { after: GAP },
    keepNext: isSubject,
    children: lines.map(
      (line, index) => new TextRun({ text: xmlText(unbroken(line)), ...(index > 0 && { break: 1 }), ...look }),
    ),
  })
}
