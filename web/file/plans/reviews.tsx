import { LONGEST_FOUND, LONGEST_REASON, type PlanReview } from '../../../shared/plans/review.ts'
import type { Kept } from '../../../shared/plans/views.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { OneOfMany, SeveralLines } from '../../forms/fields.tsx'
import { DayField } from '../../forms/when-fields.tsx'
import { dayInWords } from '../../moments.ts'
import { useWorker } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'
import { PlanAction } from './frame.tsx'
import { LongList } from './long-list.tsx'
import { type ReviewForm, useReviewForm } from './review-draft.ts'
import type { OpenPlans } from './use-plans.ts'
import { usePlansTexts } from './use-plans-texts.ts'

/** When the plan is gone through again, and what was found when it was. */
export function Reviews({ open }: { open: OpenPlans }) {
  const { reviews: texts } = usePlansTexts()
  const { reviews } = open.plans
  const planned = reviews.filter(({ held, calledOff }) => !held && calledOff === undefined)
  const over = reviews.filter(({ held, calledOff }) => held ?? calledOff !== undefined)
  const inOrder = [...byDay(planned), ...byDay(over).toReversed()]
  return (
    <section class="panel" aria-labelledby="reviews">
      <h2 id="reviews">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      {planned.length === 0 && <p>{texts.none}</p>}
      <LongList entries={inOrder} more={texts.more}>
        {(review) => <ReviewEntry open={open} review={review} />}
      </LongList>
      <PlanAction form={useReviewForm(open, 'plan', undefined)} label={texts.plan} save={texts.planSave}>
        {(form, common) => <PlannedFields form={form} {...common} />}
      </PlanAction>
      {planned.length === 0 && <Unplanned open={open} />}
    </section>
  )
}

/** A review that nobody had planned. */
function Unplanned({ open }: { open: OpenPlans }) {
  const { reviews: texts } = usePlansTexts()
  return (
    <PlanAction form={useReviewForm(open, 'hold', undefined)} label={texts.held} save={texts.holdSave}>
      {(form, common) => <HeldFields form={form} {...common} />}
    </PlanAction>
  )
}

function byDay(reviews: readonly Kept<PlanReview>[]): Kept<PlanReview>[] {
  const dayOf = ({ on, held }: PlanReview) => held?.on ?? on
  return reviews.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
}

interface ReviewProps {
  readonly open: OpenPlans
  readonly review: Kept<PlanReview>
}

function ReviewEntry({ open, review }: ReviewProps) {
  const texts = useTexts()
  const { reviews } = usePlansTexts()
  const staffName = useStaffName()
  const { on, staff, held, calledOff } = review
  if (held) return <HeldEntry open={open} review={review} />
  const isPlanned = calledOff === undefined
  const isLate = isPlanned && on < pragueDay(open.plans.now)
  return (
    <article class="entry">
      <p>
        <b>{isPlanned ? dayInWords(texts, on) : <s>{dayInWords(texts, on)}</s>}</b> · {staffName(staff)}
        {isLate && <span class="tag late"> {reviews.late}</span>}
      </p>
      {!isPlanned && (
        <p>
          {reviews.calledOff}: {calledOff}
        </p>
      )}
      {isPlanned && <PlannedActions open={open} review={review} />}
    </article>
  )
}

function PlannedActions({ open, review }: ReviewProps) {
  const { reviews } = usePlansTexts()
  return (
    <div class="plan-actions">
      <PlanAction form={useReviewForm(open, 'hold', review)} label={reviews.hold} save={reviews.holdSave}>
        {(form, common) => <HeldFields form={form} {...common} />}
      </PlanAction>
      <PlanAction form={useReviewForm(open, 'plan', review)} label={reviews.move} save={reviews.moveSave}>
        {(form, common) => <PlannedFields form={form} {...common} />}
      </PlanAction>
      <PlanAction form={useReviewForm(open, 'call-off', review)} label={reviews.callOff} save={reviews.callOffSave}>
        {(form, common) => <CallOffFields form={form} {...common} />}
      </PlanAction>
    </div>
  )
}

function HeldEntry({ open, review }: ReviewProps) {
  const texts = useTexts()
  const { reviews } = usePlansTexts()
  const staffName = useStaffName()
  const form = useReviewForm(open, 'hold', review)
  const { held, staff } = review
  if (held === undefined) return null
  return (
    <article class="entry">
      <p>
        <b>{dayInWords(texts, held.on)}</b> · {staffName(staff)}
      </p>
      <p class="prose">{held.found}</p>
      <PlanAction form={form} label={reviews.correct} save={reviews.correctSave}>
        {(form, common) => <HeldFields form={form} isCorrection {...common} />}
      </PlanAction>
    </article>
  )
}

interface FieldsProps {
  readonly form: ReviewForm
  readonly locked: boolean
}

function PlannedFields({ form: { value, change }, locked }: FieldsProps) {
  const { reviews, hints, faults } = usePlansTexts()
  return (
    <>
      <DayField
        name="review.on"
        lean="future"
        label={reviews.on}
        hint={hints.reviewOn}
        words={faults}
        locked={locked}
        value={value.on}
        onChange={(on) => change({ on })}
      />
      <WhoField name="review.staff" value={value.staff} locked={locked} onChange={(staff) => change({ staff })} />
    </>
  )
}

interface WhoProps {
  readonly name: string
  readonly value: string
  readonly locked: boolean
  readonly onChange: (staff: string) => void
}

function WhoField({ name, value, locked, onChange }: WhoProps) {
  const { reviews, hints } = usePlansTexts()
  const { staff } = useWorker()
  const staffName = useStaffName()
  const ids = staff.has(value) ? [...staff.keys()] : [value, ...staff.keys()]
  return (
    <OneOfMany
      name={name}
      label={reviews.staff}
      hint={hints.reviewStaff}
      locked={locked}
      options={ids.map((id) => [id, staffName(id)] as const)}
      value={value}
      onChange={onChange}
    />
  )
}

function HeldFields({ form, locked, isCorrection = false }: FieldsProps & { readonly isCorrection?: boolean }) {
  const { reviews, hints, faults } = usePlansTexts()
  const { value, change } = form
  const common = { locked, words: faults }
  return (
    <>
      <DayField
        {...common}
        name="held.on"
        lean="past"
        label={reviews.heldOn}
        value={value.heldOn}
        onChange={(heldOn) => change({ heldOn })}
      />
      <SeveralLines
        {...common}
        name="held.found"
        label={reviews.found}
        hint={hints.found}
        most={LONGEST_FOUND}
        value={value.found}
        onChange={(found) => change({ found })}
      />
      {!isCorrection && (
        <>
          <DayField
            {...common}
            name="next.on"
            lean="future"
            label={reviews.next}
            hint={hints.next}
            value={value.next.on}
            onChange={(on) => change({ next: { ...value.next, on } })}
          />
          {value.next.on !== '' && (
            <WhoField
              name="next.staff"
              value={value.next.staff}
              locked={locked}
              onChange={(staff) => change({ next: { ...value.next, staff } })}
            />
          )}
        </>
      )}
    </>
  )
}

function CallOffFields({ form: { value, change }, locked }: FieldsProps) {
  const { reviews, faults } = usePlansTexts()
  return (
    <SeveralLines
      name="calledOff"
      label={reviews.reason}
      words={faults}
      locked={locked}
      most={LONGEST_REASON}
      rows={2}
      value={value.reason}
      onChange={(reason) => change({ reason })}
    />
  )
}
