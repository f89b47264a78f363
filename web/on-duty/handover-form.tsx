import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { emptyRoster } from '../../shared/on-duty/roster.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { Failure } from '../forms/centre-failure.tsx'
import { saveByKey } from '../forms/save-by-key.ts'
import { Saved } from '../forms/saved.tsx'
import { currentIn } from '../forms/use-centre.ts'
import { useDraft } from '../forms/use-draft.ts'
import { Stamp } from '../frame/moment.tsx'
import { instantOfWall } from '../moments.ts'
import { keyOf } from '../queries.ts'
import { useServices, useWorker } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { useRosterTexts } from './use-roster-texts.ts'

const draftSchema = z.object({ by: z.string(), to: z.string(), from: z.string(), until: z.string() })
type HandoverDraft = z.infer<typeof draftSchema>

/** Handing a duty on: one's own, or anybody's by the head. */
export function HandoverForm({ centre }: { centre: CentreSettings }) {
  const { handover } = useRosterTexts()
  const staffName = useStaffName()
  const planned = (centre.settings.roster ?? emptyRoster).handovers.filter(({ until }) => until > centre.now)
  return (
    <section class="panel" aria-labelledby="handover">
      <h2 id="handover">{handover.title}</h2>
      <p>{handover.lead}</p>
      <Fields centre={centre} />
      {planned.length > 0 && (
        <>
          <h3>{handover.planned}</h3>
          <ul>
            {planned.map(({ by, to, from, until }) => (
              <li key={`${by} ${to} ${from}`}>
                {handover.line(staffName(by), staffName(to))}, <Stamp at={from} /> – <Stamp at={until} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Fields({ centre }: { centre: CentreSettings }) {
  const { handover } = useRosterTexts()
  const texts = useTexts()
  const { role, staff } = useWorker()
  const form = useHandover(centre)
  if (form === undefined) return null
  const { value, change } = form
  const people = [...staff]
  return (
    <form onSubmit={form.submit} onKeyDown={saveByKey} noValidate autocomplete="off">
      {!form.keeping && <p class="notice warn">{texts.form.notKept}</p>}
      <Saved text={form.saved ? handover.saved : undefined} />
      <Person
        id="by"
        label={handover.by}
        value={value.by}
        people={people}
        onChange={(by) => change({ by })}
        fixed={role !== 'head'}
      />
      <Person
        id="to"
        label={handover.to}
        value={value.to}
        people={[['', ''], ...people.filter(([id]) => id !== value.by)]}
        onChange={(to) => change({ to })}
      />
      <Time id="from" label={handover.from} value={value.from} onInput={(from) => change({ from })} />
      <Time id="until" label={handover.until} value={value.until} onInput={(until) => change({ until })} />
      <p class="fault" role="alert">
        {form.fault}
      </p>
      <Failure error={form.failure} />
      <button type="submit" class="main" aria-disabled={form.saving}>
        {form.saving ? texts.form.saving : handover.save}
      </button>
    </form>
  )
}

interface PersonProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly people: readonly (readonly [id: string, name: string])[]
  readonly onChange: (id: string) => void
  readonly fixed?: boolean
}

function Person({ id, label, value, people, onChange, fixed = false }: PersonProps) {
  return (
    <div class="field">
      <label for={`handover-${id}`}>{label}</label>
      <select
        id={`handover-${id}`}
        value={value}
        disabled={fixed}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {people.map(([person, name]) => (
          <option key={person} value={person}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

interface TimeProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}

function Time({ id, label, value, onInput }: TimeProps) {
  return (
    <div class="field">
      <label for={`handover-${id}`}>{label}</label>
      <input
        id={`handover-${id}`}
        type="datetime-local"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  )
}

/** The form's state; undefined until its draft has been looked for. */
function useHandover(centre: CentreSettings) {
  const { handover } = useRosterTexts()
  const { id: self } = useWorker()
  const { calls, clock, queries } = useServices()
  const draft = useDraft<HandoverDraft>('handover', (kept) => draftSchema.safeParse(kept).data)
  const [typed, setTyped] = useState<HandoverDraft>()
  const [fault, setFault] = useState<string>()
  const [course, setCourse] = useState({ saving: false, saved: false, failure: undefined as unknown })
  if (draft === undefined) return undefined
  const value = typed ?? draft.found?.content ?? { by: self, to: '', from: '', until: '' }
  const instantOf = (wall: string) => instantOfWall(wall, clock.now())
  const save = async (version: number): Promise<void> => {
    const [from, until] = [instantOf(value.from), instantOf(value.until)]
    if (from === undefined || until === undefined) return
    const saved = await calls.handOver(version, { from, until, by: value.by, to: value.to })
    queries.setQueryData(keyOf.centre, saved)
  }
  // A hand-over stands for itself whatever else has changed in the settings, so being overtaken is no reason to ask; once.
  const saveOverAll = () =>
    save(centre.version).catch((failure) => {
      const current = currentIn(failure)
      if (current === undefined) throw failure
      return save(current.version)
    })
  const submit = async (event: Event) => {
    event.preventDefault()
    const [from, until] = [instantOf(value.from), instantOf(value.until)]
    const isOrdered = from !== undefined && until !== undefined && from < until
    const found = value.to === '' ? handover.choose : isOrdered ? undefined : handover.order
    setFault(found)
    if (found !== undefined || course.saving) return
    setCourse({ saving: true, saved: false, failure: undefined })
    try {
      await saveOverAll()
      draft.drop()
      setTyped(undefined)
      setCourse({ saving: false, saved: true, failure: undefined })
    } catch (failure) {
      setCourse({ saving: false, saved: false, failure })
    }
  }
  const change = (part: Partial<HandoverDraft>) => {
    const next = { ...value, ...part }
    setTyped(next)
    draft.keep(next)
  }
  return { value, change, submit, fault, keeping: draft.keeping, ...course }
}
