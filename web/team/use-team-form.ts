import { type Form, type FormSpec, useForm, type Versioned, versionedSchema } from '../forms/use-form.ts'
import { useRefreshTeam } from './team-queries.ts'

/** An event or a member, as the platform sends it. */
interface Kept extends Versioned {
  readonly id: string
}

/** One form of the team's screen. */
type TeamFormSpec<T, R extends Kept> = Pick<
  FormSpec<T, R, Versioned>,
  'name' | 'schema' | 'blank' | 'check' | 'send' | 'arrived'
> & {
  /** The version that the form is begun from; 0 for something new. */
  readonly version: number
}

export type TeamForm<T, R extends Kept> = Form<T, R, Versioned>

/** A form of the team's screen: whatever is saved, or was saved by somebody else, is asked for anew. */
export function useTeamForm<T extends object, R extends Kept>({ version, ...spec }: TeamFormSpec<T, R>) {
  const refresh = useRefreshTeam()
  return useForm<T, R, Versioned>({ ...spec, base: { version }, baseSchema: versionedSchema, isRecord, show: refresh })
}

// What the platform itself has sent is not checked field by field; only that it is a record at all.
function isRecord<R extends Kept>(current: unknown): current is R {
  return typeof current === 'object' && current !== null && 'version' in current && 'id' in current
}
