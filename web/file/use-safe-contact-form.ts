import {
  isSameCard,
  type SafeContact,
  safeContactSchema,
  said,
  storedSafeContactSchema,
} from '../../shared/clients/safe-contact.ts'
import { isSamePhone } from '../../shared/text/phone-number.ts'
import { faultsBy } from '../forms/refusal.ts'
import { useServices } from '../services.ts'
import { merge } from './changes.ts'
import type { OpenFile } from './open-file.ts'
import { type FileForm, useFileForm } from './use-file-form.ts'

/** The safe-contact card as a form. What somebody else changes meanwhile is merged in field by field. */
export function useSafeContactForm(open: OpenFile, onSaved: () => void): FileForm<SafeContact> | undefined {
  const { calls } = useServices()
  const { client } = open.file
  return useFileForm<SafeContact>(open, {
    name: `safe-contact:${client}`,
    // A card while it is being written: not every number and window is finished yet.
    schema: storedSafeContactSchema,
    blank: ({ safeContact }) => safeContact,
    check: (card) => faultsBy(safeContactSchema, card),
    send: (card, version) => calls.changeSafeContact({ client, version }, safeContactSchema.parse(card)),
    arrived: (card, { safeContact }) => isSaved(card, safeContact),
    fit: ({ value, base }, file) => merge(base.safeContact, value, file.safeContact).card,
    onSaved,
  })
}

/** Whether a card is the one that was saved: the platform keeps words folded, and numbers by E.164. */
function isSaved(card: SafeContact, saved: SafeContact): boolean {
  const { data: sent } = safeContactSchema.safeParse(card)
  if (sent === undefined) return false
  const numbers = said(sent.numbers).map((number, index) => {
    const kept = saved.numbers[index]?.phone ?? ''
    return isSamePhone(number.phone, kept) ? { ...number, phone: kept } : number
  })
  return isSameCard({ ...sent, numbers }, saved)
}
