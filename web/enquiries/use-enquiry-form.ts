import * as z from 'zod/mini'
import type { EnquiryFile } from '../../shared/enquiries/views.ts'
import { type Form, type FormSpec, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { useServices } from '../services.ts'
import { enquiryCalls } from './enquiry-calls.ts'
import { useShowEnquiry } from './enquiry-queries.ts'

/** One form about an enquiry. */
type EnquiryFormSpec<T> = Pick<
  FormSpec<T, EnquiryFile, Versioned>,
  'name' | 'schema' | 'blank' | 'check' | 'send' | 'arrived' | 'fit' | 'onSaved'
> & {
  /** The version of the enquiry the form is begun from; 0 for a new one. */
  readonly version: number
}

export type EnquiryForm<T> = Form<T, EnquiryFile, Versioned>

/** A form about an enquiry: whatever is saved of one, or was saved by somebody else, is shown at once. */
export function useEnquiryForm<T extends object>({ version, ...spec }: EnquiryFormSpec<T>): EnquiryForm<T> | undefined {
  const show = useShowEnquiry()
  return useForm<T, EnquiryFile, Versioned>({
    ...spec,
    base: { version },
    baseSchema: versionedSchema,
    isRecord: isEnquiry,
    show,
  })
}

/** What is asked of enquiries, and the platform's time. */
export function useEnquiryCalls() {
  const { calls, clock } = useServices()
  return { asked: enquiryCalls(calls.ask), now: () => clock.now() }
}

// What the platform itself has sent is not checked field by field; only that it is an enquiry at all.
const sentSchema = z.object({ id: z.string(), version: z.number(), enquiry: z.object({ kind: z.string() }) })

function isEnquiry(current: unknown): current is EnquiryFile {
  return sentSchema.safeParse(current).success
}
