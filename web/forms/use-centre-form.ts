import * as z from 'zod/mini'
import type { Settings } from '../../shared/settings/settings.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { type Form, useForm, type Versioned, versionedSchema } from './use-form.ts'

/** A form of the centre's settings. */
export type CentreForm = Form<Settings, CentreSettings, Versioned>

// The platform checks settings when they are saved; a draft need only be one of settings at all.
const draftShape = z.object({ staff: z.array(z.unknown()) })
const draftSchema = z.custom<Settings>((kept) => draftShape.safeParse(kept).success)

/** `name` tells drafts of different screens apart. Undefined until its draft has been looked for. */
export function useCentreForm(centre: CentreSettings, name: string): CentreForm | undefined {
  const { calls } = useServices()
  return useForm<Settings, CentreSettings, Versioned>({
    ...useCentreRecord(centre),
    name: `centre:${name}`,
    schema: draftSchema,
    blank: () => centre.settings as Settings,
    send: (settings, version) => calls.ask(({ centre }) => centre.$put({ json: { version, settings } })),
  })
}

/** What every form has in common whose saving changes the centre's settings. */
export function useCentreRecord({ version }: CentreSettings) {
  const { queries } = useServices()
  return {
    base: { version },
    baseSchema: versionedSchema,
    isRecord: isCentre,
    show: (newer: CentreSettings) => queries.setQueryData(keyOf.centre, newer),
  }
}

/** Tells the settings as they are now from anything else that a refusal brings along. */
export function isCentre(current: unknown): current is CentreSettings {
  return typeof current === 'object' && current !== null && 'settings' in current
}
