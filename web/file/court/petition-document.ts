import type { Petition } from '../../../shared/protection/petition.ts'
import { type Block, type PetitionContext, petitionText } from '../../../shared/protection/petition-text.ts'
import type { DocumentParagraph } from '../../forms/word-document.ts'

/** The petition as a file that a word processor opens, with what is to be filled in highlighted. */
export async function petitionDocument(petition: Petition, context: PetitionContext): Promise<Blob> {
  const { wordDocument } = await import('../../forms/word-document.ts')
  return wordDocument('Návrh na předběžné opatření', petitionText(petition, context).map(documentParagraph))
}

const looks: Readonly<Record<Block['as'], Omit<DocumentParagraph, 'words'>>> = {
  court: { isBold: true, size: 13 },
  title: { isBold: true, size: 14, isCentred: true, isHead: true, before: 18 },
  heading: { isBold: true, size: 12, isHead: true, before: 12 },
  subheading: { isBold: true, isHead: true, before: 6 },
  text: {},
  item: { isIndented: true },
  signature: { before: 12 },
}

function documentParagraph({ as, runs }: Block): DocumentParagraph {
  const words = runs.map((run) => (typeof run === 'string' ? run : { highlighted: `[DOPLŇTE: ${run.gap}]` }))
  return { words, after: 6, ...looks[as] }
}
