import { consentHolds, longestOfConsent, recipients } from '../../../shared/agreements/consent.ts'
import type { ConsentView } from '../../../shared/agreements/views.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { OneLine, OneOfMany, SeveralLines } from '../../forms/fields.tsx'
import { DayField } from '../../forms/when-fields.tsx'
import { dayInFull } from '../../moments.ts'
import { useNow } from '../../server-clock.ts'
import { useServices } from '../../services.ts'
import { useTexts } from '../../texts/language.ts'
import { type ConsentDraft, type TakenBackDraft, useTakenBackForm, useWrittenConsentForm } from './consent-draft.ts'
import { Earlier } from './earlier.tsx'
import { FormAction } from './frame.tsx'
import type { OpenService } from './use-agreements.ts'
import { useAgreementsTexts } from './use-agreements-texts.ts'
import type { ConsentForm } from './use-service-form.ts'

/** To whom what may be passed on, the newest first. */
export function ConsentsSection({ open }: { open: OpenService }) {
  const { consents: texts } = useAgreementsTexts()
  const { consents } = open.consents
  return (
    <section class="panel" aria-labelledby="consents">
      <h2 id="consents">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      {consents.length === 0 && <p>{texts.none}</p>}
      <ol class="attempts">
        {consents.toReversed().map((consent) => (
          <li key={consent.id}>
            <ConsentEntry open={open} consent={consent} />
          </li>
        ))}
      </ol>
      <FormAction form={useWrittenConsentForm(open, undefined)} label={texts.add} save={texts.save}>
        {(form, { locked }) => <ConsentFields form={form} locked={locked} />}
      </FormAction>
    </section>
  )
}

interface EntryProps {
  readonly open: OpenService
  readonly consent: ConsentView
}

function ConsentEntry({ open, consent }: EntryProps) {
  const texts = useTexts()
  const { consents } = useAgreementsTexts()
  const { recipient, recipientName, scope, purpose, givenOn, until, kept, withdrawn } = consent
  const to = [consents.recipients[recipient], recipientName].filter(Boolean).join(', ')
  const end =
    until === undefined ? consents.untilWithdrawn : `${consents.until.toLowerCase()} ${dayInFull(texts, until)}`
  return (
    <article class="entry">
      <h3>
        {to} <Tag consent={consent} />
      </h3>
      <p class="prose">{scope}</p>
      <p class="prose">
        {consents.purpose}: {purpose}
      </p>
      <p class="quiet-text">
        {consents.givenOn} {dayInFull(texts, givenOn)}, {end} · {kept}
      </p>
      <Earlier open={open} of={consent} now={{ consent }} />
      {withdrawn ? (
        <p>
          {consents.takenBackOn} {dayInFull(texts, withdrawn.on)}
          {withdrawn.how && `, ${withdrawn.how}`}
        </p>
      ) : (
        <div class="plan-actions">
          <FormAction form={useWrittenConsentForm(open, consent)} label={consents.edit} save={consents.save}>
            {(form, { locked }) => <ConsentFields form={form} locked={locked} />}
          </FormAction>
          <FormAction form={useTakenBackForm(open, consent)} label={consents.takeBack} save={consents.takeBackSave}>
            {(form, { locked }) => <TakenBackFields form={form} locked={locked} />}
          </FormAction>
        </div>
      )}
    </article>
  )
}

function Tag({ consent }: Pick<EntryProps, 'consent'>) {
  const { consents } = useAgreementsTexts()
  const today = pragueDay(useNow(useServices().clock))
  const { givenOn, withdrawn } = consent
  if (consentHolds(consent, today)) return <span class="tag">{consents.holds}</span>
  const why = withdrawn ? consents.withdrawn : givenOn > today ? consents.notYet : consents.over
  return <span class="quiet-text">({why})</span>
}

interface FieldsProps<T> {
  readonly form: ConsentForm<T>
  readonly locked: boolean
}

function ConsentFields({ form: { value, change }, locked }: FieldsProps<ConsentDraft>) {
  const { consents: texts, faults } = useAgreementsTexts()
  const common = { locked, words: faults }
  return (
    <>
      <OneOfMany
        {...common}
        name="recipient"
        label={texts.recipient}
        value={value.recipient}
        options={recipients.map((each) => [each, texts.recipients[each]] as const)}
        onChange={(recipient) => change({ recipient })}
      />
      <OneLine
        {...common}
        name="recipientName"
        label={texts.recipientName}
        hint={texts.recipientNameHint}
        most={longestOfConsent.name}
        value={value.recipientName}
        onChange={(recipientName) => change({ recipientName })}
      />
      <SeveralLines
        {...common}
        name="scope"
        label={texts.scope}
        hint={texts.scopeHint}
        most={longestOfConsent.scope}
        rows={3}
        value={value.scope}
        onChange={(scope) => change({ scope })}
      />
      <SeveralLines
        {...common}
        name="purpose"
        label={texts.purpose}
        hint={texts.purposeHint}
        most={longestOfConsent.purpose}
        rows={2}
        value={value.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <Signed value={value} change={change} locked={locked} />
    </>
  )
}

/** When she signed it, until when it holds, and where the paper is. */
function Signed({ value, change, locked }: Pick<ConsentForm<ConsentDraft>, 'value' | 'change'> & { locked: boolean }) {
  const { consents: texts, faults } = useAgreementsTexts()
  const common = { locked, words: faults }
  return (
    <>
      <DayField
        {...common}
        name="givenOn"
        label={texts.givenOn}
        lean="past"
        value={value.givenOn}
        onChange={(givenOn) => change({ givenOn })}
      />
      <DayField
        {...common}
        name="until"
        label={texts.until}
        hint={texts.untilHint}
        lean="future"
        value={value.until}
        onChange={(until) => change({ until })}
      />
      <OneLine
        {...common}
        name="kept"
        label={texts.kept}
        hint={texts.keptHint}
        most={longestOfConsent.kept}
        value={value.kept}
        onChange={(kept) => change({ kept })}
      />
    </>
  )
}

function TakenBackFields({ form: { value, change }, locked }: FieldsProps<TakenBackDraft>) {
  const { consents: texts, faults } = useAgreementsTexts()
  const common = { locked, words: faults }
  return (
    <>
      <DayField
        {...common}
        name="on"
        label={texts.takenBackOn}
        hint={texts.takenBackHint}
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
      />
      <OneLine
        {...common}
        name="how"
        label={texts.how}
        hint={texts.howHint}
        most={longestOfConsent.how}
        value={value.how}
        onChange={(how) => change({ how })}
      />
    </>
  )
}
