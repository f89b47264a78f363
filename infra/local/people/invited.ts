import * as z from 'zod/mini'
import { readJson, writeJson } from '../base/json-file.ts'
import type { CognitoDeps } from './cognito.ts'
import { type Listed, type Person, people } from './people.ts'

const listedSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** Empty of somebody who is in none yet. */
  group: z.string(),
  /** Set of somebody who cannot sign in any more. */
  closed: z.exactOptional(z.literal(true)),
})
const invitedSchema = z.array(listedSchema)

/** `people.json` in the data folder: who was invited on this machine, and who of the demo's people cannot sign in any more. */
function invitedIn(path: string): Listed[] {
  const remedy = 'Delete it: whoever was invited can be invited again.'
  return readJson({ path, schema: invitedSchema, remedy }) ?? []
}

/** Everybody who may sign in now: the demo's people, and those in the file. */
export function everybody(path: string): readonly Person[] {
  return listed(path).filter(({ group, closed }) => group !== '' && !closed)
}

/** The accounts of this machine, for what stands in the place of Cognito. */
export function accountsIn(path: string): CognitoDeps {
  return { list: () => listed(path), write: (person) => addInvited(path, person) }
}

/** Everybody who ever had an account here. */
function listed(path: string): Listed[] {
  return [...new Map<string, Listed>([...people, ...invitedIn(path)].map((each) => [each.id, each])).values()]
}

/** Forgets whoever was invited into a centre; the demo's people, whom no file holds, cannot sign in any more. Answers how many could. */
export function dismiss(path: string, centre: string): number {
  const isOf = ({ group }: Listed) => group.startsWith(`${centre}.`)
  const count = everybody(path).filter(isOf).length
  const closed = people.filter(isOf).map((person) => ({ ...person, closed: true as const }))
  writeJson(path, [...invitedIn(path).filter((person) => !isOf(person)), ...closed], { lasting: true })
  return count
}

/** Writes somebody into the file, in the place of what it said of them. */
export function addInvited(path: string, person: Listed): void {
  const others = invitedIn(path).filter(({ id }) => id !== person.id)
  writeJson(path, [...others, person], { lasting: true })
}
