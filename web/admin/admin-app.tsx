import type { ComponentType } from 'preact'
import { useLocation } from 'preact-iso/router'
import { NotFound } from '../frame/not-found.tsx'
import { PlainFrame } from '../frame/plain-frame.tsx'
import { DraftsContext } from '../services.ts'
import { ActsScreen } from './acts/acts-screen.tsx'
import { CentresScreen } from './centres/centres-screen.tsx'
import { CoverageScreen } from './coverage/coverage-screen.tsx'
import { PeopleScreen } from './people/people-screen.tsx'
import { StateScreen } from './state/state-screen.tsx'
import type { AdminTexts } from './texts-cs.ts'
import { UnitsScreen } from './units/units-screen.tsx'
import { useAdminTexts } from './use-admin-texts.ts'
import { useOwnDrafts } from './use-own-drafts.ts'

interface Place {
  readonly path: string
  readonly name: keyof AdminTexts['places']
  /** Takes what stands behind its own part of the address, `/utvary/pcr-liberec`. */
  readonly screen: ComponentType<{ readonly rest: string }>
}

/** What the admin can go to, in the order of the navigation; the first is shown at the beginning. */
const places: readonly Place[] = [
  { path: '/stav', name: 'state', screen: StateScreen },
  { path: '/centra', name: 'centres', screen: CentresScreen },
  { path: '/pusobnost', name: 'coverage', screen: CoverageScreen },
  { path: '/utvary', name: 'units', screen: UnitsScreen },
  { path: '/lide', name: 'people', screen: PeopleScreen },
  { path: '/ukony', name: 'acts', screen: ActsScreen },
]

/** All that the platform's admin sees: centres, districts, units of police and people of the association, and nobody's file. */
export function AdminApp() {
  const texts = useAdminTexts()
  const drafts = useOwnDrafts()
  const { path } = useLocation()
  const [, first = '', ...rest] = path.split('/')
  const place = first === '' ? places[0] : places.find((each) => each.path === `/${first}`)
  return (
    <PlainFrame
      place={texts.platform}
      ways={places.map((each) => <Way key={each.path} place={each} current={place} />)}
    >
      {place === undefined && <NotFound />}
      {place && drafts && (
        <DraftsContext.Provider value={drafts.box}>
          <place.screen key={path} rest={rest.map(decodeURIComponent).join('/')} />
        </DraftsContext.Provider>
      )}
    </PlainFrame>
  )
}

function Way({ place, current }: { place: Place; current: Place | undefined }) {
  const texts = useAdminTexts()
  return (
    <a href={place.path} {...(place === current && { 'aria-current': 'page' as const })}>
      {texts.places[place.name]}
    </a>
  )
}
