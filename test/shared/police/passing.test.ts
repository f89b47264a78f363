import { expect, it } from 'vitest'
import { passingHeaders } from '../../../shared/police/passing.ts'

it('says of a version that gives way since when, until when, and what to do', () => {
  const headers = passingHeaders({
    deprecatedAt: '2028-01-01T00:00:00+01:00',
    sunsetAt: '2029-01-01T00:00:00+01:00',
    guide: 'https://opora.example/police/docs#verze-2',
  })
  expect(headers).toEqual({
    // RFC 9745: a date as structured fields write it; RFC 8594: one as HTTP does.
    deprecation: '@1830294000',
    sunset: 'Sun, 31 Dec 2028 23:00:00 GMT',
    link: '<https://opora.example/police/docs#verze-2>; rel="deprecation"; type="text/html", <https://opora.example/police/docs#verze-2>; rel="sunset"; type="text/html"',
  })
})

it('says nothing of one that does not', () => {
  expect(passingHeaders(undefined)).toEqual({})
})
