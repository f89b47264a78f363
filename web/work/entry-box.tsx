import { useEffect, useState } from 'preact/hooks'
import { isWork } from '../../shared/work/acts.ts'
import { Failure } from '../forms/failure.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { SaveButton } from '../forms/save-button.tsx'
import { Saved } from '../forms/saved.tsx'
import { useWorker } from '../services.ts'
import { ofKind } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'
import type { EntryPlace } from './entry-place.ts'
import { lastValues } from './last-values.ts'
import { type EntryForm, useEntryForm } from './use-entry-form.ts'
import { useWorkTexts } from './use-work-texts.ts'

/** Where work is recorded on the screen. */
export const ENTRY_BOX = 'record-work'

interface EntryBoxProps {
  readonly place: EntryPlace
  /** What is written is kept while it is not shown. */
  readonly isShown?: boolean
  /** Told whether anything is written that is not saved. */
  readonly onTouched?: (touched: boolean) => void
}

/** The one box in which work and notes are recorded: kind, minutes, words, and save, without a mouse. */
export function EntryBox({ place, isShown = true, onTouched }: EntryBoxProps) {
  const texts = useWorkTexts()
  const form = useEntryForm(place)
  const touched = form?.touched === true
  useEffect(() => onTouched?.(touched), [touched])
  if (!isShown) return null
  return (
    <section class="panel record" id={ENTRY_BOX} aria-labelledby={`${ENTRY_BOX}-title`}>
      <h2 id={`${ENTRY_BOX}-title`}>{texts.title}</h2>
      <Saved text={form?.saved ? texts.saved : undefined} />
      {form && (
        <FormElement form={form}>
          <Kept form={form} />
          <LastTime form={form} />
          <EntryFields
            draft={form.value}
            change={form.change}
            locked={form.saving}
            isNow={!form.touched}
            asks={place.asks}
          />
          <Failure form={form} />
          <SaveButton form={form} label={texts.save} />
        </FormElement>
      )}
      <Keys />
    </section>
  )
}

/** What this worker recorded last, offered again while nothing is chosen. */
function LastTime({ form }: { form: EntryForm }) {
  const texts = useWorkTexts()
  const { id: me } = useWorker()
  const [last] = useState(() => lastValues(me))
  if (last === undefined || form.value.kind !== null) return null
  const { kind, minutes, way, act } = last
  const parts = [texts.kinds[kind], isWork(kind) && way && texts.ways[way], minutes && texts.minutesOf(minutes)]
  const take = () =>
    form.change({
      ...ofKind({ ...form.value, act: act ?? null }, kind),
      minutes: minutes === undefined ? '' : String(minutes),
      ...(way && { way }),
    })
  return (
    <p>
      <button type="button" class="quiet" onClick={take}>
        {texts.lastTime} {parts.filter(Boolean).join(' · ')}
      </button>
    </p>
  )
}

function Keys() {
  const { keys, keyList } = useWorkTexts()
  return (
    <dl class="keys" aria-label={keys}>
      {keyList.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Puts the focus on the kinds, from where a digit chooses one. */
export function goToEntryBox(): void {
  const box = document.getElementById(ENTRY_BOX)
  const choices = box?.querySelectorAll<HTMLInputElement>('.kinds input') ?? []
  box?.scrollIntoView({ block: 'start' })
  const target = [...choices].find(({ checked }) => checked) ?? choices[0]
  target?.focus({ preventScroll: true })
}
