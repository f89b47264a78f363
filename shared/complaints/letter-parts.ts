import type { Centre } from '../centres/centres.ts'
import { defaultExtension, defaultTemplate } from './answer-letter.ts'
import { appealTo } from './appeal.ts'
import type { Answerer } from './settings.ts'
import type { LetterParts } from './views.ts'

type LetterSettings = Pick<Answerer, 'answerTemplate' | 'extensionTemplate' | 'letterHead' | 'letterFoot'>

/** What a centre's letters of answer are made of. */
export function letterParts({ name, operator, region }: Centre, settings: LetterSettings): LetterParts {
  const { answerTemplate, extensionTemplate, letterHead = '', letterFoot = '' } = settings
  return {
    template: answerTemplate ?? defaultTemplate,
    extension: extensionTemplate ?? defaultExtension,
    head: letterHead,
    foot: letterFoot,
    appeal: appealTo(region),
    centre: name,
    operator,
  }
}
