import { type Network, networkSchema } from './centres.ts'
import written from './seed.json' with { type: 'json' }

/** The centres with which an installation begins. */
export const seed: Network = networkSchema.parse(written)
