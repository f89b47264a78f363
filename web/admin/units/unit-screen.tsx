import { useState } from 'preact/hooks'
import type { CodeView, UnitView, WaitingKeyView } from '../../../shared/police/unit-views.ts'
import { YesOrNo } from '../../forms/fields.tsx'
import { MomentField } from '../../forms/when-fields.tsx'
import { Stamp } from '../../frame/moment.tsx'
import { Screen } from '../../frame/screen.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { useAdminTexts } from '../use-admin-texts.ts'
import { FingerprintView } from './fingerprint-view.tsx'
import { UnitAction } from './frame.tsx'
import { KeyPanel } from './key-panel.tsx'
import { UnitFields } from './unit-fields.tsx'
import { blankDraft, useUnit, useUnitCalls, useUnitForm, useUnitPress } from './use-units.ts'

/** A unit: what is known of it, keys that wait to be compared, its keys, and codes. */
export function UnitScreen({ id }: { id: string }) {
  const { units: texts } = useAdminTexts()
  const { data, error, refetch } = useUnit(id)
  return (
    <Screen heading={data?.unit.name ?? texts.unit} title={texts.unit}>
      <p>
        <a href="/utvary">{texts.back}</a>
      </p>
      {data === undefined ? <NotYet error={error} onRetry={refetch} /> : <Unit view={data} />}
    </Screen>
  )
}

function Unit({ view }: { view: UnitView }) {
  const { units: texts } = useAdminTexts()
  const { unit, waiting, keys } = view
  return (
    <>
      {unit.isTest && <p class="notice warn">{texts.testUnit}</p>}
      <p class="lead">{[unit.id, unit.directorate, unit.contact].filter(Boolean).join(' · ')}</p>
      <ChangeUnit view={view} />
      {waiting.map((key) => (
        <Waiting key={key.keyId} unit={unit.id} waiting={key} contact={unit.contact} />
      ))}
      <section class="panel" aria-labelledby="keys">
        <h2 id="keys">{texts.keys}</h2>
        {keys.length === 0 && <p class="quiet-text">{texts.noKeys}</p>}
        {keys.map((key) => (
          <KeyPanel key={key.keyId} unit={unit.id} view={key} />
        ))}
      </section>
      <Codes view={view} />
    </>
  )
}

function ChangeUnit({ view: { unit } }: { view: UnitView }) {
  const { units: texts } = useAdminTexts()
  const { calls } = useUnitCalls()
  const { name, directorate, contact } = unit
  const form = useUnitForm({
    name: `admin unit ${unit.id}`,
    version: unit.version,
    blank: () => ({ ...blankDraft(), name, directorate, contact }),
    check: (draft) => (draft.name.trim() === '' ? { name: 'missing' } : {}),
    send: (draft, _at, version) => calls.change(unit.id, draft, version),
  })
  return (
    <UnitAction form={form} label={texts.change} save={texts.changeSave}>
      {({ value, change }, field) => <UnitFields value={value} change={change} field={field} />}
    </UnitAction>
  )
}

interface WaitingProps {
  readonly unit: string
  readonly waiting: WaitingKeyView
  readonly contact: string
}

/** A key that a unit sent: both sides read the same words, or it is not theirs. */
function Waiting({ unit, waiting: { keyId, sentAt, fingerprint }, contact }: WaitingProps) {
  const { units: texts } = useAdminTexts()
  const { calls } = useUnitCalls()
  const { press, busy, failed } = useUnitPress()
  const form = useUnitForm({
    name: `admin confirm ${keyId}`,
    check: ({ isCompared }) => (isCompared ? {} : { isCompared: 'not-compared' }),
    send: (_draft, at) => calls.confirm(unit, keyId, at),
  })
  return (
    <section class="panel" aria-label={texts.waiting}>
      <h2>{texts.waiting}</h2>
      <p>
        {texts.sent} <Stamp at={sentAt} />. {texts.compare(contact)}
      </p>
      <FingerprintView fingerprint={fingerprint} />
      <UnitAction form={form} label={texts.confirm} save={texts.confirmSave}>
        {({ value, change }, field) => (
          <>
            <YesOrNo
              {...field}
              name="isCompared"
              label={texts.compared}
              words={texts.faults}
              value={value.isCompared}
              onChange={(isCompared) => change({ isCompared })}
            />
            <MomentField
              {...field}
              name="at"
              label={texts.validFrom}
              lean="future"
              hint={texts.validFromHint}
              words={texts.faults}
              value={value.at}
              onChange={(at) => change({ at })}
            />
          </>
        )}
      </UnitAction>
      <button type="button" disabled={busy} onClick={() => press(() => calls.reject(unit, keyId))}>
        {texts.reject}
      </button>
      {failed && <Trouble error={failed.error} onRetry={failed.again} />}
    </section>
  )
}

/** Codes by which the unit may send a key; a new one is shown this once. */
function Codes({ view: { unit, codes } }: { view: UnitView }) {
  const { units: texts } = useAdminTexts()
  const { calls, refresh } = useUnitCalls()
  const [made, setMade] = useState<string>()
  const [failure, fail] = useState<unknown>()
  const make = async () => {
    fail(undefined)
    try {
      setMade((await calls.makeCode(unit.id)).code)
      refresh(unit.id)
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <section class="panel" aria-labelledby="codes">
      <h2 id="codes">{texts.codes}</h2>
      <p class="hint">{texts.codesLead}</p>
      <button type="button" onClick={make}>
        {texts.makeCode}
      </button>
      {failure !== undefined && <Trouble error={failure} onRetry={make} />}
      <div role="status">
        {made !== undefined && (
          <p class="notice">
            <span>
              <strong class="code">{made}</strong> {texts.madeOnce}
            </span>
          </p>
        )}
      </div>
      <ul class="attempts">
        {codes.map((code) => (
          <CodeLine key={code.begins} unit={unit.id} code={code} />
        ))}
      </ul>
    </section>
  )
}

function CodeLine({ unit, code: { begins, madeAt, validUntil, state } }: { unit: string; code: CodeView }) {
  const { units: texts } = useAdminTexts()
  const { calls } = useUnitCalls()
  const { press, busy, failed } = useUnitPress()
  return (
    <li>
      <span class="entry">
        <span>
          <b>{begins} …</b> {texts.codeStates[state]}
        </span>
        <span class="quiet-text">
          {texts.made} <Stamp at={madeAt} /> · {texts.until} <Stamp at={validUntil} isEnd />
        </span>
      </span>
      {state === 'open' && (
        <button
          type="button"
          aria-label={texts.withdrawOf(begins)}
          disabled={busy}
          onClick={() => press(() => calls.withdraw(unit, begins))}
        >
          {texts.withdraw}
        </button>
      )}
      {failed && <Trouble error={failed.error} onRetry={failed.again} />}
    </li>
  )
}
