import { useState } from 'preact/hooks'
import type { Suggestion } from '../../shared/clients/next-attempt.ts'
import type { EvictionFile } from '../../shared/clients/views.ts'
import { isDone } from '../../shared/duties/deadline.ts'
import { openPromise } from '../../shared/duties/promise.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { MomentField } from '../forms/when-fields.tsx'
import { Icon } from '../frame/icon.tsx'
import { Countdown, Moment } from '../frame/moment.tsx'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { CancelHolding } from './cancel-holding.tsx'
import { showsNumbers } from './certainty.ts'
import { useNumberWords } from './number-words.ts'

import type { OpenEviction } from './open-file.ts'
import { SaveBar } from './save-bar.tsx'
import { PLAN } from './shortcuts.ts'
import type { FileForm } from './use-file-form.ts'
import { type PromiseDraft, usePromiseForm } from './use-promise-form.ts'
import { useWatch } from './use-watch.ts'

/** What comes next for an unmet duty: the try that was promised, when one is best made, and promising one. */
export function NextStep({ open }: { open: OpenEviction }) {
  const texts = useTexts()
  const [shown, setShown] = useState(false)
  const form = usePromiseForm(open, () => setShown(false))
  const { contact, suggestion } = open.file
  if (isDone(contact)) return null
  const promise = openPromise(contact)
  return (
    <div class="next-step" id={PLAN}>
      {promise && (
        <p>
          <Icon name="clock" /> {texts.next.promised}{' '}
          <b>
            <Moment at={promise.until} />
          </b>{' '}
          <CancelHolding open={open} what="promise" />
        </p>
      )}
      {suggestion && <Advised suggestion={suggestion} file={open.file} />}
      {form && (shown || form.touched) ? (
        <PromiseForm form={form} dueAt={contact.dueAt} />
      ) : (
        <button type="button" onClick={() => setShown(true)}>
          {texts.next.promise}
        </button>
      )}
    </div>
  )
}

/** What to do next: an hour where one is advised, else why there is none and what else there is. */
function Advised({ suggestion: { advice, at, number, why }, file }: { suggestion: Suggestion; file: EvictionFile }) {
  const { next } = useTexts()
  const { certainty } = useWatch()
  const words = useNumberWords(file)
  const { numbers } = file.safeContact
  const meant = numbers.length > 1 ? numbers.find(({ id }) => id === number) : undefined
  // Advice is never surer than the card it was made from.
  if (!showsNumbers(certainty)) return null
  return (
    <p>
      {next.advice[advice]} {advice === 'too-late' && at !== undefined && `${next.afterwards} `}
      {at !== undefined && (
        <b>
          <Moment at={at} />
        </b>
      )}
      {meant && ` (${[meant.owner, words(meant.phone)].filter(Boolean).join(', ')})`}
      {why.length > 0 && ` – ${why.map((each) => next.why[each]).join(', ')}`}
      {advice !== 'call' && (
        <b>
          {' '}
          <Countdown dueAt={file.contact.dueAt} />
        </b>
      )}
    </p>
  )
}

function PromiseForm({ form, dueAt }: { form: FileForm<PromiseDraft>; dueAt: Instant }) {
  const texts = useTexts()
  const now = useNow(useServices().clock)
  return (
    <FormElement form={form} opened={form.restoredFrom === undefined}>
      <Kept form={form} />
      <MomentField
        name="until"
        label={texts.next.when}
        lean="future"
        value={form.value.until}
        locked={form.saving}
        words={texts.next.faults}
        hint={dueAt > now ? texts.next.silence : texts.next.noSilence}
        onChange={(until) => form.change({ until })}
      />
      <SaveBar form={form} label={texts.next.save} />
    </FormElement>
  )
}
