import { useMemo } from 'preact/hooks'
import { AroundNotice } from './around.ts'
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
}

/**
 * All fields of a notice, in the order in which the record is written, for any form around (`FormElement`): what is required on top of each
 * part, the rest folded. Faults are told by the paths of the protocol.
 */
export function NoticeFields({ value, onChange, locked = false, asked = [] }: NoticeFieldsProps) {
  const { why } = useNoticeFormTexts()
  const around = useMemo(
    () => ({ value, put: onChange, locked, asked: new Set(asked) }),
    [value, onChange, locked, asked],
  )
  return (
    <AroundNotice.Provider value={around}>
      <p class="lead">{why.required}</p>
      <RecordFields />
      <DwellingFields />
      <PersonsFields />
      <EvictedFields />
      <ChildrenFields />
      <IncidentFields />
      <DistributionFields />
    </AroundNotice.Provider>
  )
}
