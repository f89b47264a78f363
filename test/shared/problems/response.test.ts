import { afterEach, describe, expect, it, vi } from 'vitest'
import { Problem, type ProblemCode, problemFrom, problems } from '../../../shared/problems/problem.ts'
import { problemResponse } from '../../../shared/problems/response.ts'
import { problemTexts } from '../../../shared/problems/texts.ts'

const codes = Object.keys(problems) as ProblemCode[]

afterEach(() => vi.restoreAllMocks())

it.each(codes)(
  'the refusal %s becomes problem+json with its code, its text and nothing to be kept by a cache',
  async (code) => {
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
  },
)

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
  ] as const)('asked for in %j speaks %s', async (language, spoken) => {
    const answer = problemResponse(new Problem('busy'), { language })
    expect(answer.headers.get('content-language')).toBe(spoken)
    const { title, remedy } = problemTexts[spoken].busy
    expect(await answer.json()).toMatchObject({ title, detail: remedy })
  })

  it('that may pass by itself asks for half a minute', () => {
    expect(problemResponse(new Problem('busy')).headers.get('retry-after')).toBe('30')
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

it('a refusal is not logged: whoever asked may see it', () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  problemResponse(new Problem('forbidden'))
  expect(log).not.toHaveBeenCalled()
})
