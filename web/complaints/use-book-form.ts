import * as z from 'zod/mini'
import type { ComplaintFile } from '../../shared/complaints/views.ts'
import { type Form, type FormSpec, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { useShowComplaint } from './book-queries.ts'

/** One form of the book. */
export type BookFormSpec<T> = Pick<
  FormSpec<T, ComplaintFile, Versioned>,
  'name' | 'schema' | 'blank' | 'check' | 'send' | 'arrived' | 'onSaved'
> & {
  /** The version of the complaint the form is begun from; 0 for a new one. */
  readonly version: number
}

export type BookForm<T> = Form<T, ComplaintFile, Versioned>

/** A form of the book: whatever is saved of a complaint, or was saved by somebody else, is shown at once. */
export function useBookForm<T extends object>({ version, ...spec }: BookFormSpec<T>): BookForm<T> | undefined {
  const show = useShowComplaint()
  return useForm<T, ComplaintFile, Versioned>({
    ...spec,
    base: { version },
    baseSchema: versionedSchema,
    isRecord: isComplaint,
    show,
  })
}

// What the platform itself has sent is not checked field by field; only that it is a complaint at all.
const sentSchema = z.object({ id: z.string(), number: z.number(), version: z.number() })

function isComplaint(current: unknown): current is ComplaintFile {
  return sentSchema.safeParse(current).success
}
