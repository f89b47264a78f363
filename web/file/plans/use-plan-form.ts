import { type Form, type FormSpec, useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'

/** A record of a plan, as the platform sends it. */
interface Kept extends Versioned {
  readonly id: string
}

/** One form of a plan. */
type PlanFormSpec<T, R extends Kept> = Pick<
  FormSpec<T, R, Versioned>,
  'name' | 'schema' | 'blank' | 'check' | 'send' | 'arrived' | 'show' | 'onSaved'
> & {
  /** The version of the record that the form is begun from; 0 for a new one. */
  readonly version: number
}

export type PlanForm<T, R extends Kept> = Form<T, R, Versioned>

/** A form of a plan: it remembers the version of its record from the beginning. */
export function usePlanForm<T extends object, R extends Kept>({ version, ...spec }: PlanFormSpec<T, R>) {
  return useForm<T, R, Versioned>({ ...spec, base: { version }, baseSchema: versionedSchema, isRecord })
}

// What the platform itself has sent is not checked field by field; only that it is a record at all.
function isRecord<R extends Kept>(current: unknown): current is R {
  return typeof current === 'object' && current !== null && 'version' in current && 'id' in current
}
