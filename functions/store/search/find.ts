import { typedReference } from '../../../shared/clients/typed-reference.ts'
import { codeOf } from '../../../shared/enquiries/return-code.ts'
import type { Somebody } from '../../../shared/register/alike.ts'
import type { NewApart } from '../../../shared/register/apart.ts'
import type { ListChoice } from '../../../shared/register/lists.ts'
import { cardKey } from '../../../shared/register/pages.ts'
import { byDistance, type Hit, isNearHit, searched, searchedButOne } from '../../../shared/register/search.ts'
import { typedSearch } from '../../../shared/register/typed.ts'
import type { Found, FoundRow } from '../../../shared/register/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import type { Turning } from '../clients/records.ts'
import { enquiryByCode } from '../enquiries/enquiries.ts'
import { readEnquiryItem } from '../enquiries/items.ts'
import type { Centre } from '../table/access.ts'
import { noteExport } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { readItemLately } from '../table/query.ts'
import { alikeFiles, alikeTo, setApart } from './alike.ts'
import { type Listing, listFiles, readChoice, saveChoice } from './lists.ts'
import { type OpenRegister, registerOf } from './register.ts'
import { rowOf } from './rows.ts'

const FOUND_PAGE = 20

interface Search {
  readonly typed: string
  /** How many of the best are passed over. */
  readonly from: number
  readonly now: Instant
}

/** What can be asked of the register of a centre. */
export function findingOf(centre: Centre) {
  const register = registerOf(centre)
  return {
    /** Files and enquiries that fit what was typed, best first. Leaves no entry: opening one of them does. */
    search: async (search: Search): Promise<Omit<Found, 'now'>> => found(centre, await register(), search),
    /** Who may be here already. */
    alikeTo: async (somebody: Somebody) => alikeTo(centre, await register(), somebody),
    /** The same of several people, in their order, by one look into the register. */
    alikeToEach: async (people: readonly Somebody[]) => {
      const open = await register()
      return Promise.all(people.map((somebody) => alikeTo(centre, open, somebody)))
    },
    /** Takes up into pages what has become too much beside them: for whoever writes many cards, so that nobody who searches waits for it. */
    takeUpCards: async (): Promise<void> => {
      await register()
    },
    /** Which other files may be of the same person or household. Throws `not-found`. */
    alikeFiles: async (client: string) => alikeFiles(centre, await register(), client),
    /** A list of files as somebody asks for it, or as they chose last. */
    listFiles: async ({ choice = {}, ...listing }: Omit<Listing, 'choice'> & { choice?: Partial<ListChoice> }) => {
      const [open, chosen] = await Promise.all([register(), readChoice(centre, listing.by)])
      return listFiles(centre, open, { ...listing, choice: { ...chosen, ...choice } })
    },
    /** The same as it is given out as a table: leaves an audit entry with its first page. */
    giveOutFiles: async (listing: Listing, { by, role, now }: Omit<Turning, 'client'>) => {
      const { list } = listing.choice
      if (listing.from === 0) await noteExport(centre, { did: 'files-table', list, by, role, at: now })
      return listFiles(centre, await register(), listing)
    },
    /** Keeps what somebody has chosen for their lists. */
    saveListChoice: (by: string, choice: ListChoice) => saveChoice(centre, by, choice),
    /** Says that a proposal is wrong, or takes it back, and answers what is proposed then. Throws `not-found`. */
    setApart: async (turning: Turning, apart: NewApart) => {
      await setApart(centre, turning, apart)
      return alikeFiles(centre, await register(), turning.client)
    },
  }
}

async function found(
  centre: Centre,
  register: OpenRegister,
  { typed, from, now }: Search,
): Promise<Omit<Found, 'now'>> {
  const each = hitsIn(register, { typed, now, centre: centre.id })
  const anonymous = await enquiryOfCode(centre, typed)
  const shown = each.slice(from, from + FOUND_PAGE)
  const rows = await Promise.all(
    shown.map(async (hit) => ({
      ...(await rowOf(centre, hit.card)),
      fits: hit.fits,
      ...(isNearHit(hit) && { isNear: true as const }),
      ...(hit.without !== undefined && { without: hit.without }),
    })),
  )
  const last = from + shown.length
  return {
    rows: [...(from === 0 && anonymous ? [anonymous] : []), ...rows],
    total: each.length + (anonymous ? 1 : 0),
    ...(last < each.length && { next: last }),
    ...(register.gathering && { isGathering: register.gathering }),
  }
}

/** Of a number that fits only itself, and of everything else as near as it is. */
function hitsIn(
  { everywhere, cardsWhere }: OpenRegister,
  { typed, now, centre }: Omit<Search, 'from'> & { centre: string },
): Hit[] {
  const search = typedSearch(typed, pragueDay(now))
  const reference = typedReference(centre, typed)
  const numbered = reference === undefined ? [] : cardsWhere((card) => card.reference === reference)
  const fitting = everywhere((part) => searched(part, search))
  const hits = byDistance(
    fitting.length + numbered.length > 0 ? fitting : everywhere((part) => searchedButOne(part, search)),
  )
  const all = [...numbered.map((card) => ({ card, fits: [] })), ...hits]
  return [...new Map(all.map((hit) => [cardKey(hit.card), hit])).values()]
}

/** Whoever stays anonymous is found by her code, and by nothing else. */
async function enquiryOfCode(centre: Centre, typed: string): Promise<FoundRow | undefined> {
  const id = codeOf(typed) === undefined ? undefined : await enquiryByCode(centre, typed)
  const item = id && (await readItemLately(centre.table, keys.enquiry(centre.id, id)))
  return item && !('erasedOn' in item)
    ? { of: 'enquiry', id: readEnquiryItem(item).id, name: '', at: readEnquiryItem(item).at, fits: [] }
    : undefined
}
