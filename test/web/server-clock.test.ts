import { describe, expect, it } from 'vitest'
import { ServerClock } from '../../web/server-clock.ts'

/** A computer whose clock is three hours slow. */
function slowComputer() {
  const computer = { ms: Date.parse('2026-11-21T11:00:00.000Z') }
  return { computer, clock: new ServerClock(() => computer.ms) }
}

describe('the platform’s clock', () => {
  it('is what an answer said, moved on by what has passed since', () => {
    const { computer, clock } = slowComputer()
    clock.hear('2026-11-21T14:00:00.000Z')
    computer.ms += 90_000
    expect(clock.now()).toBe('2026-11-21T14:01:30.000Z')
  })

  it('does not tremble with the network', () => {
    const { computer, clock } = slowComputer()
    clock.hear('2026-11-21T14:00:00.000Z')
    computer.ms += 3_000
    clock.hear('2026-11-21T14:00:02.200Z')
    expect(clock.now()).toBe('2026-11-21T14:00:03.000Z')
  })

  it('believes the answer that was the shortest on its way', () => {
    const { computer, clock } = slowComputer()
    computer.ms += 1_500
    clock.hear('2026-11-21T14:00:00.000Z')
    computer.ms += 3_000
    clock.hear('2026-11-21T14:00:04.400Z')
    expect(clock.now()).toBe('2026-11-21T14:00:04.400Z')
  })

  it('follows when it is moved, and tells', () => {
    const { clock } = slowComputer()
    let told = 0
    clock.watch(() => told++)
    clock.hear('2026-11-21T14:00:00.000Z')
    clock.hear('2026-11-22T14:00:00.000Z')
    expect(clock.now()).toBe('2026-11-22T14:00:00.000Z')
    expect(told).toBe(2)
  })
})
