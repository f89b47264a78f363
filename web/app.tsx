import { useEffect } from 'preact/hooks'
import lazy from 'preact-iso/lazy'
import { LocationProvider, Route, Router } from 'preact-iso/router'
import { Problem } from '../shared/problems/problem.ts'
import { Frame } from './frame/frame.tsx'
import { NotFound } from './frame/not-found.tsx'
import { NotYet } from './frame/trouble.tsx'
import { useWhoIsHere } from './queries.ts'
import { DraftsContext, useServices, type Worker, WorkerContext } from './services.ts'
import { StartScreen } from './sign-in/start.tsx'
import { TodayScreen } from './today/today-screen.tsx'

// The first page is light; what is worked with all day comes right after it, before anybody can have asked for it.
const workScreens = () => import('./work-screens.ts')
const ClientsScreen = lazy(() => workScreens().then(({ ClientsScreen }) => ClientsScreen))
const FileRoute = lazy(() => workScreens().then(({ FileRoute }) => FileRoute))
const EnquiriesScreen = lazy(() => workScreens().then(({ EnquiriesScreen }) => EnquiriesScreen))
const EnquiryEntryScreen = lazy(() => workScreens().then(({ EnquiryEntryScreen }) => EnquiryEntryScreen))
const EnquiryRoute = lazy(() => workScreens().then(({ EnquiryRoute }) => EnquiryRoute))
// The rest of Today comes with them.
const Today = () => <TodayScreen around={workScreens} />

const ExternalApp = lazy(() => workScreens().then(({ ExternalApp }) => ExternalApp))

// What is seldom opened comes when it is.
const seldomScreens = () => import('./seldom-screens.ts')
const AccountScreen = lazy(() => seldomScreens().then(({ AccountScreen }) => AccountScreen))
const RosterScreen = lazy(() => seldomScreens().then(({ RosterScreen }) => RosterScreen))
const SettingsScreen = lazy(() => seldomScreens().then(({ SettingsScreen }) => SettingsScreen))
const FormScreen = lazy(() => seldomScreens().then(({ FormScreen }) => FormScreen))
const AuditScreen = lazy(() => seldomScreens().then(({ AuditScreen }) => AuditScreen))
const HandedScreen = lazy(() => seldomScreens().then(({ HandedScreen }) => HandedScreen))
const AddressesScreen = lazy(() => seldomScreens().then(({ AddressesScreen }) => AddressesScreen))
const NewClientScreen = lazy(() => import('./file/tab-panels.ts').then(({ NewClientScreen }) => NewClientScreen))
const bookScreens = () => import('./complaints/screens.tsx')
const BookScreen = lazy(() => bookScreens().then(({ BookScreen }) => BookScreen))
const EntryScreen = lazy(() => bookScreens().then(({ EntryScreen }) => EntryScreen))
const ComplaintRoute = lazy(() => bookScreens().then(({ ComplaintRoute }) => ComplaintRoute))
const AppointmentsScreen = lazy(() =>
  import('./appointments/screens.tsx').then(({ AppointmentsScreen }) => AppointmentsScreen),
)
const retentionScreens = () => import('./retention/screens.tsx')
const RetentionScreen = lazy(() => retentionScreens().then(({ RetentionScreen }) => RetentionScreen))
const RequestScreen = lazy(() => retentionScreens().then(({ RequestScreen }) => RequestScreen))
const HandEntryScreen = lazy(() => import('./hand-entry/screens.ts').then(({ HandEntryScreen }) => HandEntryScreen))
const ImportScreen = lazy(() => import('./import/import-screen.tsx').then(({ ImportScreen }) => ImportScreen))
const NoRights = lazy(() => seldomScreens().then(({ NoRights }) => NoRights))
const comparisonScreens = () => import('./comparison/screens.tsx')
const ComparisonScreen = lazy(() => comparisonScreens().then(({ ComparisonScreen }) => ComparisonScreen))
const AssociationApp = lazy(() => comparisonScreens().then(({ AssociationApp }) => AssociationApp))
const AdminApp = lazy(() => import('./admin/screens.tsx').then(({ AdminApp }) => AdminApp))
const PeopleScreen = lazy(() => seldomScreens().then(({ PeopleScreen }) => PeopleScreen))
const FiguresRoute = lazy(() => import('./figure-routes.tsx').then(({ FiguresRoute }) => FiguresRoute))
const ReportScreen = lazy(() => import('./report/report-screen.tsx').then(({ ReportScreen }) => ReportScreen))
const ReturnScreen = lazy(() => import('./return/return-screen.tsx').then(({ ReturnScreen }) => ReturnScreen))
const TeamScreen = lazy(() => import('./team/team-screen.tsx').then(({ TeamScreen }) => TeamScreen))

/** What is shown to whom: strangers the way in, workers their screens, everybody else that there is nothing for them. */
export function App() {
  const { session, queries } = useServices()
  const standing = session.standing.value
  const inside = standing === 'in' || standing === 'expired'
  useEffect(() => {
    // Nothing of a person's data stays in the memory of a page nobody is signed in to.
    if (!inside) queries.clear()
  }, [inside, queries])
  return inside ? <Inside /> : <StartScreen standing={standing} />
}

function Inside() {
  const { session } = useServices()
  const { data: worker, error, refetch } = useWhoIsHere()
  if (worker && 'centreId' in worker) return <Screens worker={worker} />
  if (worker) return <Alone component={worker.role === 'admin' ? AdminApp : AssociationApp} />
  if (worker === null || isRefusal(error, 'forbidden', 'not-of-staff')) return <Alone component={NoRights} />
  if (isRefusal(error, 'not-signed-in')) return <StartScreen standing={session.standing.value} />
  return (
    <main class="start">
      <NotYet error={error} onRetry={refetch} />
    </main>
  )
}

/** One screen, which may look at the address itself, whatever the address says, for whoever has no other. */
function Alone({ component }: { component: typeof NoRights | typeof AssociationApp | typeof AdminApp }) {
  return (
    <LocationProvider>
      <Router>
        <Route path="/" component={component} />
        <Route default component={component} />
      </Router>
    </LocationProvider>
  )
}

/** An external's screens, and what is around them, come in one file whatever the address says. */
function Screens({ worker }: { worker: Worker }) {
  useEffect(() => {
    // Without a connection there is nothing to fetch; the router asks again when somebody opens a file.
    FileRoute.preload().catch(() => undefined)
  }, [])
  return (
    <WorkerContext.Provider value={worker}>
      <DraftsContext.Provider value={worker.drafts}>
        <LocationProvider>
          {worker.role === 'external' ? (
            <Router>
              <Route path="/" component={ExternalApp} />
              <Route default component={ExternalApp} />
            </Router>
          ) : (
            <Frame>
              <Router>
                <Route path="/" component={Today} />
                <Route path="/klienti" component={ClientsScreen} />
                <Route path="/klienti/novy" component={NewClientScreen} />
                <Route path="/klienti/vykazani" component={HandEntryScreen} />
                <Route path="/spis/:client/:tab?" component={FileRoute} />
                <Route path="/zajemci" component={EnquiriesScreen} />
                <Route path="/zajemci/novy" component={EnquiryEntryScreen} />
                <Route path="/zajemci/:id" component={EnquiryRoute} />
                <Route path="/muj-ucet" component={AccountScreen} />
                <Route path="/sluzby" component={RosterScreen} />
                <Route path="/uchovavani" component={RetentionScreen} />
                <Route path="/zadost-o-udaje" component={RequestScreen} />
                <Route path="/tym" component={TeamScreen} />
                <Route path="/cisla/:period?/:indicator?" component={FiguresRoute} />
                <Route path="/zprava/:year?" component={ReportScreen} />
                <Route path="/srovnani" component={ComparisonScreen} />
                <Route path="/vykaz/:year?" component={ReturnScreen} />
                <Route path="/prevzeti" component={ImportScreen} />
                <Route path="/kdo-co-otevrel" component={AuditScreen} />
                <Route path="/lide/:person?" component={PeopleScreen} />
                <Route path="/nastaveni" component={SettingsScreen} />
                <Route path="/podoba" component={FormScreen} />
                <Route path="/adresy" component={AddressesScreen} />
                <Route path="/predana/:id?" component={HandedScreen} />
                <Route path="/terminy" component={AppointmentsScreen} />
                <Route path="/stiznosti" component={BookScreen} />
                <Route path="/stiznosti/nova" component={EntryScreen} />
                <Route path="/stiznosti/:id" component={ComplaintRoute} />
                <Route default component={NotFound} />
              </Router>
            </Frame>
          )}
        </LocationProvider>
      </DraftsContext.Provider>
    </WorkerContext.Provider>
  )
}

function isRefusal(error: unknown, ...codes: Problem['code'][]): boolean {
  return error instanceof Problem && codes.includes(error.code)
}
