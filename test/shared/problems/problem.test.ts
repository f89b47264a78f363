import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loggable, Problem, type ProblemCode, problemFrom, problems } from '../../../shared/problems/problem.ts'
import { problemTexts } from '../../../shared/problems/texts.ts'

const codes = Object.keys(problems) as ProblemCode[]

describe.each(codes)('the refusal %s', (code) => {
  it('says in Czech and in English what was wrong and what to do', () => {
    const texts = [problemTexts.cs[code], problemTexts.en[code]]
    for (const { title, remedy } of texts) {
      expect(title).toMatch(/^\p{Lu}.*\.$/u)
      expect(remedy).toMatch(/^\p{Lu}.*\.$/u)
    }
    expect(problemTexts.cs[code].title).not.toBe(problemTexts.en[code].title)
  })

  it('is a 4xx that will not change by itself, or one that a later request may not meet', () => {
    const { status, retry } = problems[code]
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
    expect(retry).toBe(status >= 500 || status === 429)
  })
})

describe('whatever is thrown', () => {
  it('is itself when it is a refusal, and else one that tells nothing', () => {
    const refusal = new Problem('forbidden')
    expect(problemFrom(refusal)).toBe(refusal)
    expect(problemFrom(new Error('tajné'))).toEqual(new Problem('internal'))
  })
})

describe('what is logged of an error', () => {
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((line) => `at f (a:${line})`)

  it('is its class and where it was thrown', () => {
    const { error, at } = loggable(new TypeError('tajné'))
    expect(error).toBe('TypeError')
    expect(at[0]).toContain('problem.test.ts')
    expect(at.length).toBeLessThanOrEqual(8)
  })

  it.each([
    ['the first eight places', 'TypeError: tajné', nine.map((at) => `\n    ${at}`).join(''), nine.slice(0, 8)],
    [
      'places and nothing between them',
      'TypeError: tajné',
      '\n    at f (a:1)\nmeet at g (a:2)\n at h (a:3)',
      ['at f (a:1)', 'at h (a:3)'],
    ],
    ['places when the stack begins with its text', 'tajné', '\n    at f (a:1)', ['at f (a:1)']],
    ['nothing of a stack that does not repeat its text', 'TypeError', '\n    at f (a:1)', []],
  ])('is %s', (_what, said, places, at) => {
    const thrown = Object.assign(new TypeError('tajné'), { stack: `${said}${places}` })
    expect(loggable(thrown)).toEqual({ error: 'TypeError', at })
  })

  it('is its class when it has no stack', () => {
    expect(loggable(Object.assign(new TypeError(''), { stack: undefined }))).toEqual({ error: 'TypeError', at: [] })
  })

  it('never holds a line of its text, not even one that looks like a place in the code', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 5 }).map((text) => `tajné ${text}`)
    const text = fc
      .array(
        fc.oneof(
          line,
          line.map((words) => `    at ${words} (file:1:1)`),
        ),
      )
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, (message) => {
        expect(JSON.stringify(loggable(new Error(message)))).not.toContain('tajné')
        expect(JSON.stringify(loggable(new Error('x', { cause: new Error(message) })))).not.toContain('tajné')
      }),
    )
  })

  it('never holds the text an error had before it was given another', () => {
    const error = new Error('a\n    at tajné (file:1:1)')
    error.message = 'another'
    expect(JSON.stringify(loggable(error))).not.toContain('tajné')
  })

  it('is only its type when it is no error', () => {
    expect(loggable('tajné')).toEqual({ error: 'string', at: [] })
    expect(loggable(null)).toEqual({ error: 'object', at: [] })
  })
})
