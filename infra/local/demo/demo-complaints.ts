import type { StaffRole } from '../../../shared/centres/staff.ts'
import type { Complaint, WrittenAnswer } from '../../../shared/complaints/complaint.ts'
import { type Day, type Instant, instant, plusDays, plusHours } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'

/** A complaint of the demo: when and by whom it was entered, and what became of it. */
export interface DemoComplaint {
  readonly enteredAt: Instant
  readonly by: StaffRole
  readonly complaint: Complaint
  readonly answer?: WrittenAnswer & { readonly givenOn: Day }
}

const HOURS_PER_DAY = 24

/** Invented complaints of one centre before `now`: one answered, one open, a suggestion, one about the head. */
export function demoComplaints(now: Date): readonly DemoComplaint[] {
  const ago = (days: number): Instant => plusHours(instant(now), -days * HOURS_PER_DAY)
  const day = (days: number): Day => plusDays(pragueDay(instant(now)), -days)
  return [
    {
      enteredAt: ago(60),
      by: 'head',
      complaint: {
        form: 'written',
        about: 'service',
        deliveredOn: day(60),
        complainant: { name: 'Květa Smyšlená', contact: 'Vymyšlená 12, Liberec' },
        text: 'Na konzultaci jsem čekala přes týden, i když jsem volala hned první den.',
      },
      answer: {
        way: 'letter',
        givenOn: day(45),
        text: 'Za čekání se omlouváme. V tom týdnu byla jedna z konzultantek nemocná a termín se nám nepodařilo posunout.',
        measures:
          'Při nepřítomnosti konzultantky nabízíme náhradní termín do dvou pracovních dnů, i na kontaktním pracovišti.',
        appeal:
          'Krajský úřad Libereckého kraje, odbor sociálních věcí\nKancelář veřejného ochránce práv\nČeský helsinský výbor',
      },
    },
    {
      enteredAt: ago(12),
      by: 'head',
      complaint: {
        form: 'oral',
        about: 'service',
        deliveredOn: day(12),
        witness: 'Radka Nezávislá, recepční budovy',
        complainant: { name: 'Ludmila Neskutečná', contact: 'telefon 700 000 123' },
        text: 'V čekárně bylo slyšet, o čem mluvím s poradkyní.',
      },
    },
    {
      enteredAt: ago(6),
      by: 'worker',
      complaint: {
        form: 'written',
        about: 'service',
        deliveredOn: day(6),
        text: 'Lístek ve schránce: na dveřích chybí cedule, kam zvonit po setmění.',
      },
    },
    {
      enteredAt: ago(3),
      by: 'worker',
      complaint: {
        form: 'e-mail',
        about: 'head',
        deliveredOn: day(3),
        complainant: { name: 'Bohdana Nejsoucí', contact: 'bohdana@example.invalid' },
        text: 'Vedoucí centra mi skočila do řeči a hovor ukončila.',
      },
    },
  ]
}
