import { districts } from '../shared/centres/districts.ts'

/** A municipality by its code of the Statistical Office; names are not unique. */
export interface Municipality {
  readonly code: string
  readonly name: string
  /** By its LAU 1 code. */
  readonly district: string
}

/*
 * All 6,258 municipalities, by district: code and name of each. Generated from the link of municipalities and districts of the Czech
 * Statistical Office (CISOB–OKRES, open data). Some moved to another district since, so that the district can be changed beside it.
 */
const LIST = '/assets/municipalities.txt'

let asked: Promise<readonly Municipality[]> | undefined

/** The municipalities, asked for once; again when they did not come. */
export function municipalities(): Promise<readonly Municipality[]> {
  asked ??= list()
  asked.catch(() => {
    asked = undefined
  })
  return asked
}

async function list(): Promise<readonly Municipality[]> {
  const answer = await fetch(LIST)
  if (!answer.ok) throw new Error('the municipalities did not come')
  return municipalitiesIn(await answer.text())
}

/** The municipalities of a list in which each district is followed by its own, each after a space. */
function municipalitiesIn(list: string): Municipality[] {
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
  const sought = plain(typed)
  if (sought === '') return []
  const held = all.filter(({ name }) => plain(name).includes(sought))
  const begin = (one: Municipality) => Number(!plain(one.name).startsWith(sought))
  return held.toSorted((a, b) => begin(a) - begin(b) || a.name.localeCompare(b.name, 'cs')).slice(0, most)
}

/** The one municipality that is called so, alone or told apart; undefined when there is none, or several. */
export function municipalityCalled(called: string, all: readonly Municipality[]): Municipality | undefined {
  const [only, ...others] = all.filter((one) => plain(one.name) === plain(called))
  if (only && others.length === 0) return only
  const name = called.replace(/ \(okres .*$/, '')
  return all.find((one) => one.name === name && calledApart(one, all) === called)
}

/** A name as it is looked for: without marks, in small letters. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
