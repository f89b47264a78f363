/*
 * Codes that are read aloud, often into a telephone: no sign looks like another (0 and O, 1 and I), few sound alike, and the last one
 * is a check: a sign misheard, or two that changed places, make it no code at all.
 */

/** 17 of them, a prime: that is what makes the check find every such slip. */
const SIGNS = '2345679AEKMRUWXYZ'

/** How many signs a random number chooses from. */
export const CODE_SIGNS = SIGNS.length

/** How long a kind of code is, its check with it, and in groups of how many it is read. Fewer than `CODE_SIGNS`: each place weighs another. */
interface Shape {
  readonly length: number
  readonly group: number
}

/** A new code in its groups. `random` answers a whole number from 0 up to below `CODE_SIGNS`, and each of them as often. */
export function newSpokenCode({ length, group }: Shape, random: () => number): string {
  const chosen = Array.from({ length: length - 1 }, random)
  const signs = [...chosen, checkOf(chosen)].map((place) => SIGNS.charAt(place)).join('')
  return (signs.match(new RegExp(`.{${group}}`, 'g')) ?? []).join(' ')
}

/** A code that was typed, however it is spelled, as it is kept: without spaces. Undefined when it is none. */
export function spokenCode({ length }: Shape, typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
  const places = [...signs].map((sign) => SIGNS.indexOf(sign))
  const isCode = places.length === length && !places.includes(-1) && sumOf(places) === 0
  return isCode ? signs : undefined
}

/** Signs weigh by their place, so that two which change places are noticed. */
function sumOf(places: readonly number[]): number {
  return places.reduce((sum, place, index) => sum + place * (index + 1), 0) % CODE_SIGNS
}

function checkOf(chosen: readonly number[]): number {
  const sum = sumOf(chosen)
  const fits = Array.from({ length: CODE_SIGNS }, (_, place) => place)
  return fits.find((place) => (sum + place * (chosen.length + 1)) % CODE_SIGNS === 0) ?? 0
}
