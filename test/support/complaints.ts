import { ulid } from 'ulid'
import {
  type Answer,
  type Complaint,
  type ComplaintState,
  type ComplaintStatus,
  entered,
  type WrittenAnswer,
} from '../../shared/complaints/complaint.ts'

/** A plainly invented complaint, with anything changed that a test is about. */
export function complaint(changes: Partial<Complaint> = {}): Complaint {
  return {
    form: 'written',
    about: 'service',
    deliveredOn: '2026-03-02',
    complainant: { name: 'Stěžovatelka Zkušební', contact: 'Zkušební 2, Liberec' },
    text: 'Dlouho jsem čekala na termín.',
    ...changes,
  }
}

/** A complaint by nobody in particular. */
export function suggestion(changes: Partial<Complaint> = {}): Complaint {
  const { complainant: _complainant, ...rest } = complaint(changes)
  return rest
}

/** An answer as it is written. */
export function written(changes: Partial<WrittenAnswer> = {}): WrittenAnswer {
  return {
    way: 'letter',
    text: 'Omlouváme se, termíny jsme přidali.',
    measures: '',
    appeal: 'Kancelář veřejného ochránce práv',
    ...changes,
  }
}

/** The same once the complainant was given it. */
export function answer(changes: Partial<Answer> = {}): Answer {
  return { ...written(), givenOn: '2026-03-02', ...changes }
}

/** What the client sends to enter a complaint. */
export function entryOf(content: Complaint = complaint(), id: string = ulid()) {
  return { id, complaint: content }
}

/** A complaint in each status. */
export const states: Readonly<Record<ComplaintStatus, ComplaintState>> = {
  open: entered(complaint(), 30),
  written: { ...entered(complaint(), 30), status: 'written', answer: written() },
  answered: { ...entered(complaint(), 30), status: 'answered', answer: answer() },
  suggestion: entered(suggestion(), 30),
  considered: { ...entered(suggestion(), 30), status: 'considered', measures: 'Nová lavička.' },
}
