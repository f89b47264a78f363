import { answerWaysOf, type Answer as Given, isInTime, isInWriting } from '../../shared/complaints/complaint.ts'
import type { ComplaintFile } from '../../shared/complaints/views.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { Icon } from '../frame/icon.tsx'
import { dayInFull } from '../moments.ts'
import { useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { Action } from './action.tsx'
import { useAnswerForm, useRetractionForm, useSendingForm } from './decision-forms.ts'
import { Fact } from './fact.tsx'
import { Choice, DayLine, Line, Prose } from './fields.tsx'
import { letterDocument } from './letter-document.ts'
import { answerLetter } from './letter-values.ts'
import { useComplaintsTexts } from './use-complaints-texts.ts'

interface AnswerProps {
  readonly file: ComplaintFile
  /** Says that something is saved. */
  readonly say: (text: string) => void
}

/** The answer to a complaint on its way: written, as a document, given to the complainant, and each step back. */
export function Answer({ file, say }: AnswerProps) {
  const decides = file.rights.includes('decide')
  const { answer } = file.state ?? {}
  return (
    <>
      {answer && <Words file={file} answer={answer} />}
      {file.status === 'written' && <NotGiven />}
      <AnswerDownload file={file} />
      {decides && answer && file.status === 'written' && <Send file={file} say={say} answer={answer} />}
      {decides && <Write file={file} say={say} />}
      {decides && answer && <Retract key={file.status} file={file} say={say} />}
    </>
  )
}

function Words({ file, answer }: { file: ComplaintFile; answer: Given }) {
  const texts = useTexts()
  const { complaint, fields, ways } = useComplaintsTexts()
  const { way, givenOn, text, measures, appeal } = answer
  return (
    <dl class="facts">
      {givenOn === undefined ? (
        <Fact name={fields.way}>{ways[way]}</Fact>
      ) : (
        <div>
          <dt>{fields.givenOn}</dt>
          <dd>
            {dayInFull(texts, givenOn)}, {ways[way].toLowerCase()}{' '}
            <span class={isInTime(file) ? 'tag good' : 'tag late'}>
              {isInTime(file) ? complaint.inTime : complaint.late}
            </span>
          </dd>
        </div>
      )}
      <Fact name={fields.answer}>{text}</Fact>
      {measures !== '' && <Fact name={complaint.measures}>{measures}</Fact>}
      <Fact name={fields.appeal}>{appeal}</Fact>
    </dl>
  )
}

function NotGiven() {
  const { complaint } = useComplaintsTexts()
  return (
    <div class="notice warn">
      <Icon name="alert" />
      <p>{complaint.notGiven}</p>
    </div>
  )
}

/** The founder writes letters of its own; the centre's letter is for complaints about the service. */
function AnswerDownload({ file }: { file: ComplaintFile }) {
  const { complaint, book } = useComplaintsTexts()
  const signed = useWorker()
  const letter = file.about === 'service' ? answerLetter(file, signed) : undefined
  if (letter === undefined || !file.rights.includes('decide')) return null
  const make = () => letterDocument(letter, `Vyřízení stížnosti ${file.number}/${file.year}`, file.letter)
  return (
    <DownloadButton
      words={book}
      label={complaint.answerLetter}
      name={`odpoved-na-stiznost-${file.id}.docx`}
      make={make}
      noted={{ did: 'answer-document', complaint: file.id }}
    />
  )
}

function Send({ file, say, answer: { way } }: AnswerProps & { answer: Given }) {
  const { complaint, fields } = useComplaintsTexts()
  const form = useSendingForm({ file, onSaved: () => say(complaint.sendSaved) })
  const sent = isInWriting(way)
  return (
    <Action
      form={form}
      label={sent ? complaint.send : complaint.give}
      save={sent ? complaint.tellSave : complaint.giveSave}
    >
      {({ value, change }, field) => (
        <DayLine
          {...field}
          name="sentOn"
          lean="past"
          label={sent ? fields.sentOn : fields.givenOn}
          value={value.sentOn}
          onChange={(sentOn) => change({ sentOn })}
        />
      )}
    </Action>
  )
}

function Write({ file, say }: AnswerProps) {
  const { fields, hints, ways, complaint } = useComplaintsTexts()
  const form = useAnswerForm({ file, onSaved: () => say(complaint.answerSaved) })
  const complaintForm = file.state?.complaint.form ?? 'written'
  const again = file.status === 'answered' ? complaint.answerAgain : complaint.answerEdit
  const label = file.state?.answer === undefined ? complaint.answer : again
  return (
    <Action form={form} label={label} save={complaint.answerSave}>
      {({ value, change }, field) => (
        <>
          <Prose
            {...field}
            name="text"
            rows={8}
            label={fields.answer}
            value={value.text}
            onChange={(text) => change({ text })}
          />
          <Prose
            {...field}
            name="measures"
            label={fields.measures}
            value={value.measures}
            onChange={(measures) => change({ measures })}
          />
          <Prose
            {...field}
            name="appeal"
            label={fields.appeal}
            value={value.appeal}
            onChange={(appeal) => change({ appeal })}
          />
          <Choice
            {...field}
            name="way"
            label={fields.way}
            hint={complaintForm === 'written' ? hints.written : undefined}
            options={answerWaysOf[complaintForm]}
            names={ways}
            value={value.way}
            onChange={(way) => change({ way })}
          />
        </>
      )}
    </Action>
  )
}

/** A step back: what was not given after all waits again, what was only written is put away. */
function Retract({ file, say }: AnswerProps) {
  const { complaint, fields, hints } = useComplaintsTexts()
  const form = useRetractionForm({ file, onSaved: () => say(complaint.retractSaved) })
  const isGiven = file.status === 'answered'
  return (
    <Action
      form={form}
      label={isGiven ? complaint.notSent : complaint.putAway}
      save={isGiven ? complaint.notSentSave : complaint.putAwaySave}
    >
      {({ value, change }, field) => (
        <Line
          {...field}
          name="reason"
          label={fields.retraction}
          hint={isGiven ? hints.notSent : hints.putAway}
          value={value.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </Action>
  )
}
