import type { Consents, ServiceView } from '../../shared/agreements/views.ts'
import type { HeldAppointments } from '../../shared/appointments/views.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { Plans } from '../../shared/plans/views.ts'
import type { Court } from '../../shared/protection/views.ts'
import type { Visits } from '../../shared/visits/views.ts'
import { shownInPrague } from './moments.ts'

/** Everything that the doors tell of one file. */
export interface WholeFile {
  readonly file: ClientFile
  readonly service: ServiceView
  readonly consents: Consents
  readonly court: Court
  readonly plans: Plans
  readonly visits: Visits
  readonly appointments: HeldAppointments
}

/** A file in lines that a person can read and a test compare; ids as whoever made them calls them. */
export function toldFile(whole: WholeFile, nameOf: (id?: string) => string): string[] {
  const { file, service, consents, court, plans, visits, appointments } = whole
  return [
    `${file.origin}, came ${shownInPrague(file.arrivedAt)}, ${file.person.givenName} ${file.person.familyName}, ${closed(file)}`,
    ...toldTimeLine(file, nameOf),
    ...toldService(service),
    ...consents.consents.map(
      ({ recipient, givenOn, withdrawn }) => `consent ${recipient} ${givenOn}${mark(withdrawn)}`,
    ),
    ...toldCourt(file, court, nameOf),
    ...toldPlans(plans),
    ...visits.visits.map(toldVisit),
    ...appointments.appointments.map(
      ({ wall, minutes, worker, ended }) =>
        `appointment ${wall}, ${minutes} min, ${worker}, ${ended?.outcome}, ${nameOf(ended?.entry)}`,
    ),
  ]
}

function closed({ closedOn }: ClientFile): string {
  return closedOn === undefined ? 'open' : `closed ${closedOn}`
}

function mark(withdrawn: object | undefined): string {
  return withdrawn === undefined ? '' : ', withdrawn'
}

function toldTimeLine(
  { enquiry, linkedEnquiries = [], attempts, work }: ClientFile,
  nameOf: (id?: string) => string,
): string[] {
  return [
    ...(enquiry === undefined ? [] : [`of ${nameOf(enquiry)}`]),
    ...linkedEnquiries.map((linked) => `linked to ${nameOf(linked)}`),
    ...attempts.map(({ channel, outcome, at, by }) => `attempt ${shownInPrague(at)}, ${by}, ${channel}, ${outcome}`),
    ...work.map(({ kind, at, by, minutes, act, way, words, passedOn, private: isPrivate }) =>
      [
        `${kind} ${shownInPrague(at)}`,
        by,
        ...(minutes === undefined ? [] : [`${minutes} min`, act, way]),
        ...(passedOn ? [`to ${passedOn.to} by ${passedOn.ground} ${nameOf(passedOn.consent)}`] : []),
        ...(isPrivate ? ['private'] : []),
        words,
      ].join(', '),
    ),
  ]
}

function toldService({ periods, agreements }: ServiceView): string[] {
  return [
    ...periods.map(({ from, origin, end }) =>
      end === undefined
        ? `period ${from} –, ${origin}`
        : `period ${from} – ${end.on}, ${origin}, ${[end.reason, end.achieved, end.documents].join(', ')}`,
    ),
    ...agreements.map(({ form, from, until = '', extent }) => `agreement ${from} – ${until}, ${form}, ${extent}`),
  ]
}

function toldCourt(
  { protection, contact, delivery }: ClientFile,
  { course, petitions }: Court,
  nameOf: (id?: string) => string,
): string[] {
  return [
    ...(delivery ? [`delivery ${shownInPrague(delivery.deliveredAt)}, due ${shownInPrague(delivery.dueAt)}`] : []),
    ...(contact ? [`contact due ${shownInPrague(contact.dueAt)}, ${contact.status}`] : []),
    ...protection.terms.map(({ by, from, until, why, bans = [] }) => {
      const end = until === undefined ? 'open' : shownInPrague(until)
      return [`${by} ${shownInPrague(from)} – ${end}`, why, ...bans].join(', ')
    }),
    ...course.steps.map(({ kind, on, until }) => `${kind} ${on}${until === undefined ? '' : `, until ${until}`}`),
    ...petitions.map(({ id, version }) => `${nameOf(id)}, version ${version}`),
  ]
}

function toldPlans({ goals, reviews, safetyPlan }: Plans): string[] {
  return [
    ...goals.map(({ words, setOn, steps, result }) => {
      const wanted = steps.map(({ until, state }) => `step ${state} until ${until}`)
      return [`goal ${setOn}`, words, ...wanted, result ? `${result.is} ${result.on}` : 'open'].join(', ')
    }),
    ...reviews.map(({ on, held, calledOff }) => `review ${on}, ${held?.found ?? calledOff ?? 'planned'}`),
    ...(safetyPlan ? [`safety plan, version ${safetyPlan.version}, ${safetyPlan.codeWord}`] : []),
  ]
}

function toldVisit({ leavesAt, returnsAt, workers, reason, steps }: Visits['visits'][number]): string {
  const said = steps.map(({ what, by, at }) => `${what} ${shownInPrague(at)} ${by}`)
  const planned = `visit ${shownInPrague(leavesAt)} – ${shownInPrague(returnsAt)}`
  return [planned, workers.join(' and '), reason, ...said].join(', ')
}
