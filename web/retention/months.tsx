import * as z from 'zod/mini'
import { type DisposalKind, disposalKinds } from '../../shared/retention/kinds.ts'
import { proposedMonths, type Retention, retentionSchema } from '../../shared/retention/settings.ts'
import type { RetentionView } from '../../shared/retention/views.ts'
import { OneLine } from '../forms/fields.tsx'
import { FormFrame } from '../forms/form-frame.tsx'
import { Saved } from '../forms/saved.tsx'
import { useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { useRetention } from './retention-calls.ts'
import { useRetentionTexts } from './use-retention-texts.ts'

type Draft = Record<DisposalKind, string>

const text = z.string()
const draftSchema = z.object({
  file: text,
  enquiry: text,
  appointment: text,
  complaint: text,
  letter: text,
  audit: text,
} satisfies Record<DisposalKind, unknown>)

/** Four digits are more than the longest time. */
const LONGEST = 4

/** For how many months each kind is kept. */
export function MonthsSection({ view }: { view: RetentionView }) {
  const { months: texts, kinds } = useRetentionTexts()
  const form = useMonthsForm(view)
  return (
    <section class="panel" aria-labelledby="months">
      <h2 id="months">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      <Saved text={form?.saved ? texts.saved : undefined} />
      {form && (
        <FormFrame form={form} save={texts.save} overtaken={texts.overtaken} words={texts.faults}>
          {disposalKinds.map((kind) => (
            <OneLine
              key={kind}
              name={kind}
              label={kinds[kind]}
              hint={view.retention[kind] === undefined && texts.proposed(proposedMonths[kind])}
              words={texts.faults}
              most={LONGEST}
              locked={form.saving}
              value={form.value[kind]}
              onChange={(typed) => form.change({ [kind]: typed })}
            />
          ))}
          <p>
            <button type="button" onClick={() => form.change(proposedFor(form.value))}>
              {texts.take}
            </button>
          </p>
        </FormFrame>
      )}
    </section>
  )
}

function useMonthsForm(view: RetentionView) {
  const { calls, refresh } = useRetention()
  return useForm<Draft, RetentionView, Versioned>({
    name: 'retention months',
    schema: draftSchema,
    blank: () => draftOf(view.retention),
    base: { version: view.version },
    baseSchema: versionedSchema,
    check: (draft) => Object.fromEntries(disposalKinds.flatMap((kind) => faultOf(kind, draft[kind]))),
    send: (draft, version) => calls.decide(version, retentionIn(draft)),
    isRecord: (current): current is RetentionView =>
      typeof current === 'object' && current !== null && 'retention' in current && 'version' in current,
    show: refresh,
  })
}

function faultOf(kind: DisposalKind, typed: string): [string, string][] {
  const isRight = typed.trim() === '' || retentionSchema.safeParse({ [kind]: monthsIn(typed) }).success
  return isRight ? [] : [[kind, kind === 'audit' ? 'not-audit-months' : 'not-months']]
}

function monthsIn(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN
}

function retentionIn(draft: Draft): Retention {
  const decided = disposalKinds.filter((kind) => draft[kind].trim() !== '')
  return Object.fromEntries(decided.map((kind) => [kind, monthsIn(draft[kind])]))
}

function draftOf(retention: Retention): Draft {
  const typed = disposalKinds.map((kind) => [kind, String(retention[kind] ?? '')])
  return draftSchema.parse(Object.fromEntries(typed))
}

/** What is proposed, where nothing is written. */
function proposedFor(draft: Draft): Partial<Draft> {
  const empty = disposalKinds.filter((kind) => draft[kind].trim() === '')
  return Object.fromEntries(empty.map((kind) => [kind, String(proposedMonths[kind])]))
}
