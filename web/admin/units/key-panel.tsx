import { revokeReasons } from '../../../shared/police/unit-key.ts'
import type { KeyView } from '../../../shared/police/unit-views.ts'
import { OneOfFew } from '../../forms/fields.tsx'
import { MomentField } from '../../forms/when-fields.tsx'
import { Stamp } from '../../frame/moment.tsx'
import { useAdminTexts } from '../use-admin-texts.ts'
import { FingerprintView } from './fingerprint-view.tsx'
import { UnitAction } from './frame.tsx'
import { Signed } from './signed.tsx'
import { useUnitCalls, useUnitForm } from './use-units.ts'

interface Props {
  readonly unit: string
  readonly view: KeyView
}

/** A key of a unit: how it stands, how it ends, and what was signed by it. */
export function KeyPanel({ unit, view }: Props) {
  const { units: texts } = useAdminTexts()
  const { keyId, state, fingerprint, revokedFor } = view
  return (
    <article class="entry">
      <h3>
        {fingerprint.words.slice(0, 2).join(' ')} …{' '}
        <span class={state === 'good' ? 'tag good' : 'tag'}>{texts.states[state]}</span>
      </h3>
      <KeyTimes view={view} />
      {revokedFor === 'compromised' && <p class="notice warn">{texts.advice}</p>}
      <details>
        <summary>{texts.fingerprint}</summary>
        <FingerprintView fingerprint={fingerprint} />
        <p class="quiet-text">keyid {keyId}</p>
      </details>
      {state !== 'revoked' && (
        <>
          <EndKey unit={unit} view={view} />
          <RevokeKey unit={unit} view={view} />
        </>
      )}
      <Signed unit={unit} view={view} />
    </article>
  )
}

function KeyTimes({ view: { validFrom, validUntil, revokedAt, revokedFor, doubtedSince } }: { view: KeyView }) {
  const { units: texts } = useAdminTexts()
  const times = [
    [texts.from, validFrom],
    [texts.until, validUntil],
    [revokedFor ? `${texts.revoked} (${texts.reasons[revokedFor]})` : texts.revoked, revokedAt],
    [texts.doubted, doubtedSince],
  ] as const
  return (
    <p class="quiet-text">
      {times
        .filter(([, at]) => at !== undefined)
        .map(([what, at]) => (
          <span key={what}>
            {what} <Stamp at={at ?? ''} />{' '}
          </span>
        ))}
    </p>
  )
}

function EndKey({ unit, view: { keyId } }: Props) {
  const { units: texts } = useAdminTexts()
  const { calls } = useUnitCalls()
  const form = useUnitForm({
    name: `admin end ${keyId}`,
    check: ({ at }) => (at.trim() === '' ? { at: 'missing' } : {}),
    send: (_draft, at) => calls.end(unit, keyId, at ?? ''),
  })
  return (
    <UnitAction form={form} label={texts.end} save={texts.endSave}>
      {({ value, change }, field) => (
        <MomentField
          {...field}
          name="at"
          label={texts.endAt}
          lean="future"
          hint={texts.endHint}
          words={texts.faults}
          value={value.at}
          onChange={(at) => change({ at })}
        />
      )}
    </UnitAction>
  )
}

function RevokeKey({ unit, view: { keyId } }: Props) {
  const { units: texts } = useAdminTexts()
  const { calls } = useUnitCalls()
  const form = useUnitForm({
    name: `admin revoke ${keyId}`,
    lean: 'past',
    check: ({ reason }) => (reason === undefined ? { reason: 'missing' } : {}),
    send: ({ reason = 'other' }, at) =>
      calls.revoke(unit, keyId, { reason, ...(reason === 'compromised' && at && { since: at }) }),
  })
  return (
    <UnitAction form={form} label={texts.revoke} save={texts.revokeSave}>
      {({ value, change }) => (
        <>
          <OneOfFew
            name="reason"
            label={texts.reason}
            hint={texts.revokeHint}
            words={texts.faults}
            value={value.reason}
            options={revokeReasons}
            names={texts.reasons}
            onChange={(reason) => change({ reason })}
          />
          {value.reason === 'compromised' && (
            <MomentField
              name="at"
              label={texts.since}
              lean="past"
              hint={texts.sinceHint}
              words={texts.faults}
              value={value.at}
              onChange={(at) => change({ at })}
            />
          )}
        </>
      )}
    </UnitAction>
  )
}
