import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import * as z from 'zod/mini'
import type { RevokeReason } from '../../../shared/police/unit-key.ts'
import { revokeReasons } from '../../../shared/police/unit-key.ts'
import type { SignedThing, UnitView } from '../../../shared/police/unit-views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { typedMoment } from '../../../shared/time/typed.ts'
import type { Ask } from '../../api.ts'
import type { FieldFaults } from '../../forms/refusal.ts'
import { type Form, useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import { usePress } from '../../forms/use-press.ts'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'

const UNITS = ['admin', 'units']
const oneOf = (unit: string) => ['admin', 'unit', unit]

function unitCalls(ask: Ask) {
  const of = (unit: string) => ({ param: { unit: segment(unit) } })
  const key = (unit: string, keyId: string) => ({ param: { unit: segment(unit), keyId: segment(keyId) } })
  return {
    list: (after: string | undefined) =>
      ask((api) => api.admin.units.$get({ query: after === undefined ? {} : { after } })),
    show: (unit: string): Promise<UnitView> => ask((api) => api.admin.units[':unit'].$get(of(unit))),
    add: ({ id, name, directorate, contact, isTest }: UnitDraft): Promise<UnitView> =>
      ask((api) => api.admin.units.$post({ json: { id, name, directorate, contact, isTest } })),
    change: (unit: string, { name, directorate, contact }: UnitDraft, version: number): Promise<UnitView> =>
      ask((api) =>
        api.admin.units[':unit'].$put({ ...of(unit), json: { version, facts: { name, directorate, contact } } }),
      ),
    makeCode: (unit: string) => ask((api) => api.admin.units[':unit'].codes.$post(of(unit))),
    withdraw: (unit: string, begins: string): Promise<UnitView> =>
      ask((api) =>
        api.admin.units[':unit'].codes[':begins'].withdraw.$post({ param: { unit: segment(unit), begins } }),
      ),
    confirm: (unit: string, keyId: string, validFrom: Instant | undefined): Promise<UnitView> =>
      ask((api) =>
        api.admin.units[':unit'].keys[':keyId'].confirm.$post({
          ...key(unit, keyId),
          json: { isCompared: true, ...(validFrom && { validFrom }) },
        }),
      ),
    reject: (unit: string, keyId: string): Promise<UnitView> =>
      ask((api) => api.admin.units[':unit'].keys[':keyId'].reject.$post(key(unit, keyId))),
    end: (unit: string, keyId: string, validUntil: Instant): Promise<UnitView> =>
      ask((api) => api.admin.units[':unit'].keys[':keyId'].end.$post({ ...key(unit, keyId), json: { validUntil } })),
    revoke: (unit: string, keyId: string, json: { reason: RevokeReason; since?: Instant }): Promise<UnitView> =>
      ask((api) => api.admin.units[':unit'].keys[':keyId'].revoke.$post({ ...key(unit, keyId), json })),
    signed: (unit: string, keyId: string, query: { since?: Instant; after?: string }) =>
      ask((api) => api.admin.units[':unit'].keys[':keyId'].signed.$get({ ...key(unit, keyId), query })),
  }
}

export function useUnitCalls() {
  const { calls, queries } = useServices()
  return {
    calls: unitCalls(calls.ask),
    /** Shows a unit as it is now; the list counts anew. */
    show: (view: UnitView) => {
      queries.setQueryData(oneOf(view.unit.id), view)
      void queries.invalidateQueries({ queryKey: UNITS })
    },
    refresh: (unit: string) => queries.invalidateQueries({ queryKey: oneOf(unit) }),
  }
}

export function useUnits() {
  const { calls } = useUnitCalls()
  return useInfiniteQuery({
    queryKey: UNITS,
    queryFn: ({ pageParam }) => calls.list(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
}

/** How often it is looked whether a unit has sent its key, while a code is open. */
const KEY_MS = 5_000

export function useUnit(unit: string) {
  const { calls } = useUnitCalls()
  return useQuery({
    queryKey: oneOf(unit),
    queryFn: () => calls.show(unit),
    refetchInterval: ({ state: { data } }) => (data?.codes.some(({ state }) => state === 'open') ? KEY_MS : false),
  })
}

/** What was signed by a key, in pages. */
export function useSigned({ unit, keyId, since }: { unit: string; keyId: string; since: Instant | undefined }) {
  const { calls } = useUnitCalls()
  return useInfiniteQuery({
    queryKey: ['admin', 'signed', unit, keyId, since],
    queryFn: ({ pageParam }) =>
      calls.signed(unit, keyId, { ...(since && { since }), ...(pageParam && { after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
}

/** All of it, for a table that is taken out. */
export function useAllSigned() {
  const { calls } = useUnitCalls()
  return async (unit: string, keyId: string, since: Instant | undefined): Promise<SignedThing[]> => {
    const all: SignedThing[] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const part: Awaited<ReturnType<typeof calls.signed>> = await calls.signed(unit, keyId, {
        ...(since && { since }),
        ...(after && { after }),
      })
      all.push(...part.things)
      after = part.next
    }
    return all
  }
}

const draftSchema = z.object({
  id: z.string(),
  name: z.string(),
  directorate: z.string(),
  contact: z.string(),
  isTest: z.boolean(),
  isCompared: z.boolean(),
  reason: z.optional(z.enum(revokeReasons)),
  at: z.string(),
})
export type UnitDraft = z.infer<typeof draftSchema>
type Kept = UnitView & Versioned
export type UnitForm = Form<UnitDraft, Kept, Versioned>

export const blankDraft = (): UnitDraft => ({
  ...{ id: '', name: '', directorate: '', contact: '', isTest: false, isCompared: false, at: '' },
})

interface Spec {
  readonly name: string
  readonly version?: number
  readonly blank?: () => UnitDraft
  /** Whether its time is before now or after it; left out of a form without one. */
  readonly lean?: 'past' | 'future'
  readonly check?: (draft: UnitDraft) => FieldFaults
  readonly send: (draft: UnitDraft, at: Instant | undefined, version: number) => Promise<UnitView>
  readonly onSaved?: (view: UnitView) => void
}

/** A form about a unit or a key of it. */
export function useUnitForm({ version = 0, blank = blankDraft, lean = 'future', ...spec }: Spec): UnitForm | undefined {
  const { clock } = useServices()
  const { show } = useUnitCalls()
  const reading = (text: string) => typedMoment(text, { now: clock.now(), lean })
  const { name, send, onSaved, check = () => ({}) } = spec
  return useForm<UnitDraft, Kept, Versioned>({
    name,
    blank,
    schema: draftSchema,
    base: { version },
    baseSchema: versionedSchema,
    check: (draft) => {
      const read = draft.at.trim() === '' ? undefined : reading(draft.at)
      return { ...check(draft), ...(read && 'fault' in read && { at: read.fault }) }
    },
    send: async (draft, from) => {
      const read = draft.at.trim() === '' ? undefined : reading(draft.at)
      const view = await send(draft, read && 'read' in read ? read.read.at : undefined, from)
      return { ...view, version: view.unit.version }
    },
    isRecord: (current): current is Kept => typeof current === 'object' && current !== null && 'unit' in current,
    show,
    ...(onSaved && { onSaved }),
  })
}

/** Something that one press does to a unit. */
export function useUnitPress() {
  return usePress<UnitView>(useUnitCalls().show)
}
