import { useQuery } from '@tanstack/preact-query'
import type { ComponentChildren, JSX } from 'preact'
import { districts } from '../../shared/centres/districts.ts'
import { calledApart, type Municipality } from '../../shared/centres/municipalities.ts'
import { fullName } from '../../shared/clients/full-name.ts'
import type { EvictionFile } from '../../shared/clients/views.ts'
import { type Doubt, doubts } from '../../shared/police/slips.ts'
import { dialled, phoneInGroups } from '../../shared/text/phone-number.ts'
import { useMunicipalities } from '../forms/use-municipalities.ts'
import { Icon } from '../frame/icon.tsx'
import { Stamp } from '../frame/moment.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { segment } from '../path-segment.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useLanguage } from '../texts/language.ts'
import { bornWords } from './birth.ts'
import { Children } from './children.tsx'
import { Facts, ReportedFacts } from './facts.tsx'
import { useFileTexts } from './use-file-texts.ts'

type Reported = EvictionFile['report']

/** What police stated; of a record that is too long to come with its file, the whole once it has come. */
export function ReportSection({ file }: { file: EvictionFile }) {
  const { calls } = useServices()
  const param = { client: segment(file.client) }
  const { data, error, refetch } = useQuery({
    queryKey: keyOf.report(file.client),
    queryFn: () => calls.ask(({ clients }) => clients[':client'].report.$get({ param })),
    enabled: file.isBrief === true,
    staleTime: Number.POSITIVE_INFINITY,
  })
  // The list of them comes for a code alone.
  const municipalities = useMunicipalities(file.report.dwelling.municipalityCode !== undefined)
  return (
    <Report file={data ? { ...file, report: data.report } : file} municipalities={municipalities}>
      {file.isBrief && data === undefined && <NotYet error={error} onRetry={refetch} />}
    </Report>
  )
}

interface ReportProps {
  readonly file: EvictionFile
  /** All there are; none until they have come. */
  readonly municipalities: readonly Municipality[]
  readonly children?: ComponentChildren
}

/** All that police stated, in groups. */
export function Report({ file, municipalities, children }: ReportProps) {
  const texts = useFileTexts()
  const { report } = file
  const isEndTold = file.police.words.some(({ content }) => content.kind === 'end')
  const doubted = doubts(report, file.delivery.deliveredAt, (sought) => isIn(municipalities, sought)).filter(
    // Police have told of the end themselves since.
    ({ code }) => !(code === 'already-over' && isEndTold),
  )
  return (
    <section class="panel" aria-labelledby="report">
      <h2 id="report">{texts.report.title}</h2>
      {children}
      <Doubts doubted={doubted} />
      {report.othersEndangered > 0 && <p class="notice">{texts.report.others(report.othersEndangered)}</p>}
      <div class="groups">
        <Incident report={report} />
        <Endangered file={file} />
        <Evicted report={report} />
        <Dwelling report={report} municipalities={municipalities} />
        <Children report={report} />
        <OfficialRecord report={report} doubted={doubted} />
        {report.byHand !== undefined && <ByHand file={file} />}
        <Beside extensions={report.extensions} />
      </div>
    </section>
  )
}

/** What may be wrong in the record: somebody should ask. */
function Doubts({ doubted }: { doubted: readonly Doubt[] }) {
  const { verify, verifying } = useFileTexts().report
  return (
    doubted.length > 0 && (
      <div class="notice warn">
        <Icon name="alert" />
        <div>
          <p>
            <strong>{verify}</strong>
          </p>
          <ul>
            {doubted.map(({ path, code }) => (
              <li key={path}>{verifying[code](path)}</li>
            ))}
          </ul>
        </div>
      </div>
    )
  )
}

/** Until the municipalities have come, or when they do not, no code is doubted. */
function isIn(all: readonly Municipality[], sought: string): boolean {
  return all.length === 0 || all.some(({ code }) => code === sought)
}

function Incident({ report: { incident } }: { report: Reported }) {
  const { report } = useFileTexts()
  return (
    <ReportedFacts
      title={report.incident}
      facts={[
        [
          report.sara,
          incident.saraDn && <span class={`sara ${incident.saraDn}`}>{report.saraLevels[incident.saraDn]}</span>,
        ],
        [report.forms, incident.forms?.map((form) => report.violence[form]).join(', ')],
        [
          report.previous,
          incident.previousIncidents === undefined ? undefined : report.previousCount(incident.previousIncidents),
        ],
        [report.qualification, incident.qualification && report.qualifications[incident.qualification]],
        [report.description, incident.description && <span class="prose">{incident.description}</span>],
      ]}
    />
  )
}

function Endangered({ file: { person, arrivedAt } }: { file: EvictionFile }) {
  const texts = useFileTexts()
  const { report } = texts
  return (
    <ReportedFacts
      title={report.person}
      facts={[
        [report.birthDate, bornWords(texts, person.birthDate, arrivedAt)],
        [report.sex, person.sex && report.sexes[person.sex]],
        [report.relation, person.relation && report.relations[person.relation]],
        [report.injuries, person.injuries],
        [report.handicap, person.healthHandicap],
        [report.language, person.language],
        [report.interpreter, answered(report.interpreterNeeded, person.interpreterNeeded)],
      ]}
    />
  )
}

function Evicted({ report: { evicted, enteredAt } }: { report: Reported }) {
  const texts = useFileTexts()
  const country = useCountryName()
  const { report } = texts
  const { nationality, deliveryAddress } = evicted
  return (
    <ReportedFacts
      title={report.evicted}
      facts={[
        [report.name, fullName(evicted)],
        [report.birthDate, bornWords(texts, evicted.birthDate, enteredAt)],
        [report.sex, evicted.sex && report.sexes[evicted.sex]],
        [report.nationality, nationality && country(nationality)],
        [report.present, answered(report.presence, evicted.presentAtEviction)],
        [report.keys, answered(report.keysTaken, evicted.keysTaken)],
        [report.weapon, evicted.weapon && report.weapons[evicted.weapon]],
        [report.objection, answered(report.objections, evicted.objectionRaised)],
        [report.substance, evicted.substanceInfluence && report.substances[evicted.substanceInfluence]],
        [report.deliveryAddress, deliveryAddress && addressLine(deliveryAddress)],
      ]}
    />
  )
}

function Dwelling({ report: { dwelling }, municipalities }: Omit<ReportProps, 'file'> & { report: Reported }) {
  const { report } = useFileTexts()
  return (
    <ReportedFacts
      title={report.dwelling}
      facts={[
        [report.address, addressLine(dwelling)],
        [report.municipalityCode, dwelling.municipalityCode && codeWords(dwelling.municipalityCode, municipalities)],
        [report.district, districts.get(dwelling.district) ?? dwelling.district],
        [report.area, dwelling.delimitedArea && <span class="prose">{dwelling.delimitedArea}</span>],
      ]}
    />
  )
}

/** A municipality by its code, which tells those of one name apart. */
function codeWords(code: string, all: readonly Municipality[]): string {
  const found = all.find((one) => one.code === code)
  return found ? `${code} (${calledApart(found, all)})` : code
}

interface RecordProps {
  readonly report: Reported
  readonly doubted: readonly Doubt[]
}

function OfficialRecord({ report: reported, doubted }: RecordProps) {
  const { report } = useFileTexts()
  const { officer, unit, distribution } = reported
  const marked = (path: string, value: JSX.Element) => (
    <>
      {value} {doubted.some((doubt) => doubt.path === path) && <span class="careful">{report.verifyThis}</span>}
    </>
  )
  return (
    <ReportedFacts
      title={report.record}
      facts={[
        [report.reference, reported.reference],
        [report.previousReference, reported.previousReference],
        [report.unit, [unit.name, unit.directorate].filter(Boolean).join(', ')],
        [report.unitPhone, unit.phone && marked('unit.phone', <Phone number={unit.phone} />)],
        [report.officer, [officer.rank, officer.name].filter(Boolean).join(' ')],
        [report.serviceNumber, officer.serviceNumber],
        [report.officerPhone, officer.phone && marked('officer.phone', <Phone number={officer.phone} />)],
        [report.enteredAt, marked('enteredAt', <Stamp at={reported.enteredAt} />)],
        [report.evictedAt, marked('evictedAt', <Stamp at={reported.evictedAt} />)],
        [report.distribution, distribution && <Distribution copies={distribution} />],
      ]}
    />
  )
}

/** How a notice came that the centre entered by hand: that the clock runs from then is somebody's word. */
function ByHand({ file: { report, delivery } }: { file: EvictionFile }) {
  const { byHand: words } = useFileTexts().report
  const staffName = useStaffName()
  if (report.byHand === undefined) return null
  const { channel, saidBy, why, enteredAt, by } = report.byHand
  return (
    <Facts
      title={words.title}
      facts={[
        [words.channel, words.channels[channel]],
        [words.deliveredAt, <Stamp at={delivery.deliveredAt} />],
        [words.saidBy, saidBy],
        [words.enteredAt, <Stamp at={enteredAt} />],
        [words.by, staffName(by)],
        [words.why, why && <span class="prose">{why}</span>],
      ]}
    />
  )
}

function Distribution({ copies }: { copies: NonNullable<Reported['distribution']> }) {
  const { report } = useFileTexts()
  if (copies.length === 0) return <>{report.noCopies}</>
  return (
    <ul class="plain">
      {copies.map(({ to, name, at }, index) => (
        <li key={index}>
          {[to && report.copyTo[to], name].filter(Boolean).join(': ')}
          {at && (
            <>
              {', '}
              <Stamp at={at} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What police sent beside the protocol, under the names they gave it. */
function Beside({ extensions = {} }: Pick<Reported, 'extensions'>) {
  const { beside } = useFileTexts().report
  const facts = Object.entries(extensions).map(
    ([name, value]) => [name, <span class="prose">{asWritten(value)}</span>] as const,
  )
  return facts.length > 0 && <Facts title={beside} facts={facts} />
}

/** A text as it is, anything else as JSON in one line. */
function asWritten(json: string): string {
  const value: unknown = JSON.parse(json)
  // An end of a line within a text is no sign of its own in JSON.
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 1).replaceAll(/\n */g, ' ')
}

/** A number of somebody whom it does not endanger to be called. */
export function Phone({ number }: { number: string }) {
  const dial = dialled(number)
  return dial === undefined ? (
    <span>{number}</span>
  ) : (
    <a class="phone" href={`tel:${dial}`}>
      {phoneInGroups(number)}
    </a>
  )
}

/** What was answered; nothing when nobody did. */
function answered(words: { readonly yes: string; readonly no: string }, answer: boolean | undefined) {
  return answer === undefined ? undefined : words[answer ? 'yes' : 'no']
}

/** The address on one line: a village without streets has house numbers only. */
export function addressLine({
  street,
  houseNumber,
  postalCode,
  municipality,
  municipalityPart,
}: Pick<Reported['dwelling'], 'street' | 'houseNumber' | 'postalCode' | 'municipality' | 'municipalityPart'>): string {
  const place = [postalCode, municipality].filter(Boolean).join(' ')
  return [street, houseNumber, municipalityPart !== municipality && municipalityPart, place].filter(Boolean).join(', ')
}

/** Names of countries by their codes, from the browser's own tables. */
function useCountryName(): (code: string) => string {
  const names = new Intl.DisplayNames([useLanguage()], { type: 'region' })
  return (code) => names.of(code) ?? code
}
