import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loggable, Problem, type ProblemCode, problemFrom, problems } from '../../../shared/problems/problem.ts'
import { problemResponse } from '../../../shared/problems/response.ts'
import { problemTexts } from '../../../shared/problems/texts.ts'

const codes = Object.keys(problems) as ProblemCode[]

afterEach(() => vi.restoreAllMocks())

describe.each(codes)('the refusal %s', (code) => {
  it('says in Czech and in English what was wrong and what to do', () => {
    const texts = [problemTexts.cs[code], problemTexts.en[code]]
    for (const { title, remedy } of texts) {
      expect(title).toMatch(/^\p{Lu}.*\.$/u)
      expect(remedy).toMatch(/^\p{Lu}.*\.$/u)
    }
    expect(problemTexts.cs[code].title).not.toBe(problemTexts.en[code].title)
  })

  it('is a 4xx that will not change by itself, or a 5xx that may', () => {
    const { status, retry } = problems[code]
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
    expect(retry).toBe(status >= 500)
  })

  it('becomes problem+json with its code, its text and nothing to be kept by a cache', async () => {
    const answer = problemResponse(new Problem(code))
    const { status, retry } = problems[code]
    const { title, remedy } = problemTexts.cs[code]
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.has('retry-after')).toBe(retry)
    expect(await answer.json()).toEqual({
      type: `urn:opora:problem:${code}`,
      title,
      status,
      detail: remedy,
      code,
      retry,
    })
  })
})

describe('a refusal', () => {
  it.each([
    [undefined, 'cs'],
    ['', 'cs'],
    ['cs', 'cs'],
    ['cs-CZ,cs;q=0.9,en;q=0.8', 'cs'],
    ['en', 'en'],
    [' EN-GB,en;q=0.9', 'en'],
    ['de,en', 'cs'],
    ['enx', 'cs'],
    ['\u0000', 'cs'],
  ])('asked for in %j speaks %s', (language, spoken) => {
    expect(problemResponse(new Problem('busy'), { language }).headers.get('content-language')).toBe(spoken)
  })

  it('carries its faults and what is stored now', async () => {
    const details = { faults: [{ path: 'a.0', code: 'too_big' }], current: { version: 2 } }
    expect(await problemResponse(new Problem('invalid', details)).json()).toMatchObject(details)
  })

  it('has the headers that belong to its status and no others', () => {
    const headers = { 401: { 'accept-signature': 'x' } }
    expect(problemResponse(new Problem('unsigned'), { headers }).headers.get('accept-signature')).toBe('x')
    expect(problemResponse(new Problem('busy'), { headers }).headers.has('accept-signature')).toBe(false)
  })
})

class OwnError extends Error {}

const strangers: [string, unknown][] = [
  ['an error', new Error('tajné')],
  ['an error of a kind of its own', new OwnError('tajné')],
  ['an error with a cause', new Error('tajné', { cause: new Error('tajné') })],
  ['several errors', new AggregateError([new Error('tajné')], 'tajné')],
  ['a text', 'tajné'],
  ['a number', 404],
  ['nothing', undefined],
  ['null', null],
  ['a symbol', Symbol('tajné')],
  ['what only looks like a problem', { code: 'not-found', details: { current: 'tajné' } }],
  ['an error that only looks like a problem', Object.assign(new Error('tajné'), { code: 'forbidden', details: {} })],
]

describe.each(strangers)('%s that nobody expected', (_what, thrown) => {
  it('becomes `internal` and tells nothing', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    expect(problemFrom(thrown)).toMatchObject({ code: 'internal', details: {} })
    const answer = problemResponse(thrown)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('tajné')
  })

  it('is logged, without its text', () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    problemResponse(thrown)
    expect(log).toHaveBeenCalledOnce()
    expect(JSON.stringify(log.mock.calls)).not.toContain('tajné')
  })
})

describe('what is logged of an error', () => {
  it('is its class and where it was thrown', () => {
    const { error, at } = loggable(new TypeError('tajné'))
    expect(error).toBe('TypeError')
    expect(at[0]).toContain('problem.test.ts')
    expect(at.length).toBeLessThanOrEqual(8)
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

  it('is not logged of a problem, which whoever asked may see', () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    problemResponse(new Problem('forbidden'))
    expect(log).not.toHaveBeenCalled()
  })
})
