import { type Municipality, municipalitiesIn } from '../shared/centres/municipalities.ts'

/*
 * All 6,258 municipalities, by district: code and name of each. Generated from the link of municipalities and districts of the Czech
 * Statistical Office (CISOB–OKRES, open data, state of September 2020).
 */
const LIST = '/assets/municipalities.txt'

let asked: Promise<readonly Municipality[]> | undefined

/** The municipalities, asked for once; again when they did not come, which is thrown. */
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
