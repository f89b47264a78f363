import type { Difference } from '../../shared/complaints/complaint.ts'
import type { Revision } from '../../shared/complaints/views.ts'
import { Stamp } from '../frame/moment.tsx'
import { dayInFull } from '../moments.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import type { ComplaintsTexts } from './texts-cs.ts'
import { useComplaintsTexts } from './use-complaints-texts.ts'

/** Everything that was ever done with an entry, with the old and the new words. */
export function History({ revisions }: { revisions: readonly Revision[] }) {
  const { history } = useComplaintsTexts()
  return (
    <section class="panel" aria-labelledby="history">
      <h2 id="history">{history.title}</h2>
      <ol class="attempts">
        {revisions.map((revision) => (
          <li key={revision.version}>
            <Entry revision={revision} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Entry({ revision: { step, at, by, reason, differences } }: { revision: Revision }) {
  const { history } = useComplaintsTexts()
  const staffName = useStaffName()
  return (
    <div class="entry">
      <p>
        <b>{history.steps[step]}</b> · <Stamp at={at} /> · {staffName(by)}
      </p>
      {reason !== undefined && (
        <p class="prose">
          {history.reason}: {reason}
        </p>
      )}
      {(step === 'correct' ||
        step === 'name' ||
        step === 'send' ||
        differences.some(({ was }) => was !== undefined)) && (
        <dl class="facts">
          {differences.map((difference) => (
            <Change key={difference.field} difference={difference} />
          ))}
        </dl>
      )}
    </div>
  )
}

function Change({ difference: { field, was, is } }: { difference: Difference }) {
  const texts = useComplaintsTexts()
  const say = useValueWords(field)
  return (
    <div>
      <dt>{nameOf(texts, field)}</dt>
      <dd class="prose">
        {texts.history.was}: <del>{was === undefined ? texts.history.nothing : say(was)}</del>
      </dd>
      <dd class="prose">
        {texts.history.isNow}: <ins>{is === undefined ? texts.history.nothing : say(is)}</ins>
      </dd>
    </div>
  )
}

function nameOf({ fields }: ComplaintsTexts, field: string): string {
  const names: Readonly<Record<string, string>> = {
    ...fields,
    'answer.text': fields.answer,
    measures: fields.considered,
  }
  return names[field] ?? names[field.split('.').at(-1) ?? ''] ?? field
}

/** Codes and days as people say them. */
function useValueWords(field: string): (value: string) => string {
  const texts = useTexts()
  const { forms, about, ways } = useComplaintsTexts()
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'complaint.form': forms,
    'complaint.about': about,
    'answer.way': ways,
  }
  return (value) => codes[field]?.[value] ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? dayInFull(texts, value) : value)
}
