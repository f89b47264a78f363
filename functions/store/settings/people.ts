import * as z from 'zod/mini'
import { newStaffSchema } from '../../../shared/centres/settings.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import {
  type Away,
  accountAfter,
  type StaffChange,
  staffAfter,
  takesAway,
} from '../../../shared/centres/staff-changes.ts'
import { isHere, memberSignedIn } from '../../../shared/centres/standing.ts'
import type { People } from '../../../shared/centres/views.ts'
import { faults } from '../../../shared/problems/faults.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Settings, settingsFaults } from '../../../shared/settings/settings.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { accountState, ownerOf, readAccounts, wish } from '../centres/accounts.ts'
import { renewCalendar, revocation } from '../centres/calendars.ts'
import { lately } from '../centres/lately.ts'
import { readSettings } from '../centres/read-settings.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'
import { readAllSettings, storedSchema } from './settings.ts'

/** Who of the centre changes whom, as what and when. */
export interface StaffDeed {
  readonly person: string
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

/** What the people of a centre stand in. */
interface Around {
  /** Tells how long a warm door goes by what it read. */
  readonly clock: () => Date
  /** Whether anybody counts on somebody whom a change takes away. */
  readonly countsOn: (change: Away, deed: StaffDeed) => Promise<boolean>
}

/** Settings, with when the centre left: then nobody is of it any more. */
const standingSchema = z.object({ ...storedSchema.shape, closed: z.exactOptional(z.string()) })

/** What can be asked of who is of a centre. */
export function staffOf(centre: Centre, { clock, countsOn }: Around) {
  const { table, id } = centre
  const settings = lately(() => readSettings(table, id, standingSchema), clock)
  const accounts = lately(() => readAccounts(table, id), clock)
  const known = async (signIn: string, now: Instant) => {
    const { staff, closed } = await settings.ask()
    if (closed !== undefined) return undefined
    // Whoever a head invited signs in by an id that only their account knows.
    return memberSignedIn(staff, signIn, now) ?? memberSignedIn(staff, ownerOf(await accounts.ask(), signIn), now)
  }
  return {
    /** Who signs in by an id, in the role that the centre says now, or said half a minute ago; undefined when nobody does any more. */
    memberSignedIn: async (signIn: string, now: Instant) => {
      const member = await known(signIn, now)
      if (member !== undefined) return member
      // Half a minute ago nobody knew of whoever was invited since.
      settings.forget()
      accounts.forget()
      return known(signIn, now)
    },
    people: (now: Instant) => showPeople(centre, now),
    /** Throws `forbidden`, `not-found` and `invalid`. */
    changePeople: async (change: StaffChange, deed: StaffDeed) => {
      const hasOpenWork = takesAway(change) && (await countsOn(change, deed))
      const changed = await changePeople(centre, { change, hasOpenWork }, deed)
      settings.forget()
      return changed
    },
    /** A new address of somebody's calendar, of the role that is their own: days as a deputy end. */
    renewCalendar: async ({ id: person, role }: { id: string; role: StaffRole }, now: Instant) => {
      const member = (await readAllSettings(table, id)).staff.find((one) => one.id === person)
      return renewCalendar(centre, { id: person, role: member?.role ?? role, until: member?.until }, now)
    },
  }
}

/** Everybody who is or was of the centre, and what became of their accounts. */
async function showPeople({ table, id }: Centre, now: Instant): Promise<People> {
  const [{ staff, version }, accounts] = await Promise.all([readAllSettings(table, id), readAccounts(table, id)])
  const people = staff.map((member) => {
    const account = accounts.get(member.id)
    return { ...member, ...(account && { account: accountState(account) }) }
  })
  return { now, version, people }
}

/**
 * Changes who is of the centre, and stores the wish for their account, all or nothing; planned anew on what somebody else changed
 * meanwhile. Throws what the rule throws, and `invalid` when no more people fit in.
 */
async function changePeople(
  centre: Centre,
  { change, hasOpenWork }: { readonly change: StaffChange; readonly hasOpenWork: boolean },
  deed: StaffDeed,
): Promise<People> {
  const { table, id } = centre
  await anewWhenOvertaken(async () => {
    const [{ version, ...before }, accounts] = await Promise.all([readAllSettings(table, id), readAccounts(table, id)])
    const staff = staffAfter(before.staff, change, { ...deed, accounts, hasOpenWork })
    const settings = { ...before, staff }
    checkFits(settings)
    const item = {
      ...keys.settings(id),
      type: 'settings' as const,
      ...settings,
      changed: { by: deed.by, at: deed.now },
    }
    await transact<string>(table, {
      settings: replace(item, version),
      ...(await consequences(centre, { before, after: settings }, { change, deed, accounts })),
    })
  })
  return showPeople(centre, deed.now)
}

/** What one item cannot hold any more is refused before anything is written. */
function checkFits(settings: Settings): void {
  const { error } = newStaffSchema.safeParse(settings.staff)
  const found = error ? faults(error) : settingsFaults(settings)
  const codes = found.map(({ path, code }) => (path === '' && code === 'too_big' ? 'too-many-people' : code))
  if (found.length > 0) throw new Problem('invalid', { faults: codes.map((code) => ({ path: 'person', code })) })
}

interface Changed {
  readonly before: Settings
  readonly after: Settings
}

interface Doing {
  readonly change: StaffChange
  readonly deed: StaffDeed
  readonly accounts: Awaited<ReturnType<typeof readAccounts>>
}

/** The account, the calendar of whoever has another role now or will not be there for ever, and the trace of it. */
async function consequences(centre: Centre, { before, after }: Changed, { change, deed, accounts }: Doing) {
  const { person, by, role, now } = deed
  const [was, is] = [before, after].map(({ staff }) => staff.find(({ id }) => id === person))
  if (is === undefined) throw new Problem('not-found')
  const wanted = accountAfter({ before: was, after: is }, change, now)
  const closesAt = is.until !== undefined && isHere(is, now) ? is.until : undefined
  const account = wish(centre.id, { person, wanted, closesAt, now }, accounts.get(person))
  const losesCalendar = was !== undefined && isHere(was, now) && (was.role !== is.role || was.until !== is.until)
  return {
    ...(account && { account }),
    ...(losesCalendar && (await revocation(centre, person, now))),
    audit: create(changeEntry(centre.id, { team: person, by, role, at: now, did: `person-${change.what}` })),
  }
}
