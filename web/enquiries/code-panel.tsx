import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { groupsOf } from '../../shared/enquiries/return-code.ts'
import { useEnquiriesTexts } from './use-enquiries-texts.ts'

/**
 * The code of one who stays anonymous: once to be read aloud, and once more to be compared with what she reads back. Gone with the
 * screen: nobody stores it.
 */
export function CodePanel({ code }: { code: string }) {
  const texts = useEnquiriesTexts().code
  const [isNoted, setNoted] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [isNoted])
  return (
    <section class="panel narrow return-code" aria-labelledby="return-code">
      <h2 id="return-code" tabIndex={-1} ref={heading}>
        {isNoted ? texts.repeat : texts.read}
      </h2>
      <p class="code">
        {groupsOf(code).map((group) => (
          <span key={group}>{group} </span>
        ))}
      </p>
      <Spelled code={code} />
      <p class="hint">{isNoted ? texts.last : texts.why}</p>
      <p class="actions">
        {!isNoted && (
          <button type="button" class="main" onClick={() => setNoted(true)}>
            {texts.noted}
          </button>
        )}
        <button type="button" onClick={() => print()}>
          {texts.print}
        </button>
      </p>
    </section>
  )
}

/** Letters as they are said aloud. */
function Spelled({ code }: { code: string }) {
  const { spelled } = useEnquiriesTexts().code
  const words = [...code].flatMap((sign) => (spelled[sign] === undefined ? [] : [`${sign} – ${spelled[sign]}`]))
  return words.length > 0 ? <p class="quiet-text spelled">{[...new Set(words)].join(', ')}</p> : null
}
