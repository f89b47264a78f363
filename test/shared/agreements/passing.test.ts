import { ulid } from 'ulid'
import { expect, it } from 'vitest'
import { byConsent } from '../../../shared/agreements/passing.ts'
import { consent } from '../../support/agreements.ts'
import { consultation, withOspod } from '../../support/entries.ts'

const passedOn = { to: 'OSPOD Zkušební', ground: 'consent' } as const
const at = '2026-03-10T09:00:00.000Z'
const told = withOspod({ at, passedOn })
const referral = consultation({ at, kind: 'referral', act: '25a.b1', passedOn })
const [older, newer] = [consent({ givenOn: '2026-03-03' }), consent({ givenOn: '2026-03-05' })]
const withdrawn = { on: '2026-03-08', how: '', by: 'jana', at }

it.each([
  ['by a consent for it', told, [older], older.id],
  ['by the one given last', told, [older, newer], newer.id],
  ['by the one it names', { ...told, passedOn: { ...passedOn, consent: older.id } }, [older, newer], older.id],
  ['to a service, by a consent for services', referral, [consent({ ...older, recipient: 'social-service' })], older.id],
])('somebody is told %s', (_what, entry, consents, id) => {
  expect(byConsent(entry, consents).passedOn).toEqual({ ...passedOn, consent: id })
})

it.each([
  ['no consent at all', told, []],
  ['one for somebody else', told, [consent({ recipient: 'school' })]],
  ['one given later', told, [consent({ givenOn: '2026-03-11' })]],
  ['one that was over', told, [consent({ until: '2026-03-09' })]],
  ['one taken back before', told, [consent({ withdrawn })]],
  ['another than the one it names', { ...told, passedOn: { ...passedOn, consent: ulid() } }, [older]],
  ['one for OSPOD, of the police', { ...told, kind: 'police' as const }, [older]],
])('nobody is told by %s', (_what, entry, consents) => {
  expect(() => byConsent(entry, consents)).toThrow(
    expect.objectContaining({ details: { faults: [{ path: 'entry.passedOn', code: 'no-consent' }] } }),
  )
})

it.each([
  ['by law', withOspod({ at })],
  ['that tells nobody', consultation()],
])('an entry %s stays as it is', (_what, entry) => {
  expect(byConsent(entry, [])).toBe(entry)
})
