import { ulid } from 'ulid'

/** An id for what a form is about to save: made here, so that saving again after a lost answer saves once. */
export function newId(): string {
  return ulid()
}
