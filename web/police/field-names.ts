import { fieldOf } from '../notice-form/around.ts'
import { useNoticeFormTexts } from '../notice-form/use-notice-form-texts.ts'
import { usePoliceTexts } from './use-police-texts.ts'

/** What the fields of a notice are called, by their paths: `Jana Vzorová: Narození`, `2. dítě: Věk`, `Vykázaná osoba: Zbraň`. */
export function useFieldNames(persons: readonly string[]): (path: string) => string {
  const { labels, person, child, copy, sections } = useNoticeFormTexts()
  const { unknown } = usePoliceTexts()
  const names: Readonly<Record<string, string>> = labels
  const groups: Readonly<Record<string, string>> = sections
  return (path) => {
    const [part = '', at = ''] = path.split('.')
    const number = Number(at) + 1
    const label = names[fieldOf(path)] ?? path
    const numbered = {
      endangered: () => persons[Number(at)] || (persons.length > 1 ? person(number) : unknown),
      children: () => child(number),
      distribution: () => copy(number),
    }[part]
    const group = numbered && at !== '' ? numbered() : groups[part]
    // A whole part is called as its heading is.
    if (group !== undefined && path === part) return group
    return group === undefined || group === label ? label : `${group}: ${label}`
  }
}
