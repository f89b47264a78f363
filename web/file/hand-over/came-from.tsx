import { Moment } from '../../frame/moment.tsx'
import { useHandOver } from './use-hand-over.ts'
import { useHandOverTexts } from './use-hand-over-texts.ts'

/** Which centre handed a notice over, why and with what words: what whoever takes it up reads before the report. */
export function CameFrom({ client }: { client: string }) {
  const texts = useHandOverTexts()
  const { cameFrom } = useHandOver(client).data ?? {}
  if (cameFrom === undefined) return null
  return (
    <div class="notice">
      <div>
        <p>
          {texts.cameFrom(cameFrom.centre, texts.reasons[cameFrom.reason])} <Moment at={cameFrom.at} />
        </p>
        {cameFrom.words !== '' && <p class="words">{cameFrom.words}</p>}
      </div>
    </div>
  )
}
