import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { dialled, phoneInGroups } from '../../shared/text/phone-number.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Icon } from '../frame/icon.tsx'
import { clockTime, distance, momentStamp } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { showsNumbers } from './certainty.ts'
import { Copy } from './copy.tsx'
import type { FileTexts } from './use-file-texts.ts'
import { useFileTexts } from './use-file-texts.ts'
import { useWatch } from './use-watch.ts'

/** What somebody may be put in danger by when it is out of date: shown while it is confirmed, or with its age when nobody answers. */
export function Confirmed({ children }: { children: ComponentChildren }) {
  const { watch } = useFileTexts()
  const { certainty } = useWatch()
  if (!showsNumbers(certainty))
    return (
      <p class="number" role="status">
        {watch[certainty]}
      </p>
    )
  return (
    <>
      {certainty === 'unverifiable' && <Age />}
      {children}
    </>
  )
}

function Age() {
  const texts = useFileTexts()
  const { asOf } = useWatch()
  const now = useNow(useServices().clock)
  return (
    <p class="age" role="status">
      <Icon name="offline" /> {ageWords(texts, asOf, now)}
    </p>
  )
}

/** `Karta načtená v 9:05, před 12 minutami, ověřit nelze.` */
function ageWords(texts: FileTexts, asOf: Instant, now: Instant): string {
  const isToday = pragueDay(asOf) === pragueDay(now)
  const at = isToday ? texts.time.at(clockTime(texts, asOf)) : momentStamp(texts, asOf, now)
  const { hours, minutes } = distance(asOf, now)
  return texts.watch.unverifiable(at, hours > 0 ? texts.watch.hoursAgo(hours) : texts.watch.minutesAgo(minutes))
}

/** How a call that was asked for stands. */
type Course = 'asking' | 'changed' | 'unanswered' | undefined

/**
 * A number to be called. Before it is dialled the platform is asked once more; when it does not answer, the next tap dials all the
 * same. What the browser itself offers by a long press or the keyboard finds a plain link.
 */
export function CallLink({ phone, focused }: { phone: string; focused: boolean }) {
  const number = dialled(phone)
  // What cannot be dialled as it stands is read by a person.
  if (number === undefined)
    return (
      <p class="dial">
        <b>{phone}</b> <Copy phone={phone} />
      </p>
    )
  return <Call phone={phone} address={`tel:${number}`} focused={focused} />
}

function Call({ phone, address, focused }: { phone: string; address: string; focused: boolean }) {
  const { safe, watch } = useFileTexts()
  const { certainty, check } = useWatch()
  const [course, setCourse] = useState<Course>()
  const link = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (focused) link.current?.focus()
  }, [focused])
  const knownAsOld = certainty === 'unverifiable' || course === 'unanswered'
  const call = async (event: MouseEvent) => {
    event.preventDefault()
    if (course === 'asking') return
    setCourse('asking')
    const answer = await check()
    const isDialled = answer === 'same' || (answer === 'unanswered' && knownAsOld)
    setCourse(isDialled ? undefined : answer)
    if (isDialled) location.href = address
  }
  return (
    <>
      <p class="dial">
        <a ref={link} href={address} onClick={call} aria-busy={course === 'asking'}>
          <Icon name="phone" /> <span class="for-ear">{safe.call} </span>
          {phoneInGroups(phone)}
        </a>
        <Copy phone={phone} />
      </p>
      <p role="status" class={course === 'asking' ? 'hint' : 'fault'}>
        {course && watch.call[course]}
      </p>
    </>
  )
}
