import { ulid } from 'ulid'
import * as z from 'zod/mini'
import { bans } from '../../../shared/protection/ban.ts'
import { courtsOf } from '../../../shared/protection/courts.ts'
import {
  blankPetition,
  dwellingDistrict,
  enclosures,
  genders,
  grounds,
  nextPetition,
  type Petition,
  petitionFaults,
  petitionSchema,
} from '../../../shared/protection/petition.ts'
import type { Court, SavedPetition } from '../../../shared/protection/views.ts'
import { faultsBy } from '../../forms/refusal.ts'
import { type Form, useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import type { OpenCourt } from './use-court.ts'

const words = z.string()

/** A petition while it is being written, under the id that it is kept by: as it is typed, whatever is wrong with it. */
const petitionDraftSchema = z.object({
  id: words,
  court: words,
  courtWarned: z.boolean(),
  gender: z.enum(genders),
  name: words,
  birth: words,
  address: words,
  addressNow: words,
  addressWarned: z.boolean(),
  delivery: words,
  otherGender: z.enum(genders),
  otherName: words,
  otherBirth: words,
  otherAddress: words,
  otherNow: words,
  protectedPersons: z.array(z.object({ name: words, birth: words, relation: words, facts: words })),
  grounds: z.array(z.enum(grounds)),
  relation: words,
  household: words,
  first: words,
  worst: words,
  last: words,
  threats: words,
  weapons: words,
  substances: words,
  police: words,
  earlier: words,
  urgency: words,
  children: words,
  otherEvidence: words,
  orders: z.array(z.enum(bans)),
  metres: words,
  enclosures: z.array(z.enum(enclosures)),
})
export type PetitionDraft = z.infer<typeof petitionDraftSchema>
export type PetitionForm = Form<PetitionDraft, SavedPetition, Versioned>

/** The district from which the court is proposed. */
export function districtOf({ file: { person }, report }: OpenCourt): string | undefined {
  return dwellingDistrict({ person, ...(report && { report }) })
}

/** The form of a petition; of a new one, begun from the last or from what the file knows. */
export function usePetitionForm(
  open: OpenCourt,
  kept: Court['petitions'][number] | undefined,
): PetitionForm | undefined {
  const { client, person } = open.file
  const district = districtOf(open)
  const last = open.court.petitions.at(-1)?.petition
  const begun = () =>
    last ? nextPetition(last) : blankPetition({ person, sex: person.sex, ...(open.report && { report: open.report }) })
  return useForm<PetitionDraft, SavedPetition, Versioned>({
    name: kept === undefined ? `petition:${client}` : `petition:${client}:${kept.id}`,
    schema: petitionDraftSchema,
    blank: () => (kept === undefined ? { id: ulid(), ...begun() } : { id: kept.id, ...kept.petition }),
    base: { version: kept?.version ?? 0 },
    baseSchema: versionedSchema,
    check: (draft) => {
      const petition = petitionOf(draft, district)
      return { ...faultsBy(petitionSchema, petition), ...petitionFaults(petition, district) }
    },
    send: (draft, version) =>
      open.calls.savePetition(version, { id: draft.id, petition: petitionSchema.parse(petitionOf(draft, district)) }),
    isRecord: isPetition,
    arrived: (draft, { petition }) =>
      JSON.stringify(petition) === JSON.stringify(petitionSchema.parse(petitionOf(draft, district))),
    show: open.showPetition,
  })
}

/** The petition a draft stands for: what betrays where somebody went is in it only against the warning. */
function petitionOf({ id: _id, ...draft }: PetitionDraft, district: string | undefined): Petition {
  return {
    ...draft,
    court: draft.courtWarned ? draft.court : proposedCourt(draft.court, district),
    addressNow: draft.addressWarned ? draft.addressNow : '',
  }
}

/** The court of the dwelling: what was chosen among several, or the only one. */
export function proposedCourt(court: string, district: string | undefined): string {
  const proposed = courtsOf(district)
  if (proposed.includes(court)) return court
  return proposed.length === 1 ? (proposed[0] ?? '') : ''
}

// What the platform itself has sent is not checked field by field; only that it is a petition at all.
function isPetition(current: unknown): current is SavedPetition {
  return typeof current === 'object' && current !== null && 'version' in current && 'petition' in current
}
