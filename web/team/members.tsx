import { useState } from 'preact/hooks'
import { hoursOn, LONGEST_NAME, type Member, MOST_PERIODS, meanPosts, postOf } from '../../shared/team/member.ts'
import type { Kept } from '../../shared/team/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Fieldset, Row } from '../forms/field.tsx'
import { OneLine } from '../forms/fields.tsx'
import { DayField } from '../forms/when-fields.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useLanguage, useTexts } from '../texts/language.ts'
import { TeamAction } from './frame.tsx'
import { blankPeriod, hoursIn, type MemberForm, type PeriodDraft, useMemberForm } from './member-draft.ts'
import { useTeamMember, useTeamMembers } from './team-queries.ts'
import { useTeamTexts } from './use-team-texts.ts'
import { Versions } from './versions.tsx'

/** Who works in the team how many hours, by time. Only its head sees this. */
export function Members({ year }: { year: number }) {
  const { data, error, refetch } = useTeamMembers()
  const language = useLanguage()
  const { members: texts } = useTeamTexts()
  return (
    <section class="panel" aria-labelledby="members">
      <h2 id="members">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      {data === undefined ? (
        <NotYet error={error} onRetry={refetch} />
      ) : (
        <>
          {data.members.length === 0 && <p>{texts.none}</p>}
          {data.members.length > 0 && (
            <p>
              <b>{texts.now(posts(language, hoursOn(data.members, pragueDay(data.now))))}</b> ·{' '}
              {texts.mean(year, meanPosts(data.members, year).toLocaleString(language))}
            </p>
          )}
          <ul class="attempts">
            {data.members.map((member) => (
              <li key={member.id}>
                <MemberEntry member={member} />
              </li>
            ))}
          </ul>
        </>
      )}
      <TeamAction form={useMemberForm(undefined)} label={texts.add} save={texts.save}>
        {(form, common) => <MemberFields form={form} {...common} />}
      </TeamAction>
    </section>
  )
}

/** `0,5`: what part of a whole post hours a week are. */
function posts(language: string, hours: number): string {
  return postOf(hours).toLocaleString(language)
}

function MemberEntry({ member }: { member: Kept<Member> }) {
  const { members } = useTeamTexts()
  return (
    <article class="entry">
      <h3>{member.name}</h3>
      <Hours member={member} />
      {member.version > 1 && <MemberHistory member={member} />}
      <TeamAction form={useMemberForm(member)} label={members.edit} save={members.save}>
        {(form, common) => <MemberFields form={form} {...common} />}
      </TeamAction>
    </article>
  )
}

/** A post and its hours by time. */
function Hours({ member: { post, periods } }: { member: Member }) {
  const texts = useTexts()
  const language = useLanguage()
  const { members } = useTeamTexts()
  return (
    <>
      {post !== '' && <p class="quiet-text">{post}</p>}
      <ul>
        {periods.map(({ from, until, hours }) => (
          <li key={from}>
            {members.span(dayInFull(texts, from), until && dayInFull(texts, until))}:{' '}
            {members.hours(hours.toLocaleString(language), posts(language, hours))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was entered in each version, once somebody asks. */
function MemberHistory({ member: { id, version } }: { member: Kept<Member> }) {
  const { history } = useTeamTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{history.title(version)}</summary>
      {isOpen && <MemberVersions id={id} version={version} />}
    </details>
  )
}

function MemberVersions({ id, version }: { id: string; version: number }) {
  const { data, error, refetch } = useTeamMember(id, version)
  if (data === undefined) return <NotYet error={error} onRetry={refetch} />
  return (
    <Versions versions={data.versions}>
      {(each) => (
        <>
          <p>{each.name}</p>
          <Hours member={each} />
        </>
      )}
    </Versions>
  )
}

interface FieldsProps {
  readonly form: MemberForm
  readonly locked: boolean
}

function MemberFields({ form: { value, change }, locked }: FieldsProps) {
  const { members, faults } = useTeamTexts()
  const { periods } = value
  const common = { locked, words: faults }
  const replace = (index: number, part: Partial<PeriodDraft>) =>
    change({ periods: periods.map((period, at) => (at === index ? { ...period, ...part } : period)) })
  return (
    <>
      <OneLine
        {...common}
        name="name"
        label={members.name}
        most={LONGEST_NAME}
        value={value.name}
        onChange={(name) => change({ name })}
      />
      <OneLine
        {...common}
        name="post"
        label={members.post}
        hint={members.postHint}
        most={LONGEST_NAME}
        value={value.post}
        onChange={(post) => change({ post })}
      />
      <Fieldset name="periods" legend={members.periods} hint={members.periodsHint} words={faults}>
        {periods.map((period, index) => (
          <PeriodRow
            key={index}
            path={`periods.${index}`}
            row={`${index + 1}.`}
            period={period}
            locked={locked}
            onChange={(part) => replace(index, part)}
          />
        ))}
        {periods.length < MOST_PERIODS && (
          <button type="button" disabled={locked} onClick={() => change({ periods: [...periods, blankPeriod] })}>
            {members.addPeriod}
          </button>
        )}
      </Fieldset>
    </>
  )
}

interface PeriodRowProps {
  readonly path: string
  readonly row: string
  readonly period: PeriodDraft
  readonly locked: boolean
  readonly onChange: (part: Partial<PeriodDraft>) => void
}

function PeriodRow({ path, row, period, locked, onChange }: PeriodRowProps) {
  const { members, faults } = useTeamTexts()
  const language = useLanguage()
  const common = { locked, words: faults }
  const hours = hoursIn(period.hours)
  return (
    <Row name={path} row={row} class="step">
      <DayField
        {...common}
        name={`${path}.from`}
        lean="past"
        label={members.from}
        value={period.from}
        onChange={(from) => onChange({ from })}
      />
      <DayField
        {...common}
        name={`${path}.until`}
        lean="future"
        label={members.until}
        value={period.until}
        onChange={(until) => onChange({ until })}
      />
      <OneLine
        {...common}
        name={`${path}.hours`}
        label={members.hoursField}
        hint={Number.isNaN(hours) ? undefined : members.part(posts(language, hours))}
        most={6}
        value={period.hours}
        onChange={(typed) => onChange({ hours: typed })}
      />
    </Row>
  )
}
