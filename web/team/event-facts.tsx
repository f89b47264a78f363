import { districts } from '../../shared/centres/districts.ts'
import { calledNow } from '../../shared/code-lists/code-lists.ts'
import type { TeamEvent } from '../../shared/team/event.ts'
import { minutesAsTyped } from '../../shared/team/length.ts'
import { dayInFull } from '../moments.ts'
import { useCentre } from '../queries.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { useTeamTexts } from './use-team-texts.ts'

/** What is known of an event, in a few lines. */
export function EventFacts({ event }: { event: TeamEvent }) {
  const texts = useTexts()
  const { kinds, partners: names, ordinal, people, reached, guests, aboutCase } = useTeamTexts()
  const staffName = useStaffName()
  const meetingKinds = useCentre().data?.settings.meetingKinds
  const { kind, own, on, minutes, district, place, partners, staff, note } = event
  const where = [
    district === undefined ? '' : (districts.get(district) ?? district),
    event.ordinal === undefined ? '' : ordinal(event.ordinal),
    place,
  ]
  const who = partners.map((partner) => people(names[partner.kind], partner.people))
  const lines = [
    where.filter((part) => part !== '').join(', '),
    who.join(', '),
    event.reached > 0 ? reached(event.reached) : '',
    staff.map(staffName).join(', '),
    event.guests === '' ? '' : guests(event.guests),
    event.aboutCase ? aboutCase : '',
  ]
  return (
    <>
      <p>
        <span class="tag">{kinds[kind]}</span> {own && <span class="tag">{calledNow(meetingKinds, own)}</span>}{' '}
        {dayInFull(texts, on)} · {minutesAsTyped(minutes)}
      </p>
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line} class="quiet-text prose">
            {line}
          </p>
        ))}
      {note !== '' && <p class="prose">{note}</p>}
    </>
  )
}
