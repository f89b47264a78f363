import { describe, expect, it } from 'vitest'
import { defaultExtension, defaultTemplate } from '../../../shared/complaints/answer-letter.ts'
import { letterParts } from '../../../shared/complaints/letter-parts.ts'
import { liberec } from '../../support/centres.ts'

describe('a letter of answer', () => {
  it('is made of the default template and of who answers', () => {
    expect(letterParts(liberec, {})).toEqual({
      template: defaultTemplate,
      extension: defaultExtension,
      head: '',
      foot: '',
      appeal: expect.stringMatching(/^Krajský úřad Libereckého kraje, .*\nKancelář veřejného ochránce práv, .*\nČeský/),
      centre: expect.stringContaining('Liberec'),
      operator: expect.stringContaining('Libereckého kraje'),
    })
  })

  it('follows the centre’s own templates, head and foot', () => {
    const own = {
      answerTemplate: '{odpověď}',
      extensionTemplate: '{odpověď} {lhůta}',
      letterHead: 'H',
      letterFoot: 'P',
    }
    expect(letterParts(liberec, own)).toMatchObject({
      template: '{odpověď}',
      extension: '{odpověď} {lhůta}',
      head: 'H',
      foot: 'P',
    })
  })
})
