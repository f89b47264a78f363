import { MOST_PETITIONS, placeLine } from '../../../shared/protection/petition.ts'
import type { EvictionTold } from '../../../shared/protection/petition-text.ts'
import { gapsIn, petitionText } from '../../../shared/protection/petition-text.ts'
import type { Court } from '../../../shared/protection/views.ts'
import { shownEnd } from '../../../shared/time/clock.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { DownloadButton } from '../../forms/download-button.tsx'
import { Stamp } from '../../frame/moment.tsx'
import { useServices } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import { CourtAction } from './frame.tsx'
import { petitionDocument } from './petition-document.ts'
import { PetitionFields } from './petition-fields.tsx'
import { usePetitionForm } from './petition-form.ts'
import type { OpenCourt } from './use-court.ts'
import { useCourtTexts } from './use-court-texts.ts'

type Kept = Court['petitions'][number]

/** The petitions that were prepared, and preparing one. */
export function Petitions({ open }: { open: OpenCourt }) {
  const { petition: texts } = useCourtTexts()
  const { petitions } = open.court
  return (
    <section class="panel" aria-labelledby="petitions">
      <h2 id="petitions">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      {petitions.length === 0 && <p>{texts.none}</p>}
      <ol class="attempts">
        {petitions.map((kept) => (
          <li key={kept.id}>
            <PetitionEntry open={open} kept={kept} />
          </li>
        ))}
      </ol>
      {petitions.length < MOST_PETITIONS && <NewPetition key={petitions.length} open={open} />}
    </section>
  )
}

function NewPetition({ open }: { open: OpenCourt }) {
  const { petition: texts } = useCourtTexts()
  const label = open.court.petitions.length === 0 ? texts.begin : texts.another
  return (
    <CourtAction form={usePetitionForm(open, undefined)} label={label} save={texts.save}>
      {(form, { locked }) => <PetitionFields open={open} form={form} locked={locked} />}
    </CourtAction>
  )
}

function PetitionEntry({ open, kept }: { open: OpenCourt; kept: Kept }) {
  const texts = useCourtTexts()
  const { petition: words } = texts
  const staffName = useStaffName()
  const { clock } = useServices()
  const context = { now: clock.now(), ...evictionTold(open) }
  const make = () => petitionDocument(kept.petition, context)
  return (
    <article class="entry">
      <h3>
        {words.savedAs} <Stamp at={kept.savedAt} />
      </h3>
      <p class="quiet-text">
        {words.by(staffName(kept.savedBy))} · {words.gaps(gapsIn(petitionText(kept.petition, context)))}
      </p>
      <DownloadButton
        words={texts}
        label={words.document}
        name={`navrh-${open.file.reference}.docx`}
        make={make}
        noted={{ did: 'petition-document', client: open.file.client }}
      />
      <p class="hint">{words.documentHint}</p>
      <CourtAction form={usePetitionForm(open, kept)} label={words.edit} save={words.save}>
        {(form, { locked }) => <PetitionFields open={open} form={form} locked={locked} />}
      </CourtAction>
    </article>
  )
}

/** The eviction as the petition tells of it: with its end by itself, or the one that objections gave it. */
function evictionTold({ report, file, court }: OpenCourt): { eviction?: EvictionTold } {
  const { eviction } = court.course
  if (report === undefined || eviction === undefined) return {}
  const term = file.protection.terms.find(({ by }) => by === 'eviction')
  const lastDay =
    (term?.why === 'objections' || term?.why === 'police-end') && term.until
      ? pragueDay(term.until)
      : shownEnd(eviction.endsAt).day
  const unit = report.unit.name ?? report.unit.directorate ?? ''
  const address = placeLine(report.dwelling)
  return { eviction: { reference: report.reference, unit, on: pragueDay(eviction.from), lastDay, address } }
}
