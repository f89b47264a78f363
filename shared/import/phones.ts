import { oneLine } from '../text/signs.ts'
import type { Cell } from './cells.ts'

/** A number of many digits as Excel writes it once it has lost its end. */
const POWER = /^\d[.,]\d+E\+?\d+$/i
/** A whole number, of nine digits with or without its country. */
const WHOLE = /(?<!\d)(?:(?:\+|00)?42[01][\s.-]?)?\d{3}[\s.-]?\d{3}[\s.-]?\d{3}(?!\d)/g
/** How a cell says that there is none. */
const NONE = /^(?:[\s\p{P}\p{S}0]*|x+|nem[áa]|není|žádn[ýé]|neuveden[oý]?|nezjištěn[oý]?|neznám[éoý]?|neví)$/iu
const LABEL = /^(?:tel|telefon|mob|mobil|t|m)\s?[.:]+\s*(?=[\d+])/i

/** The numbers of a cell; several are parted by commas, semicolons, ends of line, a word, or by being whole numbers one after another. */
export function phonesIn(text: string): Cell<string[]> {
  if (POWER.test(oneLine(text))) return { fault: 'damaged-number' }
  const parts = text.split(/[,;\n]|\s(?:a|nebo|and|or)\s/).map(oneLine)
  const cells = NONE.test(oneLine(text)) ? [] : parts.filter((part) => part !== '').map(numbersIn)
  const fault = cells.find((cell) => 'fault' in cell)
  return fault ?? { read: cells.flatMap((cell) => ('read' in cell ? cell.read : [])) }
}

/** A part is one number with what is said of it, or several numbers with nothing but signs between. */
function numbersIn(part: string): Cell<string[]> {
  if (!/\p{Nd}/u.test(part)) return { fault: 'not-a-phone' }
  const whole = [...part.matchAll(WHOLE)].map(([number]) => number)
  if (whole.length < 2) return { read: [written(part)] }
  // Of a word between two numbers nobody knows to which it belongs, and one of them may be the violent person's.
  if (/\p{L}/u.test(part.replace(LABEL, ''))) return { fault: 'whose-number' }
  return { read: whole.map(written) }
}

/** As a person would write it: a spreadsheet keeps no plus before what it takes for a number, and may give it a fraction. */
function written(number: string): string {
  return number
    .replace(LABEL, '')
    .replace(/^(\d{9,})[.,]0+$/, '$1')
    .trim()
    .replace(/^(?:00)?420(?=\d{9}$)/, '+420')
}
