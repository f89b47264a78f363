import type { Fact } from '../../shared/disclosure/system.ts'

/** An equation between hidden cells: so many times each, and what that comes to. */
export interface Equation {
  readonly terms: ReadonlyMap<string, number>
  readonly sum: number
}

/** What is known to be equal, once shown numbers are put in; what has no hidden cell is left out. */
export function equationsOf(facts: readonly Fact[], shown: ReadonlyMap<string, number>): Equation[] {
  return facts.flatMap(({ terms, least, most }): Equation[] => {
    if (least === undefined || least !== most) return []
    const left = new Map<string, number>()
    let sum = least
    for (const { cell, times } of terms) {
      const value = shown.get(cell)
      if (value === undefined) left.set(cell, (left.get(cell) ?? 0) + times)
      else sum -= times * value
    }
    for (const [cell, times] of left) if (times === 0) left.delete(cell)
    return left.size > 0 ? [{ terms: left, sum }] : []
  })
}

/** One equation and so many times another, added up. */
export function added(one: Equation, other: Equation, times: number): Equation {
  const terms = new Map(one.terms)
  for (const [cell, each] of other.terms) {
    const both = (terms.get(cell) ?? 0) + times * each
    if (both === 0) terms.delete(cell)
    else terms.set(cell, both)
  }
  return { terms, sum: one.sum + times * other.sum }
}

/** A prime below 2²⁶: products of two numbers below it are exact. What is no multiple of it, is none of true numbers either. */
const PRIME = 67_108_859

const modulo = (number: number) => ((number % PRIME) + PRIME) % PRIME

/**
 * Gauss's elimination over all equations together: each cell that they determine, and its number. It reckons in whole numbers modulo a
 * prime, so that nothing is rounded; numbers are below it.
 */
export function eliminated(equations: readonly Equation[]): Map<string, number> {
  const reduced = new Map<string, Equation>()
  for (const { terms, sum } of equations) {
    let row: Equation = { terms: new Map([...terms].map(([cell, times]) => [cell, modulo(times)])), sum: modulo(sum) }
    for (const cell of [...row.terms.keys()]) row = without(row, cell, reduced.get(cell))
    const [pivot] = row.terms.keys()
    if (pivot === undefined) continue
    const scaled = times(row, inverse(row.terms.get(pivot) ?? 1))
    for (const [cell, other] of reduced) reduced.set(cell, without(other, pivot, scaled))
    reduced.set(pivot, scaled)
  }
  return new Map([...reduced].flatMap(([cell, { terms, sum }]) => (terms.size === 1 ? [[cell, sum] as const] : [])))
}

/** The row less as many times another as takes the cell out of it. */
function without(row: Equation, cell: string, other: Equation | undefined): Equation {
  const factor = row.terms.get(cell) ?? 0
  if (other === undefined || factor === 0) return row
  const less = added(row, times(other, PRIME - factor), 1)
  const terms = new Map([...less.terms].map(([each, value]) => [each, modulo(value)] as const))
  for (const [each, value] of terms) if (value === 0) terms.delete(each)
  return { terms, sum: modulo(less.sum) }
}

function times({ terms, sum }: Equation, factor: number): Equation {
  return {
    terms: new Map([...terms].map(([cell, value]) => [cell, modulo(value * factor)])),
    sum: modulo(sum * factor),
  }
}

/** By Euclid: what times the number leaves 1. */
function inverse(number: number): number {
  let [a, b, x, y] = [number, PRIME, 1, 0]
  while (a !== 1) {
    const quotient = Math.floor(b / a)
    ;[a, b, x, y] = [b - quotient * a, a, y - quotient * x, x]
    if (a === 0) return 0
  }
  return modulo(x)
}
