import { useMoveTexts } from './use-move-texts.ts'

/** The way to what is passed on to another centre, beside the consents by which it is. */
export function MoveSection({ client }: { client: string }) {
  const texts = useMoveTexts()
  return (
    <section class="panel" aria-labelledby="move">
      <h2 id="move">{texts.name}</h2>
      <p class="hint">{texts.section}</p>
      <p>
        <a href={`/spis/${client}/prechod`}>{texts.open}</a>
      </p>
    </section>
  )
}
