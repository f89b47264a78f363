import { BACKUP_DAYS, type Disposal, inBackupsUntil } from '../../shared/retention/disposal.ts'
import { type DisposalKind, disposalKinds } from '../../shared/retention/kinds.ts'
import type { DisposalView } from '../../shared/retention/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayAsTyped } from '../../shared/time/typed.ts'
import type { DocumentParagraph } from '../forms/word-document.ts'

/*
 * The protocol of a disposal. It is for an inspection, and always Czech. It names nobody who was helped: kinds, counts, days, and the ids
 * of what was disposed of, by which a restored table forgets again.
 */

const kinds: Readonly<Record<DisposalKind, string>> = {
  file: 'spisy klientů (včetně záznamů zájemce, ze kterých vznikly)',
  enquiry: 'záznamy zájemců bez spisu',
  appointment: 'termíny bez osoby',
  complaint: 'stížnosti',
  letter: 'měsíce e-mailů pracovníkům, které se netýkaly spisu ani stížnosti',
  audit: 'měsíce záznamů o tom, kdo do čeho nahlížel',
}

/** The document of a list that was carried out. `nameOf` names the heads who proposed and confirmed it. */
export async function protocolDocument(disposal: DisposalView, nameOf: (id: string) => string): Promise<Blob> {
  const { wordDocument } = await import('../forms/word-document.ts')
  return wordDocument('Protokol o likvidaci', protocolParagraphs(disposal, nameOf))
}

/** What the protocol says, paragraph by paragraph. */
export function protocolParagraphs(disposal: Disposal, nameOf: (id: string) => string): DocumentParagraph[] {
  const { proposed, approved, finishedAt = proposed.at, byTwo } = disposal
  const until = inBackupsUntil({ finishedAt })
  return [
    { words: ['Protokol o likvidaci osobních údajů'], isBold: true, size: 16, isHead: true },
    said(`Označení seznamu: ${disposal.id}`),
    said(`Navrženo ${dayOf(proposed.at)}: ${nameOf(proposed.by)}`),
    ...(approved ? [said(`Potvrzeno ${dayOf(approved.at)}: ${nameOf(approved.by)}`)] : []),
    said(
      byTwo
        ? 'Seznam navrhl jeden člen vedení a potvrdil jiný.'
        : 'Centrum mělo ve vedení jednoho člověka, seznam potvrdil ten, kdo jej navrhl.',
    ),
    said(`Dokončeno: ${dayOf(finishedAt)}`),
    head('Co bylo zlikvidováno'),
    ...disposalKinds.flatMap((kind) => ofKind(disposal, kind)),
    ...keptAfterAll(disposal),
    head('Jak'),
    said(
      'Klíče, kterými byly údaje zašifrovány, byly zničeny a zašifrované části i e-maily o nich odstraněny. Zůstaly kódované údaje bez jmen, ze kterých se počítá statistika. Záznamy o nahlížení se likvidují samostatně, po celých měsících; podepsané součty jejich dnů zůstávají.',
    ),
    said(
      `Ze záloh platformy by bylo možné údaje otevřít ještě ${BACKUP_DAYS} dní, tedy do ${dayAsTyped(until ?? '')}. Po obnově ze zálohy je platforma podle níže uvedených označení zlikviduje znovu.`,
    ),
    head('Označení zlikvidovaných záznamů (bez osobních údajů)'),
    ...erasedRows(disposal).map(({ kind, id }) => said(`${kind} ${id}`, 2)),
  ]
}

function ofKind(disposal: Disposal, kind: DisposalKind): DocumentParagraph[] {
  const rows = erasedRows(disposal).filter((row) => row.kind === kind)
  if (rows.length === 0) return []
  const days = rows.map(({ keptUntil }) => keptUntil).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const reason = first === last ? dayAsTyped(first) : `${dayAsTyped(first)} až ${dayAsTyped(last)}`
  return [said(`${kinds[kind]}: ${rows.length}. Důvod: uplynula stanovená doba uchovávání (${reason}).`)]
}

function keptAfterAll({ left }: Disposal): DocumentParagraph[] {
  if (left.length === 0) return []
  return [said(`Ze seznamu se dál uchovává, protože nastala překážka: ${left.length}.`)]
}

function erasedRows({ rows, left }: Disposal): Disposal['rows'] {
  return rows.filter(({ kind, id }) => !left.some((row) => row.kind === kind && row.id === id))
}

function dayOf(at: string): string {
  return dayAsTyped(pragueDay(at))
}

function said(text: string, after?: number): DocumentParagraph {
  return { words: [text], ...(after !== undefined && { after }) }
}

function head(text: string): DocumentParagraph {
  return { words: [text], isBold: true, isHead: true, before: 8, size: 13 }
}
