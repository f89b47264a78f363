import { useState } from 'preact/hooks'
import { type SafeWindow, weeksOfWindow } from '../../shared/police/safe-window.ts'
import { Fieldset } from './field.tsx'
import { useFormTexts } from './use-form-texts.ts'
import { DayField, TimeField } from './when-fields.tsx'
import { hourText, windowText } from './window-text.ts'

/** Days that one tap chooses. */
const dayPresets = {
  workdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  everyDay: [1, 2, 3, 4, 5, 6, 7],
} as const
type DayPreset = keyof typeof dayPresets

/** Hours that one tap chooses. */
const hourPresets = {
  morning: ['08:00', '12:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', '21:00'],
} as const
type HourPreset = keyof typeof hourPresets

interface WindowFieldsProps {
  /** Where the window stands in the form. */
  readonly name: string
  readonly window: SafeWindow
  readonly onChange: (window: SafeWindow) => void
  readonly onRemove: () => void
}

/** When it is safe to call, or when not to: one tap for the days, one for the hours, and more for whoever needs it. */
export function WindowFields({ name, window, onChange, onRemove }: WindowFieldsProps) {
  const texts = useFormTexts()
  const { windows, windowFault } = texts.safe
  const words = windowText(texts, window)
  const title = `${windows[window.call]} ${words}`
  return (
    <Fieldset
      name={name}
      row={title}
      legend={title}
      class={`field window-fields ${window.call}`}
      words={{ missing: windowFault }}
    >
      <Days name={name} window={window} onChange={onChange} />
      <Hours name={name} window={window} onChange={onChange} />
      <More name={name} window={window} onChange={onChange} />
      <button type="button" class="quiet" onClick={onRemove} aria-label={`${windows.remove}: ${words}`}>
        {windows.remove}
      </button>
    </Fieldset>
  )
}

type PartProps = Pick<WindowFieldsProps, 'name' | 'window' | 'onChange'>

function Days({ name, window, onChange }: PartProps) {
  const { windows } = useFormTexts().safe
  const chosen = (Object.keys(dayPresets) as DayPreset[]).find(
    (preset) => dayPresets[preset].join() === window.weekdays.toSorted().join(),
  )
  const [own, setOwn] = useState(window.weekdays.length > 0 && chosen === undefined)
  const choose = (preset: DayPreset) => {
    setOwn(false)
    onChange({ ...window, weekdays: [...dayPresets[preset]] })
  }
  const toggle = (day: number) => {
    const without = window.weekdays.filter((each) => each !== day)
    const weekdays = without.length < window.weekdays.length ? without : [...without, day].toSorted()
    onChange({ ...window, weekdays })
  }
  return (
    <>
      <div class="chips" role="radiogroup" aria-label={windows.daysLabel}>
        {(Object.keys(dayPresets) as DayPreset[]).map((preset) => (
          <Chip
            key={preset}
            group={`${name}-days`}
            text={windows.dayPresets[preset]}
            checked={!own && chosen === preset}
            onChoose={() => choose(preset)}
          />
        ))}
        <Chip group={`${name}-days`} text={windows.ownDays} checked={own} onChoose={() => setOwn(true)} />
      </div>
      {own && (
        <fieldset class="chips">
          <legend class="for-ear">{windows.ownDays}</legend>
          {windows.days.map((text, index) => (
            <label class="chip" key={text}>
              <input type="checkbox" checked={window.weekdays.includes(index + 1)} onChange={() => toggle(index + 1)} />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

function Hours({ name, window, onChange }: PartProps) {
  const { windows } = useFormTexts().safe
  const presets = Object.keys(hourPresets) as HourPreset[]
  const isIt = (preset: HourPreset) => hourPresets[preset].join() === [window.from, window.until].join()
  const [own, setOwn] = useState(window.from !== '' && !presets.some(isIt))
  const choose = (preset: HourPreset) => {
    const [from, until] = hourPresets[preset]
    setOwn(false)
    onChange({ ...window, from, until })
  }
  return (
    <>
      <div class="chips" role="radiogroup" aria-label={windows.hoursLabel}>
        {presets.map((preset) => (
          <Chip
            key={preset}
            group={`${name}-hours`}
            text={`${windows.hourPresets[preset]} ${hourPresets[preset].map(hourText).join('–')}`}
            checked={!own && isIt(preset)}
            onChoose={() => choose(preset)}
          />
        ))}
        <Chip group={`${name}-hours`} text={windows.ownHours} checked={own} onChoose={() => setOwn(true)} />
      </div>
      {own && (
        <div class="row">
          <TimeField
            name={`${name}.from`}
            label={windows.from}
            value={window.from}
            onChange={(from) => onChange({ ...window, from })}
          />
          <TimeField
            name={`${name}.until`}
            label={windows.until}
            value={window.until}
            onChange={(until) => onChange({ ...window, until })}
          />
        </div>
      )}
    </>
  )
}

function More({ name, window, onChange }: PartProps) {
  const { windows } = useFormTexts().safe
  return (
    <details open={window.weeks !== 'every' || window.lastDay !== undefined}>
      <summary>{windows.more}</summary>
      <div class="chips" role="radiogroup" aria-label={windows.weeksLabel}>
        {weeksOfWindow.map((weeks) => (
          <Chip
            key={weeks}
            group={`${name}-weeks`}
            text={windows.weekPresets[weeks]}
            checked={window.weeks === weeks}
            onChoose={() => onChange({ ...window, weeks })}
          />
        ))}
      </div>
      <DayField
        name={`${name}.lastDay`}
        label={windows.lastDayLabel}
        value={window.lastDay ?? ''}
        lean="future"
        onChange={(day) => onChange(withLastDay(window, day))}
      />
    </details>
  )
}

function withLastDay({ lastDay: _lastDay, ...window }: SafeWindow, day: string): SafeWindow {
  return day === '' ? window : { ...window, lastDay: day }
}

interface ChipProps {
  readonly group: string
  readonly text: string
  readonly checked: boolean
  readonly onChoose: () => void
}

function Chip({ group, text, checked, onChoose }: ChipProps) {
  return (
    <label class="chip">
      <input type="radio" name={group} checked={checked} onChange={onChoose} />
      <span>{text}</span>
    </label>
  )
}
