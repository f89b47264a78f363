import type { ComponentChildren } from 'preact'
import type { Reply } from '../../shared/enquiries/enquiry.ts'
import { phoneInGroups } from '../../shared/text/phone-number.ts'
import type { FormTexts } from '../forms/use-form-texts.ts'
import { windowText } from '../forms/window-text.ts'
import type { EnquiriesTexts } from './use-enquiries-texts.ts'

export type Named = readonly [name: string, value: ComponentChildren]

export function Facts({ facts }: { facts: readonly Named[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How she allowed to be reached, in words. */
export function replyFacts(
  { channel, to, windows, mayLeaveMessage }: Pick<Reply, 'channel' | 'to' | 'windows' | 'mayLeaveMessage'>,
  texts: FormTexts,
  { fields, channels, answers }: EnquiriesTexts,
): Named[] {
  return [
    [fields.channel, `${channels[channel]} ${channel === 'e-mail' ? to : phoneInGroups(to)}`],
    ...windows.map((window): Named => [texts.safe.windows[window.call], windowText(texts, window)]),
    [fields.mayLeaveMessage, answers[mayLeaveMessage]],
  ]
}
