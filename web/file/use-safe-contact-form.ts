import * as z from 'zod/mini'
import { type SafeContact, safeContactSchema } from '../../shared/clients/safe-contact.ts'
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
    arrived: (card, { safeContact }) => cardFields.every((field) => trimmed(card[field]) === safeContact[field]),
    fit: ({ value, base }, file) => merge(base.safeContact, value, file.safeContact).card,
    onSaved,
  })
}

function trimmed<T>(value: T): T | string {
  return typeof value === 'string' ? value.trim() : value
}
