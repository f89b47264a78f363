// Whoever fills a document has what the other later screens share already.
import '../later.ts'
import type { Activity, Agreement } from '../../shared/agreements/agreement.ts'
import type { TemplateValues } from '../../shared/agreements/template.ts'
import type { ClientFile } from '../../shared/clients/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayAsTyped } from '../../shared/time/typed.ts'
import { defaultAgreement } from './default-agreement.ts'
import { filledIn, type TemplateFault, templateFault } from './template.ts'

/*
 * Written agreements as documents. Loaded only when somebody asks for one, or for its template.
 */

/** What a written agreement is made of. */
export interface AgreementFacts {
  readonly agreement: Agreement
  readonly file: Pick<ClientFile, 'reference' | 'person'>
  /** The name of the person. */
  readonly name: string
  readonly provider: { readonly name: string; readonly operator: string }
  /** The name of whoever of the staff makes it. */
  readonly worker: string
  readonly now: Instant
  /** What activities are called, in Czech. */
  readonly activities: Readonly<Record<Activity, string>>
}

/** The document of an agreement, by the centre's template or the default one. Throws when that template is none. */
export async function agreementDocument(template: string | undefined, facts: AgreementFacts): Promise<Blob> {
  const bytes = template === undefined ? await defaultTemplate() : bytesOf(template)
  // It came from outside once: it is looked at again before it is opened.
  const fault = await templateFault(bytes)
  if (fault !== undefined) throw new Error(`the template is ${fault.code}`)
  return filledIn(bytes, agreementValues(facts))
}

/** What stands for a thing that nobody knows yet: a line to be filled in by hand. */
const TO_FILL_IN = '……………………'

/** What the tags of a template are filled with. Where she lives now is not among it. */
export function agreementValues(facts: AgreementFacts): TemplateValues {
  const { agreement, file, name, provider, worker, now } = facts
  const { from, until, assignment, place, activities } = agreement
  const [first, last] = [dayAsTyped(from), until === undefined ? '' : dayAsTyped(until)]
  return {
    centrum: provider.name,
    provozovatel: provider.operator,
    spis: file.reference,
    jméno: name || TO_FILL_IN,
    narození: bornOn(file.person.birthDate) ?? TO_FILL_IN,
    zakázka: assignment,
    místo: place || TO_FILL_IN,
    od: first,
    do: last,
    doba: last === '' ? `od ${first} na dobu neurčitou` : `od ${first} do ${last}`,
    pracovník: worker,
    dnes: dayAsTyped(pragueDay(now)),
    činnosti: activities.map((each) => ({ činnost: facts.activities[each] })),
  }
}

/** The day of somebody's birth; a year or an age is not enough to tell who signed. */
function bornOn(birth: unknown): string | undefined {
  return typeof birth === 'string' && birth.length > 4 ? dayAsTyped(birth) : undefined
}

/** The default template as a document, for a head to change. */
export async function defaultTemplate(): Promise<Uint8Array> {
  return new Uint8Array(await (await defaultAgreement()).arrayBuffer())
}

/** A document that a head chose, looked at: in base64 as it is sent, or why it cannot be a template. */
export async function chosenTemplate(
  chosen: Blob,
): Promise<{ readonly document: string } | { readonly fault: TemplateFault }> {
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  const fault = await templateFault(bytes)
  return fault === undefined ? { document: base64Of(bytes) } : { fault }
}

/** A document as it is sent and kept. */
export function bytesOf(document: string): Uint8Array {
  return Uint8Array.from(atob(document), (sign) => sign.charCodeAt(0))
}

/** Piece by piece: a call takes no more arguments than some ten thousand. */
const PIECE = 8192

function base64Of(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * PIECE, (index + 1) * PIECE)),
  )
  return btoa(pieces.join(''))
}
