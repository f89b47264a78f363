import { expect, it } from 'vitest'
import { agreementForms } from '../../../shared/agreements/agreement.ts'
import { endReasons, UNRECORDED } from '../../../shared/agreements/period.ts'
import { channels } from '../../../shared/clients/attempt.ts'
import { origins } from '../../../shared/clients/views.ts'
import { eventKinds } from '../../../shared/code-lists/kinds.ts'
import { complaintSubjects } from '../../../shared/complaints/complaint.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import { enquiryAgeBands, enquirySexes, refusals } from '../../../shared/enquiries/enquiry.ts'
import { indicators } from '../../../shared/figures/indicators.ts'
import { relations } from '../../../shared/police/coded.ts'
import { acts, isWork, kinds } from '../../../shared/work/acts.ts'
import { codeWords } from '../../../web/figures/code-words.ts'
import { figuresTexts } from '../../../web/figures/use-figures-texts.ts'
import { cs } from '../../../web/texts/cs.ts'
import { en } from '../../../web/texts/en.ts'

const yesNo = ['yes', 'no', 'unknown']
const ages = enquiryAgeBands
/** Every code that a part of a figure can have, by what the figure is divided by. */
const codes: Readonly<Record<string, readonly string[]>> = {
  district: ['CZ0513', 'CZ0100', 'none'],
  ordinal: ['first', 'second', 'third-or-more'],
  present: yesNo,
  'evicted-sex': enquirySexes,
  'evicted-age': ages,
  'evicted-nationality': ['CZ', 'other', 'unknown'],
  minors: yesNo,
  sex: enquirySexes,
  age: ages,
  relation: [...relations, 'unknown'],
  anonymity: ['anonymous', 'named'],
  refusal: refusals,
  origin: origins,
  newness: ['new', 'continuing'],
  'district-before': ['CZ0513', 'abroad', 'unknown'],
  form: agreementForms,
  reason: [...endReasons, UNRECORDED],
  act: acts,
  kind: [...kinds.filter(isWork), ...eventKinds],
  agreement: ['with', 'without'],
  channel: channels,
  outcome: outcomes,
  eviction: ['with', 'without'],
  about: complaintSubjects,
}

const words = codeWords(cs, figuresTexts.cs)

it('has words for everything that a figure is divided by', () => {
  const dimensions = Object.values(indicators).flatMap(({ by }) => Object.keys(by))
  expect(new Set(dimensions)).toEqual(new Set(Object.keys(codes)))
  for (const dimension of dimensions) expect(words.dimension(dimension)).not.toBe(dimension)
})

it.each(Object.entries(codes))('%s: each part has words of its own', (dimension, all) => {
  const said = all.map((code) => words.code(dimension, code))
  expect(all.filter((code) => said.includes(code))).toEqual([])
  expect(new Set(said).size).toBe(all.length)
})

it('says in English the same as in Czech', () => {
  const named = ({ codes }: { codes: object }) => Object.entries(codes).map(([name, of]) => [name, Object.keys(of)])
  expect(named(figuresTexts.en)).toEqual(named(figuresTexts.cs))
  expect(codeWords(en, figuresTexts.en).code('channel', 'phone')).toBe('Phone')
})

it('shows a code that is not known here as it is', () => {
  expect(words.code('sex', 'of-a-later-version')).toBe('of-a-later-version')
})
