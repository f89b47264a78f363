import type { Endangered, Notice } from '../../shared/police/notice.ts'

/** A person that is plainly invented, with anything changed that a test is about. */
export function endangered(changes: Partial<Endangered> = {}): Endangered {
  return {
    givenName: 'Zkouška',
    familyName: 'Testovací',
    birthDate: '1990-01-02',
    sex: 'female',
    relationOfEvicted: 'partner',
    phone: '+420 700 000 999',
    interpreterNeeded: false,
    ...changes,
  }
}

/** A good notice from the Liberec district, with anything changed that a test is about. */
export function notice(changes: Partial<Notice> = {}): Notice {
  return {
    reference: 'TEST-1/ČJ-2026',
    unit: { directorate: 'Krajské ředitelství policie (zkouška)', name: 'Obvodní oddělení Zkouška' },
    officer: { name: 'Ota Zkušební', serviceNumber: '000000' },
    enteredAt: '2026-03-02T07:30:00+01:00',
    evictedAt: '2026-03-02T08:00:00+01:00',
    dwelling: {
      street: 'Zkušební 1',
      municipality: 'Liberec',
      district: 'CZ0513',
      delimitedArea: 'Byt a okruh 50 metrů.',
    },
    evicted: {
      givenName: 'Nikdo',
      familyName: 'Neexistující',
      birthDate: '1985-05-05',
      sex: 'male',
      presentAtEviction: true,
      keysTaken: true,
      weapon: 'none',
      objectionRaised: false,
      substanceInfluence: 'none',
    },
    endangered: [endangered()],
    children: [],
    incident: {
      description: 'Vymyšlená událost pro zkoušku.',
      forms: ['physical'],
      previousIncidents: 0,
      qualification: 'open',
    },
    distribution: [],
    ...changes,
  }
}
