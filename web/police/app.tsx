// Several later files need it, and it is smaller than what asking for it would cost.
import '../../shared/police/birth.ts'
// Here and not in the entry: imported first there, it makes the bundler run the hooks of preact before preact itself.
import '../frame/after-press.ts'
import { useEffect, useMemo, useState } from 'preact/hooks'
import lazy from 'preact-iso/lazy'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router'
import { LanguageSwitch } from '../frame/language-switch.tsx'
import { SkipLink } from '../frame/skip-link.tsx'
import type { ServerClock } from '../server-clock.ts'
import { AtUnit } from './at-unit.ts'
import { Door } from './door.ts'
import { EnrolScreen } from './enrol-screen.tsx'
import { HomeScreen } from './home-screen.tsx'
import { SealedBox } from './sealed-box.ts'
import { changeUnit, type Unit, unitsHere } from './units.ts'
import { UnitsScreen } from './units-screen.tsx'
import { usePoliceTexts } from './use-police-texts.ts'
import { WaitingScreen } from './waiting-screen.tsx'

const recordScreens = () => import('./record-screens.ts')
const NoticeScreen = lazy(() => recordScreens().then(({ NoticeScreen }) => NoticeScreen))
const SentScreen = lazy(() => recordScreens().then(({ SentScreen }) => SentScreen))
const SupplementScreen = lazy(() => recordScreens().then(({ SupplementScreen }) => SupplementScreen))
const EndScreen = lazy(() => recordScreens().then(({ EndScreen }) => EndScreen))

/** Which unit this tab works for. It is no secret and says nothing. */
const CHOSEN = 'opora.police.unit'

export function PoliceApp({ clock }: { clock: ServerClock }) {
  return (
    <LocationProvider>
      <Units clock={clock} />
    </LocationProvider>
  )
}

/** The page: which unit, then its screens. */
function Units({ clock }: { clock: ServerClock }) {
  const { route } = useLocation()
  const [units, setUnits] = useState<readonly Unit[]>()
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(CHOSEN) ?? '')
  const [isAdding, setAdding] = useState(false)
  useEffect(() => {
    unitsHere().then(setUnits, () => setUnits([]))
  }, [])
  const choose = (id: string) => {
    sessionStorage.setItem(CHOSEN, id)
    setChosen(id)
    setAdding(false)
    // What is open belongs to the unit before.
    route('/policie')
  }
  const keep = async (unit: Unit, change: Partial<Unit>) => {
    const changed = await changeUnit(unit, change)
    setUnits((all = []) => all.map((one) => (one.id === unit.id ? changed : one)))
    return changed
  }
  const added = (unit: Unit) => {
    setUnits((all = []) => [...all, unit])
    choose(unit.id)
  }
  if (units === undefined) return null
  const unit = units.find(({ id }) => id === chosen)
  return (
    <>
      <Top unit={unit} onOther={() => choose('')} />
      <main id="main">
        {unit ? (
          <OfUnit key={unit.id} unit={unit} clock={clock} keep={keep} onLeave={() => choose('')} />
        ) : units.length === 0 || isAdding ? (
          <EnrolScreen onAdded={added} onBack={units.length === 0 ? undefined : () => setAdding(false)} />
        ) : (
          <UnitsScreen units={units} onChoose={choose} onAdd={() => setAdding(true)} />
        )}
      </main>
    </>
  )
}

function Top({ unit, onOther }: { unit: Unit | undefined; onOther: () => void }) {
  const { product, units, test } = usePoliceTexts()
  return (
    <>
      <SkipLink />
      <header class="top">
        <div class="brand">
          <img src="/assets/favicon.svg" alt="" width="32" height="32" />
          <span>
            <b>{product}</b>
            {unit && <span class="centre">{unit.name || units.unnamed}</span>}
          </span>
        </div>
        {unit && (
          <button type="button" class="quiet" onClick={onOther}>
            {units.other}
          </button>
        )}
        <LanguageSwitch />
      </header>
      {unit?.isTest && <p class="trial">{test}</p>}
    </>
  )
}

interface OfUnitProps {
  readonly unit: Unit
  readonly clock: ServerClock
  readonly keep: (unit: Unit, change: Partial<Unit>) => Promise<Unit>
  readonly onLeave: () => void
}

/** The screens of one unit, with its own keys, and of no other. */
function OfUnit({ unit, clock, keep, onLeave }: OfUnitProps) {
  const at = useMemo(() => {
    const language = () => document.documentElement.lang
    return { unit, clock, box: new SealedBox(unit), door: new Door(unit, { origin: location.origin, clock, language }) }
  }, [unit, clock])
  useEffect(() => {
    // Right after the first screen, so that a record can be begun when the connection is lost.
    NoticeScreen.preload().catch(() => undefined)
  }, [])
  return (
    <AtUnit.Provider value={at}>
      {unit.standing === 'confirmed' ? (
        <Router>
          <Route path="/policie" component={HomeScreen} />
          <Route path="/policie/zaznam/:id" component={NoticeScreen} />
          <Route path="/policie/odeslano/:id" component={SentScreen} />
          <Route path="/policie/odeslano/:id/doplneni" component={SupplementScreen} />
          <Route path="/policie/odeslano/:id/konec" component={EndScreen} />
          <Route default component={HomeScreen} />
        </Router>
      ) : (
        <WaitingScreen keep={(change) => keep(unit, change)} onLeave={onLeave} />
      )}
    </AtUnit.Provider>
  )
}
