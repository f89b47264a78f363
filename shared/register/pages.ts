import { jsonBytes } from '../text/json-bytes.ts'
import type { RegisterCard } from './card.ts'

/*
 * Cards lie together in pages, because ten thousand small items are read slower and dearer than a dozen large ones. What is new or changed
 * lies beside them until it is taken up: changing a file writes one small card, and not a page.
 */

/** The most of one page, as JSON in bytes: sealed it is a third more at worst, and an item has at most 400 KB. */
const MOST_PAGE_BYTES = 200_000
/** As many pages as one transaction surely takes, which has at most 4 MB. */
export const MOST_PAGES_AT_ONCE = 12

/** Names a card among all. */
export type CardName = Pick<RegisterCard, 'of' | 'id'>

/** A card as it is now; left out when it is to be forgotten. */
export interface CardChange {
  readonly name: CardName
  readonly card?: RegisterCard | undefined
}

/** Pages by their numbers, from 0. */
export type Pages = ReadonlyMap<number, readonly RegisterCard[]>

/** One text for each card. */
export function cardKey({ of, id }: CardName): string {
  return `${of}#${id}`
}

/**
 * Takes changes up into pages, as many of them from the first on as one transaction takes. Answers the pages that become others, and how
 * many changes are in them.
 */
export function takenUp(pages: Pages, changes: readonly CardChange[]): { changed: Pages; taken: number } {
  const book = new PageBook(pages)
  let taken = 0
  for (const change of changes) {
    if (book.changed.size >= MOST_PAGES_AT_ONCE) break
    book.take(change)
    taken++
  }
  return { changed: book.changed, taken }
}

class PageBook {
  readonly changed = new Map<number, RegisterCard[]>()
  readonly #pages: Pages
  readonly #places = new Map<string, number>()
  readonly #bytes = new Map<number, number>()

  constructor(pages: Pages) {
    this.#pages = pages
    for (const [page, cards] of pages) for (const card of cards) this.#places.set(cardKey(card), page)
  }

  take({ name, card }: CardChange): void {
    const key = cardKey(name)
    const page = this.#places.get(key)
    if (page !== undefined) this.#remove(page, key)
    if (card !== undefined) this.#add(card, page)
  }

  #cardsOf(page: number): readonly RegisterCard[] {
    return this.changed.get(page) ?? this.#pages.get(page) ?? []
  }

  #remove(page: number, key: string): void {
    this.#places.delete(key)
    this.#become(
      page,
      this.#cardsOf(page).filter((card) => cardKey(card) !== key),
    )
  }

  /** Where it was when it still fits there, so that no other page changes; otherwise behind all others. */
  #add(card: RegisterCard, before: number | undefined): void {
    const last = Math.max(0, this.#pages.size - 1, ...this.changed.keys())
    const size = bytesOf(card)
    const fits = (page: number | undefined) => page !== undefined && this.#bytesOf(page) + size <= MOST_PAGE_BYTES
    const page = fits(before) ? (before ?? last) : fits(last) ? last : last + 1
    this.#places.set(cardKey(card), page)
    const bytes = this.#bytesOf(page) + size
    this.changed.set(page, [...this.#cardsOf(page), card])
    this.#bytes.set(page, bytes)
  }

  #become(page: number, cards: RegisterCard[]): void {
    this.changed.set(page, cards)
    this.#bytes.delete(page)
  }

  #bytesOf(page: number): number {
    const known = this.#bytes.get(page)
    const bytes = known ?? this.#cardsOf(page).reduce((sum, card) => sum + bytesOf(card), 2)
    this.#bytes.set(page, bytes)
    return bytes
  }
}

/** As JSON, with the comma behind it. */
function bytesOf(card: RegisterCard): number {
  return jsonBytes(card) + 1
}
