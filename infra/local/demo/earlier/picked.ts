/** One of some things, by turns. */
export function turn<Things extends readonly [unknown, ...unknown[]]>(things: Things, index: number): Things[number] {
  return things[index % things.length] ?? things[0]
}

/** Primes larger than any number of things that are chosen from: by steps of one of them each thing has a place of its own. */
const steps = [997, 1009, 1013, 1019, 1021, 1031, 1033] as const

/** Of how many all a thing is one, how many are chosen, and by which steps: what is chosen by others falls on others. */
interface Choice {
  readonly count: number
  readonly among: number
  readonly by: number
}

/** Whether a thing is one of those that are chosen: of all together they are exactly as many as `count`. */
export function isChosen(index: number, { count, among, by }: Choice): boolean {
  const place = (index * turn(steps, by) + by) % among
  return Math.floor(((place + 1) * count) / among) > Math.floor((place * count) / among)
}
