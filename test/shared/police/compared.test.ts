import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { asTakenBefore } from '../../../shared/police/compared.ts'
import { noticeSchema } from '../../../shared/police/notice.ts'
import { fullNotice } from '../../support/full-notice.ts'
import type { Json } from '../../support/places.ts'

/* Digests that were stored before text was spelled one way, as they were stored. */

const example = (name: string) => JSON.parse(readFileSync(`test/examples/notice-${name}.json`, 'utf8'))

const newSince =
  /^(houseNumber|municipalityCode|municipalityPart|nameUnknown|phoneOwner|safeWindows|otherPhones|extensions)$/

/** The full notice of that time: streets had no house numbers then, municipalities no codes, and everybody had a name. */
function fullOfThen(): Json {
  const copy: Json = JSON.parse(JSON.stringify(fullNotice, (key, value) => (newSince.test(key) ? undefined : value)))
  return copy
}

/** With its fields in another order, and words as they may be written. */
function oddlyWritten(): Json {
  const { evicted, ...rest } = fullOfThen()
  return {
    evicted,
    ...rest,
    reference: '  č. j. 12\u00A0345\u20111 ',
    officer: { ...fullNotice.officer, phone: ' +420  700 000 000 ' },
    incident: { ...fullNotice.incident, description: ' První\r\n\r\n  druhý ', forms: ['sexual', 'physical'] },
  }
}

it.each([
  [
    'the full notice',
    fullOfThen(),
    'cg1_IAezswWNUe3UrNQM3bUCeViYTDtXCsHxC7FDsjo',
    'UcTKCWZ4yXstwxs_GlQecUK7xK8Gk9GkPWziREJD6Y8',
  ],
  [
    'an odd spelling',
    oddlyWritten(),
    'oB2lQw9bryx05ehivkey1Qdfxyk7qBd4coWq0iS_fy8',
    'FPZN3mShBERySmbtu_AVNg6cxZ0ZORAp3iwxtTrH1iY',
  ],
  [
    'an example',
    example('one-person'),
    'NsXqBJg-10Ds__WyKTDK2itxD8CGPo94p8rdQKqrUJA',
    '2hG2mVvafqXF4RaZg0wpnL0yvpwOuP7AA4-5N1y30Ic',
  ],
  [
    'a repeated one',
    example('repeated'),
    'GKQqnFJ_CQpUy5m5-NIvaNGCsr0sxhFXx2nBrzI_SiY',
    'XxP0RLNVwN0pR5Dlspu_ZduoSW18_YBiIYv1Kf88K54',
  ],
  [
    'one of two persons',
    example('two-persons-with-children'),
    '3Rr3QvtbWeQCLDP-ULUfLGtcWiTaWTW9OHFaRQ4yVi0',
    'StsuJbvZr5LuTbETS9LKYi1CuT5eiGdOZqzIvpIWPow',
  ],
])('%s has the digests it had', (_what, sent, content, reference) => {
  const before = asTakenBefore(sent, noticeSchema.parse(sent))
  expect(digest(JSON.stringify(before))).toBe(content)
  expect(digest(before.reference)).toBe(reference)
})

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
