import type { Call } from './api.ts'
import { changedAt, type Json, placesIn } from './places.ts'

/** What somebody who means harm, or whose program is broken, could send in any place; `undefined` leaves it out. */
const values: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  ' \u200b ',
  'x'.repeat(5000),
  'a\u0000b',
  '\ud800',
  '__proto__',
  '2026-02-30',
  '0000-01-01',
  '+275760-09-13T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-03-29T02:30',
  [],
  {},
  [null],
  nested(500),
  Array.from({ length: 2000 }, () => ({})),
]

const pieces = [
  'x',
  '__proto__',
  '%00',
  '%E0%A4%A',
  '..%2f..',
  '%23',
  '*',
  'x'.repeat(2000),
  '7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
]

function nested(deep: number): unknown {
  return deep === 0 ? 'x' : [nested(deep - 1)]
}

/** A call spoilt in each of its places: in its body, its path and its query. Each with a name that says how. */
export function spoilt(call: Call): { readonly name: string; readonly call: Call }[] {
  return [...spoiltBodies(call), ...spoiltPaths(call)]
}

function spoiltBodies(call: Call) {
  if (call.body === undefined) return []
  const body = call.body as Json
  const inside = placesIn(body).flatMap(({ path }) =>
    values.map((value) => ({
      name: `${path}: ${shortly(value)}`,
      call: { ...call, body: changedAt(body, path, value) },
    })),
  )
  const whole = [...values.slice(1), changedAt(body, '__proto__', { x: 1 }), changedAt(body, 'constructor', 'x')]
  return [...inside, ...whole.map((body) => ({ name: `body: ${shortly(body)}`, call: { ...call, body } }))]
}

/** Each piece of a path that names something, and each value of a query. */
function spoiltPaths(call: Call) {
  const named = [...call.path.matchAll(/(?<=[/=])(?:[0-9][^/?&]*|[^/?&]+(?=&|$)(?<=\?.*))/g)]
  return named.flatMap(({ 0: { length }, index }) =>
    pieces.map((piece) => {
      const path = call.path.slice(0, index) + piece + call.path.slice(index + length)
      return { name: shortly(path), call: { ...call, path } }
    }),
  )
}

function shortly(value: unknown): string {
  return (JSON.stringify(value) ?? 'left out').slice(0, 60)
}
