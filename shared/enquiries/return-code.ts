/*
 * The code by which somebody goes on who has not said who she is. It is read aloud, often into a telephone: no sign looks like another
 * (0 and O, 1 and I), few sound alike, and the last one is a check: a sign misheard, or two that changed places, make it no code at all.
 */

/** 17 of them, a prime: that is what makes the check find every such slip. */
const SIGNS = '2345679AEKMRUWXYZ'
const LENGTH = 9
const GROUP = 3

/** How many signs a random number chooses from. */
export const CODE_SIGNS = SIGNS.length

/** The longest text that may be typed as a code. */
export const LONGEST_CODE = 40

/** A new code, `K4E 7RA 9XU`. `random` answers a whole number from 0 up to below `CODE_SIGNS`, and each of them as often. */
export function newCode(random: () => number): string {
  const chosen = Array.from({ length: LENGTH - 1 }, random)
  return inGroups([...chosen, checkOf(chosen)].map((place) => SIGNS.charAt(place)).join(''))
}

/** A code that was typed, however it is spelled, as it is kept: `K4E7RA9XU`. Undefined when it is none. */
export function codeOf(typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
  const places = [...signs].map((sign) => SIGNS.indexOf(sign))
  const isCode = places.length === LENGTH && !places.includes(-1) && sumOf(places) === 0
  return isCode ? signs : undefined
}

/** The groups of a code, as they are read aloud. */
export function groupsOf(code: string): string[] {
  return code.split(' ')
}

function inGroups(signs: string): string {
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join(' ')
}

/** Signs weigh by their place, so that two which change places are noticed. */
function sumOf(places: readonly number[]): number {
  return places.reduce((sum, place, index) => sum + place * (index + 1), 0) % CODE_SIGNS
}

function checkOf(chosen: readonly number[]): number {
  const sum = sumOf(chosen)
  const fits = Array.from({ length: CODE_SIGNS }, (_, place) => place)
  return fits.find((place) => (sum + place * LENGTH) % CODE_SIGNS === 0) ?? 0
}
