/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** From 0 up to 1. */
  roll(): number
  chance(probability: number): boolean
  between(from: number, to: number): number
  /** Around a mean, often much less and seldom much more: how long people take. */
  around(mean: number): number
  pick<T>(from: readonly [T, ...T[]]): T
  /** By weights. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
}

/** Each purpose has dice of its own, so that more crashes do not change when notices arrive. */
export function dice(seed: number, purpose: string): Dice {
  let state = [...purpose].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed | 0)
  // Mulberry32.
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    roll,
    chance: (probability) => roll() < probability,
    between: (from, to) => from + roll() * (to - from),
    around: (mean) => -mean * Math.log(1 - roll()),
    pick: (from) => from[Math.floor(roll() * from.length)] ?? from[0],
    weighted: (from) => {
      let rest = roll() * from.reduce((sum, [, weight]) => sum + weight, 0)
      const found = from.find(([, weight]) => {
        rest -= weight
        return rest < 0
      })
      if (found === undefined) throw new Error('nothing to choose from')
      return found[0]
    },
  }
}
