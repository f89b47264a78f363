import { owesLetter, transitions } from '../../shared/complaints/complaint.ts'
import type { ComplaintFile } from '../../shared/complaints/views.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { Icon } from '../frame/icon.tsx'
import { dayInFull } from '../moments.ts'
import { useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { Action } from './action.tsx'
import { Answer } from './answer.tsx'
import { useExtensionForm, useMeasuresForm, useTellingForm } from './decision-forms.ts'
import { DayLine, Prose } from './fields.tsx'
import { letterDocument } from './letter-document.ts'
import { extensionLetter } from './letter-values.ts'
import { useComplaintsTexts } from './use-complaints-texts.ts'

type Say = (text: string) => void

interface DecisionProps {
  readonly file: ComplaintFile
  /** Says that something is saved. */
  readonly say: Say
}

/** What was decided about a complaint, and what whoever decides can do now. */
export function Decision({ file, say }: DecisionProps) {
  const texts = useComplaintsTexts()
  const decides = file.rights.includes('decide')
  const isSuggestion = file.status === 'suggestion' || file.status === 'considered'
  return (
    <section class="panel" aria-labelledby="decision">
      <h2 id="decision">{isSuggestion ? texts.complaint.measures : texts.complaint.answerTitle}</h2>
      {file.status === 'open' && <WhoAnswers file={file} />}
      {file.state?.answer === undefined && <Considered file={file} />}
      {decides && isSuggestion && <Consider file={file} say={say} />}
      {!isSuggestion && <Answer file={file} say={say} />}
      <Extensions file={file} say={say} />
      {decides && transitions[file.status].extend && <Extend file={file} say={say} />}
    </section>
  )
}

function WhoAnswers({ file: { about, rights } }: { file: ComplaintFile }) {
  const { complaint } = useComplaintsTexts()
  if (about === 'head') return <p class="quiet-text">{complaint.founderAnswers}</p>
  return rights.includes('decide') ? null : <p class="quiet-text">{complaint.headAnswers}</p>
}

function Considered({ file: { state } }: { file: ComplaintFile }) {
  return state?.measures === undefined ? null : <p class="prose">{state.measures}</p>
}

function Consider({ file, say }: DecisionProps) {
  const { fields, complaint } = useComplaintsTexts()
  const form = useMeasuresForm({ file, onSaved: () => say(complaint.considerSaved) })
  const label = file.status === 'considered' ? complaint.considerAgain : complaint.consider
  return (
    <Action form={form} label={label} save={complaint.considerSave}>
      {({ value, change }, field) => (
        <Prose
          {...field}
          name="measures"
          label={fields.considered}
          value={value.measures}
          onChange={(measures) => change({ measures })}
        />
      )}
    </Action>
  )
}

function Extensions({ file, say }: DecisionProps) {
  const texts = useTexts()
  const { complaint } = useComplaintsTexts()
  const { extensions = [] } = file.state ?? {}
  if (extensions.length === 0) return null
  return (
    <>
      <ul class="extensions">
        {extensions.map(({ until, reason, toldOn, at }) => (
          <li key={at}>
            <b>{complaint.extended(dayInFull(texts, until))}</b>
            {toldOn !== undefined && ` · ${complaint.told(dayInFull(texts, toldOn))}`}
            <p class="prose">{reason}</p>
          </li>
        ))}
      </ul>
      {owesLetter({ extensions }) && file.rights.includes('decide') && <Owed file={file} say={say} />}
    </>
  )
}

/** The letter about putting off: to be written, and to be marked as sent. */
function Owed({ file, say }: DecisionProps) {
  const { complaint, fields, book } = useComplaintsTexts()
  const form = useTellingForm({ file, onSaved: () => say(complaint.tellSaved) })
  const letter = extensionLetter(file, useWorker())
  if (letter === undefined) return null
  const make = () => letterDocument(letter, `Prodloužení lhůty ${file.number}/${file.year}`, file.letter)
  return (
    <>
      <div class="notice warn">
        <Icon name="alert" />
        <p>{complaint.owes}</p>
      </div>
      <DownloadButton
        words={book}
        label={complaint.extensionLetter}
        name={`prodlouzeni-${file.id}.docx`}
        make={make}
        noted={{ did: 'extension-document', complaint: file.id }}
      />
      <Action form={form} label={complaint.tell} save={complaint.tellSave}>
        {({ value, change }, field) => (
          <DayLine
            {...field}
            name="sentOn"
            lean="past"
            label={fields.sentOn}
            value={value.sentOn}
            onChange={(sentOn) => change({ sentOn })}
          />
        )}
      </Action>
    </>
  )
}

function Extend({ file, say }: DecisionProps) {
  const { complaint, fields, hints } = useComplaintsTexts()
  const form = useExtensionForm({ file, onSaved: () => say(complaint.extendSaved) })
  return (
    <Action form={form} label={complaint.extend} save={complaint.extendSave}>
      {({ value, change }, field) => (
        <>
          <DayLine
            {...field}
            name="until"
            lean="future"
            label={fields.until}
            hint={hints.until}
            value={value.until}
            onChange={(until) => change({ until })}
          />
          <Prose
            {...field}
            name="reason"
            label={fields.extensionReason}
            hint={hints.extensionReason}
            value={value.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </Action>
  )
}
