import * as z from 'zod/mini'
import type { ConsentView, ServiceView } from '../../../shared/agreements/views.ts'
import { type Form, type FormSpec, useForm, type Versioned } from '../../forms/use-form.ts'
import type { Written } from '../../forms/written.ts'
import type { OpenService } from './use-agreements.ts'

interface Spec<T, R extends Versioned>
  extends Pick<FormSpec<T, R, Versioned>, 'name' | 'schema' | 'blank' | 'check' | 'send' | 'arrived' | 'onSaved'> {
  /** The form as it would be begun from a record, of one by which something is put right. */
  readonly begin?: (record: R) => T | undefined
}

/** What a form is begun from: a version, and what it said then where something is put right. */
interface Begun<T> extends Versioned {
  readonly was?: T | undefined
}

export type ServiceForm<T> = Form<T, ServiceView, Begun<T>>
export type ConsentForm<T> = Form<T, ConsentView, Begun<T>>

/** A form that changes the service. What others change meanwhile stands; only the same field asks. */
export function useServiceForm<T extends object>(open: OpenService, spec: Spec<T, ServiceView>) {
  return useForm<T, ServiceView, Begun<T>>({
    ...spec,
    ...begunFrom(open.service, spec),
    isRecord: isService,
    show: open.showService,
  })
}

/** A form of one consent, or of a new one. */
export function useConsentForm<T extends object>(
  open: OpenService,
  { consent, ...spec }: Spec<T, ConsentView> & { readonly consent: ConsentView | undefined },
) {
  return useForm<T, ConsentView, Begun<T>>({
    ...spec,
    ...begunFrom(consent, spec),
    isRecord: isConsent,
    show: open.showConsent,
  })
}

function begunFrom<T extends object, R extends Versioned>(record: R | undefined, { begin, schema }: Spec<T, R>) {
  return {
    base: { version: record?.version ?? 0, was: record && begin?.(record) },
    baseSchema: z.object({ version: z.number(), was: z.optional(schema) }),
    fit: (mine: Written<T, Begun<T>>, theirs: R) => fitted(mine, begin?.(theirs)),
  }
}

/** What somebody has written, in what it says by now. */
function fitted<T extends object>({ value, base: { was } }: Written<T, Begun<T>>, is: T | undefined): T {
  if (was === undefined || is === undefined) return value
  const seen = new Map(Object.entries(was).map(([field, said]) => [field, JSON.stringify(said)]))
  const own = Object.entries(value).filter(([field, said]) => JSON.stringify(said) !== seen.get(field))
  return { ...is, ...Object.fromEntries(own) }
}

// What the platform itself has sent is not checked field by field; only that it is what it should be at all.
function isService(current: unknown): current is ServiceView {
  return typeof current === 'object' && current !== null && 'version' in current && 'periods' in current
}

function isConsent(current: unknown): current is ConsentView {
  return typeof current === 'object' && current !== null && 'version' in current && 'recipient' in current
}
