import { expect } from 'vitest'
import { exampleFor, type MessageKind } from '../../shared/police/examples.ts'

/** What a request at the police's door is about. */
export type Verb = 'notice' | 'supplement' | 'end' | 'status' | 'enrolment'

/** How many requests that mean harm the tests send at least at each verb: `hostile` those of a notice, `hostile-later` the others. */
export const hostileAtLeast: Readonly<Record<Verb, number>> = {
  notice: 1200,
  supplement: 1400,
  end: 300,
  status: 130,
  enrolment: 160,
}

const kinds: Readonly<Record<string, MessageKind>> = {
  'invalid-notice': 'notice',
  'invalid-supplement': 'supplement',
  'invalid-end': 'end',
  'invalid-enrolment': 'enrolment',
}

/**
 * What a refusal says but for the examples in it. Each of them has to be there, and to be the fixed words that are said of this place and
 * this fault, whatever was sent, so that they may be the same as some of it. What is wrong has to be said in words too.
 */
export function withoutExamples(text: string): string {
  const { faults = [], ...said } = JSON.parse(text)
  const kind = kinds[said.code]
  for (const { path, code, example, ...more } of faults) {
    expect(more).toEqual({})
    if (kind === undefined) expect.unreachable(`no kind of message is refused as ${said.code}`)
    expect([code, example]).toEqual([code, exampleFor(kind, { path, code })])
    expect(example).toBeDefined()
    expect(said.reasons).toHaveProperty([code])
  }
  return JSON.stringify({
    ...said,
    faults: faults.map(({ path, code }: { path: string; code: string }) => [path, code]),
  })
}
