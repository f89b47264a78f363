import { describe, expect, it } from 'vitest'
import { isLoud, isNews, newsAfter, noNews } from '../../../web/file/news.ts'
import { attempt, card, file } from '../../support/files.ts'

const me = 'jana'
const [A, B] = ['01KB000000000000000000000A', '01KB000000000000000000000B']
const before = file()

describe('what others did to an open file', () => {
  it('is nothing while nothing changed', () => {
    const news = newsAfter(noNews, { before, after: file({ version: 2 }), me })
    expect([news, isNews(news)]).toEqual([noNews, false])
  })

  it('is told field by field of the card, with what it was before', () => {
    const after = file({ version: 2, safeContact: { ...card, doNotCall: true, codeWord: 'jablko' } })
    const news = newsAfter(noNews, { before, after, me })
    expect(news.card).toEqual(['doNotCall', 'codeWord'])
    expect(news.cardBefore).toEqual(card)
    expect(isNews(news)).toBe(true)
  })

  it('stays told until it was seen, however often the card changes again', () => {
    const second = file({ version: 2, safeContact: { ...card, doNotCall: true } })
    const third = file({ version: 3, safeContact: { ...card, safeTimes: 'večer' } })
    const first = newsAfter(noNews, { before, after: second, me })
    const news = newsAfter(first, { before: second, after: third, me })
    expect([...news.card].sort()).toEqual(['doNotCall', 'safeTimes'])
    expect(news.cardBefore).toEqual(card)
  })

  it('is an attempt of a colleague and not one of mine from another tab', () => {
    const after = file({ version: 3, attempts: [attempt(A, { by: 'tomas' }), attempt(B, { by: me })] })
    expect(newsAfter(noNews, { before, after, me }).attempts.map(({ id }) => id)).toEqual([A])
  })

  it('is loud when an attempt changes whether the person may be called, though the card is the same', () => {
    const after = file({ version: 2, mayCall: 'undecided', attempts: [attempt(A, { by: 'tomas', outcome: 'unsafe' })] })
    const news = newsAfter(noNews, { before, after, me })
    expect([news.card, news.calling, isLoud(news)]).toEqual([[], true, true])
    expect(isLoud(newsAfter(noNews, { before, after: { ...after, mayCall: 'yes' }, me }))).toBe(false)
  })

  it('is a withdrawal of a colleague', () => {
    const withdrawn = { by: 'tomas', at: before.now, reason: 'omyl' }
    const [known, after] = [
      file({ attempts: [attempt(A)] }),
      file({ version: 2, attempts: [attempt(A, { withdrawn })] }),
    ]
    expect(newsAfter(noNews, { before: known, after, me }).withdrawn.map(({ id }) => id)).toEqual([A])
  })

  it.each([
    ['a colleague', 'tomas', { takenBy: 'tomas' }],
    ['me, in another tab', me, {}],
  ])('is that the duty is taken by %s', (_who, by, told) => {
    const contact = { ...before.contact, acknowledged: { by, at: before.now } }
    const news = newsAfter(noNews, { before, after: file({ version: 2, contact }), me })
    expect(news).toEqual({ ...noNews, ...told })
  })

  it('is which fields of the person changed since, and says nothing of what they say', () => {
    const known = file({ version: 4, personChangedIn: { sex: 3 } })
    const second = file({ version: 6, personChangedIn: { sex: 3, whereNow: 6, language: 5 } })
    const news = newsAfter(noNews, { before: known, after: second, me })
    expect(news.person).toEqual(['language', 'whereNow'])
    expect([isNews(news), isLoud(news)]).toEqual([true, false])
    const third = file({ version: 7, personChangedIn: { sex: 7, whereNow: 6, language: 5 } })
    expect(newsAfter(news, { before: second, after: third, me }).person).toEqual(['language', 'whereNow', 'sex'])
    expect(isNews(newsAfter(noNews, { before: second, after: second, me }))).toBe(false)
  })
})
