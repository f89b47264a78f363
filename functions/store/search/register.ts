import { Problem } from '../../../shared/problems/problem.ts'
import type { RegisterCard } from '../../../shared/register/card.ts'
import { type CardChange, cardKey, takenUp } from '../../../shared/register/pages.ts'
import { type CardIndex, indexOf } from '../../../shared/register/search.ts'
import { dropLoose, type LooseCard, openLoose, readLoose } from '../register/cards.ts'
import { putCardPage, putHead, type RegisterHead, readCardPage, readHead } from '../register/pages.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition } from '../table/query.ts'
import { type Action, somebodyWasFirst, transact } from '../table/transact.ts'
import { GATHERED_AT_ONCE, gathered } from './gathering.ts'

/** Names of people stay in the memory of a door no longer than the keys by which they were opened. */
const KEPT_MS = 5 * 60 * 1000
/** Cards beside the pages cost a little with each search, a page costs more when it is written. */
const MOST_LOOSE = 32
/** A transaction has at most a hundred writes: these, the pages and the head. */
const MOST_AT_ONCE = 80
/** As often as somebody who searches waits for it. */
const MOST_ROUNDS = 10

interface Page {
  readonly version: number
  readonly index: CardIndex
}

/** All cards of a centre as they are now. */
export interface OpenRegister {
  /** What is found in its parts, each ready to be searched, without what is not so any more. */
  readonly everywhere: <Found extends { readonly card: RegisterCard }>(
    find: (part: CardIndex) => readonly Found[],
  ) => Found[]
  /** The cards of which something holds. */
  readonly cardsWhere: (holds: (card: RegisterCard) => boolean) => RegisterCard[]
  /** Not all that was stored before there was a register is in it yet. */
  readonly gathering?: true
}

/**
 * The register of a centre: pages that stay opened while the door is warm, and what they have not taken up. Reading it takes up what has
 * become too much beside the pages, and goes on with gathering what was stored before there was a register.
 */
export function registerOf(centre: Centre): () => Promise<OpenRegister> {
  const kept = new Map<number, Page>()
  let end: NodeJS.Timeout | undefined
  return async () => {
    clearTimeout(end)
    end = setTimeout(() => kept.clear(), KEPT_MS).unref()
    let standing = await takenUpEnough(centre, kept)
    for (let cards = 0; !standing.head.isWhole && cards < GATHERED_AT_ONCE; ) {
      cards += await gatherMore(centre, standing)
      standing = await readStanding(centre, kept)
    }
    return opened(standing)
  }
}

/** What stands once as little lies beside the pages as may. */
async function takenUpEnough(centre: Centre, kept: Map<number, Page>): Promise<Standing> {
  for (let round = 1; ; round++) {
    const standing = await readStanding(centre, kept)
    const { loose } = standing
    const isEnough = loose.length < MOST_LOOSE && !loose.some(({ isGone }) => isGone)
    if (isEnough || round > MOST_ROUNDS) return standing
    await takeUp(centre, standing)
  }
}

interface Standing {
  readonly head: RegisterHead
  readonly pages: ReadonlyMap<number, Page>
  readonly loose: readonly LooseCard[]
  readonly changes: readonly CardChange[]
}

async function readStanding(centre: Centre, kept: Map<number, Page>): Promise<Standing> {
  const head = keys.register(centre.id)
  const [items, openKey] = await Promise.all([allItems(centre.table, partition(head.pk)), centre.keys()])
  const loose = items.filter(({ sk }) => sk !== head.sk).map(readLoose)
  const read = readHead(items.find(({ sk }) => sk === head.sk))
  const missing = read.pages.flatMap((version, page) =>
    kept.get(page)?.version === version ? [] : [{ page, version }],
  )
  await Promise.all(
    missing.map(async ({ page, version }) => {
      const index = indexOf(await readCardPage(centre, page))
      kept.set(page, { version, index })
    }),
  )
  return { head: read, pages: new Map(kept), loose, changes: loose.map((item) => openLoose(item, openKey)) }
}

function opened({ head, pages, changes }: Standing): OpenRegister {
  const beside = indexOf(changes.flatMap(({ card }) => card ?? []))
  // Another card is in place of these, or none.
  const overtaken = new Set(changes.map(({ name }) => cardKey(name)))
  const everywhere: OpenRegister['everywhere'] = (find) => [
    ...[...pages.values()].flatMap(({ index }) => find(index).filter(({ card }) => !overtaken.has(cardKey(card)))),
    ...find(beside),
  ]
  return {
    everywhere,
    cardsWhere: (holds) =>
      everywhere(({ cards }) => cards.filter(holds).map((card) => ({ card }))).map(({ card }) => card),
    ...(!head.isWhole && { gathering: true }),
  }
}

/** Whoever else takes something up at the same time is as good: what was not taken up stays where it is. */
async function takeUp(centre: Centre, { head, pages, loose, changes }: Standing): Promise<void> {
  const { changed, taken } = takenUp(cardsOf(pages), changes.slice(0, MOST_AT_ONCE))
  const dropped = loose.slice(0, taken).map((item) => [`card ${item.sk}`, dropLoose(item)] as const)
  await unlessOvertaken(
    transact<string>(centre.table, {
      head: putHead(centre.id, { ...head, pages: versionsAfter(head, changed) }),
      ...(await pageActions(centre, changed)),
      ...Object.fromEntries(dropped),
    }),
  )
}

/** Whoever searches does not wait for others who take up the same, and is told nothing of them. */
async function unlessOvertaken(write: Promise<void>): Promise<void> {
  try {
    await somebodyWasFirst(write)
  } catch (thrown) {
    if (!(thrown instanceof Problem && thrown.code === 'busy')) throw thrown
  }
}

async function gatherMore(centre: Centre, { head, pages }: Standing): Promise<number> {
  const { cards, after } = await gathered(centre, head)
  const { changed, taken } = takenUp(
    cardsOf(pages),
    cards.map((card) => ({ name: card, card })),
  )
  if (taken < cards.length) throw new Error('more was gathered than pages take up at once')
  await unlessOvertaken(
    transact<string>(centre.table, {
      head: putHead(centre.id, { ...head, ...after, pages: versionsAfter(head, changed) }),
      ...(await pageActions(centre, changed)),
    }),
  )
  return cards.length
}

function cardsOf(pages: Standing['pages']): Map<number, readonly RegisterCard[]> {
  return new Map([...pages].map(([page, { index }]) => [page, index.cards]))
}

function versionsAfter({ pages, version }: RegisterHead, changed: ReadonlyMap<number, unknown>): number[] {
  const count = Math.max(pages.length, ...[...changed.keys()].map((page) => page + 1))
  return Array.from({ length: count }, (_, page) => (changed.has(page) ? version + 1 : (pages[page] ?? 0)))
}

async function pageActions(
  centre: Centre,
  changed: ReadonlyMap<number, readonly RegisterCard[]>,
): Promise<Record<string, Action>> {
  const actions = [...changed].map(
    async ([page, cards]) => [`page ${page}`, await putCardPage(centre, page, cards)] as const,
  )
  return Object.fromEntries(await Promise.all(actions))
}
