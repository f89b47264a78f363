import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../shared/centres/address-marks.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import type { Delivery, Letter } from '../../../shared/duties/letter.ts'
import { type Found, type PostEvent, type Returned, returned } from '../../../shared/on-duty/returned-letter.ts'

const now = '2026-03-02T09:00:00.000Z'
const at = '2026-03-02T08:59:00.000Z'
const ANNA = 'anna@liberec.example'
const BARA = 'bara@liberec.example'
const EVA = 'eva@liberec.example'
const FOUNDER = 'zrizovatel@liberec.example'

const member = (id: string, role: StaffRole = 'worker') => {
  return { id, name: id, email: `${id}@liberec.example`, role, outOfHours: false }
}
const people: Found['people'] = {
  staff: [member('anna'), member('bara'), member('eva', 'head')],
  founderEmail: FOUNDER,
}
const content = { id: 'gap', kind: 'roster-gap' as const, centre: 'liberec', gaps: [] }
const to = (who: string, address: string) => ({ id: `message to ${who}`, at, to: [{ who, address }] })
const letter: Letter = {
  ...content,
  to: ['duty'],
  createdAt: '2026-03-02T08:00:00.000Z',
  status: 'sent',
  offers: 2,
  sentAt: at,
  messages: [to('anna', ANNA)],
  delivery: {},
}
const found = (changed: Partial<Letter> = {}, marks: readonly Mark[] = [], of = people): Found => {
  return { letter: { ...letter, ...changed } as Letter, people: of, addresses: { version: 7, marks } }
}
const event = (is: Delivery['is'], destination = [ANNA], addresses = destination): PostEvent => {
  return { centre: 'liberec', id: 'gap', destination, addresses, is, at }
}
const mark = (address: string, passing: number, why?: 'bounced' | 'complained'): Mark => {
  return { address, passing, ...(why && { failing: { why, at } }) }
}
const copy = (to: string[], tried: string[]) => ({ ...content, id: 'gap-again-8', to, tried, createdAt: now })
const head = { kind: 'address', id: 'address-8', centre: 'liberec', to: ['head'], createdAt: now }

describe('a letter that bounces', () => {
  it.each(['bounced', 'complained'] as const)('by %s marks the address and goes on, and the head is told', (is) => {
    expect(returned(found(), event(is), now)).toEqual({
      noted: { event: 'noted', failing: 1, next: 'written' },
      delivery: { [ANNA]: { is, at } },
      marks: [mark(ANNA, 0, is)],
      next: copy(['staff:bara'], ['anna']),
      head,
    })
  })

  it('for the time being goes on, and nobody is told', () => {
    expect(returned(found(), event('refused'), now)).toEqual({
      noted: { event: 'noted', failing: 0, next: 'written' },
      delivery: { [ANNA]: { is: 'refused', at } },
      marks: [mark(ANNA, 1)],
      next: copy(['staff:bara'], ['anna']),
    })
  })

  it.each([
    [1, [mark(ANNA, 2)], undefined],
    [2, [mark(ANNA, 3, 'bounced')], head],
  ])('after %i refusals in a row', (passing, marks, told) => {
    const plan = returned(found({}, [mark(ANNA, passing)]), event('refused'), now)
    expect([plan.marks, plan.head]).toEqual([marks, told])
  })

  it('at a known failing address tells the head no second time', () => {
    const plan = returned(found({}, [mark(BARA, 1), mark(ANNA, 0, 'bounced')]), event('bounced'), now)
    expect(plan.noted.failing).toBe(0)
    expect(plan.head).toBeUndefined()
    expect(plan.marks).toEqual([mark(BARA, 1), mark(ANNA, 0, 'bounced')])
  })

  it('stays failing when it is only refused later', () => {
    const plan = returned(found({}, [mark(ANNA, 0, 'complained')]), event('refused'), now)
    expect(plan.marks).toEqual([mark(ANNA, 1, 'complained')])
  })

  it('and is about an address goes on without another about it', () => {
    const plan = returned(found({ kind: 'address', id: 'address-3' }), event('bounced'), now)
    expect(plan.head).toBeUndefined()
    expect(plan.next?.id).toBe('address-3-again-8')
  })

  it('again replaces the end of its id, and remembers whom it was tried with', () => {
    const { next } = returned(
      found({ id: 'gap-again-12', tried: ['anna'], messages: [to('bara', BARA)] }),
      event('bounced', [BARA]),
      now,
    )
    expect(next).toEqual(copy(['staff:eva'], ['anna', 'bara']))
  })

  it('passes over failing addresses and whom it is hidden from', () => {
    const bara = [mark('BARA@liberec.example', 0, 'bounced')]
    expect(returned(found({}, bara), event('bounced'), now).next?.to).toEqual(['staff:eva'])
    expect(returned(found({ hiddenFrom: 'head' }, bara), event('bounced'), now).next?.to).toEqual(['founder'])
  })

  it('from everybody and the founder is left with nobody, and still noted and guarded', () => {
    const plan = returned(
      found({ tried: ['anna', 'bara', 'eva'], messages: [to('founder', FOUNDER)] }),
      event('refused', [FOUNDER]),
      now,
    )
    expect(plan).toEqual({
      noted: { event: 'noted', failing: 0, next: 'nobody' },
      delivery: { [FOUNDER]: { is: 'refused', at } },
      marks: [mark(FOUNDER, 1)],
    })
  })

  it('from the founder does not try them again', () => {
    expect(returned(found(), event('refused', [ANNA, FOUNDER]), now).next?.tried).toEqual(['anna', 'founder'])
  })
})

describe('a letter to several', () => {
  it('stays with those who may have it', () => {
    const plan = returned(found(), event('bounced', [ANNA, BARA], [ANNA]), now)
    expect(plan).toEqual({
      noted: { event: 'noted', failing: 1, next: 'not-needed' },
      delivery: { [ANNA]: { is: 'bounced', at } },
      marks: [mark(ANNA, 0, 'bounced')],
      head,
    })
  })

  it.each([
    ['refused', ['staff:eva'], 'written'],
    ['delivered', undefined, 'not-needed'],
  ] as const)('of which the other was %s', (is, to, next) => {
    const plan = returned(found({ delivery: { [BARA]: { is, at } } }), event('bounced', [ANNA, BARA], [ANNA]), now)
    expect([plan.next?.to, plan.noted.next]).toEqual([to, next])
  })

  it.each<[string, PostEvent, string[], Returned['noted']['next']]>([
    ['the founder’s is left with the staff’s', event('bounced', [FOUNDER]), [], 'not-needed'],
    ['the founder’s goes on when the staff’s came back', event('bounced', [FOUNDER]), [ANNA], 'written'],
    ['the staff’s is left with the founder’s', event('bounced', [ANNA]), [], 'not-needed'],
    ['the staff’s goes on when the founder’s came back', event('bounced', [ANNA]), [FOUNDER], 'written'],
  ])('by several messages: %s', (_, came, before, next) => {
    const messages = [to('anna', ANNA), to('founder', FOUNDER)]
    const delivery = Object.fromEntries(before.map((address) => [address, { is: 'bounced' as const, at }]))
    expect(returned(found({ messages, delivery }), came, now).noted.next).toBe(next)
  })

  it('whose message came back before it was noted goes on', () => {
    const { messages: _messages, ...unmarked } = letter
    const { noted } = returned({ ...found(), letter: { ...unmarked, status: 'sending' } }, event('bounced'), now)
    expect(noted.next).toBe('written')
  })

  it('is not written on twice', () => {
    const plan = returned(found({ delivery: { [ANNA]: { is: 'refused', at } } }), event('bounced'), now)
    expect(plan.noted).toEqual({ event: 'noted', failing: 1, next: 'not-needed' })
  })
})

describe('an event', () => {
  const nothing = { noted: { event: 'known', failing: 0, next: 'not-needed' }, delivery: {} }

  it('of a delivery is only noted, and ends a row of refusals', () => {
    const noted = { event: 'noted', failing: 0, next: 'not-needed' }
    const delivery = { [ANNA]: { is: 'delivered', at } }
    expect(returned(found(), event('delivered'), now)).toEqual({ noted, delivery })
    const marks = [mark(ANNA, 0)]
    expect(returned(found({}, [mark(ANNA, 2)]), event('delivered'), now)).toEqual({ noted, delivery, marks })
  })

  it('that is known, or outdone, or of another address changes nothing', () => {
    const known = found({ delivery: { [ANNA]: { is: 'bounced', at } } })
    expect(returned(known, event('bounced'), now)).toEqual(nothing)
    expect(returned(known, event('refused'), now)).toEqual(nothing)
    expect(returned(found(), event('bounced', [ANNA], [EVA]), now)).toEqual(nothing)
  })

  it('knows an address in whatever letters', () => {
    const plan = returned(found(), event('refused', [ANNA], ['ANNA@Liberec.example']), now)
    expect(plan.delivery).toEqual({ [ANNA]: { is: 'refused', at } })
  })
})
