import { districts } from '../../shared/centres/districts.ts'
import { fullName } from '../../shared/clients/full-name.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { dialled, phoneInGroups } from '../../shared/text/phone-number.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Stamp } from '../frame/moment.tsx'
import { ageOn, dayInFull } from '../moments.ts'
import type { Texts } from '../texts/cs.ts'
import { useLanguage, useTexts } from '../texts/language.ts'
import { Children } from './children.tsx'
import { Facts } from './facts.tsx'

type Reported = ClientFile['report']

/** All that police stated, in groups. */
export function Report({ file }: { file: ClientFile }) {
  const texts = useTexts()
  const { report } = file
  return (
    <section class="panel" aria-labelledby="report">
      <h2 id="report">{texts.report.title}</h2>
      {report.othersEndangered > 0 && <p class="notice">{texts.report.others(report.othersEndangered)}</p>}
      <div class="groups">
        <Incident report={report} />
        <Endangered file={file} />
        <Evicted report={report} />
        <Dwelling report={report} />
        <Children report={report} />
        <OfficialRecord report={report} />
      </div>
    </section>
  )
}

function Incident({ report: { incident } }: { report: Reported }) {
  const { report } = useTexts()
  return (
    <Facts
      title={report.incident}
      facts={[
        [
          report.sara,
          incident.saraDn && <span class={`sara ${incident.saraDn}`}>{report.saraLevels[incident.saraDn]}</span>,
        ],
        [report.forms, incident.forms.map((form) => report.violence[form]).join(', ')],
        [report.previous, report.previousCount(incident.previousIncidents)],
        [report.qualification, report.qualifications[incident.qualification]],
        [report.description, <span class="prose">{incident.description}</span>],
      ]}
    />
  )
}

function Endangered({ file: { person, arrivedAt } }: { file: ClientFile }) {
  const texts = useTexts()
  const { report } = texts
  return (
    <Facts
      title={report.person}
      facts={[
        [report.birthDate, born(texts, person.birthDate, arrivedAt)],
        [report.sex, report.sexes[person.sex]],
        [report.relation, report.relations[person.relationOfEvicted]],
        [report.injuries, person.injuries],
        [report.handicap, person.healthHandicap],
        [report.language, person.language],
        [report.interpreter, report.interpreterNeeded[person.interpreterNeeded ? 'yes' : 'no']],
      ]}
    />
  )
}

function Evicted({ report: { evicted, enteredAt } }: { report: Reported }) {
  const texts = useTexts()
  const country = useCountryName()
  const { report } = texts
  const { nationality, deliveryAddress } = evicted
  return (
    <Facts
      title={report.evicted}
      facts={[
        [report.name, fullName(evicted)],
        [report.birthDate, born(texts, evicted.birthDate, enteredAt)],
        [report.sex, report.sexes[evicted.sex]],
        [report.nationality, nationality && country(nationality)],
        [report.present, report.presence[evicted.presentAtEviction ? 'yes' : 'no']],
        [report.keys, report.keysTaken[evicted.keysTaken ? 'yes' : 'no']],
        [report.weapon, report.weapons[evicted.weapon]],
        [report.objection, report.objections[evicted.objectionRaised ? 'yes' : 'no']],
        [report.substance, report.substances[evicted.substanceInfluence]],
        [report.deliveryAddress, deliveryAddress && addressLine(deliveryAddress)],
      ]}
    />
  )
}

function Dwelling({ report: { dwelling } }: { report: Reported }) {
  const { report } = useTexts()
  return (
    <Facts
      title={report.dwelling}
      facts={[
        [report.address, addressLine(dwelling)],
        [report.district, districts.get(dwelling.district) ?? dwelling.district],
        [report.area, <span class="prose">{dwelling.delimitedArea}</span>],
      ]}
    />
  )
}

function OfficialRecord({ report: reported }: { report: Reported }) {
  const { report } = useTexts()
  const { officer, unit, distribution } = reported
  return (
    <Facts
      title={report.record}
      facts={[
        [report.reference, reported.reference],
        [report.previousReference, reported.previousReference],
        [report.unit, `${unit.name}, ${unit.directorate}`],
        [report.unitPhone, unit.phone && <Phone number={unit.phone} />],
        [report.officer, [officer.rank, officer.name].filter(Boolean).join(' ')],
        [report.serviceNumber, officer.serviceNumber],
        [report.officerPhone, officer.phone && <Phone number={officer.phone} />],
        [report.enteredAt, <Stamp at={reported.enteredAt} />],
        [report.evictedAt, <Stamp at={reported.evictedAt} />],
        [report.distribution, distribution.length > 0 && <Distribution copies={distribution} />],
      ]}
    />
  )
}

function Distribution({ copies }: { copies: Reported['distribution'] }) {
  const { report } = useTexts()
  return (
    <ul class="plain">
      {copies.map(({ to, name, at }) => (
        <li key={`${to} ${name}`}>
          {report.copyTo[to]}: {name}, <Stamp at={at} />
        </li>
      ))}
    </ul>
  )
}

/** A number of somebody whom it does not endanger to be called. */
export function Phone({ number }: { number: string }) {
  const dial = dialled(number)
  return dial === undefined ? (
    <>{number}</>
  ) : (
    <a class="phone" href={`tel:${dial}`}>
      {phoneInGroups(number)}
    </a>
  )
}

function born(texts: Texts, birthDate: string, at: string): string {
  return `${dayInFull(texts, birthDate)} (${texts.report.age(ageOn(birthDate, pragueDay(at)))})`
}

function addressLine({
  street,
  postalCode,
  municipality,
}: Pick<Reported['dwelling'], 'street' | 'postalCode' | 'municipality'>): string {
  return `${street}, ${[postalCode, municipality].filter(Boolean).join(' ')}`
}

/** Names of countries by their codes, from the browser's own tables. */
function useCountryName(): (code: string) => string {
  const names = new Intl.DisplayNames([useLanguage()], { type: 'region' })
  return (code) => names.of(code) ?? code
}
