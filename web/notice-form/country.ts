const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** What every country is called in a language, by its code (ISO 3166-1 alpha-2). */
function countries(language: string): Map<string, string> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  // Some have an older code too, by which they are called the same.
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => new Intl.Locale(`und-${code}`).region === code)
  return new Map(codes.flatMap((code) => [[code, names.of(code) ?? ''] as const]).filter(([, name]) => name !== ''))
}

/** The code of a country that was typed by its name, Czech or English, or by its code; what is none stays as it is. */
export function countryTyped(typed: string): string {
  const sought = typed.trim().toLowerCase()
  if (sought.length <= 2) return typed
  const named = (language: string) => [...countries(language)].find(([, name]) => name.toLowerCase() === sought)?.[0]
  return named('cs') ?? named('en') ?? typed
}

/** What the country of a code is called; undefined when there is none. */
export function countryNamed(code: string, language: string): string | undefined {
  const upper = code.trim().toUpperCase()
  if (!/^[A-Z]{2}$/.test(upper)) return undefined
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(upper)
}
