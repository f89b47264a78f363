import * as z from 'zod/mini'
import { line } from '../text/text.ts'
import { clientReference } from './contact-duty.ts'

/** The longest number of a file that is looked at, however it is typed. */
export const LONGEST_REFERENCE = 60

export const typedReferenceField = line(LONGEST_REFERENCE).check(z.minLength(1))

/** By what a file that is there already is found: its reference number, however it is typed. */
export const byReferenceSchema = z.strictObject({ reference: typedReferenceField })
export type ByReference = z.infer<typeof byReferenceSchema>

/** The signs of the tail of an id: no letter of theirs looks like a digit. */
const tail = /^[0-9A-HJKMNP-TV-Z]{6}$/

/**
 * The reference number of a file of a centre, however it was typed: without the name of the centre, in small letters, with blanks and other
 * dashes, and with letters that look like digits. Undefined for what is no such number.
 */
export function typedReference(centre: string, typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  const prefix = centre.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const rest = signs.length > 6 && signs.startsWith(prefix) ? signs.slice(prefix.length) : signs
  const read = rest.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return tail.test(read) ? clientReference(centre, read) : undefined
}
