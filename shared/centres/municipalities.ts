import { districts } from './districts.ts'

/*
 * Municipalities by their codes of the Czech Statistical Office: names are not unique. Some moved to another district since the list was made,
 * so that a person may always choose another one.
 */

export interface Municipality {
  /** Six digits. */
  readonly code: string
  readonly name: string
  /** By its LAU 1 code. */
  readonly district: string
}

/** The municipalities of a list in which each district is followed by its own, each after a space: ` 563889 Liberec`. */
export function municipalitiesIn(list: string): Municipality[] {
  let district = ''
  return list.split('\n').flatMap((line) => {
    if (!line.startsWith(' ')) district = line
    const [, code, name] = /^ (\d{6}) (.+)$/.exec(line) ?? []
    return code !== undefined && name !== undefined ? [{ code, name, district }] : []
  })
}

/** What a municipality is called so that it cannot be taken for another one. */
export function calledApart({ code, name, district }: Municipality, all: readonly Municipality[]): string {
  const twins = all.filter((other) => other.name === name && other.code !== code)
  if (twins.length === 0) return name
  const where = `okres ${districts.get(district) ?? district}`
  return twins.some((twin) => twin.district === district) ? `${name} (${where}, ${code})` : `${name} (${where})`
}

/** What is offered for what was typed so far: names that begin with it, then those that hold it, each told apart. */
export function offered(typed: string, all: readonly Municipality[], most: number): Municipality[] {
  const sought = plainName(typed)
  if (sought === '') return []
  const held = all.filter(({ name }) => holds(plainName(name), sought))
  const begin = (one: Municipality) => Number(!plainName(one.name).startsWith(sought))
  return held.toSorted((a, b) => begin(a) - begin(b) || a.name.localeCompare(b.name, 'cs')).slice(0, most)
}

/** Whether a name holds what is sought, or each word of it shortened, in their order: `usti n. l.` of Ústí nad Labem. */
function holds(name: string, sought: string): boolean {
  if (name.includes(sought)) return true
  const [words, shortened] = [wordsIn(name), wordsIn(sought)]
  let next = 0
  return (
    shortened.length > 0 &&
    shortened.every((begun) => {
      const at = words.findIndex((word, index) => index >= next && word.startsWith(begun))
      next = at + 1
      return at >= 0
    })
  )
}

function wordsIn(name: string): readonly string[] {
  return name.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The one municipality that is called so, alone or told apart; undefined when there is none, or several. */
export function municipalityCalled(called: string, all: readonly Municipality[]): Municipality | undefined {
  const [only, ...others] = all.filter((one) => plainName(one.name) === plainName(called))
  if (only && others.length === 0) return only
  const name = called.replace(/ \(okres .*$/, '')
  return all.find((one) => one.name === name && calledApart(one, all) === called)
}

/** The name of a place without case and diacritics. */
export function plainName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
