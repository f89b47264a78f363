import { centres } from '../centres/centres.ts'
import { defaultTemplate } from './answer-letter.ts'
import { appealTo } from './appeal.ts'
import type { LetterParts } from './views.ts'

/** What a centre's letters of answer are made of. Throws for a centre that is none. */
export function letterParts(
  centre: string,
  { answerTemplate = defaultTemplate }: { readonly answerTemplate?: string | undefined },
): LetterParts {
  const known = centres.get(centre)
  if (known === undefined) throw new Error(`no centre ${centre}`)
  return { template: answerTemplate, appeal: appealTo(centre), centre: known.name, operator: known.operator }
}
