import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { dutySettings } from '../../../shared/duties/settings.ts'

const schema = z.object(dutySettings)
const ladder = [{ name: 'before-12', when: { before: 12 }, to: ['head'] }]

describe('the ladders of a centre', () => {
  it.each([
    ['none', {}],
    ['none of its own', { ladders: {} }],
    ['one of its own', { ladders: { complaint: ladder } }],
    ['all', { ladders: { contact: ladder, complaint: ladder, visit: ladder } }],
  ])('can be %s', (_what, settings) => {
    expect(schema.parse(settings)).toEqual(settings)
  })

  it.each([
    ['for a duty that nobody knows', { ladders: { eviction: ladder } }],
    ['without a step', { ladders: { contact: [] } }],
  ])('cannot be one %s', (_what, settings) => {
    expect(schema.safeParse(settings).success).toBe(false)
  })
})
