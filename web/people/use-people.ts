import { useQuery } from '@tanstack/preact-query'
import * as z from 'zod/mini'
import { staffRoles } from '../../shared/centres/staff.ts'
import type { StaffChange } from '../../shared/centres/staff-changes.ts'
import type { People } from '../../shared/centres/views.ts'
import type { Day } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { typedDay } from '../../shared/time/typed.ts'
import type { FieldFaults } from '../forms/refusal.ts'
import { type Form, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { usePress } from '../forms/use-press.ts'
import { segment } from '../path-segment.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'

export type Person = People['people'][number]

const PEOPLE = ['people']

/** How often it is looked whether an account that is asked for is there. */
const ACCOUNT_MS = 3_000

/** Everybody who is or was of the centre. */
export function usePeople() {
  const { calls } = useServices()
  const queryFn = () => calls.ask((api) => api.centre.people.$get())
  return useQuery({
    queryKey: PEOPLE,
    queryFn,
    refetchInterval: ({ state: { data } }) =>
      data?.people.some(({ account }) => account?.state === 'asked') ? ACCOUNT_MS : false,
  })
}

/** Sends a change of somebody, and shows everybody as they are then. */
function useSend() {
  const { calls, queries } = useServices()
  return async (person: string, json: StaffChange): Promise<People> => {
    const param = { person: segment(person) }
    const people = await calls.ask((api) => api.centre.people[':person'].$post({ param, json }))
    // Names and whom work can be given to come with who is here; the settings say who is of the centre too.
    for (const queryKey of [['me'], keyOf.centre]) void queries.invalidateQueries({ queryKey })
    return people
  }
}

const draftSchema = z.object({
  /** The id of somebody who is invited, from when the form is begun, so that a second sending invites nobody else. */
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(staffRoles),
  from: z.string(),
  until: z.string(),
  evenSo: z.boolean(),
})
export type PersonDraft = z.infer<typeof draftSchema>
export type PersonForm = Form<PersonDraft, People, Versioned>

interface Spec {
  readonly name: string
  readonly version: number
  readonly blank: () => PersonDraft
  /** Which of the days must be there. */
  readonly required?: readonly ('from' | 'until')[]
  readonly person: (draft: PersonDraft) => string
  readonly change: (draft: PersonDraft, day: (text: string) => Day) => StaffChange
  readonly onSaved?: () => void
}

/** A form that changes somebody. */
export function usePersonForm({ version, required = [], person, change, ...spec }: Spec): PersonForm | undefined {
  const { clock, queries } = useServices()
  const send = useSend()
  const today = () => pragueDay(clock.now())
  const day = (text: string) => {
    const reading = typedDay(text, { today: today(), lean: 'future' })
    return 'read' in reading ? reading.read : ''
  }
  const check = (draft: PersonDraft): FieldFaults =>
    Object.fromEntries(
      (['from', 'until'] as const).flatMap((name) => {
        const text = draft[name].trim()
        if (text === '') return required.includes(name) ? [[name, 'missing']] : []
        const reading = typedDay(text, { today: today(), lean: 'future' })
        return 'fault' in reading ? [[name, reading.fault]] : []
      }),
    )
  return useForm<PersonDraft, People, Versioned>({
    ...spec,
    schema: draftSchema,
    base: { version },
    baseSchema: versionedSchema,
    check,
    send: (draft) => send(person(draft), change(draft, day)),
    isRecord: (current): current is People => typeof current === 'object' && current !== null && 'people' in current,
    show: (people) => queries.setQueryData(PEOPLE, people),
  })
}

/** A change of somebody by one press. */
export function usePersonPress(onDone: () => void) {
  const { queries } = useServices()
  const send = useSend()
  const { press, ...rest } = usePress<People>((people) => {
    queries.setQueryData(PEOPLE, people)
    onDone()
  })
  return { ...rest, press: (person: string, change: StaffChange) => press(() => send(person, change)) }
}
