import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { AroundNotice, type NoticeNotes } from './around.ts'
import { ChildrenFields } from './children-fields.tsx'
import { DwellingFields } from './dwelling-fields.tsx'
import { EvictedFields } from './evicted-fields.tsx'
import { DistributionFields, IncidentFields } from './incident-fields.tsx'
import { PersonsFields } from './person-fields.tsx'
import { RecordFields } from './record-fields.tsx'
import type { TypedNotice } from './typed-notice.ts'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

interface NoticeFieldsProps {
  readonly value: TypedNotice
  readonly onChange: (value: TypedNotice) => void
  readonly locked?: boolean
  /** Paths of fields that the centre lacks, in a supplement: each of them says so. */
  readonly asked?: readonly string[]
  readonly notes?: NoticeNotes
}

const NO_NOTES: NoticeNotes = {}

interface SupplementFieldsProps extends NoticeFieldsProps {
  /** What the persons of the notice are called, in their order: the first of those in `value`. */
  readonly known: readonly string[]
}

/**
 * The fields of a supplement: those of a notice but for what is told once (reference, times, district). What the centre lacks says so, and
 * is unfolded.
 */
export function SupplementFields({ value, onChange, locked = false, asked = [], known }: SupplementFieldsProps) {
  return (
    <Around value={value} onChange={onChange} locked={locked} asked={asked} notes={NO_NOTES}>
      <PersonsFields known={known} />
      <EvictedFields />
      <DwellingFields isTold />
      <ChildrenFields />
      <IncidentFields />
      <RecordFields isTold />
      <DistributionFields />
    </Around>
  )
}

function Around({ value, onChange, locked, asked, notes, children }: Required<NoticeFieldsProps> & Inside) {
  const around = useMemo(
    () => ({ value, put: onChange, locked, asked: new Set(asked), notes }),
    [value, onChange, locked, asked, notes],
  )
  return <AroundNotice.Provider value={around}>{children}</AroundNotice.Provider>
}

interface Inside {
  readonly children: ComponentChildren
}

/**
 * All fields of a notice, in the order in which the record is written, for any form around (`FormElement`): what is required on top of each
 * part, the rest folded. Faults are told by the paths of the protocol.
 */
export function NoticeFields({ value, onChange, locked = false, asked = [], notes = NO_NOTES }: NoticeFieldsProps) {
  const { why } = useNoticeFormTexts()
  return (
    <Around value={value} onChange={onChange} locked={locked} asked={asked} notes={notes}>
      <p class="lead">{why.required}</p>
      <RecordFields />
      <DwellingFields />
      <PersonsFields />
      <EvictedFields />
      <ChildrenFields />
      <IncidentFields />
      <DistributionFields />
    </Around>
  )
}
