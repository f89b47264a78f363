import { longestOfEnquiry, replyChannels } from '../../shared/enquiries/enquiry.ts'
import { MOST_WINDOWS, type SafeWindow } from '../../shared/police/safe-window.ts'
import { Row } from '../forms/field.tsx'
import { OneLine, OneOfFew, YesOrNo } from '../forms/fields.tsx'
import { useFormTexts } from '../forms/use-form-texts.ts'
import { MomentField } from '../forms/when-fields.tsx'
import { WindowFields } from '../forms/window-fields.tsx'
import type { NamingDraft } from './enquiry-draft.ts'
import { useEnquiriesTexts, useFaultWords } from './use-enquiries-texts.ts'

const answers = ['yes', 'no', 'unknown'] as const

interface ReplyProps {
  readonly value: NamingDraft
  readonly locked: boolean
  readonly onChange: (part: Partial<NamingDraft>) => void
}

/** Whether and how she may be reached. Without her leave there is nowhere to write a number. */
export function ReplyFields(props: ReplyProps) {
  const { fields, hints } = useEnquiriesTexts()
  const { value, locked, onChange } = props
  return (
    <Row name="reply" row={fields.channel} class="reply">
      <YesOrNo
        name="mayReply"
        label={fields.mayReply}
        hint={hints.mayReply}
        value={value.mayReply}
        locked={locked}
        onChange={(mayReply) => onChange({ mayReply })}
      />
      {value.mayReply && <Allowed {...props} />}
    </Row>
  )
}

function Allowed(props: ReplyProps) {
  const texts = useEnquiriesTexts()
  const words = useFaultWords()
  const { value, locked, onChange } = props
  return (
    <>
      <OneOfFew
        name="reply.channel"
        label={texts.fields.channel}
        options={replyChannels}
        names={texts.channels}
        value={value.channel}
        onChange={(channel) => onChange({ channel })}
      />
      <OneLine
        name="reply.to"
        label={texts.fields.to[value.channel]}
        words={words('to')}
        most={longestOfEnquiry.to}
        value={value.to}
        locked={locked}
        onChange={(to) => onChange({ to })}
      />
      <Windows {...props} />
      <OneOfFew
        name="reply.mayLeaveMessage"
        label={texts.fields.mayLeaveMessage}
        hint={texts.hints.mayLeaveMessage}
        options={answers}
        names={texts.answers}
        value={value.mayLeaveMessage}
        onChange={(mayLeaveMessage) => onChange({ mayLeaveMessage })}
      />
      <MomentField
        name="reply.promisedAt"
        lean="future"
        label={texts.fields.promisedAt}
        hint={texts.hints.promisedAt}
        words={texts.faults}
        value={value.promisedAt}
        locked={locked}
        onChange={(promisedAt) => onChange({ promisedAt: promisedAt === 'T' ? '' : promisedAt })}
      />
    </>
  )
}

/** The hours she allowed, and those in which nobody may call. */
function Windows({ value: { windows }, onChange }: ReplyProps) {
  const { safe } = useFormTexts()
  const put = (next: SafeWindow[]) => onChange({ windows: next })
  const add = (call: SafeWindow['call']) =>
    put([...windows, { weekdays: [], from: '', until: '', weeks: 'every', call }])
  return (
    <Row name="reply.windows" row={safe.fields.safeTimes} class="field">
      {windows.map((window, place) => (
        <WindowFields
          key={place}
          name={`reply.windows.${place}`}
          window={window}
          onChange={(next) => put(windows.map((each, at) => (at === place ? next : each)))}
          onRemove={() => put(windows.filter((_, at) => at !== place))}
        />
      ))}
      <div class="row">
        {windows.length < MOST_WINDOWS &&
          (['safe', 'never'] as const).map((call) => (
            <button type="button" key={call} onClick={() => add(call)}>
              {safe.addWindow[call]}
            </button>
          ))}
      </div>
    </Row>
  )
}
