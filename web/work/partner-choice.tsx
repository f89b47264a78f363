import { offeredOf, type Partner } from '../../shared/code-lists/code-lists.ts'
import type { PartnerKind } from '../../shared/code-lists/kinds.ts'
import type { Kind } from '../../shared/work/acts.ts'
import { OneOfMany } from '../forms/fields.tsx'
import { useCentre } from '../queries.ts'
import { useWorkTexts } from './use-work-texts.ts'

/** Whom a kind of work tells something, by the kinds of partners: those are offered first. */
const toldFirst: Partial<Readonly<Record<Kind, readonly PartnerKind[]>>> = {
  ospod: ['ospod'],
  police: ['police', 'municipal-police'],
  court: ['court'],
}

interface PartnerChoiceProps {
  readonly name: string
  /** The kind of work, where it says whom it is likely to tell. */
  readonly kind?: Kind | null
  /** The partner that is chosen; one that was retired stays among those that are offered. */
  readonly value?: string | undefined
  readonly locked: boolean
  readonly onChoose: (partner: Partner | undefined) => void
}

/** One of the centre's partners; nothing where it has none. */
export function PartnerChoice({ name, kind, value = '', locked, onChoose }: PartnerChoiceProps) {
  const texts = useWorkTexts()
  const partners = offeredOf(useCentre().data?.settings.partners, value)
  if (partners.length === 0) return null
  const first = (kind && toldFirst[kind]) ?? []
  const order = (one: Partner) => Number(!first.includes(one.kind))
  const sorted = partners.toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'cs'))
  const chosen = partners.find(({ id }) => id === value)
  return (
    <OneOfMany
      name={name}
      label={texts.partner}
      hint={chosen?.phone && texts.partnerPhone(chosen.phone)}
      value={chosen?.id ?? ''}
      options={[['', texts.noPartner], ...sorted.map(({ id, name }) => [id, name] as const)]}
      locked={locked}
      onChange={(id) => onChoose(partners.find((one) => one.id === id))}
    />
  )
}
