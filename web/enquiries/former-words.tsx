import { useState } from 'preact/hooks'
import type { EnquiryField } from '../../shared/enquiries/enquiry-fields.ts'
import type { EnquiryFile, SeenFormer } from '../../shared/enquiries/views.ts'
import { useFormTexts } from '../forms/use-form-texts.ts'
import { Moment, Stamp } from '../frame/moment.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { useStaffName } from '../staff-name.ts'
import { useCorrections } from './enquiry-queries.ts'
import { Facts, type Named, replyFacts } from './facts.tsx'
import { useEnquiriesTexts } from './use-enquiries-texts.ts'

/** What stood in an enquiry before it was corrected; nothing of one that never was. */
export function FormerWords({ file: { id, changedIn } }: { file: EnquiryFile }) {
  const { one } = useEnquiriesTexts()
  const [isOpen, setOpen] = useState(false)
  if (changedIn === undefined) return null
  return (
    <details class="off-paper" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{one.former}</summary>
      {isOpen && <Corrections id={id} />}
    </details>
  )
}

function Corrections({ id }: { id: string }) {
  const { one } = useEnquiriesTexts()
  const texts = useFormTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useCorrections(id)
  if (data === undefined) return <NotYet error={error} onRetry={refetch} />
  return (
    <>
      <ol class="former">
        {data.pages
          .flatMap(({ corrections }) => corrections)
          .map((former) => (
            <Former key={former.version} former={former} />
          ))}
      </ol>
      {error && <Trouble error={error} onRetry={fetchNextPage} />}
      {hasNextPage && !error && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.frame.loading : one.formerMore}
        </button>
      )}
    </>
  )
}

/** What stood before one correction, and who corrected it when. */
function Former({ former }: { former: SeenFormer }) {
  const { one } = useEnquiriesTexts()
  const staffName = useStaffName()
  const { fields, corrected } = former
  const factsOf = useFactsOf(former)
  return (
    <li>
      <p class="quiet-text">
        {one.formerBefore} <Stamp at={corrected.at} />, {staffName(corrected.by)}
      </p>
      <Facts facts={fields.flatMap(factsOf)} />
    </li>
  )
}

/** What a field said, in words. */
function useFactsOf({ was }: SeenFormer): (field: EnquiryField) => readonly Named[] {
  const texts = useFormTexts()
  const own = useEnquiriesTexts()
  const { one, fields, kinds, refusals, sexes, ageBands } = own
  const { at, kind, refusal, refusalWords, sex, ageBand, said, offered, sentTo } = was
  const { name, reply } = was.anonymous ? {} : was
  const facts: Readonly<Record<EnquiryField, readonly Named[]>> = {
    at: [[fields.at, at && <Stamp at={at} />]],
    kind: [[fields.kind, [kind && kinds[kind], refusal && refusals[refusal], refusalWords].filter(Boolean).join(': ')]],
    sex: [[fields.sex, sex && sexes[sex]]],
    ageBand: [[fields.ageBand, ageBand && ageBands[ageBand]]],
    said: [[fields.said, said || one.silent]],
    offered: [[fields.offered, offered ?? one.nobody]],
    sentTo: [[fields.sentTo, sentTo ?? one.nowhere]],
    name: [[fields.name, name ?? one.noName]],
    reply: reply
      ? [...replyFacts(reply, texts, own), ...promiseFacts(reply.promisedAt, fields.promisedAt)]
      : [[fields.mayReply, one.mayNotReply]],
  }
  return (field) => facts[field]
}

function promiseFacts(promisedAt: string | undefined, label: string): readonly Named[] {
  return promisedAt === undefined ? [] : [[label, <Moment key="at" at={promisedAt} />]]
}
