import { useState } from 'preact/hooks'
import type { Unknown } from '../../../shared/clients/police-view.ts'
import { Stamp } from '../../frame/moment.tsx'
import { useStaffName } from '../../staff-name.ts'
import { DeedTrouble, useDeed } from '../cancel-holding.tsx'
import type { OpenEviction } from '../open-file.ts'
import { fieldName } from './told-words.ts'
import { usePoliceCalls } from './use-police-calls.ts'
import { useToldTexts } from './use-told-texts.ts'

/** What is still unknown of a notice, since when, and since when police were asked for it. */
export function UnknownSection({ open }: { open: OpenEviction }) {
  const { police } = useToldTexts()
  const { unknown, askedVersion } = open.file.police
  const { ask } = usePoliceCalls(open)
  const askable = unknown.filter(({ asked }) => asked === undefined).map(({ path }) => path)
  const { trouble, run } = useDeed(() => ask(askedVersion, askable))
  // As it stands when the file is opened: nothing closes under somebody’s hands.
  const [isOpen] = useState(askable.length < unknown.length)
  if (unknown.length === 0) return null
  return (
    <details class="panel" open={isOpen}>
      <summary>{police.unknown(unknown.length)}</summary>
      <p class="hint">{police.unknownLead}</p>
      <ul class="unknown">
        {unknown.map((each) => (
          <li key={each.path}>
            <Field open={open} unknown={each} />
          </li>
        ))}
      </ul>
      {askable.length > 1 && (
        <p class="actions off-paper">
          <button type="button" onClick={run}>
            {police.askAll(askable.length)}
          </button>
        </p>
      )}
      <DeedTrouble trouble={trouble} />
    </details>
  )
}

function Field({ open, unknown: { path, since, asked } }: { open: OpenEviction; unknown: Unknown }) {
  const texts = useToldTexts()
  const { police } = texts
  const staffName = useStaffName()
  const { ask, unask } = usePoliceCalls(open)
  const { askedVersion } = open.file.police
  const { trouble, run } = useDeed(() => (asked ? unask : ask)(askedVersion, [path]))
  const name = fieldName(texts, path)
  return (
    <>
      <p>
        <b>{name}</b>{' '}
        <span class="quiet-text">
          {police.since} <Stamp at={since} />
        </span>
      </p>
      {asked && (
        <p class="quiet-text">
          {police.asked(staffName(asked.by))} <Stamp at={asked.at} />
        </p>
      )}
      <button
        type="button"
        class="quiet off-paper"
        aria-label={asked ? police.unaskOf(name) : police.askOf(name)}
        onClick={run}
      >
        {asked ? police.unask : police.ask}
      </button>
      <DeedTrouble trouble={trouble} />
    </>
  )
}
