import * as z from 'zod/mini'
import { readJson, writeJson } from '../base/json-file.ts'
import { type Person, people } from './people.ts'

const invitedSchema = z.array(z.object({ id: z.string(), name: z.string(), email: z.string(), group: z.string() }))

/** `people.json` in the data folder: who was invited on this machine. */
function invitedIn(path: string): Person[] {
  const remedy = 'Delete it: whoever was invited can be invited again.'
  return readJson({ path, schema: invitedSchema, remedy }) ?? []
}

/** Everybody who may sign in now: the demo's people, and those in the file. */
export function everybody(path: string): readonly Person[] {
  return [...people, ...invitedIn(path)]
}

/** Adds somebody to the file. */
export function addInvited(path: string, person: Person): void {
  writeJson(path, [...invitedIn(path), person], { lasting: true })
}
