import type { AgreementFields } from '../../../shared/agreements/agreement.ts'
import type { ConsentFields } from '../../../shared/agreements/consent.ts'
import type { Said } from '../../../shared/agreements/earlier.ts'
import type { PeriodCorrection } from '../../../shared/agreements/period.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { dayInFull } from '../../moments.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'
import { useAgreementsTexts } from './use-agreements-texts.ts'

type Word = readonly [label: string, said: string]

/** All that an agreement, a period or a consent says, by the names of its fields. */
export function useWordsOf(): (said: Said) => Word[] {
  const general = useTexts()
  const { agreements, periods, consents } = useAgreementsTexts()
  const staffName = useStaffName()
  const day = (said: Day | undefined) => (said === undefined ? '' : dayInFull(general, said))
  const ofAgreement = ({ signed, ...said }: AgreementFields): Word[] => [
    [agreements.form, agreements.forms[said.form]],
    [agreements.from, day(said.from)],
    [agreements.until, day(said.until) || agreements.openEnd],
    [agreements.extent, agreements.extents[said.extent]],
    [agreements.activities, said.activities.map((each) => agreements.activity[each]).join(', ')],
    [agreements.assignment, said.assignment],
    [agreements.place, said.place],
    [agreements.signedOn, day(signed?.on)],
    [agreements.signedWhere, signed?.where ?? ''],
  ]
  const ofPeriod = ({ from, origin, targetGroup, keyWorker }: PeriodCorrection): Word[] => [
    [periods.from, day(from)],
    [periods.origin, periods.origins[origin]],
    [periods.targetGroup, periods.targetGroups[targetGroup]],
    [periods.keyWorker, keyWorker === undefined ? periods.nobody : staffName(keyWorker)],
  ]
  const ofConsent = ({ recipient, recipientName, scope, purpose, givenOn, until, kept }: ConsentFields): Word[] => [
    [consents.recipient, consents.recipients[recipient]],
    [consents.recipientName, recipientName],
    [consents.scope, scope],
    [consents.purpose, purpose],
    [consents.givenOn, day(givenOn)],
    [consents.until, day(until) || consents.untilWithdrawn],
    [consents.kept, kept],
  ]
  return (said) => {
    if ('agreement' in said) return ofAgreement(said.agreement)
    return 'period' in said ? ofPeriod(said.period) : ofConsent(said.consent)
  }
}
