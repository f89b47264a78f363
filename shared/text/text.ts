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

/** One line, perhaps empty. */
export function line(max: number) {
  return z.string().check(ofSigns, z.overwrite(oneLine), z.maxLength(max))
}

/** Under what number a case is kept, perhaps empty. */
export function referenceText(max: number) {
  return z.string().check(ofSigns, z.overwrite(referenceLine), z.maxLength(max))
}

/** Several lines, perhaps none. */
export function lines(max: number) {
  return z.string().check(ofSigns, z.overwrite(manyLines), z.maxLength(max))
}

/** What somebody or something is called: at least one letter can be seen in it. */
export function name(max: number) {
  return line(max).check(
    z.minLength(1, { abort: true }),
    z.refine((text) => /\p{L}/u.test(text), { params: { code: 'no-letter' } }),
  )
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
