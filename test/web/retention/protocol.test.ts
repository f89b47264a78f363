import { describe, expect, it } from 'vitest'
import type { Disposal } from '../../../shared/retention/disposal.ts'
import { protocolParagraphs } from '../../../web/retention/protocol-document.ts'

const row = { kind: 'file', endedOn: '2026-03-02', keptUntil: '2031-03-02' } as const
const disposal: Disposal = {
  id: 'L1',
  proposed: { by: 'milena', at: '2031-03-03T09:00:00.000Z' },
  approved: { by: 'druha', at: '2031-03-04T09:00:00.000Z' },
  byTwo: true,
  rows: [
    { ...row, id: 'A' },
    { ...row, id: 'B', keptUntil: '2031-03-05' },
    { ...row, id: 'C' },
    { ...row, kind: 'complaint', id: '2026-7' },
  ],
  done: 4,
  left: [{ kind: 'file', id: 'C', obstacles: ['held'] }],
  finishedAt: '2031-03-04T09:05:00.000Z',
}
const said = (of: Disposal) => protocolParagraphs(of, (id) => `Vedení ${id}`).map(({ words }) => words.join(''))

describe('the protocol of a disposal', () => {
  it('tells kinds, counts, reasons, who decided, and until when a backup may open it', () => {
    const lines = said(disposal)
    expect(lines).toEqual(
      expect.arrayContaining([
        'Navrženo 3. 3. 2031: Vedení milena',
        'Potvrzeno 4. 3. 2031: Vedení druha',
        'Seznam navrhl jeden člen vedení a potvrdil jiný.',
        expect.stringMatching(/^spisy klientů .*: 2\. Důvod: .*2\. 3\. 2031 až 5\. 3\. 2031/),
        expect.stringMatching(/^stížnosti: 1\. Důvod: .*\(2\. 3\. 2031\)/),
        'Ze seznamu se dál uchovává, protože nastala překážka: 1.',
        expect.stringContaining('do 8. 4. 2031'),
        'file A',
        'complaint 2026-7',
      ]),
    )
    expect(lines).not.toContain('file C')
  })

  it('says so when one head decided alone', () => {
    const alone = said({ ...disposal, byTwo: false, left: [] })
    expect(alone.join('\n')).toContain('ve vedení jednoho člověka')
    expect(alone.join('\n')).not.toContain('překážka')
  })
})
