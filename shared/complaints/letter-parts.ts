import { centres } from '../centres/centres.ts'
import { defaultExtension, defaultTemplate } from './answer-letter.ts'
import { appealTo } from './appeal.ts'
import type { Answerer } from './settings.ts'
import type { LetterParts } from './views.ts'

type LetterSettings = Pick<Answerer, 'answerTemplate' | 'extensionTemplate' | 'letterHead' | 'letterFoot'>

/** What a centre's letters of answer are made of. Throws for a centre that is none. */
export function letterParts(centre: string, settings: LetterSettings): LetterParts {
  const known = centres.get(centre)
  if (known === undefined) throw new Error(`no centre ${centre}`)
  const { answerTemplate, extensionTemplate, letterHead = '', letterFoot = '' } = settings
  return {
    template: answerTemplate ?? defaultTemplate,
    extension: extensionTemplate ?? defaultExtension,
    head: letterHead,
    foot: letterFoot,
    appeal: appealTo(centre),
    centre: known.name,
    operator: known.operator,
  }
}
