import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type DraftOwner, KEPT_DAYS, MOST_OF_A_FORM, openDrafts, type TabLocks, tabLocks } from '../../web/drafts.ts'

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
/** Names that some tab holds. */
let held: Set<string>
const locks: TabLocks = async (name) => {
  if (held.has(name)) return undefined
  held.add(name)
  return () => held.delete(name)
}
const shelf = (tab = emptyStorage()) => ({ storage, tab, now: () => time, locks })
const names = () => Object.keys(storage).filter((name) => typeof storage[name] === 'string')

beforeEach(() => {
  storage = emptyStorage()
  held = new Set()
  time = '2026-11-21T14:02:00.000Z'
})

/** Opens a form in a tab of its own, which stays open. */
async function open(owner: DraftOwner, form = FORM) {
  return (await openDrafts(owner, shelf())).take(form)
}

/** Writes in a tab that is closed then. */
async function write(owner: DraftOwner, content: unknown, form = FORM): Promise<boolean> {
  const sheet = await open(owner, form)
  const kept = await sheet.write(content)
  sheet.release()
  return kept
}

/** What a tab that is closed then would show. */
async function read(owner: DraftOwner, form = FORM) {
  const sheet = await open(owner, form)
  sheet.release()
  return sheet.found
}

describe('a draft', () => {
  it('is read again by its author, with the time it was written', async () => {
    await write(jana, { note: SECRET })
    time = '2026-11-22T08:00:00.000Z'
    expect(await read(jana)).toEqual({ content: { note: SECRET }, savedAt: '2026-11-21T14:02:00.000Z' })
  })

  it('is not there for another person, nor for another form', async () => {
    await write(jana, { note: SECRET })
    expect(await read(tomas)).toBeUndefined()
    expect(await read(jana, 'attempt:another')).toBeUndefined()
  })

  it('is sealed by a key that the browser has made, too, and opens by no other', async () => {
    const made = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    const owner = { personId: 'klara', draftKey: await made() }
    await write(owner, { note: SECRET })
    expect((await read(owner))?.content).toEqual({ note: SECRET })
    expect(await read({ ...owner, draftKey: await made() })).toBeUndefined()
  })

  it('tells nothing to somebody who looks into the store: not the text, not whose it is, not which file', async () => {
    await write(jana, { note: SECRET })
    const everything =
      names().join() +
      names()
        .map((name) => storage.getItem(name))
        .join()
    for (const word of ['Rozepsan', 'jana', '01KB', 'attempt', 'note']) expect(everything).not.toContain(word)
  })

  it('is sealed anew each time: the same words do not look the same twice', async () => {
    const sheet = await open(jana)
    const [name = ''] = (await sheet.write(SECRET)) ? names() : []
    const first = storage.getItem(name)
    await sheet.write(SECRET)
    expect(storage.getItem(name)).not.toBe(first)
  })

  it('cannot be opened by another key, even under its own name', async () => {
    await write(jana, SECRET)
    expect(await read({ ...jana, draftKey: tomas.draftKey })).toBeUndefined()
  })

  it.each([
    ['cut short', (kept: string) => kept.slice(0, -4)],
    ['given another time', (kept: string) => kept.replace('14:02', '15:02')],
    ['no longer JSON', () => '{'],
    ['empty', () => '""'],
  ])('that was %s is not shown', async (_how, damage) => {
    await write(jana, SECRET)
    const [name = ''] = names()
    storage.setItem(name, damage(storage.getItem(name) ?? ''))
    expect(await read(jana)).toBeUndefined()
  })

  it('that was moved under another form’s name is not shown there', async () => {
    await write(jana, SECRET)
    const [first = ''] = names()
    await write(jana, 'x', 'another')
    const second = names().find((name) => name !== first) ?? ''
    storage.setItem(second, storage.getItem(first) ?? '')
    expect(await read(jana, 'another')).toBeUndefined()
  })

  it('is gone once removed, even when a change of it was still being sealed', async () => {
    const sheet = await open(jana)
    await Promise.all([sheet.write(SECRET), sheet.remove()])
    expect(names()).toEqual([])
  })

  it('holds the last of many quick changes', async () => {
    const sheet = await open(jana)
    const typed = [...SECRET].map((_, index) => SECRET.slice(0, index + 1))
    await Promise.all(typed.map((text) => sheet.write(text)))
    sheet.release()
    expect((await read(jana))?.content).toBe(SECRET)
  })
})

describe('the store of a browser', () => {
  it('says when it keeps nothing', async () => {
    const sheet = await open(jana)
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(await sheet.write(SECRET)).toBe(false)
  })

  it('loses drafts of anybody after thirty days, and nothing else', async () => {
    await write(tomas, 'old')
    time = '2026-11-22T14:02:00.000Z'
    await write(tomas, 'kept', 'younger')
    storage.setItem('opora.draft.broken', 'x')
    storage.setItem('opora.language', 'en')
    time = new Date(Date.parse('2026-11-21T14:02:00.001Z') + KEPT_DAYS * 86_400_000).toISOString()
    await openDrafts(jana, shelf())
    expect(names()).toHaveLength(2)
    expect(storage.getItem('opora.language')).toBe('en')
    expect(await read(jana)).toBeUndefined()
    expect((await read(tomas, 'younger'))?.content).toBe('kept')
  })
})

describe('two tabs of the same form', () => {
  it('write on a sheet each, and a third finds nothing that is being written', async () => {
    const [first, second] = [await open(jana), await open(jana)]
    await Promise.all([first.write('one'), second.write('two')])
    expect(names()).toHaveLength(2)
    expect((await open(jana)).found).toBeUndefined()
    await second.remove()
    first.release()
    expect((await read(jana))?.content).toBe('one')
  })

  it('each find their own again when both are loaded anew at once', async () => {
    const tabs = [emptyStorage(), emptyStorage()]
    const loaded = () => Promise.all(tabs.map(async (tab) => (await openDrafts(jana, shelf(tab))).take(FORM)))
    const before = await loaded()
    for (const [index, sheet] of before.entries()) await sheet.write(index)
    for (const sheet of before) sheet.release()
    expect((await loaded()).map(({ found }) => found?.content)).toEqual([0, 1])
  })

  it('lose nothing when both are closed: the newest is brought back, and the other is offered, round and round', async () => {
    const [first, second, third] = [await open(jana), await open(jana), await open(jana)]
    for (const [sheet, text] of [
      [first, 'one'],
      [second, 'two'],
      [third, 'three'],
    ] as const) {
      time = new Date(Date.parse(time) + 60_000).toISOString()
      await sheet.write(text)
    }
    for (const sheet of [first, second, third]) sheet.release()
    let sheet = await open(jana)
    const seen: unknown[] = []
    for (let turn = 0; turn < 4; turn++) {
      seen.push(sheet.found?.content)
      expect(await sheet.others()).toHaveLength(2)
      sheet = await sheet.turn()
    }
    expect(seen).toEqual(['three', 'two', 'one', 'three'])
    await sheet.remove()
    expect(await sheet.others()).toEqual(['2026-11-21T14:05:00.000Z', '2026-11-21T14:03:00.000Z'])
  })

  it('go on with a draft from before drafts had sheets', async () => {
    await write(jana, SECRET)
    const [name = ''] = names()
    const bare = name.replace(/\.[\w-]+$/, '')
    const { sealed, savedAt } = await sealedAs(bare)
    storage.removeItem(name)
    storage.setItem(bare, JSON.stringify({ savedAt, sealed }))
    const sheet = await open(jana)
    expect(sheet.found).toEqual({ content: SECRET, savedAt })
    expect((await open(jana)).found).toBeUndefined()
    await sheet.remove()
    expect(names()).toEqual([])
  })

  it('do not fill the store: of too many drafts the oldest go that no tab has open', async () => {
    const kept = await open(jana)
    await kept.write('first of all, and open')
    const sheets = await Promise.all(Array.from({ length: MOST_OF_A_FORM + 5 }, () => open(jana)))
    for (const [index, sheet] of sheets.entries()) {
      time = new Date(Date.parse(time) + 60_000).toISOString()
      await sheet.write(`draft ${index}`)
      sheet.release()
    }
    expect(names()).toHaveLength(MOST_OF_A_FORM + 1)
    kept.release()
    expect((await open(jana)).found?.content).toBe(`draft ${MOST_OF_A_FORM + 4}`)
  })
})

/** The same draft sealed under another name of the same key, as an earlier version of this program kept it. */
async function sealedAs(name: string): Promise<{ sealed: string; savedAt: string }> {
  const savedAt = time
  const key = await crypto.subtle.importKey('raw', Buffer.from(jana.draftKey, 'base64url'), 'AES-GCM', false, [
    'encrypt',
  ])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = Buffer.from(`${name}\n${savedAt}`)
  const text = Buffer.from(JSON.stringify(SECRET))
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text)
  return { savedAt, sealed: Buffer.concat([iv, Buffer.from(ciphertext)]).toString('base64url') }
}

describe('a name held by a tab', () => {
  it('is not to be had by another, and is again at once when the same tab let go of it', async () => {
    const hold = tabLocks(navigator.locks)
    const release = await hold('a')
    expect(await hold('a')).toBeUndefined()
    release?.()
    const again = await hold('a')
    expect(again).toBeDefined()
    again?.()
  })

  it('is everybody’s in a browser without locks', async () => {
    const hold = tabLocks(undefined)
    expect([await hold('a'), await hold('a')]).toEqual([expect.any(Function), expect.any(Function)])
  })
})
