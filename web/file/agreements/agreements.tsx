import {
  type Activity,
  type Agreement,
  activities,
  agreementForms,
  asksForWritten,
  extents,
  longestOfAgreement,
} from '../../../shared/agreements/agreement.ts'
import { sentence } from '../../../shared/text/sentence.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { Choices, useField } from '../../forms/field.tsx'
import { OneLine, OneOfFew, SeveralLines, YesOrNo } from '../../forms/fields.tsx'
import { DayField } from '../../forms/when-fields.tsx'
import { dayInFull } from '../../moments.ts'
import { useNow } from '../../server-clock.ts'
import { useServices } from '../../services.ts'
import { useTexts } from '../../texts/language.ts'
import {
  type AgreementForm,
  holdingOn,
  useAgreementForm,
  useNewAgreementForm,
  useWithdrawalForm,
} from './agreement-draft.ts'
import { DocumentButton } from './document-button.tsx'
import { Earlier } from './earlier.tsx'
import { FormAction } from './frame.tsx'
import type { OpenService } from './use-agreements.ts'
import { useAgreementsTexts } from './use-agreements-texts.ts'

/** The agreements of a file, the newest first. */
export function Agreements({ open }: { open: OpenService }) {
  const { agreements: texts } = useAgreementsTexts()
  const { agreements } = open.service
  const form = useNewAgreementForm(open)
  return (
    <section class="panel" aria-labelledby="agreements">
      <h2 id="agreements">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      {agreements.length === 0 && <p>{texts.none}</p>}
      <ol class="attempts">
        {agreements.toReversed().map((agreement) => (
          <li key={agreement.id}>
            <AgreementEntry open={open} agreement={agreement} />
          </li>
        ))}
      </ol>
      <FormAction form={form} label={agreements.length === 0 ? texts.add : texts.replace} save={texts.save}>
        {(opened, { locked }) => <AgreementFields form={opened} open={open} locked={locked} />}
      </FormAction>
    </section>
  )
}

interface EntryProps {
  readonly open: OpenService
  readonly agreement: Agreement
}

function AgreementEntry({ open, agreement }: EntryProps) {
  const { agreements: texts } = useAgreementsTexts()
  const { form, assignment, activities, place, withdrawn } = agreement
  return (
    <article class="entry">
      <h3>
        {texts.heading[form]}, <Days agreement={agreement} />
      </h3>
      {withdrawn && (
        <p>
          <b>{texts.withdrawn}</b> {withdrawn.reason}
        </p>
      )}
      <p class="prose">„{assignment}“</p>
      <p class="quiet-text">
        {[activities.map((each) => texts.activity[each]).join(', '), place].filter(Boolean).join(' · ')}
      </p>
      <Earlier open={open} of={agreement} now={{ agreement }} />
      {!withdrawn && <Standing open={open} agreement={agreement} />}
    </article>
  )
}

function Days({ agreement: { from, until } }: Pick<EntryProps, 'agreement'>) {
  const texts = useTexts()
  const { agreements } = useAgreementsTexts()
  return <>{agreements.during(dayInFull(texts, from), until === undefined ? '' : dayInFull(texts, until))}</>
}

/** Of an agreement that counts: whether it is signed or is to be written, and what can be done with it. */
function Standing({ open, agreement }: EntryProps) {
  const texts = useTexts()
  const { agreements } = useAgreementsTexts()
  const now = useNow(useServices().clock)
  const { form, signed } = agreement
  const isRunning = holdingOn([agreement], pragueDay(now)) !== undefined
  return (
    <>
      {isRunning && asksForWritten(agreement) && <p class="notice">{agreements.asksForWritten}</p>}
      {form === 'written' && (
        <p>
          {signed
            ? sentence(`${agreements.signed} ${dayInFull(texts, signed.on)}, ${signed.where}`)
            : agreements.notSigned}{' '}
          <span class="hint">{agreements.documentHint}</span>
        </p>
      )}
      <div class="plan-actions">
        {form === 'written' && <DocumentButton open={open} agreement={agreement} />}
        <FormAction form={useAgreementForm(open, agreement)} label={agreements.edit} save={agreements.save}>
          {(opened, { locked }) => <AgreementFields form={opened} open={open} locked={locked} />}
        </FormAction>
        <FormAction form={useWithdrawalForm(open, agreement)} label={agreements.mistake} save={agreements.mistakeSave}>
          {({ value, change }, { locked }) => (
            <OneLine
              name="reason"
              label={agreements.mistakeReason}
              hint={agreements.mistakeHint}
              words={useAgreementsTexts().faults}
              most={longestOfAgreement.withdrawal}
              value={value.reason}
              locked={locked}
              onChange={(reason) => change({ reason })}
            />
          )}
        </FormAction>
      </div>
    </>
  )
}

interface FieldsProps {
  readonly form: AgreementForm
  readonly open: OpenService
  readonly locked: boolean
}

function AgreementFields({ form, open, locked }: FieldsProps) {
  const { agreements: texts, faults } = useAgreementsTexts()
  const { value, change } = form
  const common = { locked, words: faults }
  return (
    <>
      <SeveralLines
        {...common}
        name="assignment"
        label={texts.assignment}
        hint={texts.assignmentHint}
        most={longestOfAgreement.assignment}
        rows={3}
        value={value.assignment}
        onChange={(assignment) => change({ assignment })}
      />
      <Activities form={form} />
      <OneOfFew
        {...common}
        name="extent"
        label={texts.extent}
        value={value.extent}
        options={extents}
        names={texts.extents}
        onChange={(extent) => change({ extent })}
      />
      <OneOfFew
        {...common}
        name="form"
        label={texts.form}
        hint={asksForWritten(value) && <b>{texts.asksForWritten}</b>}
        value={value.form}
        options={agreementForms}
        names={texts.forms}
        onChange={(chosen) => change({ form: chosen })}
      />
      <Term form={form} open={open} locked={locked} />
      <OneLine
        {...common}
        name="place"
        label={texts.place}
        hint={texts.placeHint}
        most={longestOfAgreement.place}
        value={value.place}
        onChange={(place) => change({ place })}
      />
      {value.form === 'written' && <SignedFields form={form} locked={locked} />}
    </>
  )
}

function Activities({ form: { value, change, saving } }: Pick<FieldsProps, 'form'>) {
  const { agreements: texts, faults } = useAgreementsTexts()
  const { id } = useField('activities')
  const toggle = (activity: Activity, isChosen: boolean) =>
    change({
      activities: activities.filter((each) => (each === activity ? isChosen : value.activities.includes(each))),
    })
  return (
    <Choices name="activities" legend={texts.activities} hint={texts.activitiesHint} words={faults}>
      <div class="chips">
        {activities.map((activity) => (
          <label class="chip" key={activity}>
            <input
              id={activity === activities[0] ? id : undefined}
              type="checkbox"
              checked={value.activities.includes(activity)}
              disabled={saving}
              onChange={({ currentTarget }) => toggle(activity, currentTarget.checked)}
            />
            <span>{texts.activity[activity]}</span>
          </label>
        ))}
      </div>
    </Choices>
  )
}

function SignedFields({ form: { value, change }, locked }: Omit<FieldsProps, 'open'>) {
  const { agreements: texts, faults } = useAgreementsTexts()
  return (
    <>
      <DayField
        name="signed.on"
        label={texts.signedOn}
        hint={texts.signedOnHint}
        words={faults}
        lean="past"
        locked={locked}
        value={value.signedOn}
        onChange={(signedOn) => change({ signedOn })}
      />
      <OneLine
        name="signed.where"
        label={texts.signedWhere}
        words={faults}
        most={longestOfAgreement.signedWhere}
        locked={locked}
        value={value.signedWhere}
        onChange={(signedWhere) => change({ signedWhere })}
      />
    </>
  )
}

/** From when until when, and whether the one until now ends with it. */
function Term({ form: { value, change }, open, locked }: FieldsProps) {
  const texts = useTexts()
  const { agreements, faults } = useAgreementsTexts()
  const now = useNow(useServices().clock)
  const others = open.service.agreements.filter(({ id }) => id !== value.id)
  const running = holdingOn(others, pragueDay(now))
  const isNew = open.service.agreements.every(({ id }) => id !== value.id)
  return (
    <>
      <DayField
        name="from"
        label={agreements.from}
        words={faults}
        lean="past"
        locked={locked}
        value={value.from}
        onChange={(from) => change({ from })}
      />
      <DayField
        name="until"
        label={agreements.until}
        hint={agreements.untilHint}
        words={faults}
        lean="future"
        locked={locked}
        value={value.until}
        onChange={(until) => change({ until })}
      />
      {isNew && running && (
        <YesOrNo
          name="ends"
          label={agreements.ends(dayInFull(texts, running.from))}
          locked={locked}
          value={value.ends !== ''}
          onChange={(ends) => change({ ends: ends ? running.id : '' })}
        />
      )}
    </>
  )
}
