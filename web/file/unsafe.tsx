import { type Decision, ways } from '../../shared/clients/attempt.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { LONGEST_REASON } from '../../shared/work/entry.ts'
import { About, Choices, useField } from '../forms/field.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { Icon } from '../frame/icon.tsx'
import { Stamp } from '../frame/moment.tsx'
import { useStaffName } from '../staff-name.ts'
import type { OpenFile } from './open-file.ts'
import { SaveBar } from './save-bar.tsx'
import { type DecisionDraft, useDecisionForm } from './use-decision-form.ts'
import type { FileForm } from './use-file-form.ts'
import { useFileTexts } from './use-file-texts.ts'

/** First in a file in which contact was found not to be safe: what that means, and deciding how to go on. */
export function Unsafe({ open }: { open: OpenFile }) {
  const { unsafe } = useFileTexts()
  const form = useDecisionForm(open)
  const { file } = open
  if (file.mayCall !== 'undecided' && file.mayCall !== 'other-way') return null
  return (
    <section class="panel unsafe" aria-labelledby="unsafe">
      <h2 id="unsafe">
        <Icon name="stop" /> {unsafe.title[file.mayCall]}
      </h2>
      <p>{unsafe.what[file.mayCall]}</p>
      <LastDecision file={file} />
      {form && <DecisionForm form={form} />}
      <p class="quiet-text">{unsafe.orElse}</p>
    </section>
  )
}

function LastDecision({ file: { attempts, unsafe, mayCall } }: { file: ClientFile }) {
  const decisions = attempts.find(({ id }) => id === unsafe)?.decisions ?? []
  const last = decisions.at(-1)
  return mayCall === 'other-way' && last ? <DecisionLine decision={last} /> : null
}

/** What was decided, by whom and when. */
export function DecisionLine({ decision: { way, by, at, reason } }: { decision: Decision }) {
  const { unsafe } = useFileTexts()
  const staffName = useStaffName()
  return (
    <p>
      <b>{unsafe.decided[way]}</b> – {staffName(by)}, <Stamp at={at} />: {reason}
    </p>
  )
}

function DecisionForm({ form }: { form: FileForm<DecisionDraft> }) {
  const { unsafe } = useFileTexts()
  return (
    <FormElement form={form}>
      <Kept form={form} />
      <Choices name="way" legend={unsafe.how} words={unsafe.faults}>
        <div class="chips">
          {ways.map((each) => (
            <label class="chip" key={each}>
              <input
                type="radio"
                name="way"
                checked={form.value.way === each}
                onChange={() => form.change({ way: each })}
              />
              <span>{unsafe.ways[each]}</span>
            </label>
          ))}
        </div>
      </Choices>
      {form.value.way !== null && <Reason form={form} label={unsafe.reason[form.value.way]} />}
      <SaveBar form={form} label={unsafe.save} />
    </FormElement>
  )
}

function Reason({ form, label }: { form: FileForm<DecisionDraft>; label: string }) {
  const { unsafe } = useFileTexts()
  const field = useField('reason', { missing: unsafe.reasonMissing })
  return (
    <div class="field">
      <label for={field.id}>{label}</label>
      <textarea
        {...field.marks}
        id={field.id}
        rows={2}
        maxLength={LONGEST_REASON}
        value={form.value.reason}
        readOnly={form.saving}
        // Some browsers send what they check to a server.
        spellcheck={false}
        onInput={({ currentTarget }) => form.change({ reason: currentTarget.value })}
      />
      <About field={field} />
    </div>
  )
}
