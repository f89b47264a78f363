import type { ComponentChildren } from 'preact'
import type { WholeFile } from '../../../shared/copy/copy.ts'
import type { Move } from '../../../shared/hand-over/move.ts'
import type { MoveView } from '../../../shared/hand-over/views.ts'
import { Icon } from '../../frame/icon.tsx'
import { dayInFull } from '../../moments.ts'
import { useTexts } from '../../texts/language.ts'
import { Choice, countOf, Restored, WhereNow } from '../data-copy/choice.tsx'
import { allButSafety, type CopySection, chosenOf } from '../data-copy/sections.ts'
import { type Chosen, useChoice, WHERE_NOW } from '../data-copy/use-choice.ts'
import { Sending } from './sending.tsx'
import { always, choosable, told } from './told.ts'
import { useMoveTexts } from './use-move-texts.ts'

interface PreparedProps {
  readonly view: MoveView
  readonly whole: WholeFile
  readonly onSent: (move: Move) => void
  readonly onAnew: () => void
}

/** What goes along is chosen against what the consent allows, and read through; only then it is sent. At first nothing is chosen. */
export function Prepared({ view, whole, onSent, onAnew }: PreparedProps) {
  const texts = useMoveTexts()
  const { file } = whole
  const choice = useChoice(`move-choice:${file.client}`, () => [])
  if (choice === undefined) return null
  const { chosen, change } = choice
  const sections = choosable(whole)
  const said = chosenOf(sections, chosen)
  const withWhereNow = chosen.has(WHERE_NOW) && file.whereNow !== undefined
  const sent = (move: Move) => {
    choice.reset()
    onSent(move)
  }
  return (
    <>
      <p class="lead">{texts.lead}</p>
      <ul class="points">
        {texts.what.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Consents consents={view.consents} />
      <Always whole={whole} />
      {file.whereNow !== undefined && (
        <WhereNow
          label={texts.whereNow}
          warning={texts.whereNowWarning(file.whereNow)}
          isIn={withWhereNow}
          onChange={(isIn) => change([WHERE_NOW], isIn)}
        />
      )}
      <Restored choice={choice} />
      <Presets sections={sections} choice={choice} />
      {sections.map((section) => (
        <Choice key={section.name} section={section} chosen={chosen} onChange={change} lang="cs">
          {section.name === 'safety' && <Warning>{texts.safety}</Warning>}
        </Choice>
      ))}
      <Sending
        view={view}
        going={{ version: file.version, withWhereNow, sections: told(said) }}
        onSent={sent}
        onAnew={onAnew}
      >
        <p role="status">
          {texts.goes(countOf(said), countOf(sections))} {withWhereNow && texts.withWhereNow}
        </p>
      </Sending>
    </>
  )
}

function Consents({ consents }: Pick<MoveView, 'consents'>) {
  const texts = useMoveTexts()
  return (
    <section class="panel" aria-labelledby="move-consents">
      <h2 id="move-consents">{texts.consents}</h2>
      <p class="hint">{texts.chooseWithin}</p>
      {consents.map((consent) => (
        <ConsentWords key={consent.id} consent={consent} />
      ))}
    </section>
  )
}

function ConsentWords({ consent }: { consent: MoveView['consents'][number] }) {
  const everybodys = useTexts()
  const texts = useMoveTexts()
  const { recipientName, scope, purpose, givenOn, until } = consent
  const end = until === undefined ? texts.untilWithdrawn : texts.until(dayInFull(everybodys, until))
  return (
    <div class="entry">
      {recipientName !== '' && <b>{recipientName}</b>}
      <p class="prose">
        {texts.scope}: <b>{scope}</b>
      </p>
      <p class="prose">
        {texts.purpose}: {purpose}
      </p>
      <p class="quiet-text">{texts.given(dayInFull(everybodys, givenOn), end)}</p>
    </div>
  )
}

/** Who she is and how to reach her: without it nobody can go on anywhere. */
function Always({ whole: { file } }: { whole: WholeFile }) {
  const texts = useMoveTexts()
  return (
    <section class="panel" aria-labelledby="move-always">
      <h2 id="move-always">{texts.always}</h2>
      <p class="hint">{texts.alwaysWhat}</p>
      <dl class="facts" lang="cs">
        {always(file).map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="prose">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Presets({ sections, choice }: { sections: readonly CopySection[]; choice: Chosen }) {
  const texts = useMoveTexts()
  if (sections.length === 0) return <p>{texts.nothingMore}</p>
  return (
    <section class="panel" aria-labelledby="move-more">
      <h2 id="move-more">{texts.more}</h2>
      <Warning>{texts.readFirst}</Warning>
      <p class="plan-actions">
        <button type="button" onClick={() => choice.choose([])}>
          {texts.least}
        </button>
        <button type="button" onClick={() => choice.choose(allButSafety(sections))}>
          {texts.whole}
        </button>
      </p>
      <p class="hint">{texts.wholeHint}</p>
    </section>
  )
}

function Warning({ children }: { children: ComponentChildren }) {
  return (
    <div class="notice warn">
      <Icon name="alert" />
      <p>{children}</p>
    </div>
  )
}
