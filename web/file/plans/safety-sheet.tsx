import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type SafetyPlan, safetyHeadings } from '../../../shared/plans/safety-plan.ts'
import { instant } from '../../../shared/time/instant.ts'
import { ruleOn, rules } from '../../../shared/time/law.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { NotedPrint } from '../../forms/noted-print.tsx'
import { Icon } from '../../frame/icon.tsx'
import { useServices } from '../../services.ts'
import { phoneLines } from './phone-lines.ts'
import { usePlansTexts } from './use-plans-texts.ts'

interface SheetProps {
  readonly plan: SafetyPlan
  readonly evictedAt: string | undefined
}

/** Prints the sheet, after saying who else might find it. Somebody has to know where it will be kept. */
export function SheetButton({ client, plan, evictedAt }: SheetProps & { readonly client: string }) {
  const { sheet } = usePlansTexts()
  const [isPrinting, setPrinting] = useState(false)
  return (
    <>
      <div class="notice warn">
        <Icon name="alert" />
        <p>
          {sheet.warning} {plan.words.sheet === '' && <strong>{sheet.nowhere}</strong>}
        </p>
      </div>
      <p>
        <NotedPrint
          given={{ did: 'print-safety-plan', client }}
          label={sheet.print}
          disabled={isPrinting}
          onNoted={() => setPrinting(true)}
        />
      </p>
      {isPrinting && <Sheet plan={plan} evictedAt={evictedAt} onPrinted={() => setPrinting(false)} />}
    </>
  )
}

/** One page without a name, a number of a file or a word of who helps; what the browser calls it is neutral too. */
function Sheet({ plan, evictedAt, onPrinted }: SheetProps & { readonly onPrinted: () => void }) {
  const { sheet, headings, situations, safety, numbers } = usePlansTexts()
  const page = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (page.current) shrinkToPage(page.current)
    return printAs(sheet.title, onPrinted)
  }, [])
  const said = safetyHeadings.filter((heading) => plan.words[heading] !== '')
  return (
    <section class="safety-sheet" ref={page} aria-hidden="true">
      <p class="sheet-title">{sheet.title}</p>
      <div class="sheet-columns">
        <Part title={headings.situation} text={situations[plan.situation]} />
        {said.map((heading) => (
          <Part key={heading} title={headings[heading]} text={plan.words[heading]}>
            {heading === 'court' && <EvictionDays evictedAt={evictedAt} />}
          </Part>
        ))}
        {!said.includes('court') && evictedAt !== undefined && (
          <Part title={headings.court} text="">
            <EvictionDays evictedAt={evictedAt} />
          </Part>
        )}
        {plan.codeWord !== '' && <Part title={safety.codeWord} text={plan.codeWord} />}
        {plan.numbers.length > 0 && <Part title={safety.numbers} text={phoneLines(plan.numbers, numbers)} />}
      </div>
    </section>
  )
}

interface PartProps {
  readonly title: string
  readonly text: string
  readonly children?: ComponentChildren
}

function Part({ title, text, children }: PartProps) {
  return (
    <div class="sheet-part">
      <b>{title}</b>
      {text !== '' && <p class="prose">{text}</p>}
      {children}
    </div>
  )
}

/** How long an eviction lasts by the law of its day: several pages on the web still say ten days. */
function EvictionDays({ evictedAt }: Pick<SheetProps, 'evictedAt'>) {
  const { sheet } = usePlansTexts()
  const { clock } = useServices()
  const { amount } = ruleOn(rules.evictionDays, pragueDay(evictedAt === undefined ? clock.now() : instant(evictedAt)))
  return <p>{sheet.evictionDays(amount)}</p>
}

/** What of a page of A4 can be written on, at 96 dots an inch. */
const PAGE_PX = { height: (297 - 2 * 12) * (96 / 25.4) }
const SIZES_PT = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5]

/** Writes the page in the largest letters in which it is one. */
function shrinkToPage(page: HTMLElement): void {
  for (const size of SIZES_PT) {
    page.style.fontSize = `${size}pt`
    if (page.scrollHeight <= PAGE_PX.height) return
  }
}

/**
 * Prints under a title, which is what the browser would call the file and write on the paper, and tells when that is over: on a
 * telephone the browser goes on while it prints. Answers what ends it sooner.
 */
function printAs(title: string, onPrinted: () => void): () => void {
  const before = document.title
  document.title = title
  addEventListener('afterprint', onPrinted, { once: true })
  window.print()
  return () => {
    removeEventListener('afterprint', onPrinted)
    document.title = before
  }
}
