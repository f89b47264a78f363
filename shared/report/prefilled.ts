import type { Place } from '../appointments/places.ts'
import type { Centre } from '../centres/centres.ts'
import { regions } from '../centres/districts.ts'
import type { EventKind, PartnerKind } from '../code-lists/kinds.ts'
import type { StoredSlice } from '../figures/slice.ts'
import type { TeamEvent } from '../team/event.ts'
import type { NewMember } from '../team/member.ts'
import { manyLines } from '../text/signs.ts'
import type { Day } from '../time/instant.ts'
import { type ChapterId, lastingChapters } from './chapters.ts'
import { educationText, meetingsText } from './prefilled-events.ts'
import { placesText, teamText } from './prefilled-team.ts'

/*
 * What each chapter of a yearly report says before anybody has written it: from records and settings of the centre, in the words in which
 * centres write. The report is Czech. A text that nothing is known for is empty, and no chapter holds a name of anybody who was helped.
 */

/** What chapters are prefilled from. */
export interface ReportSources {
  readonly year: number
  readonly today: Day
  readonly centre: Centre
  /** The districts that it serves. */
  readonly districts: readonly string[]
  readonly minimumAge: number
  readonly places: readonly Place[]
  readonly members: readonly NewMember[]
  /** Those of the year. */
  readonly events: readonly TeamEvent[]
  /** Those of the year; without them when they could not be reckoned. */
  readonly figures: StoredSlice | undefined
  /** What the report of the year before says of chapters that last, where somebody wrote it. */
  readonly before: Readonly<Partial<Record<ChapterId, string>>>
  readonly kinds: Readonly<Record<EventKind, string>>
  readonly partners: Readonly<Record<PartnerKind, string>>
}

/** What a chapter is prefilled with. */
export function prefilled(chapter: ChapterId, sources: ReportSources): string {
  const before = lastingChapters.includes(chapter) ? sources.before[chapter] : undefined
  return manyLines(before ?? texts[chapter](sources))
}

const texts: Readonly<Record<ChapterId, (sources: ReportSources) => string>> = {
  mission: ({ centre, districts }) =>
    `Posláním intervenčního centra je pomáhat osobám ohroženým domácím násilím zorientovat se v jejich složité životní situaci, zajistit si bezpečí a rozhodnout se, jak dál. Centrum jim poskytuje individuální psychologickou pomoc a sociální a právní poradenství. Služba je bezplatná.
Službu poskytuje ${centre.operator} podle § 60a zákona č. 108/2006 Sb., o sociálních službách. Územní působnost: ${areaOf(districts)}.`,
  goals: () => `– Pomoc při zajištění bezpečí ohrožených osob.
– Stabilizace jejich psychického stavu a sociální situace.
– Podpora při řešení krizové situace a při návratu k životu bez násilí.
– Posílení schopnosti řešit situaci vlastními silami, s oporou v blízkých lidech a v místních službách.
– Zvyšování povědomí laické i odborné veřejnosti o domácím násilí.
– Prohlubování spolupráce s policií, OSPOD, soudy a dalšími institucemi.`,
  history: ({ centre }) =>
    `Intervenční centra v České republice vznikla k 1. 1. 2007 na základě zákona č. 135/2006 Sb. ${centre.name} provozuje ${centre.operator}, sídlí v obci ${centre.seat}.`,
  'target-group': ({ minimumAge }) =>
    `Cílovou skupinou jsou osoby ohrožené násilným chováním blízkých osob, které s nimi žijí ve společném obydlí. Věk: ${minimumAge > 0 ? `od ${minimumAge} let, bez horní hranice` : 'bez omezení'}.
Služba je určena pro:
– osoby ohrožené násilným chováním osoby vykázané Policií České republiky,
– osoby ohrožené domácím násilím, které o pomoc požádaly samy (nízkoprahoví klienti),
– osoby, které hledají pomoc pro někoho ze svého okolí (tzv. zachránci).
Služba není určena pro:
– osoby, které nejsou ohroženy domácím násilím,
– osoby, které se násilí dopouštějí.`,
  activities: () => `– sociálně terapeutické činnosti,
– pomoc při uplatňování práv, oprávněných zájmů a při obstarávání osobních záležitostí,
– krizová intervence, sociálně-právní a trestněprávní poradenství,
– pomoc s přípravou soudních podání, například návrhu na předběžné opatření,
– sestavení bezpečnostního plánu,
– doprovod k soudu, na policii a do dalších institucí,
– zprostředkování navazujících služeb.`,
  team: teamText,
  places: placesText,
  meetings: meetingsText,
  education: educationText,
  statistics: statisticsText,
  plan: ({ events }) =>
    `${events.some(({ kind }) => kind === 'idt-meeting') ? '– Pokračovat v pravidelných interdisciplinárních setkáních.' : '– Uspořádat interdisciplinární setkání.'}
– Seznamovat se službou ohrožené osoby i odborná pracoviště v územní působnosti centra.
– Vzdělávat tým v problematice domácího násilí a udržovat kvalitu služby.`,
}

/** Whole regions by their names, others by their districts. */
function areaOf(districts: readonly string[]): string {
  return Object.values(regions)
    .flatMap(({ name, districts: own }) => {
      const served = Object.entries(own).filter(([code]) => districts.includes(code))
      if (served.length === 0) return []
      return served.length === Object.keys(own).length
        ? [name]
        : [`okresy ${served.map(([, each]) => each).join(', ')}`]
    })
    .join('; ')
}

function statisticsText({ year, figures = {} }: ReportSources): string {
  const { interested, clients, 'offered-in-time': inTime } = figures
  if (interested?.kind !== 'distinct' || clients?.kind !== 'distinct') return ''
  const soon =
    inTime?.kind === 'share' && inTime.whole > 0
      ? ` Nabídka pomoci se do 48 hodin od doručení oznámení dostala k člověku v těchto případech: ${inTime.part} z ${inTime.whole}.`
      : ''
  return `Počet zájemců o službu v roce ${year}: ${interested.n}. Počet klientů s uzavřenou dohodou: ${clients.n}.${soon}
Tabulky jsou spočítány z jednotlivých záznamů centra. Celkový počet zájemců je počet různých lidí; další řádky počítají kontakty a klienty, proto jejich součet nemusí odpovídat celku.`
}
