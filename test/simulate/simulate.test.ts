import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dice } from './dice.ts'
import type { Options, Plant } from './plan.ts'
import { figuresOf, lastLine } from './report.ts'
import { type Simulated, simulate } from './simulate.ts'

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => void vi.restoreAllMocks())

/** A month around the change to summer time. No crash between the post and the mark: the year has few, and each doubles a letter. */
const month: Options = {
  seed: 3,
  from: '2026-03-14T00:00:00Z',
  days: 30,
  centres: ['liberec', 'brno', 'usti', 'osmnacte'],
  notices: 24,
  complaints: 12,
  visits: 16,
  outages: 3,
  stalls: 2,
  crashes: { write: 1 / 30, unmarked: 0 },
}

const quiet: Options = {
  seed: 5,
  from: '2026-03-28T00:00:00Z',
  days: 3,
  centres: ['liberec'],
  notices: 6,
  complaints: 0,
  visits: 3,
  outages: 0,
  stalls: 0,
  crashes: { write: 0, unmarked: 0 },
}

describe('a virtual month of four centres', () => {
  it('breaks no promise, through crashes, outages and the change of the clock', { timeout: 240_000 }, async () => {
    const result = await simulate(month)
    expect(result.verdict.broken).toEqual([])
    expect(result.crashes).toBeGreaterThan(3)
    expect(result.verdict.duties).toBeGreaterThan(30)
    const steps = result.items.filter(({ type, kind }) => type === 'letter' && kind === 'visit').map(({ step }) => step)
    expect(steps).toEqual(expect.arrayContaining(['no-word', 'still-no-word', 'overdue-1', 'overdue-6']))
    expect(lastLine(result.verdict)).toMatch(/^untold 0, lost 0, doubled 0 of [1-9]\d+$/)
  })
})

describe('a fault that is built in', () => {
  const planted = (plant: Plant) => simulate({ ...quiet, plant })
  /** Here somebody lets a duty be overdue for days. */
  const lazy: Options = { ...quiet, seed: 9 }

  it('is found when letters vanish', async () => {
    const { verdict } = await planted('drop')
    expect(verdict.lost).toBeGreaterThan(0)
    expect(verdict.broken).toContainEqual(expect.objectContaining({ promise: 'lost', id: expect.any(String) }))
  })

  it('is found when the sweep does nothing: who was not told, and what was not recorded', async () => {
    const result = await planted('deaf')
    expect(result.verdict.untold).toBeGreaterThan(0)
    expect(result.verdict.broken.map(({ promise }) => promise)).toContain('unrecorded')
    const figures = figuresOf(result, 0).join('\n')
    expect(figures).toMatch(/untold liberec\/[0-9A-Z]{26}: overdue of 2026-/)
    expect(figures, 'of a visit that gives no word').toMatch(/untold liberec\/[0-9A-Z]{26}: no-word of 2026-/)
  })

  it('is found when letters go out twice', async () => {
    const { verdict } = await planted('twice')
    expect(verdict.doubled).toBeGreaterThan(0)
    expect(verdict.broken).toContainEqual(expect.objectContaining({ promise: 'doubled' }))
  })

  it('is found when a letter about a visit goes to those who are on it', async () => {
    const { verdict } = await planted('wake')
    expect(verdict.broken).toContainEqual(expect.objectContaining({ promise: 'disturbed' }))
  })

  it('is found when no morning speaks: of what is overdue nobody hears', async () => {
    const { verdict } = await simulate({ ...lazy, plant: 'mute' })
    expect(verdict.silent).toBeGreaterThan(0)
    expect(verdict.broken.map(({ promise }) => promise)).toEqual(verdict.broken.map(() => 'silent'))
  })

  it('is needed: without one nothing is broken', async () => {
    expect((await simulate(quiet)).verdict.broken).toEqual([])
    expect((await simulate(lazy)).verdict.broken).toEqual([])
  })
})

describe('minutes without anything due', () => {
  it('can be skipped: sweeping every minute writes the same letters at the same times', {
    timeout: 240_000,
  }, async () => {
    const night = { ...quiet, seed: 8, from: '2026-03-29T00:00:00Z', days: 0.1, drainDays: 0.15, notices: 2 }
    const [skipping, every] = [await simulate(night), await simulate({ ...night, everyMinute: true })]
    expect(every.sweeps).toBeGreaterThan(20 * skipping.sweeps)
    expect(lettersIn(every)).toEqual(lettersIn(skipping))
    expect(lettersIn(every).length).toBeGreaterThan(3)
  })

  /** Without ids, which are new every time. */
  function lettersIn({ items }: Simulated): string[] {
    const letters = items.filter(({ type }) => type === 'letter')
    return letters.map(({ kind, step, createdAt, sentAt }) => `${createdAt} ${kind} ${step} ${sentAt}`).sort()
  }
})

describe('chance', () => {
  it('is the same for the same seed, and another for another purpose', () => {
    const rolls = (seed: number, purpose: string) => {
      const { roll } = dice(seed, purpose)
      return [roll(), roll(), roll()]
    }
    expect(rolls(1, 'a')).toEqual(rolls(1, 'a'))
    expect(rolls(1, 'a')).not.toEqual(rolls(2, 'a'))
    expect(rolls(1, 'a')).not.toEqual(rolls(1, 'b'))
  })
})
