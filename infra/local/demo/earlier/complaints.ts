import { fromPrague } from '../../../../shared/time/prague.ts'
import type { DemoComplaint } from '../demo-complaints.ts'

const appeal = 'Krajský úřad Libereckého kraje, odbor sociálních věcí\nKancelář veřejného ochránce práv'

function answered(
  [enteredOn, givenOn]: readonly [string, string],
  [complainant, text]: readonly [string, string],
  [answer, measures]: readonly [string, string],
): DemoComplaint {
  const known = { complainant: { name: complainant, contact: 'telefon 700 000 150' } }
  return {
    enteredAt: fromPrague(enteredOn, '11:00'),
    by: 'head',
    complaint: { form: 'written', about: 'service', deliveredOn: enteredOn, ...known, text },
    answer: { way: 'letter', givenOn, text: answer, measures, appeal },
  }
}

/** Complaints of the years before the last one; all were answered in time. */
export const earlierComplaints: readonly DemoComplaint[] = [
  answered(
    ['2023-03-06', '2023-03-20'],
    ['Kunhuta Nedoložená', 'Na kontaktní pracoviště nejde přijít bez objednání a nikde to není napsáno.'],
    ['Za nejasnost se omlouváme, o objednání je nutné telefonovat předem.', 'Údaj je doplněn na webu i na dveřích.'],
  ),
  answered(
    ['2023-06-19', '2023-07-10'],
    ['Izolda Předstíraná', 'Poradkyně nezavolala v dohodnutou hodinu.'],
    ['Hovor se posunul kvůli výjezdu a nikdo nedal vědět. Omlouváme se.', 'Před výjezdem se slíbené hovory předávají.'],
  ),
  answered(
    ['2023-11-02', '2023-11-28'],
    ['Perpetua Zdánlivá', 'V čekárně je slyšet, co se říká za dveřmi.'],
    ['Dveře byly vyměněny.', 'Nové dveře, v čekárně hraje rádio.'],
  ),
]
