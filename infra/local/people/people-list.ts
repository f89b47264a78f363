import { html } from 'hono/html'
import { centreOn } from '../../../shared/centres/centres.ts'
import { seed } from '../../../shared/centres/seed.ts'
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

/** After any day of the seed. A centre that was opened since is called by its id. */
const LATEST = '9999-12-31'

/** How many places are shown at once; the rest opens on demand. */
const SHOWN = 5

/** People by place, each shown by `show`. */
export function peopleByPlace(people: readonly Person[], show: (person: Person, role: string) => Html): Html {
  const places = [...Map.groupBy(people, ({ group }) => group.split('.')[0] ?? '')]
  const sections = places.map(
    ([place, crew]) => html`<h3>${centreOn(seed, place, LATEST)?.name ?? others[place] ?? place}</h3>
<ul class="people">${crew.map((person) => html`<li>${show(person, roles[person.group.split('.')[1] ?? ''] ?? '')}</li>`)}</ul>`,
  )
  return html`${sections.slice(0, SHOWN)}
<details><summary>Další centra (${sections.length - SHOWN})</summary>
${sections.slice(SHOWN)}
</details>`
}
