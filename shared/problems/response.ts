import type { Fault } from './faults.ts'
import { languageOf } from './language.ts'
import { loggable, Problem, problemFrom, problems } from './problem.ts'
import { faultWords, problemTexts } from './texts.ts'

interface ResponseOptions {
  /** Value of Accept-Language. What comes first counts; Czech when we do not speak it. */
  readonly language?: string | undefined
  /** Headers to add, by status. */
  readonly headers?: Readonly<Record<number, Readonly<Record<string, string>>>>
}

/** A refusal ready to be sent: `body` is what becomes JSON. */
interface ProblemAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: object
}

/**
 * Any thrown value as `application/problem+json` (RFC 9457): `{ type, title, status, detail, code, retry, faults?, current?, allow?, reasons? }`:
 * `reasons` says in words what the codes of faults mean in what police sent.
 * What is not a Problem tells nothing, and is logged without its text.
 */
export function problemAnswer(thrown: unknown, { language = '', headers = {} }: ResponseOptions = {}): ProblemAnswer {
  const { code, details } = problemFrom(thrown)
  if (!(thrown instanceof Problem)) console.error(JSON.stringify(loggable(thrown)))
  const { status, retry } = problems[code]
  const spoken = languageOf(language)
  const { title, remedy } = problemTexts[spoken][code]
  const reasons = /^invalid-/.test(code) &&
    details.faults && { reasons: reasonsOf(details.faults, faultWords(code, spoken)) }
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': spoken,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(retry && { 'retry-after': '30' }),
      ...(details.allow && { allow: details.allow.join(', ') }),
      ...(details.version !== undefined && { etag: `"${details.version}"` }),
      ...headers[status],
    },
    body: { type: `urn:opora:problem:${code}`, title, status, detail: remedy, code, retry, ...details, ...reasons },
  }
}

/** What each code among the faults means: whoever sent it has no screen that knows the codes. */
function reasonsOf(faults: readonly Fault[], words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    faults.flatMap(({ code }) => {
      const reason = words[code]
      return reason === undefined ? [] : [[code, reason] as const]
    }),
  )
}

/** The same as a Response, where Node's fetch is at hand. */
export function problemResponse(thrown: unknown, options?: ResponseOptions): Response {
  const { status, headers, body } = problemAnswer(thrown, options)
  return Response.json(body, { status, headers })
}
