import { setImmediate } from 'node:timers/promises'
import { h, render } from 'preact'
import { vi } from 'vitest'
import type { DraftBox, DraftSheet } from '../../web/drafts.ts'
import { DraftsContext, type Services, ServicesContext, type Worker, WorkerContext } from '../../web/services.ts'
import { liberec } from './centres.ts'

/** What a form is filled in with: whose drafts the browser keeps, and what of the page's services it uses. */
interface Desk {
  readonly drafts?: DraftBox
  readonly services?: Partial<Services>
}

interface Filling<F> {
  /** What the form shows now. */
  readonly form: () => F
  /** Does something with the form and waits until it shows it. */
  readonly step: (act: (form: F) => unknown) => Promise<F>
}

/** Fills in a form of the web without a browser: only what its hook gives, no element of it. Answers once it has looked for drafts. */
export async function fillIn<F>(useIt: () => F | undefined, { drafts, services }: Desk = {}): Promise<Filling<F>> {
  // Preact looks for the page even when nothing is drawn on it, and drafts are kept when somebody leaves the page.
  const page = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  let shown: F | undefined
  const Probe = () => {
    shown = useIt()
    return null
  }
  const nobody = new Map<string, string>()
  const worker: Worker = {
    id: 'jana',
    name: 'Jana',
    role: 'worker',
    centreId: 'liberec',
    centre: 'Liberec',
    publicLine: liberec,
    staff: nobody,
    names: nobody,
    drafts,
  }
  const withDrafts = h(DraftsContext.Provider, { value: drafts, children: h(Probe, {}) })
  const atDesk = h(WorkerContext.Provider, { value: worker, children: withDrafts })
  const tree = h(ServicesContext.Provider, { value: services as Services, children: atDesk })
  render(tree, { nodeType: 1, childNodes: [] } as unknown as Element)
  const form = () => {
    if (shown === undefined) throw new Error('the form is not there yet')
    return shown
  }
  await vi.waitFor(form)
  const step = async (act: (form: F) => unknown) => {
    await act(form())
    // Preact draws in the next turn.
    await setImmediate()
    return form()
  }
  return { form, step }
}

/** A browser that keeps drafts in the clear, one of each form. */
export function draftsOf(kept: Map<string, unknown>): DraftBox {
  const sheetOf = (form: string): DraftSheet => ({
    found: kept.has(form) ? { content: kept.get(form), savedAt: '2026-11-21T14:02:00.000Z' } : undefined,
    write: async (content) => {
      kept.set(form, content)
      return true
    },
    remove: async () => {
      kept.delete(form)
    },
    others: async () => [],
    turn: async () => sheetOf(form),
    release: () => undefined,
  })
  return { take: async (form) => sheetOf(form) }
}
