import { useState } from 'preact/hooks'
import { saidOf } from '../../shared/clients/safe-times.ts'
import { callerOf, type Enquiry, openPromise, type Reply } from '../../shared/enquiries/enquiry.ts'
import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { Saved } from '../forms/saved.tsx'
import { useFormTexts } from '../forms/use-form-texts.ts'
import { Moment, Stamp } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { Appointments } from './appointments.tsx'
import { letterOf } from './enquiry-fields.tsx'
import { useEnquiry, useWatchingEnquiry } from './enquiry-queries.ts'
import { EnquiryWork } from './enquiry-work.tsx'
import { Facts, type Named, replyFacts } from './facts.tsx'
import { FormerWords } from './former-words.tsx'
import { LinksToFile, Unlinks } from './linking.tsx'
import { BecomesClient, Correct, GiveName, Replied } from './steps.tsx'
import { useEnquiriesTexts } from './use-enquiries-texts.ts'

/** One enquiry: what is recorded, how she may be reached, what can be done, and what was. */
export function EnquiryScreen({ id }: { id: string }) {
  const { one, list } = useEnquiriesTexts()
  const { data, error, refetch } = useEnquiry(id)
  if (data) return <Opened file={data} error={error} />
  return (
    <Screen heading={one.waiting} title={one.waiting}>
      <NotYet error={error} onRetry={refetch} />
      <p>
        <a href="/zajemci">{list.back}</a>
      </p>
    </Screen>
  )
}

function Opened({ file, error }: { file: EnquiryFile; error: unknown }) {
  const { one, list } = useEnquiriesTexts()
  const [saved, setSaved] = useState<{ serial: number; text?: string }>({ serial: 0 })
  const say = (text: string) => setSaved(({ serial }) => ({ serial: serial + 1, text }))
  const { enquiry } = file
  useWatchingEnquiry(file.id)
  return (
    <Screen heading={enquiry.anonymous ? one.anonymousTitle : (enquiry.name ?? one.title)} title={one.title}>
      <Stale error={error} asOf={file.now} />
      <Tags file={file} />
      <Saved key={saved.serial} text={saved.text} />
      <div class="terms">
        <Reach file={file} say={say} />
        <Content file={file} say={say} />
        <Appointments file={file} />
        {file.client === undefined && <BecomesClient file={file} />}
        {file.client === undefined && <LinksToFile file={file} say={say} />}
        {file.linked && <Unlinks file={file} say={say} />}
        {enquiry.anonymous && <GiveName file={file} say={say} />}
        <Course file={file} />
      </div>
      <EnquiryWork file={file} />
      <p>
        <a href="/zajemci">{list.back}</a>
      </p>
    </Screen>
  )
}

function Tags({ file: { enquiry, client } }: { file: EnquiryFile }) {
  const texts = useEnquiriesTexts()
  const { kind, refusal, at } = enquiry
  return (
    <p class="under">
      <span class="tag">{texts.kinds[kind]}</span>
      {refusal !== undefined && (
        <span>
          {texts.refusals[refusal]} <span class="quiet-text">{letterOf(texts, refusal)}</span>
        </span>
      )}
      <Stamp at={at} />
      {client !== undefined && (
        <a class="button" href={`/spis/${client}`}>
          {texts.one.openFile}
        </a>
      )}
    </p>
  )
}

interface PartProps {
  readonly file: EnquiryFile
  readonly say: (text: string) => void
}

/** How she may be reached comes before anything else: nobody may call who was not allowed to. */
function Reach({ file, say }: PartProps) {
  const { one, fields } = useEnquiriesTexts()
  const { enquiry } = file
  const reply = enquiry.anonymous ? undefined : enquiry.reply
  const promised = openPromise(file)
  return (
    <section class="panel" aria-labelledby="reach">
      <h2 id="reach">{fields.mayReply}</h2>
      {reply ? <ReplyFacts reply={reply} /> : <p>{enquiry.anonymous ? one.anonymousReply : one.mayNotReply}</p>}
      {promised !== undefined && (
        <p>
          {one.promised}{' '}
          <b>
            <Moment at={promised} />
          </b>
        </p>
      )}
      {promised !== undefined && <Replied file={file} say={say} />}
    </section>
  )
}

function ReplyFacts({ reply }: { reply: Reply }) {
  const texts = useFormTexts()
  const own = useEnquiriesTexts()
  const now = useNow(useServices().clock)
  const { windows } = reply
  const said = saidOf(windows, now)
  const isAllowed = said === 'safe' || (said === 'unsaid' && windows.every(({ call }) => call === 'never'))
  return (
    <>
      {!isAllowed && <p class="notice warn">{own.one.notNow}</p>}
      <Facts facts={replyFacts(reply, texts, own)} />
    </>
  )
}

function Content({ file, say }: PartProps) {
  const texts = useEnquiriesTexts()
  const { one, fields, sexes, ageBands } = texts
  const { enquiry } = file
  return (
    <section class="panel" aria-labelledby="content">
      <h2 id="content">{one.content}</h2>
      <Facts
        facts={[
          [fields.said, enquiry.said || one.silent],
          ...refusalFacts(enquiry, fields.refusalWords),
          [fields.offered, enquiry.offered ?? one.nobody],
          [fields.sentTo, enquiry.sentTo ?? one.nowhere],
          [fields.sex, sexes[enquiry.sex]],
          [fields.ageBand, ageBands[enquiry.ageBand]],
        ]}
      />
      <Correct file={file} say={say} />
      <FormerWords file={file} />
    </section>
  )
}

function refusalFacts({ refusalWords }: Enquiry, label: string): Named[] {
  return refusalWords === undefined ? [] : [[label, refusalWords]]
}

/** What became of it, oldest first. */
function Course({ file }: { file: EnquiryFile }) {
  const { recorded, returns, named, repliedTo, becameClient, linked, unlinked } = file
  const { one } = useEnquiriesTexts()
  const staffName = useStaffName()
  const steps = [
    [one.recorded, recorded] as const,
    ...returns.map((deed) => [one.returned, deed] as const),
    [one.named, named] as const,
    [one.repliedTo, repliedTo] as const,
    [one.becameClient, becameClient] as const,
    [one.linked, linked] as const,
    [one.unlinked, unlinked] as const,
  ]
    .flatMap(([name, deed]) => (deed === undefined ? [] : [{ name, ...deed }]))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <section class="panel" aria-labelledby="course">
      <h2 id="course">{one.course}</h2>
      <ul class="course">
        {steps.map(({ name, at, by }, index) => (
          <li key={index}>
            {name} <Stamp at={at} /> <span class="quiet-text">{staffName(by)}</span>
          </li>
        ))}
      </ul>
      {openPromise(file) !== undefined && (
        <p>
          {one.caller}: {staffName(callerOf(file))}
        </p>
      )}
    </section>
  )
}
