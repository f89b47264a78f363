import { writeFileSync } from 'node:fs'
import metadata from 'libphonenumber-js/min/metadata'

/*
 * Makes `shared/text/phone-countries.ts`, the numbering of the world's telephones as `phoneOf` needs it, from what libphonenumber-js
 * brings: node infra/phone-countries.ts
 * It is needed again when that library changes; a test says so.
 */

/** Where a country says how its numbers are written in groups, which is two thirds of all, and nothing to whether they are numbers. */
const FORMATS = 4

/** Where it says what a number is, as a regular expression. */
const PATTERN = 2

const all: Readonly<Record<string, readonly unknown[]>> = metadata.countries

/** What the library brings, as JSON, without the ways of writing numbers. */
function withoutFormats(): string {
  const countries = Object.entries(all).map(([name, parts]) => [
    name,
    parts.map((part, at) => (at === FORMATS ? 0 : part)),
  ])
  return JSON.stringify({ ...metadata, countries: Object.fromEntries(countries) })
}

/** The module as it is to be. */
export function phoneCountries(): string {
  return `/*
 * Made by infra/phone-countries.ts from what libphonenumber-js brings.
 */

/** What a Czech number is without its prefix, as a regular expression. */
export const czechNumber = ${quoted(String(all['CZ']?.[PATTERN]))}

/** How telephones of the world are numbered. It is text, so that only whoever reads a number from abroad pays for reading it. */
export const phoneCountries =
  ${quoted(withoutFormats())}
`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', String.raw`\\`)}'`
}

if (import.meta.main) writeFileSync(new URL('../shared/text/phone-countries.ts', import.meta.url), phoneCountries())
