import { comparable } from '../text/signs.ts'
import { type Extensions, inOneOrder } from './extensions.ts'
import type { Notice } from './notice.ts'

/** A notice as one that was sent again is compared with the first: as it is understood, its references as references are compared. */
export function asCompared(notice: Notice): Notice {
  const { reference, previousReference, extensions } = notice
  return {
    ...notice,
    reference: comparable(reference),
    ...(previousReference !== undefined && { previousReference: comparable(previousReference) }),
    ...(extensions !== undefined && { extensions: inOneOrder(extensions) as Extensions }),
  }
}

/**
 * A notice as its digest was taken before text was spelled one way: its fields in the order of the protocol, each value as it was sent but for
 * spaces around words. A receipt that was stored then is found by this digest.
 */
export function asTakenBefore(sent: unknown, notice: Notice): Pick<Notice, 'reference'> {
  return inOrderOf(notice, sent) as Pick<Notice, 'reference'>
}

function inOrderOf(taken: unknown, sent: unknown): unknown {
  if (Array.isArray(sent)) return sent.map((item, index) => inOrderOf(Array.isArray(taken) ? taken[index] : item, item))
  if (isRecord(sent) && isRecord(taken)) {
    const fields = Object.keys(taken).filter((field) => field in sent)
    return Object.fromEntries(fields.map((field) => [field, inOrderOf(taken[field], sent[field])]))
  }
  return typeof sent === 'string' ? sent.trim() : sent
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
