import { useEffect, useState } from 'preact/hooks'
import { may } from '../../shared/centres/rights.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { NotedPrint } from '../forms/noted-print.tsx'
import { clockTime, dayInFull } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import type { OlderEntries } from './use-file.ts'
import { useFileTexts } from './use-file-texts.ts'

/** Prints the file with all its entries: those that are not loaded yet come first. */
export function PrintButton({ client, older }: { client: string; older: OlderEntries | undefined }) {
  const { print, frame, tabs } = useFileTexts()
  const [wanted, setWanted] = useState(false)
  const isComing = older !== undefined && older.error === null
  useEffect(() => {
    if (!wanted) return
    // What does not come is said to be missing on the paper.
    if (isComing) return older.isLoading ? undefined : older.load()
    setWanted(false)
    window.print()
  }, [wanted, isComing, older?.isLoading])
  return (
    <span class="printing">
      <NotedPrint
        given={{ did: 'print-file', client }}
        label={wanted ? frame.loading : print.button}
        disabled={wanted}
        class="quiet"
        onNoted={() => setWanted(true)}
      />
      <span class="quiet-text off-paper">
        {print.ofStaff} {print.forHer} <a href={`/spis/${client}/kopie`}>{tabs.names.copy}</a>.
      </span>
      {may(useWorker(), 'see-audit') && (
        <a class="off-paper" href={`/kdo-co-otevrel?spis=${client}`}>
          {print.audit}
        </a>
      )}
    </span>
  )
}

/** What heads the file on paper: whose it is, when it was printed and by whom. It also names the sheets, each with its number. */
export function PaperHead({ file: { reference } }: { file: ClientFile }) {
  const texts = useFileTexts()
  const { centre, name } = useWorker()
  const now = useNow(useServices().clock)
  const at = texts.print.at(dayInFull(texts, pragueDay(now)), clockTime(texts, now))
  const what = texts.file.title(reference)
  useSheets({ what, at, page: texts.print.page, of: texts.print.of })
  return (
    <p class="on-paper paper-head">
      <b>{what}</b> · {centre} · {at}, {name}. {texts.print.ofStaff}
    </p>
  )
}

/** Words for the margins of the sheets, where only a style can write. */
export function useSheets(words: Readonly<Record<'what' | 'at' | 'page' | 'of', string>>): void {
  useEffect(() => {
    const { style } = document.documentElement
    const entries = Object.entries(words).map(([name, text]) => [`--sheet-${name}`, JSON.stringify(text)] as const)
    for (const [name, text] of entries) style.setProperty(name, text)
    return () => {
      for (const [name] of entries) style.removeProperty(name)
    }
  }, Object.values(words))
}
