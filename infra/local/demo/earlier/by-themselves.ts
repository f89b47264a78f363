import type { NewPerson } from '../../../../shared/clients/new-person.ts'
import type { Deed } from '../demo-deeds.ts'
import type { DemoFile } from '../demo-files.ts'
import { turnedTo } from './enquiries.ts'
import { homeOf } from './evicted.ts'
import { inventedName } from './names.ts'
import { childrenOf, knownOf, type Somebody } from './people.ts'
import { appointmentDeed, usualDeeds } from './usual-deeds.ts'
import { formsOf } from './words.ts'
import { type Begun, onWorkingDay } from './year-calendar.ts'
import type { Turned } from './years.ts'

/** The file of somebody who came by themselves; of one who had turned to the centre before it is opened of that enquiry. */
export function fileByThemselves(
  one: Somebody,
  { calendar, turned }: Begun & { readonly turned: Turned | undefined },
): DemoFile {
  const ago = onWorkingDay(calendar, calendar.agoOf(one.came))
  const name = inventedName(one.index, one.sex)
  const { sex, ...known } = knownOf(one)
  const deeds = [
    appointmentDeed(one.index, { ago, calendar }),
    ...courtDeeds(one, ago),
    ...usualDeeds(one, { ago, calendar }),
  ]
  if (turned === undefined) return { person: { sex, ...known, ...situationOf(one), ...name }, ago, deeds }
  // The enquiry has told of the sex and the age.
  const { birthDate: _birth, ...related } = known
  const enquiry = { ...turnedTo(turned, one, { ago: ago + 8, calendar }), becomes: { ago } }
  return {
    person: name,
    ago,
    enquiry,
    deeds: [{ ago, do: 'person', known: { ...related, ...situationOf(one) } }, ...deeds],
  }
}

function situationOf(one: Somebody): NewPerson {
  const { index } = one
  const [town, district] = homeOf(index)
  const living = childrenOf(one).length
  return {
    sharedDwelling: index % 4 !== 0,
    forms: formsOf(index),
    children: { living, present: living, endangered: 0 },
    municipality: { name: town },
    district,
  }
}

/** Some go to court without an eviction. */
function courtDeeds({ index }: Somebody, ago: number): Deed[] {
  if (index % 4 !== 1) return []
  return [
    { ago: ago - 8, do: 'court', kind: 'petition-filed' },
    { ago: ago - 10, do: 'court', kind: index % 8 === 1 ? 'granted' : 'rejected' },
  ]
}
