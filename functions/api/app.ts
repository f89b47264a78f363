import { Hono } from 'hono'
import type { Coming, Today } from '../../shared/duties/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { headers, refuse } from '../http/answers.ts'
import { signedIn } from '../http/signed-in.ts'
import type { AssociationStore } from '../store/for-association.ts'
import type { CentreStore } from '../store/for-centre.ts'
import { addressRoutes } from './addresses.ts'
import { agreementTemplateRoutes, consentRoutes, serviceRoutes } from './agreements.ts'
import { appointmentRoutes, enquiryAppointmentRoutes, fileAppointmentRoutes } from './appointments.ts'
import { auditRoutes } from './audit.ts'
import { calendarRoutes } from './calendar.ts'
import { clientRoutes } from './clients.ts'
import { complaintRoutes } from './complaints.ts'
import { copyRoutes } from './copy.ts'
import { courtRoutes } from './court.ts'
import { enquiryRoutes } from './enquiries.ts'
import { enquiryEntryRoutes } from './enquiry-entries.ts'
import { figureRoutes } from './figures.ts'
import { handNoticeRoutes } from './hand-notices.ts'
import { fileHandOverRoutes, fileMoveRoutes, handOverRoutes, moveRoutes, newsRoutes } from './hand-overs.ts'
import { importRoutes } from './imports.ts'
import { joiningRoutes } from './joining.ts'
import { listRoutes } from './lists.ts'
import { meRoutes } from './me.ts'
import { peopleRoutes } from './people.ts'
import { planRoutes } from './plans.ts'
import { policeRoutes } from './police.ts'
import { readers, staffOnly } from './principal.ts'
import { publicationRoutes } from './publications.ts'
import { releaseRoutes } from './releases.ts'
import { reportRoutes } from './report.ts'
import { retentionRoutes } from './retention.ts'
import { returnRoutes } from './return.ts'
import { alikeRoutes, searchRoutes } from './search.ts'
import { settingsRoutes } from './settings.ts'
import { sharedRoutes, shareRoutes } from './shares.ts'
import { staffRoutes } from './staff.ts'
import { teamRoutes } from './team.ts'
import { todayOf } from './today.ts'
import { query } from './valid.ts'
import { visitRoutes } from './visits.ts'
import { workRoutes } from './work.ts'

export interface ApiDeps {
  /** Opens one centre's data; called only with the centre of whoever is signed in. */
  readonly openCentre: (centre: string) => CentreStore
  /** Opens what is published; for whoever is of the association. */
  readonly openAssociation: () => Promise<AssociationStore>
  readonly now: () => Date
}

/** The door of staff. One router for all of it, so that a seldom used route does not start cold on its own. */
export function createApi({ openCentre, openAssociation, now }: ApiDeps) {
  const staff = staffOnly(openCentre)
  const app = new Hono().basePath('/api')
  app.notFound((c) => refuse(new Problem('not-found'), c))
  app.onError(refuse)
  return app
    .use(signedIn(now))
    .use(headers)
    .route('/me', meRoutes(openCentre))
    .route('/addresses', addressRoutes(staff))
    .route('/appointments', appointmentRoutes(staff))
    .route('/audit', auditRoutes(staff))
    .route('/calendar', calendarRoutes(staff))
    .route('/complaints', complaintRoutes(staff))
    .route('/centre/agreement-template', agreementTemplateRoutes(staff))
    .route('/centre/people', staffRoutes(staff))
    .route('/centre', settingsRoutes(staff))
    .route('/clients', clientRoutes(staff))
    .route('/clients', peopleRoutes(staff))
    .route('/clients', joiningRoutes(staff))
    .route('/clients', alikeRoutes(staff))
    .route('/clients', fileHandOverRoutes(staff))
    .route('/clients', fileMoveRoutes(staff))
    .route('/clients/:client/copies', copyRoutes(staff))
    .route('/clients/:client/court', courtRoutes(staff))
    .route('/clients/:client/visits', visitRoutes(staff))
    .route('/clients/:client/shares', shareRoutes(staff))
    .route('/shared', sharedRoutes(staff))
    .route('/figures', figureRoutes(staff))
    .route('/hand-overs', handOverRoutes(staff))
    .route('/moves', moveRoutes(staff))
    .route('/today/news', newsRoutes(staff))
    .route('/hand-notices', handNoticeRoutes(staff))
    .route('/imports', importRoutes(staff))
    .route('/enquiries', enquiryRoutes(staff))
    .route('/enquiries', enquiryEntryRoutes(staff))
    .route('/clients/:client/appointments', fileAppointmentRoutes(staff))
    .route('/enquiries/:enquiry/appointments', enquiryAppointmentRoutes(staff))
    .route('/clients/:client/plans', planRoutes(staff))
    .route('/clients/:client/police', policeRoutes(staff))
    .route('/lists', listRoutes(staff))
    .route('/search', searchRoutes(staff))
    .route('/report', reportRoutes(staff))
    .route('/publications', publicationRoutes(readers({ openCentre, openAssociation })))
    .route('/releases', releaseRoutes(staff))
    .route('/retention', retentionRoutes(staff))
    .route('/return', returnRoutes(staff))
    .route('/team', teamRoutes(staff))
    .route('/clients', workRoutes(staff))
    .route('/clients', serviceRoutes(staff))
    .route('/clients', consentRoutes(staff))
    .get('/coming', staff, query.coming, async (c) => {
      const { staff, now } = c.var
      return c.json<Coming>({ now, ...(await staff.store.coming(now, c.req.valid('query').after)) })
    })
    .get('/today', staff, async (c) => {
      const { staff, now } = c.var
      return c.json<Today>(await todayOf(staff.store, { role: staff.role, now }))
    })
}

export type Api = ReturnType<typeof createApi>
