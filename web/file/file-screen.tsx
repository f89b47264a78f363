import lazy from 'preact-iso/lazy'
import { may } from '../../shared/centres/rights.ts'
import { fullName } from '../../shared/clients/full-name.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { isDone } from '../../shared/duties/deadline.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Icon } from '../frame/icon.tsx'
import { Countdown } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { AlikeNote } from '../joined/alike-note.tsx'
import { JoinedNote } from '../joined/joined-note.tsx'
import { dayInFull } from '../moments.ts'
import { useWorker } from '../services.ts'
import { Barred } from './barred.tsx'
import { ContactClock } from './contact-clock.tsx'
import { WorkAtEnquiries } from './enquiry-entries.tsx'
import { Entries } from './entries.tsx'
import { EvictionTerms } from './eviction-terms.tsx'
import { useFileEntries } from './file-entries.ts'
import { NewsPanel } from './news-panel.tsx'
import { NoticePanel } from './notice-panel.tsx'
import { evictionOf, type OpenFile, useOpenFile } from './open-file.ts'
import { PoliceNews } from './police/police-news.tsx'
import { PaperHead, PrintButton } from './print.tsx'
import { goToRecording, Recording } from './recording.tsx'
import { SafeContactSection } from './safe-contact.tsx'
import { Tabs, tabOf } from './tabs.tsx'
import { Unsafe } from './unsafe.tsx'
import { type OlderEntries, useFile } from './use-file.ts'
import { useFileTexts } from './use-file-texts.ts'
import { type Seen, useWatching, WatchContext } from './use-watch.ts'

const MovedTo = lazy(() => import('./tab-panels.ts').then(({ MovedTo }) => MovedTo))
const MovedIn = lazy(() => import('./tab-panels.ts').then(({ MovedIn }) => MovedIn))

/** Keyed, so that nothing of one person's file lingers on another's. */
export function FileRoute({ client = '', tab }: { client?: string; tab?: string }) {
  return <FileScreen key={client} client={client} tab={tab} />
}

/** One person's file: the clock, how to reach her safely, what was tried, and what police reported. */
function FileScreen({ client, tab }: { client: string; tab: string | undefined }) {
  const texts = useFileTexts()
  const { file, error, refetch, seen, older } = useFile(client)
  if (file) return <Opened file={file} seen={seen} error={error} older={older} tab={tab} />
  return (
    <Screen heading={texts.file.waiting} title={texts.file.waiting}>
      <NotYet error={error} onRetry={refetch} />
      <p>
        <a href="/">{texts.file.back}</a>
      </p>
    </Screen>
  )
}

interface OpenedProps {
  readonly file: ClientFile
  readonly seen: Seen
  readonly error: unknown
  readonly older: OlderEntries | undefined
  readonly tab: string | undefined
}

function Opened({ file, seen, error, older, tab }: OpenedProps) {
  const texts = useFileTexts()
  const open = useOpenFile(file)
  const watch = useWatching(file, seen)
  const current = tabOf(tab)
  if (current?.isAlone) return <current.Panel open={open} />
  return (
    <WatchContext.Provider value={watch}>
      <Screen heading={fullName(file.person) || texts.clients.unknownPerson} title={texts.file.title(file.reference)}>
        <PaperHead file={file} />
        <Under file={file} />
        {file.isJoined && <JoinedNote client={file.client} />}
        {file.movedTo && <MovedTo client={file.client} movedTo={file.movedTo} />}
        <PoliceNews open={open} />
        <NewsPanel open={open} />
        <Stale error={error} asOf={file.now} />
        <Unsafe open={open} />
        {file.movedFrom && !current && <MovedIn client={file.client} />}
        <div class={current ? 'part' : 'work'}>
          <Barred file={file} />
          <Tabs file={file} current={current} />
          {current ? <current.Panel open={open} /> : <Course open={open} older={older} />}
        </div>
      </Screen>
    </WatchContext.Provider>
  )
}

/** The first page: what is due and how to reach her safely, then the time line. On paper it has what police reported, too. */
function Course({ open, older }: { open: OpenFile; older: OlderEntries | undefined }) {
  const { file } = open
  const eviction = evictionOf(open)
  const place = useFileEntries(file.client)
  return (
    <>
      <div class="known">
        <SafeContactSection open={open} />
        {eviction && <ContactClock open={eviction} />}
        <EvictionTerms terms={file.protection.terms} delivery={file.delivery} />
        <AlikeNote client={file.client} />
      </div>
      <div class="done">
        <Recording open={open} place={place} />
        <Entries open={open} place={place} older={older} />
        <WorkAtEnquiries file={file} />
      </div>
      <div class="on-paper">
        <NoticePanel open={open} />
      </div>
      <p class="paper">
        <PrintButton client={file.client} older={older} />
      </p>
    </>
  )
}

/** That nobody opened it here: it came from an old register, and by which import. */
function TakenOver({ file: { takenOver } }: { file: ClientFile }) {
  const texts = useFileTexts()
  const worker = useWorker()
  if (takenOver === undefined) return null
  const told = `${texts.takenOver} ${dayInFull(texts, pragueDay(takenOver.at))}`
  return may(worker, 'import-register') ? (
    <a class="tag" href="/prevzeti">
      {told}
    </a>
  ) : (
    <span class="tag">{told}</span>
  )
}

/** What stands under the name: the number of the file and what nobody may overlook. */
function Under({ file }: { file: ClientFile }) {
  const { client, closedOn, reference, safeContact, report, contact, enquiry, linkedEnquiries = [] } = file
  const texts = useFileTexts()
  return (
    <p class="under">
      <span class="reference">{reference}</span>
      {closedOn !== undefined && (
        <a class="tag" href={`/spis/${client}/dohoda`}>
          {texts.clients.closed} {dayInFull(texts, closedOn)}
        </a>
      )}
      <TakenOver file={file} />
      {[enquiry, ...linkedEnquiries].map(
        (id) =>
          id !== undefined && (
            <a key={id} href={`/zajemci/${id}`}>
              {texts.fromEnquiry}
            </a>
          ),
      )}
      {contact !== undefined && !isDone(contact) && (
        <b>
          <Countdown dueAt={contact.dueAt} />
        </b>
      )}
      {safeContact.doNotCall && (
        <span class="flag">
          <Icon name="stop" /> {texts.safe.stop}
        </span>
      )}
      {report?.previousReference !== undefined && <span class="tag">{texts.report.repeated}</span>}
      <button type="button" class="quiet" onClick={goToRecording}>
        {texts.file.jumpToRecording}
      </button>
    </p>
  )
}
