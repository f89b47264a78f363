import * as z from 'zod/mini'
import { type SafeContact, safeContactSchema } from '../../shared/clients/safe-contact.ts'
import { isSamePhone } from '../../shared/text/phone-number.ts'
import { manyLines } from '../../shared/text/signs.ts'
import { useServices } from '../services.ts'
import { cardFields, merge } from './changes.ts'
import type { OpenFile } from './open-file.ts'
import { type FileForm, useFileForm } from './use-file-form.ts'

/** A card while it is being written: not every number is finished yet. */
const draftSchema = z.object({ ...safeContactSchema.shape, phone: z.string() })

/** The safe-contact card as a form. What somebody else changes meanwhile is merged in field by field. */
export function useSafeContactForm(open: OpenFile, onSaved: () => void): FileForm<SafeContact> | undefined {
  const { calls } = useServices()
  const { client } = open.file
  return useFileForm<SafeContact>(open, {
    name: `safe-contact:${client}`,
    schema: draftSchema,
    blank: ({ safeContact }) => safeContact,
    check: ({ phone }) => (safeContactSchema.shape.phone.safeParse(phone).success ? {} : { phone: 'bad' }),
    send: (card, version) => calls.changeSafeContact({ client, version }, safeContactSchema.parse(card)),
    arrived: (card, { safeContact }) => cardFields.every((field) => isSaved(card[field], safeContact[field])),
    fit: ({ value, base }, file) => merge(base.safeContact, value, file.safeContact).card,
    onSaved,
  })
}

/** The platform keeps words folded, and a number by E.164. */
function isSaved(written: string | boolean, saved: string | boolean): boolean {
  if (typeof written !== 'string' || typeof saved !== 'string') return written === saved
  return manyLines(written) === saved || (written !== '' && isSamePhone(written, saved))
}
