import { audit } from '../../shared/disclosure/audit.ts'
import type { Solver } from '../../shared/disclosure/solver.ts'
import { suppress } from '../../shared/disclosure/suppress.ts'
import type { Published, System } from '../../shared/disclosure/system.ts'
import type { Period } from '../../shared/figures/period.ts'
import { loggable } from '../../shared/problems/problem.ts'
import { publicationsOf } from '../../shared/publications/publishing.ts'
import { systemOf } from '../../shared/publications/system.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { keepSeed } from '../store/centres/network.ts'
import {
  digestOfPublication,
  keepPublications,
  noteDone,
  readYears,
  readYearToPublish,
} from '../store/publications/publishing.ts'
import type { Signer } from '../store/signer.ts'
import type { Table } from '../store/table/connection.ts'

export interface PublishingDeps {
  readonly table: Table
  readonly signer: Signer
  /** What disclosure control is reckoned by: loaded only when there is something to publish. */
  readonly openSolver: () => Promise<Solver>
}

/** What a round did: how many publications it made. */
interface Round {
  readonly published: number
}

/**
 * Publishes what was released since the last round, year by year. What an outsider could work out is never published: the year stays as
 * it was then, somebody is told, and the screens say so. Rejects, when all that can be done is done, if anything was refused or failed.
 */
export async function publishReleased(deps: PublishingDeps, now: Instant): Promise<Round> {
  await keepSeed(deps.table)
  const done = { published: 0, failed: 0 }
  for (const year of await readYears(deps.table)) {
    if (year.doneUpTo >= year.notes) continue
    try {
      const { verdict, published } = await publishYear(deps, year.year, now)
      done.published += published
      await noteDone(deps.table, year, verdict)
      if (verdict === 'safe') continue
      console.error(JSON.stringify({ publishing: 'refused', year: year.year, verdict }))
    } catch (thrown) {
      console.error(JSON.stringify(loggable(thrown)))
    }
    done.failed += 1
  }
  if (done.failed > 0) throw new Error(`figures of ${done.failed} years could not be published`)
  return { published: done.published }
}

interface Outcome extends Round {
  /** `safe`, or why nothing was published. */
  readonly verdict: string
}

async function publishYear(
  { table, signer, openSolver }: PublishingDeps,
  year: Period,
  now: Instant,
): Promise<Outcome> {
  const known = await readYearToPublish(table, year)
  if (known.forged > 0) throw new Error(`${known.forged} releases are not what was signed of them`)
  const named = systemOf(year, known.earlier, known.state)
  const { verdict, published } = protectedAgainst(named.system, await openSolver())
  if (verdict !== 'safe') return { verdict, published: 0 }
  const publications = publicationsOf(year, { state: known.state, named, published }, { ...known, now })
  const signed = await Promise.all(
    publications.map(async (publication) => {
      const { number, table: which, period, version, publishedAt } = publication
      const digest = digestOfPublication(publication)
      const claims = { number, table: which, period, version, publishedAt, digest }
      return { publication, digest, signature: await signer.sign('opora-publication+jwt', claims) }
    }),
  )
  if (signed.length > 0) await keepPublications(table, known, signed)
  return { verdict, published: signed.length }
}

/** Hides what must be hidden, and has it judged by the auditor, who knows nothing but what an outsider sees. */
function protectedAgainst(system: System, solver: Solver): { readonly verdict: string; readonly published: Published } {
  const { verdict, published } = suppress(system, solver)
  return { verdict: verdict === 'safe' ? audit(published, solver, 'wide').verdict : verdict, published }
}
