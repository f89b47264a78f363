import * as z from 'zod/mini'
import { manyLines, oneLine, referenceLine, signFault } from './signs.ts'

/*
 * Text as every schema takes it in, of police and of forms alike. How long it may be counts after it is folded. Faults are
 * `control-character`, `lone-surrogate`, `no-letter`, and those of zod.
 */

const ofSigns = z.check<string>(({ value, issues }) => {
  const code = signFault(value)
  if (code !== undefined) issues.push({ code: 'custom', params: { code }, input: value, continue: false })
})

const text = z.string().check(ofSigns)
const inOneLine = z.overwrite(oneLine)
const inManyLines = z.overwrite(manyLines)

/** One line, perhaps empty. */
export const line = ofEachLength((max) => text.check(inOneLine, z.maxLength(max)))

/** Under what number a case is kept, perhaps empty. */
export const referenceText = ofEachLength((max) => text.check(z.overwrite(referenceLine), z.maxLength(max)))

/** Several lines, perhaps none. */
export const lines = ofEachLength((max) => text.check(inManyLines, z.maxLength(max)))

const atLeastOne = z.minLength(1, { abort: true })
const withLetter = z.refine<string>((said) => /\p{L}/u.test(said), { params: { code: 'no-letter' } })

/** What somebody or something is called: at least one letter can be seen in it. */
export const name = ofEachLength((max) => line(max).check(atLeastOne, withLetter))

/** One schema for each longest length, however many fields are of it: making schemas is a good part of a door's start. */
export function ofEachLength<Schema>(schemaOf: (max: number) => Schema): (max: number) => Schema {
  const made = new Map<number, Schema>()
  return (max) => {
    const schema = made.get(max) ?? schemaOf(max)
    made.set(max, schema)
    return schema
  }
}

/** The address of an e-mail. */
export function email() {
  return z.pipe(line(254), z.email())
}

/** The longest telephone number, with what may be said around it. */
export const LONGEST_PHONE = 120

/** A telephone number as somebody writes it, perhaps empty; see `phoneOf` for how it is kept. */
export function phoneText() {
  return line(LONGEST_PHONE)
}
