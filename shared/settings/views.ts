import type { Staff } from '../centres/staff.ts'
import type { Timed } from '../time/timed.ts'
import type { Settings } from './settings.ts'

/** GET and PUT /api/centre: what the centre decides for itself. A change names the version it was made from. */
export interface CentreSettings extends Timed {
  readonly version: number
  readonly settings: Omit<Settings, 'staff'> & { readonly staff: readonly Staff[] }
}
