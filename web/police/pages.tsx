import { useState } from 'preact/hooks'
import { usePoliceTexts } from './use-police-texts.ts'

/** As many as can be looked through at once. */
const PER_PAGE = 20

interface PagesProps {
  readonly page: number
  readonly pages: number
  readonly go: (page: number) => void
}

/** A part of a list, and the way to the others. */
export function usePage<Row>(rows: readonly Row[]): PagesProps & { readonly shown: readonly Row[] } {
  const [chosen, go] = useState(1)
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE))
  const page = Math.min(chosen, pages)
  return { page, pages, go, shown: rows.slice((page - 1) * PER_PAGE, page * PER_PAGE) }
}

export function Pages({ page, pages, go }: PagesProps) {
  const { home } = usePoliceTexts()
  if (pages === 1) return null
  return (
    <p class="pages">
      <button type="button" disabled={page === 1} onClick={() => go(page - 1)}>
        {home.newer}
      </button>
      <span role="status">{home.page(page, pages)}</span>
      <button type="button" disabled={page === pages} onClick={() => go(page + 1)}>
        {home.older}
      </button>
    </p>
  )
}
