import type { ComponentProps } from 'preact'
import {
  documentFates,
  endReasons,
  longestOfPeriod,
  type Period,
  runningPeriod,
  spanOf,
  targetGroups,
} from '../../../shared/agreements/period.ts'
import { isWithin } from '../../../shared/agreements/span.ts'
import { origins } from '../../../shared/clients/views.ts'
import { isDone } from '../../../shared/duties/deadline.ts'
import { OneLine, OneOfFew, OneOfMany, SeveralLines } from '../../forms/fields.tsx'
import { DayField } from '../../forms/when-fields.tsx'
import { NotYet } from '../../frame/trouble.tsx'
import { dayInFull } from '../../moments.ts'
import { useWorker } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'
import { Facts } from '../facts.tsx'
import { usePlans } from '../plans/use-plans.ts'
import { usePlansTexts } from '../plans/use-plans-texts.ts'
import { Earlier } from './earlier.tsx'
import { FormAction } from './frame.tsx'
import {
  appointmentFates,
  type ClosingForm,
  type PeriodForm,
  useClosingForm,
  usePeriodForm,
  useReopeningForm,
} from './period-draft.ts'
import { StillToCome } from './still-to-come.tsx'
import { type OpenService, useStillToCome } from './use-agreements.ts'
import { useAgreementsTexts } from './use-agreements-texts.ts'

/** The periods of service, the last one first, and closing the file or opening it again. */
export function Periods({ open }: { open: OpenService }) {
  const { periods: texts } = useAgreementsTexts()
  const { periods } = open.service
  const running = runningPeriod(periods)
  return (
    <section class="panel" aria-labelledby="periods">
      <h2 id="periods">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      <ol class="attempts">
        {periods.toReversed().map((period) => (
          <li key={period.id}>
            <PeriodEntry open={open} period={period} />
          </li>
        ))}
      </ol>
      {running ? <Closing key={running.id} open={open} period={running} /> : <Reopening open={open} />}
    </section>
  )
}

interface EntryProps {
  readonly open: OpenService
  readonly period: Period
}

function PeriodEntry({ open, period }: EntryProps) {
  const texts = useTexts()
  const { periods, closing } = useAgreementsTexts()
  const staffName = useStaffName()
  const { from, origin, targetGroup, keyWorker, end } = period
  const until = end === undefined ? periods.running : dayInFull(texts, end.on)
  return (
    <article class="entry">
      <Facts
        title={`${dayInFull(texts, from)} – ${until}`}
        facts={[
          [periods.origin, periods.origins[origin]],
          [periods.targetGroup, periods.targetGroups[targetGroup]],
          [periods.keyWorker, keyWorker === undefined ? periods.nobody : staffName(keyWorker)],
          [periods.agreement, useAgreementsOf(open, period) || periods.noAgreement],
          ...(end
            ? ([
                [closing.reason, [closing.reasons[end.reason], end.reasonWords].filter(Boolean).join(', ')],
                ...(end.achieved ? ([[closing.achieved, <span class="prose">{end.achieved}</span>]] as const) : []),
                [closing.documents, [closing.fates[end.documents], end.documentsNote].filter(Boolean).join(', ')],
              ] as const)
            : []),
        ]}
      />
      <Earlier open={open} of={period} now={{ period }} />
      <FormAction form={usePeriodForm(open, period)} label={periods.edit} save={periods.save}>
        {(form, { locked }) => <PeriodFields form={form} locked={locked} />}
      </FormAction>
    </article>
  )
}

/** The agreements within a period in words: `písemná od 3. 3. 2026 do 20. 3. 2026`. */
function useAgreementsOf({ service }: OpenService, period: Period): string {
  const texts = useTexts()
  const { agreements } = useAgreementsTexts()
  return service.agreements
    .filter((each) => each.withdrawn === undefined && isWithin(each, spanOf(period)))
    .map(({ form, from, until }) => {
      const days = agreements.during(dayInFull(texts, from), until === undefined ? '' : dayInFull(texts, until))
      return `${agreements.forms[form]} ${days}`
    })
    .join('; ')
}

interface FieldsProps {
  readonly form: PeriodForm
  readonly locked: boolean
}

function PeriodFields({ form: { value, change }, locked }: FieldsProps) {
  const { periods: texts, faults } = useAgreementsTexts()
  const { staff } = useWorker()
  const common = { locked, words: faults }
  return (
    <>
      <DayField
        {...common}
        name="from"
        label={texts.from}
        hint={texts.fromHint}
        lean="past"
        value={value.from}
        onChange={(from) => change({ from })}
      />
      <OneOfFew
        {...common}
        name="origin"
        label={texts.origin}
        hint={texts.originHint}
        value={value.origin}
        options={origins}
        names={texts.origins}
        onChange={(origin) => change({ origin })}
      />
      <OneOfMany
        {...common}
        name="targetGroup"
        label={texts.targetGroup}
        hint={texts.targetGroupHint}
        value={value.targetGroup}
        options={targetGroups.map((each) => [each, texts.targetGroups[each]] as const)}
        onChange={(targetGroup) => change({ targetGroup })}
      />
      <OneOfMany
        {...common}
        name="keyWorker"
        label={texts.keyWorker}
        hint={texts.keyWorkerHint}
        value={value.keyWorker}
        options={[['', texts.nobody] as const, ...staff]}
        onChange={(keyWorker) => change({ keyWorker })}
      />
    </>
  )
}

function Reopening({ open }: { open: OpenService }) {
  const { periods: texts } = useAgreementsTexts()
  return (
    <FormAction form={useReopeningForm(open)} label={texts.reopen} save={texts.reopenSave}>
      {(form, { locked }) => <PeriodFields form={form} locked={locked} />}
    </FormAction>
  )
}

function Closing({ open, period }: EntryProps) {
  const { closing: texts } = useAgreementsTexts()
  const toCome = useStillToCome(open)
  return (
    <FormAction form={useClosingForm(open, period, toCome.data?.appointments)} label={texts.open} save={texts.save}>
      {(form, { locked }) => (
        <>
          <ClosingFields form={form} open={open} locked={locked} />
          {toCome.data === undefined ? (
            <NotYet error={toCome.error} onRetry={toCome.refetch} />
          ) : (
            <Appointments {...toCome.data} value={form.value} change={form.change} locked={locked} />
          )}
        </>
      )}
    </FormAction>
  )
}

interface ClosingProps {
  readonly form: ClosingForm
  readonly open: OpenService
  readonly locked: boolean
}

function ClosingFields({ form: { value, change }, open, locked }: ClosingProps) {
  const { closing: texts, faults } = useAgreementsTexts()
  const common = { locked, words: faults }
  return (
    <>
      <p>{texts.lead}</p>
      <StillOwed open={open} />
      <DayField
        {...common}
        name="on"
        label={texts.on}
        hint={texts.onHint}
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
      />
      <OneOfMany
        {...common}
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={value.reason}
        options={[['', texts.choose] as const, ...endReasons.map((each) => [each, texts.reasons[each]] as const)]}
        onChange={(reason) => change({ reason })}
      />
      <OneLine
        {...common}
        name="reasonWords"
        label={texts.reasonWords}
        hint={texts.reasonWordsHint}
        most={longestOfPeriod.reasonWords}
        value={value.reasonWords}
        onChange={(reasonWords) => change({ reasonWords })}
      />
      <Goals open={open} />
      <SeveralLines
        {...common}
        name="achieved"
        label={texts.achieved}
        hint={texts.achievedHint}
        most={longestOfPeriod.achieved}
        value={value.achieved}
        onChange={(achieved) => change({ achieved })}
      />
      <Documents value={value} change={change} locked={locked} />
    </>
  )
}

function Documents({ value, change, locked }: Pick<ClosingForm, 'value' | 'change'> & { readonly locked: boolean }) {
  const { closing: texts, faults } = useAgreementsTexts()
  const common = { locked, words: faults }
  return (
    <>
      <OneOfFew
        {...common}
        name="documents"
        label={texts.documents}
        value={value.documents}
        options={documentFates}
        names={texts.fates}
        onChange={(documents) => change({ documents })}
      />
      {value.documents !== 'none' && (
        <SeveralLines
          {...common}
          name="documentsNote"
          label={texts.documentsNote}
          hint={texts.documentsNoteHint}
          most={longestOfPeriod.documentsNote}
          rows={2}
          value={value.documentsNote}
          onChange={(documentsNote) => change({ documentsNote })}
        />
      )}
    </>
  )
}

/** What is still arranged with her, and what becomes of it: nobody waits at a door that nobody opens. */
function Appointments({
  value,
  change,
  locked,
  ...toCome
}: ComponentProps<typeof StillToCome> & Pick<ClosingForm, 'value' | 'change'> & { readonly locked: boolean }) {
  const { closing: texts, faults } = useAgreementsTexts()
  if (toCome.appointments.length === 0) return null
  return (
    <>
      <p class="legend">{texts.toCome}</p>
      <StillToCome {...toCome} />
      <OneOfFew
        name="appointments"
        label={texts.appointments}
        hint={texts.appointmentsHint}
        words={faults}
        locked={locked}
        value={value.appointments}
        options={appointmentFates}
        names={{ '': '', ...texts.appointmentFates }}
        onChange={(appointments) => change({ appointments })}
      />
    </>
  )
}

/** That help is still to be offered: a file is not closed over that in silence. */
function StillOwed({ open: { file } }: Pick<ClosingProps, 'open'>) {
  const { closing: texts } = useAgreementsTexts()
  if (file.contact === undefined || isDone(file.contact)) return null
  return (
    <p class="notice warn">
      <span>{texts.offerOwed}</span>
      <a href={`/spis/${file.client}`}>{texts.record}</a>
    </p>
  )
}

/** What became of each goal of the plan, to say by it what was achieved. */
function Goals({ open: { file } }: Pick<ClosingProps, 'open'>) {
  const { closing: texts } = useAgreementsTexts()
  const { results } = usePlansTexts()
  const { open: plans } = usePlans(file.client)
  const goals = plans?.plans.goals ?? []
  if (goals.length === 0) return null
  return (
    <div class="field">
      <p class="legend">{texts.goals}</p>
      <ul class="plan-steps">
        {goals.map(({ id, words, result }) => (
          <li key={id}>
            <span class="prose">„{words}“</span>{' '}
            <span class="quiet-text">
              {results[result?.is ?? 'open']}
              {result?.words && `, ${result.words}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
