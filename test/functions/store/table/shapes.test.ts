import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { itemTypes, shaped, shapeOf, stored } from '../../../../functions/store/table/shapes.ts'
import { placesSchema, placesUsed } from '../../../../shared/appointments/places.ts'

const address = z.object({ staff: z.string(), role: z.string() })

describe('a stored item', () => {
  it.each(itemTypes)('of type %s says its shape', (type) => {
    expect(shapeOf(type)).toBeGreaterThanOrEqual(1)
    expect(shaped({ type, a: 1 })).toEqual({ type, a: 1, shape: shapeOf(type) })
  })

  it('of an older shape is read as one of the present shape', () => {
    const item = { type: 'calendar-address', staff: 'zkouska' }
    expect(stored(address, item)).toEqual({ staff: 'zkouska', role: 'worker' })
    expect(stored(address, { ...item, shape: 0, role: 'head' })).toEqual({ staff: 'zkouska', role: 'head' })
  })

  it('about a notice is read without the second copy of its words that the first notices kept', () => {
    const item = { type: 'notice', shape: 1, district: 'CZ0513', key: 'wrapped', sealed: 'words' }
    expect(stored(z.looseObject({}), item)).toEqual({ type: 'notice', shape: 1, district: 'CZ0513' })
  })

  it.each([
    ['nothing', undefined, undefined],
    ['fields that figures need', ['children', 'forms', 'sharedDwelling', 'whereNow'], ['person.whereNow']],
    ['the language', ['language'], ['person.language', 'person.interpreterNeeded']],
  ])('of settings without names of forms is read with them: %s', (_what, fieldsOff, expected) => {
    const item = { type: 'settings', shape: 1, staff: [], ...(fieldsOff && { fieldsOff }) }
    expect(stored(z.looseObject({}), item)['fieldsOff']).toEqual(expected)
  })

  it('of settings whose places do not say whether they were used is read as if all were', () => {
    const item = { type: 'settings', shape: 2, places: [{ id: 'a', rooms: [{ id: '1' }] }] }
    const used = { used: true }
    expect(stored(z.looseObject({}), item)['places']).toEqual([{ id: 'a', ...used, rooms: [{ id: '1', ...used }] }])
    const { places } = stored(z.looseObject({ places: placesSchema }), { type: 'settings', shape: 2 })
    expect(places).toEqual(placesUsed({}, { place: 'seat', room: 'room-1' }))
  })

  it('of the present shape is read as it is', () => {
    const item = { type: 'calendar-address', shape: shapeOf('calendar-address'), staff: 'zkouska' }
    expect(() => stored(address, item)).toThrow()
    expect(stored(address, { ...item, role: 'head' })).toEqual({ staff: 'zkouska', role: 'head' })
  })

  it.each([
    [
      'of a newer shape',
      { type: 'letter', shape: shapeOf('letter') + 1 },
      'a letter stored by a newer version of Opora',
    ],
    ['whose shape is no number', { type: 'letter', shape: '1' }, 'a letter stored by a newer version of Opora'],
    ['of no known type', { type: 'lettre', shape: 1 }, 'a stored item of no known type'],
    ['without a type', {}, 'a stored item of no known type'],
  ])('%s is refused by name', (_, item, said) => {
    expect(() => stored(z.object({}), item)).toThrow(said)
  })
})
