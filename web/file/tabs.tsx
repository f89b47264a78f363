import type { FunctionComponent } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import lazy from 'preact-iso/lazy'
import { useLocation } from 'preact-iso/router'
import type { ClientFile } from '../../shared/clients/views.ts'
import { Ways } from '../frame/ways.tsx'
import { hasNotice, NoticePanel } from './notice-panel.tsx'
import type { OpenFile } from './open-file.ts'
import type { FileTexts } from './use-file-texts.ts'
import { useFileTexts } from './use-file-texts.ts'
import { VisitsPanel } from './visits/visits-panel.tsx'

/*
 * What a file keeps beside its time line stands behind named tabs, each with an address of its own, so that a link leads there and the
 * browser's way back works. One file holds the panels of all of them, loaded when the first is opened: each is small, and what
 * they share would be files smaller still.
 */

/** One tab: its address under that of the file, and what it shows. */
interface Tab {
  readonly name: keyof FileTexts['tabs']['names']
  readonly path: string
  readonly Panel: FunctionComponent<{ open: OpenFile }>
  /** Whether a file names it among its tabs; every file when left out. */
  readonly isFor?: (file: ClientFile) => boolean
  /** Set when it is a screen of its own, with nothing of the file around it. */
  readonly isAlone?: true
}

const panels = () => import('./tab-panels.ts')

const tabs: readonly Tab[] = [
  { name: 'notice', path: 'oznameni', Panel: NoticePanel, isFor: hasNotice },
  { name: 'person', path: 'osoba', Panel: lazy(() => panels().then(({ PersonPanel }) => PersonPanel)) },
  { name: 'agreement', path: 'dohoda', Panel: lazy(() => panels().then(({ AgreementsPanel }) => AgreementsPanel)) },
  { name: 'plan', path: 'plan', Panel: lazy(() => panels().then(({ PlansPanel }) => PlansPanel)) },
  { name: 'court', path: 'soud', Panel: lazy(() => panels().then(({ CourtPanel }) => CourtPanel)) },
  {
    name: 'appointments',
    path: 'terminy',
    Panel: lazy(() => panels().then(({ AppointmentsPanel }) => AppointmentsPanel)),
  },
  // Loaded already with what Today shows of visits.
  { name: 'visits', path: 'navstevy', Panel: VisitsPanel },
  { name: 'copy', path: 'kopie', Panel: lazy(() => panels().then(({ CopyPanel }) => CopyPanel)), isAlone: true },
  // Beside the consents by which it is done stands the way there.
  {
    name: 'move',
    path: 'prechod',
    Panel: lazy(() => panels().then(({ MovePanel }) => MovePanel)),
    isFor: () => false,
    isAlone: true,
  },
]

/** The tab of an address; none for the first page of a file. */
export function tabOf(path: string | undefined): Tab | undefined {
  return tabs.find((tab) => tab.path === path)
}

interface TabsProps {
  readonly file: ClientFile
  /** The tab that is open; none on the first page. */
  readonly current: Tab | undefined
}

/** The way to the first page of a file and to each of its tabs; Alt and a digit lead there too. */
export function Tabs({ file, current }: TabsProps) {
  const { client } = file
  const { label, main, names } = useFileTexts().tabs
  const all = [
    { name: main, href: `/spis/${client}`, isOpen: current === undefined },
    ...tabs
      .filter(({ isFor }) => isFor?.(file) ?? true)
      .map((tab) => ({ name: names[tab.name], href: `/spis/${client}/${tab.path}`, isOpen: tab === current })),
  ]
  useTabKeys(all.map(({ href }) => href))
  return (
    <Ways class="tabs" label={label}>
      {all.map(({ name, href, isOpen }, index) => (
        <a key={href} href={href} aria-keyshortcuts={`Alt+${index + 1}`} {...(isOpen && { 'aria-current': 'page' })}>
          {name} <kbd>{index + 1}</kbd>
        </a>
      ))}
    </Ways>
  )
}

/** Alt + 1 leads to the first, and so on. Not with Ctrl, which together with Alt writes signs on a Czech keyboard. */
function useTabKeys(hrefs: readonly string[]): void {
  const { route } = useLocation()
  // As soon as it is drawn: a key that comes with the first look is not lost.
  useLayoutEffect(() => {
    const go = (event: KeyboardEvent) => {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
      const href = digit === undefined ? undefined : hrefs[Number(digit) - 1]
      if (href === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      route(href)
    }
    addEventListener('keydown', go)
    return () => removeEventListener('keydown', go)
  }, [hrefs.join(), route])
}
