import { useEffect, useRef, useState } from 'preact/hooks'
import { copyOf, type WholeFile } from '../../../shared/copy/copy.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { Icon } from '../../frame/icon.tsx'
import { Screen } from '../../frame/screen.tsx'
import { Trouble } from '../../frame/trouble.tsx'
import { clockTime, dayInFull } from '../../moments.ts'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'
import type { OpenFile } from '../open-file.ts'
import { useSheets } from '../print.tsx'
import { Choice, countOf, Restored, Said, WhereNow } from './choice.tsx'
import { allButSafety, type CopySection, chosenOf, sectionsOf } from './sections.ts'
import { type Chosen, useChoice, WHERE_NOW } from './use-choice.ts'
import { useCopyTexts, useWholeTexts } from './use-copy-texts.ts'
import { useWhole } from './use-whole.ts'

/**
 * A person's own data, to be shown to them or printed. It is a screen of its own: nothing else of the file stands around it, and no name
 * is in its heading, its title or its address.
 */
export function CopyPanel({ open: { file } }: { open: OpenFile }) {
  const texts = useCopyTexts()
  const { whole, error, retry, entries } = useWhole(file.client)
  const title = texts.title(file.reference)
  return (
    <Screen heading={title} title={title}>
      {whole ? (
        <Prepared whole={whole} />
      ) : (
        <>
          <BackToFile client={file.client} />
          {error ? <Trouble error={error} onRetry={retry} /> : <p role="status">{texts.loading(entries)}</p>}
        </>
      )}
    </Screen>
  )
}

function BackToFile({ client }: { client: string }) {
  return (
    <p class="off-paper">
      <a href={`/spis/${client}`}>{useCopyTexts().back}</a>
    </p>
  )
}

/** Chooses what is in the copy, then shows or prints it, which leaves an entry of its own in the audit. */
function Prepared({ whole }: { whole: WholeFile }) {
  const texts = useWholeTexts()
  const { client, now } = whole.file
  const sectionsWith = (withWhereNow: boolean) => sectionsOf(texts, copyOf(whole, { withWhereNow }), now)
  const choice = useChoice(`copy:${client}`, () => allButSafety(sectionsWith(false)))
  const { shown, giving, failed, give, takeBack } = useGiving(client)
  if (choice === undefined) return null
  const { chosen, change } = choice
  const isWhereNowIn = chosen.has(WHERE_NOW)
  const sections = sectionsWith(isWhereNowIn)
  const said = chosenOf(sections, chosen)
  if (shown !== undefined)
    return <Sheet reference={whole.file.reference} sections={said} prints={shown === 'paper'} onBack={takeBack} />
  return (
    <div class="off-paper data-copy">
      <BackToFile client={client} />
      <Warnings />
      <Remembered choice={choice} />
      {whole.file.whereNow !== undefined && (
        <WhereNow
          label={texts.copy.whereNow}
          warning={texts.copy.whereNowWarning(whole.file.whereNow)}
          isIn={isWhereNowIn}
          onChange={(isIn) => change([WHERE_NOW], isIn)}
        />
      )}
      {sections.map((section) => (
        <Choice key={section.name} section={section} chosen={chosen} onChange={change}>
          {section.name === 'safety' && <SafetyWarning words={whole.safetyPlan?.words.sheet ?? ''} />}
        </Choice>
      ))}
      <p role="status">{texts.copy.chosen(countOf(said), countOf(sections))}</p>
      {failed && <Trouble error={failed.error} onRetry={() => give(failed.way)} />}
      <p class="plan-actions">
        <button type="button" onClick={() => give('screen')} disabled={giving || said.length === 0}>
          {texts.copy.show}
        </button>
        <button type="button" onClick={() => give('paper')} disabled={giving || said.length === 0}>
          {texts.copy.print}
        </button>
      </p>
    </div>
  )
}

/** That the choice is of another time, or that it will be lost with the page. */
function Remembered({ choice }: { choice: Chosen }) {
  const texts = useCopyTexts()
  return (
    <>
      <Restored choice={choice} />
      {!choice.keeping && <p class="notice warn">{texts.notKept}</p>}
    </>
  )
}

/** The plan's own warning: `words` say where its sheet is kept. */
function SafetyWarning({ words }: { words: string }) {
  const { copy, plans } = useWholeTexts()
  return (
    <div class="notice warn">
      <Icon name="alert" />
      <p>
        {copy.safety} {words === '' && <strong>{plans.sheet.nowhere}</strong>}
      </p>
    </div>
  )
}

type Way = 'screen' | 'paper'

/** Nobody is shown a copy before it is noted that they are. */
function useGiving(client: string) {
  const { calls } = useServices()
  const [shown, setShown] = useState<Way>()
  const [giving, setGiving] = useState(false)
  const [failed, setFailed] = useState<{ readonly way: Way; readonly error: unknown }>()
  const give = (way: Way) => {
    setGiving(true)
    setFailed(undefined)
    calls
      .ask(({ clients }) => clients[':client'].copies.$post({ param: { client: segment(client) } }))
      .then(
        () => setShown(way),
        (error: unknown) => setFailed({ way, error }),
      )
      .finally(() => setGiving(false))
  }
  return { shown, giving, failed, give, takeBack: () => setShown(undefined) }
}

function Warnings() {
  const texts = useCopyTexts()
  return (
    <>
      <p class="lead">{texts.lead}</p>
      <div class="notice warn">
        <Icon name="alert" />
        <p>
          <strong>{texts.readWords}</strong> {texts.leftOutAlways}
        </p>
      </div>
      <p>{texts.notIn}</p>
      <p>
        {texts.paper} {texts.noted}
      </p>
    </>
  )
}

interface SheetProps {
  readonly reference: string
  readonly sections: readonly CopySection[]
  readonly prints: boolean
  readonly onBack: () => void
}

/** The copy by itself, on the screen or on paper. */
function Sheet({ reference, sections, prints, onBack }: SheetProps) {
  const texts = useWholeTexts()
  const { copy, print } = texts
  const now = useServices().clock.now()
  const at = print.at(dayInFull(texts, pragueDay(now)), clockTime(texts, now))
  useSheets({ what: copy.title(reference), at, page: print.page, of: print.of })
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    back.current?.focus()
    scrollTo(0, 0)
    if (prints) window.print()
  }, [])
  return (
    <div class="copy-sheet">
      <p class="off-paper">
        <button type="button" ref={back} onClick={onBack}>
          {copy.again}
        </button>
      </p>
      <p class="on-paper paper-head">{at}</p>
      {sections.map(({ name, items }) => (
        <section key={name} class="panel" aria-labelledby={`sheet-${name}`}>
          <h2 id={`sheet-${name}`}>{copy.sections[name]}</h2>
          <ul class="copy-items">
            {items.map((item) => (
              <li key={item.id} class="entry">
                <Said item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
