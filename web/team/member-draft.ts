import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { isSameMember, type Member, memberSchema, type NewMember } from '../../shared/team/member.ts'
import type { Kept } from '../../shared/team/views.ts'
import { oneLine } from '../../shared/text/signs.ts'
import { faultsBy } from '../forms/refusal.ts'
import { useTeamCalls } from './team-queries.ts'
import { type TeamForm, useTeamForm } from './use-team-form.ts'

const periodDraftSchema = z.object({ from: z.string(), until: z.string(), hours: z.string() })
export type PeriodDraft = z.infer<typeof periodDraftSchema>

/** A member while being written. */
const memberDraftSchema = z.object({
  id: z.string(),
  name: z.string(),
  post: z.string(),
  periods: z.array(periodDraftSchema),
})
type MemberDraft = z.infer<typeof memberDraftSchema>
export type MemberForm = TeamForm<MemberDraft, Kept<Member>>

export const blankPeriod: PeriodDraft = { from: '', until: '', hours: '40' }

/** The form of a member of the team, or of a new one. */
export function useMemberForm(member: Kept<Member> | undefined): MemberForm | undefined {
  const calls = useTeamCalls()
  return useTeamForm<MemberDraft, Kept<Member>>({
    name: member ? `team-member:${member.id}` : 'team-member',
    version: member?.version ?? 0,
    schema: memberDraftSchema,
    blank: () => (member ? draftOf(member) : { id: ulid(), name: '', post: '', periods: [blankPeriod] }),
    check: (draft) => faultsBy(memberSchema, memberOf(draft)),
    send: (draft, version) => calls.saveMember({ id: draft.id, version }, memberOf(draft)),
    arrived: (draft, kept) => isSameMember(kept, memberOf(draft)),
  })
}

function draftOf({ id, name, post, periods }: Member): MemberDraft {
  const drafts = periods.map(({ from, until = '', hours }) => ({ from, until, hours: String(hours).replace('.', ',') }))
  return { id, name, post, periods: drafts }
}

function memberOf({ name, post, periods }: MemberDraft): NewMember {
  return {
    name: oneLine(name),
    post: oneLine(post),
    periods: periods.map(({ from, until, hours }) => ({
      from,
      ...(until !== '' && { until }),
      hours: hoursIn(hours),
    })),
  }
}

/** Hours as they are typed: `20`, `37,5`; NaN for anything else. */
export function hoursIn(text: string): number {
  const typed = text
    .trim()
    .replace(/ ?h\.?$/, '')
    .replace(',', '.')
  return typed === '' ? Number.NaN : Number(typed)
}
