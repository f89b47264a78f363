import type { NewEvent } from '../../shared/team/event.ts'
import type { NewMember } from '../../shared/team/member.ts'

/** A meeting of an invented team. */
export function teamEvent(part: Partial<NewEvent> = {}): NewEvent {
  return {
    kind: 'idt-meeting',
    on: '2026-02-10',
    minutes: 90,
    district: 'CZ0513',
    ordinal: 1,
    theme: 'Předávání úředních záznamů',
    place: 'Krajský úřad',
    partners: [{ kind: 'police', people: 3 }],
    reached: 0,
    staff: ['liberec-sluzba'],
    guests: '',
    aboutCase: false,
    note: '',
    ...part,
  }
}

/** An invented member of a team. */
export function member(part: Partial<NewMember> = {}): NewMember {
  return { name: 'Zkušební Členka', post: 'sociální pracovnice', periods: [{ from: '2026-01-01', hours: 20 }], ...part }
}
