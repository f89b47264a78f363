import type { Today } from '../../shared/duties/views.ts'
import { ComingList } from './coming-list.tsx'
import { DueComplaints } from './due-complaints.tsx'
import { FromCentres, FromPolice } from './news.tsx'
import { OwnVisit, Visits } from './visits.tsx'

/** What stands above those who wait for an offer of help: what police told later, who came from another centre, colleagues who give no word, and the way to one's own visit. */
export function Above({ today: { visits } }: { today: Today }) {
  return (
    <>
      <FromPolice />
      <FromCentres />
      <Visits visits={visits} silent />
      <OwnVisit visits={visits} />
    </>
  )
}

/** What stands below them: all else that is due. */
export function Below({ today: { visits, complaints } }: { today: Today }) {
  return (
    <>
      <Visits visits={visits} silent={false} />
      <ComingList />
      {complaints && <DueComplaints due={complaints} />}
    </>
  )
}
