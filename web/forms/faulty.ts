import type { FieldFaults } from './refusal.ts'

/** A field on the screen that is at fault. */
export interface FaultyField {
  /** Its name, a part of the path of what is sent. */
  readonly name: string
  readonly code: string
  readonly element: HTMLElement
  /** What it is called, after the rows it stands in: `Jana Vzorová: E-mail`. */
  readonly called: string
}

/** What of a form is at fault. */
export interface Faulty {
  readonly fields: readonly FaultyField[]
  /** Faults of no field on this screen. */
  readonly others: FieldFaults
}

/** The fields of a form that faults are about, as they stand on the screen: the screen itself says what it shows and what it calls it. */
export function faultyIn(form: HTMLElement, faults: FieldFaults): Faulty {
  const elements = [...form.querySelectorAll<HTMLElement>('[data-field]')]
  const named = new Map(elements.map((element) => [element.dataset['field'] ?? '', element]))
  const placed = Object.entries(faults).map(([path, code]) => ({ path, code, name: fieldAt(path, [...named.keys()]) }))
  const codes = new Map(placed.flatMap(({ name, code }) => (name === undefined ? [] : [[name, code]])))
  const fields = [...named].flatMap(([name, element]) => {
    const code = codes.get(name)
    return code === undefined ? [] : [{ name, code, element, called: calledIn(form, element) }]
  })
  const others = placed.filter(({ name }) => name === undefined).map(({ path, code }) => [path, code])
  return { fields, others: Object.fromEntries(others) }
}

/** The name of the field that a fault is about: of those that stand in its path the one that says most of where. */
export function fieldAt(path: string, names: readonly string[]): string | undefined {
  const end = (name: string) => {
    const at = `.${path}.`.lastIndexOf(`.${name}.`)
    return at < 0 ? -1 : at + name.length
  }
  const best = (a: string, b: string) => end(b) - end(a) || b.length - a.length
  return names.filter((name) => name !== '' && end(name) >= 0).toSorted(best)[0]
}

/** Whether a field is at fault: then it is shown, though nothing else on the screen asks for it. */
export function isAtFault(faults: FieldFaults, name: string): boolean {
  return Object.keys(faults).some((path) => fieldAt(path, [name]) !== undefined)
}

/** What takes the focus of a field: of several inputs the one that is wrong. */
export function inputOf(element: HTMLElement): HTMLElement | null {
  const inputs = 'input, select, textarea'
  if (element.matches(inputs)) return element
  return element.querySelector<HTMLElement>('[aria-invalid=true]') ?? element.querySelector<HTMLElement>(inputs)
}

function calledIn(form: HTMLElement, element: HTMLElement): string {
  const rows: string[] = []
  for (let at: HTMLElement | null = element; at !== null && at !== form; at = at.parentElement)
    if (at.dataset['row']) rows.unshift(at.dataset['row'])
  const title = element.dataset['row'] === undefined ? titleOf(element) : ''
  return [...rows, title].filter((part) => part !== '').join(': ')
}

function titleOf(element: HTMLElement): string {
  const said = element.getAttribute('aria-label')
  if (said !== null) return said
  const title = element.getAttribute('aria-labelledby')
  if (title !== null) return document.getElementById(title)?.textContent ?? ''
  if (element instanceof HTMLFieldSetElement) return element.querySelector('legend')?.textContent ?? ''
  const { labels } = element as Partial<Pick<HTMLInputElement, 'labels'>>
  return labels?.[0]?.textContent ?? ''
}
