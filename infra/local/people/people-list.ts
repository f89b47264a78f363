import { html } from 'hono/html'
import { centres } from '../../../shared/centres/centres.ts'
import type { Html } from '../http/pages.ts'
import type { Person } from './people.ts'

const others: Readonly<Record<string, string>> = { apic: 'Asociace (APIC)', platform: 'Správa platformy' }

const roles: Readonly<Record<string, string>> = {
  worker: 'péče o klienty',
  head: 'vedení centra',
  external: 'stáž, vidí jen sdílené spisy',
  analyst: 'analýza',
  admin: 'správa',
}

/** How many places are shown at once; the rest opens on demand. */
const SHOWN = 5

/** People by place, each shown by `show`. */
export function peopleByPlace(people: readonly Person[], show: (person: Person, role: string) => Html): Html {
  const places = [...Map.groupBy(people, ({ group }) => group.split('.')[0] ?? '')]
  const sections = places.map(
    ([place, crew]) => html`<h3>${centres.get(place)?.name ?? others[place]}</h3>
<ul class="people">${crew.map((person) => html`<li>${show(person, roles[person.group.split('.')[1] ?? ''] ?? '')}</li>`)}</ul>`,
  )
  return html`${sections.slice(0, SHOWN)}
<details><summary>Další centra (${sections.length - SHOWN})</summary>
${sections.slice(SHOWN)}
</details>`
}
