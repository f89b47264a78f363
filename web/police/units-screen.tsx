import { Screen } from '../frame/screen.tsx'
import type { Unit } from './units.ts'
import { usePoliceTexts } from './use-police-texts.ts'

interface UnitsProps {
  readonly units: readonly Unit[]
  readonly onChoose: (id: string) => void
  readonly onAdd: () => void
}

/** Which unit of this computer is at the screen. */
export function UnitsScreen({ units, onChoose, onAdd }: UnitsProps) {
  const texts = usePoliceTexts()
  return (
    <Screen heading={texts.units.title} title={texts.units.title}>
      <p class="lead">{texts.units.lead}</p>
      <ul class="units">
        {units.map((unit) => (
          <li key={unit.id}>
            <button type="button" onClick={() => onChoose(unit.id)}>
              <b>{unit.name || texts.units.unnamed}</b>
              <span>{texts.units.states[unit.standing]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="quiet" onClick={onAdd}>
          {texts.units.add}
        </button>
      </p>
    </Screen>
  )
}
