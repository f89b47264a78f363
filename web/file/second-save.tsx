import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Attempt } from '../../shared/clients/attempt.ts'
import type { PersonField } from '../../shared/clients/new-person.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { Overtaken } from '../forms/use-form.ts'
import { Icon } from '../frame/icon.tsx'
import { useStaffName } from '../staff-name.ts'
import { AttemptLine } from './attempt-line.tsx'
import { type Baseline, changesSince } from './changes.ts'
import { useFileTexts } from './use-file-texts.ts'

/** What somebody else did to the file while this form was being written. It takes the focus: it is to be read before saving. */
export function SecondSave({ overtaken: { theirs, mine } }: { overtaken: Overtaken<unknown, ClientFile, Baseline> }) {
  const { attempts, withdrawn, older = 0, card, person, acknowledgedBy } = changesSince(mine.base, theirs)
  const texts = useFileTexts()
  const staffName = useStaffName()
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => panel.current?.focus(), [])
  const nothing =
    attempts.length + withdrawn.length + older + card.length + person.length === 0 && acknowledgedBy === undefined
  return (
    <div class="notice strong second-save" ref={panel} tabIndex={-1}>
      <Icon name="alert" />
      <div>
        <p>
          <strong>{texts.second.title}</strong>
        </p>
        <ul>
          <Attempts label={texts.second.attempt} attempts={attempts} />
          <Attempts label={texts.second.withdrawn} attempts={withdrawn} />
          {older > 0 && <li>{texts.second.older(older)}</li>}
          {card.length > 0 && (
            <li>
              {texts.second.card}: {card.map((field) => texts.safe.fields[field]).join(', ')}
            </li>
          )}
          <PersonChanges fields={person} />
          {acknowledgedBy !== undefined && <li>{texts.second.taken(staffName(acknowledgedBy))}</li>}
          {nothing && <li>{texts.second.nothing}</li>}
        </ul>
      </div>
    </div>
  )
}

function Attempts({ label, attempts }: { label: string; attempts: readonly Attempt[] }) {
  return (
    <>
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          {label}: <AttemptLine attempt={attempt} />
          {attempt.note !== '' && <p class="prose">{attempt.note}</p>}
        </li>
      ))}
    </>
  )
}

/** Which fields of the person somebody has changed; what they say stands in the tab about the person. */
export function PersonChanges({ fields }: { fields: readonly PersonField[] }) {
  const { second } = useFileTexts()
  if (fields.length === 0) return null
  return (
    <li>
      {second.person}: {fields.map((field) => second.personFields[field]).join(', ')}
    </li>
  )
}
