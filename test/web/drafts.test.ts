import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { KEPT_DAYS, openDrafts } from '../../web/drafts.ts'

const SECRET = 'Rozepsaná věta o klientce.'
const FORM = 'attempt:01KB0000000000000000000000'
const jana = { personId: 'liberec-jana', draftKey: randomBytes(32).toString('base64url') }
const tomas = { personId: 'liberec-tomas', draftKey: randomBytes(32).toString('base64url') }

/** The browser's store, as far as drafts use it: the names are its own properties. */
function emptyStorage(): Storage {
  const methods = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value
    },
    removeItem: (name: string) => {
      delete kept[name]
    },
  }
  const kept: Record<string, string> = Object.create(methods)
  return kept as unknown as Storage
}

let storage: Storage
let time: string
const shelf = () => ({ storage, now: () => time })
const names = () => Object.keys(storage).filter((name) => typeof storage[name] === 'string')

beforeEach(() => {
  storage = emptyStorage()
  time = '2026-11-21T14:02:00.000Z'
})

describe('a draft', () => {
  it('is read again by its author, with the time it was written', async () => {
    await (await openDrafts(jana, shelf())).write(FORM, { note: SECRET })
    time = '2026-11-22T08:00:00.000Z'
    const draft = await (await openDrafts(jana, shelf())).read(FORM)
    expect(draft).toEqual({ content: { note: SECRET }, savedAt: '2026-11-21T14:02:00.000Z' })
  })

  it('is not there for another person, nor for another form', async () => {
    await (await openDrafts(jana, shelf())).write(FORM, { note: SECRET })
    expect(await (await openDrafts(tomas, shelf())).read(FORM)).toBeUndefined()
    expect(await (await openDrafts(jana, shelf())).read('attempt:another')).toBeUndefined()
  })

  it('tells nothing to somebody who looks into the store: not the text, not whose it is, not which file', async () => {
    await (await openDrafts(jana, shelf())).write(FORM, { note: SECRET })
    const everything =
      names().join() +
      names()
        .map((name) => storage.getItem(name))
        .join()
    for (const word of ['Rozepsan', 'jana', '01KB', 'attempt', 'note']) expect(everything).not.toContain(word)
  })

  it('is sealed anew each time: the same words do not look the same twice', async () => {
    const drafts = await openDrafts(jana, shelf())
    const [name = ''] = (await drafts.write(FORM, SECRET)) ? names() : []
    const first = storage.getItem(name)
    await drafts.write(FORM, SECRET)
    expect(storage.getItem(name)).not.toBe(first)
  })

  it('cannot be opened by another key, even under its own name', async () => {
    await (await openDrafts(jana, shelf())).write(FORM, SECRET)
    const thief = await openDrafts({ ...jana, draftKey: tomas.draftKey }, shelf())
    expect(await thief.read(FORM)).toBeUndefined()
  })

  it.each([
    ['cut short', (kept: string) => kept.slice(0, -4)],
    ['given another time', (kept: string) => kept.replace('14:02', '15:02')],
    ['no longer JSON', () => '{'],
    ['empty', () => '""'],
  ])('that was %s is not shown', async (_how, damage) => {
    const drafts = await openDrafts(jana, shelf())
    await drafts.write(FORM, SECRET)
    const [name = ''] = names()
    storage.setItem(name, damage(storage.getItem(name) ?? ''))
    expect(await drafts.read(FORM)).toBeUndefined()
  })

  it('that was moved under another form’s name is not shown there', async () => {
    const drafts = await openDrafts(jana, shelf())
    await drafts.write(FORM, SECRET)
    const [first = ''] = names()
    await drafts.write('another', 'x')
    const second = names().find((name) => name !== first) ?? ''
    storage.setItem(second, storage.getItem(first) ?? '')
    expect(await drafts.read('another')).toBeUndefined()
  })

  it('is gone once removed, even when a change of it was still being sealed', async () => {
    const drafts = await openDrafts(jana, shelf())
    await Promise.all([drafts.write(FORM, SECRET), drafts.remove(FORM)])
    expect(names()).toEqual([])
  })

  it('holds the last of many quick changes', async () => {
    const drafts = await openDrafts(jana, shelf())
    const typed = [...SECRET].map((_, index) => SECRET.slice(0, index + 1))
    await Promise.all(typed.map((text) => drafts.write(FORM, text)))
    expect((await drafts.read(FORM))?.content).toBe(SECRET)
  })
})

describe('the store of a browser', () => {
  it('says when it keeps nothing', async () => {
    const drafts = await openDrafts(jana, shelf())
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(await drafts.write(FORM, SECRET)).toBe(false)
  })

  it('loses drafts of anybody after thirty days, and nothing else', async () => {
    await (await openDrafts(tomas, shelf())).write(FORM, 'old')
    time = '2026-11-22T14:02:00.000Z'
    await (await openDrafts(tomas, shelf())).write('younger', 'kept')
    storage.setItem('opora.draft.broken', 'x')
    storage.setItem('opora.language', 'en')
    time = new Date(Date.parse('2026-11-21T14:02:00.001Z') + KEPT_DAYS * 86_400_000).toISOString()
    const drafts = await openDrafts(jana, shelf())
    expect(names()).toHaveLength(2)
    expect(storage.getItem('opora.language')).toBe('en')
    expect(await drafts.read(FORM)).toBeUndefined()
    expect((await (await openDrafts(tomas, shelf())).read('younger'))?.content).toBe('kept')
  })
})
