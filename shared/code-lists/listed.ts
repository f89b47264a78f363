import * as z from 'zod/mini'
import { line } from '../text/text.ts'

/** The longest name of an entry of a code list, in characters. */
export const LONGEST_NAME = 80

/** What an entry of a code list is called in what is sent. */
export const listedId = line(40).check(z.regex(/^[\w-]+$/))

/** An entry as it is written down where it is used: with what it was called then. */
export const listedSchema = z.strictObject({ id: listedId, name: line(LONGEST_NAME).check(z.minLength(1)) })
