import { useState } from 'preact/hooks'
import type { Said } from '../../../shared/agreements/earlier.ts'
import { Stamp } from '../../frame/moment.tsx'
import { NotYet } from '../../frame/trouble.tsx'
import { useStaffName } from '../../staff-name.ts'
import { type OpenService, useEarlier } from './use-agreements.ts'
import { useAgreementsTexts } from './use-agreements-texts.ts'
import { useWordsOf } from './use-words-of.ts'

interface EarlierProps {
  readonly open: OpenService
  /** The agreement, the period or the consent, and what it says now. */
  readonly of: { readonly id: string; readonly corrections?: number | undefined }
  readonly now: Said
}

/** What stood in an agreement, a period or a consent before it was put right; nothing of one that never was. */
export function Earlier(props: EarlierProps) {
  const { earlier } = useAgreementsTexts()
  const [isOpen, setOpen] = useState(false)
  const { corrections = 0 } = props.of
  if (corrections === 0) return null
  return (
    <details class="off-paper" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{earlier.title(corrections)}</summary>
      {isOpen && <Corrections {...props} />}
    </details>
  )
}

/** Before each correction what it changed, the last one first. */
function Corrections({ open, of: { id, corrections = 0 }, now }: EarlierProps) {
  const { earlier: texts } = useAgreementsTexts()
  const wordsOf = useWordsOf()
  const staffName = useStaffName()
  const { data, error, refetch } = useEarlier(open, id, corrections)
  if (data === undefined) return <NotYet error={error} onRetry={refetch} />
  const after = (place: number) => new Map(wordsOf(data.earlier[place + 1] ?? now))
  const changes = data.earlier.map((each, place) => ({
    ...each,
    words: wordsOf(each).filter(([label, said]) => after(place).get(label) !== said),
  }))
  return (
    <ol class="former">
      {changes.toReversed().map((change) => (
        <li key={change.id}>
          <p class="quiet-text">
            {texts.before} <Stamp at={change.at} />, {staffName(change.by)}
          </p>
          <dl class="facts">
            {change.words.map(([label, said]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd class="prose">{said || texts.nothing}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
