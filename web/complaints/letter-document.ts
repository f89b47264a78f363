import type { Paragraph } from '../../shared/complaints/answer-letter.ts'
import type { LetterParts } from '../../shared/complaints/views.ts'
import type { DocumentParagraph } from '../forms/word-document.ts'

/** A letter as a file that a word processor opens. */
export async function letterDocument(
  paragraphs: readonly Paragraph[],
  title: string,
  { head, foot }: Pick<LetterParts, 'head' | 'foot'>,
): Promise<Blob> {
  const { wordDocument } = await import('../forms/word-document.ts')
  return wordDocument(title, paragraphs.map(documentParagraph), { head, foot })
}

function documentParagraph({ isSubject, lines }: Paragraph): DocumentParagraph {
  return { words: [lines.join('\n')], ...(isSubject && { isBold: true, isHead: true, size: 13 }) }
}
