import * as z from 'zod/mini'
import { may } from '../../shared/centres/staff.ts'
import { emptyRoster } from '../../shared/on-duty/roster.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { CentreFailure } from '../forms/centre-failure.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { NotKept } from '../forms/kept.tsx'
import { currentIn, faultWords } from '../forms/refusal.ts'
import { SaveButton } from '../forms/save-button.tsx'
import { Saved } from '../forms/saved.tsx'
import { isCentre, useCentreRecord } from '../forms/use-centre-form.ts'
import { useForm, type Versioned } from '../forms/use-form.ts'
import { Stamp } from '../frame/moment.tsx'
import { instantOfWall } from '../moments.ts'
import { useServices, useWorker } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
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
  const worker = useWorker()
  const form = useHandover(centre)
  if (form === undefined) return null
  const { value, change } = form
  const people = [...worker.staff]
  return (
    <FormElement form={form}>
      <NotKept keeping={form.keeping} />
      <Saved text={form.saved ? handover.saved : undefined} />
      <Person
        id="by"
        label={handover.by}
        value={value.by}
        people={people}
        onChange={(by) => change({ by })}
        fixed={!may(worker, 'hand-over-for-others')}
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
        {faultWords(handover.faults, form.faults['to'] ?? form.faults['until'])}
      </p>
      <CentreFailure form={form} />
      <SaveButton form={form} label={handover.save} />
    </FormElement>
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

function useHandover(centre: CentreSettings) {
  const { id: self } = useWorker()
  const { calls, clock } = useServices()
  const spanOf = ({ from, until }: Pick<HandoverDraft, 'from' | 'until'>) => ({
    from: instantOfWall(from, clock.now()),
    until: instantOfWall(until, clock.now()),
  })
  const handOver = async ({ by, to, ...wall }: HandoverDraft, version: number) => {
    const { from, until } = spanOf(wall)
    if (from === undefined || until === undefined) throw new Problem('invalid')
    return calls.handOver(version, { from, until, by, to })
  }
  return useForm<HandoverDraft, CentreSettings, Versioned>({
    ...useCentreRecord(centre),
    name: 'handover',
    schema: draftSchema,
    blank: () => ({ by: self, to: '', from: '', until: '' }),
    check: (draft) => {
      const { from, until } = spanOf(draft)
      if (draft.to === '') return { to: 'nobody' }
      return from !== undefined && until !== undefined && from < until ? {} : { until: 'not-after' }
    },
    // A hand-over stands for itself whatever else has changed in the settings, so being overtaken is no reason to ask; once.
    send: (draft, version) =>
      handOver(draft, version).catch((failure) => {
        const theirs = currentIn(failure, isCentre)
        if (theirs === undefined) throw failure
        return handOver(draft, theirs.version)
      }),
  })
}
