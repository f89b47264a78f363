import { clientReference } from '../clients/contact-duty.ts'
import type { NewLetter } from '../duties/letter.ts'
import type { Instant } from '../time/instant.ts'

interface Arrived {
  readonly id: string
  readonly centre: string
  /** The file that the centre has of her from now on. */
  readonly client: string
  /** How the centre is called from which she comes. */
  readonly from: string
  readonly at: Instant
}

/** The letter that tells a centre that somebody comes from another: at once, to whoever is on duty and to all workers. */
export function moveLetter({ id, centre, client, from, at }: Arrived): NewLetter {
  return {
    ...{ id, centre, kind: 'moved-in', from, to: ['duty', 'workers'], subject: client },
    references: [clientReference(centre, client)],
    createdAt: at,
  }
}
