import type { Erasable } from '../../shared/retention/kinds.ts'
import { useRetentionTexts } from './use-retention-texts.ts'

/** What a thing is called without naming anybody, and where it is looked at. */
export function useLabel() {
  const { over } = useRetentionTexts()
  return ({ kind, id, reference = id }: Erasable & { readonly reference?: string }) => {
    const [year, number] = id.split('-')
    const month = `${Number(number)}/${year}`
    const labels = {
      file: { label: reference, href: `/spis/${id}` },
      enquiry: { label: over.enquiry, href: `/zajemci/${id}` },
      appointment: { label: over.appointment, href: undefined },
      letter: { label: over.letter(month), href: undefined },
      audit: { label: over.audit(month), href: undefined },
      complaint: { label: over.complaint(`${number}/${year}`), href: `/stiznosti/${id}` },
    }
    return labels[kind]
  }
}
