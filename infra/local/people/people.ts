import { principalFrom, type Role, type Staff } from '../../../shared/centres/staff.ts'

/** Somebody who can sign in on one machine. Everybody here is invented; the addresses lead nowhere (RFC 2606). */
export interface Person {
  /** The sign-in id, `liberec-jana`. */
  readonly id: string
  readonly name: string
  readonly email: string
  /** The one group that says what the person may do: `liberec.worker`, `apic.analyst`. */
  readonly group: string
}

/** Somebody on the list of this machine. */
export interface Listed extends Person {
  /** Set of somebody who cannot sign in any more. */
  readonly closed?: true
}

interface Crew {
  readonly place: string
  readonly role: Role
  readonly names: readonly string[]
}

const crews: readonly Crew[] = [
  { place: 'liberec', role: 'worker', names: ['Jana Vzorová', 'Tomáš Příkladný'] },
  { place: 'liberec', role: 'head', names: ['Milena Ukázková'] },
  { place: 'liberec', role: 'external', names: ['Vilma Fiktivní'] },
  { place: 'brno', role: 'worker', names: ['Eva Smyšlená'] },
  { place: 'brno', role: 'head', names: ['Radek Pomyslný'] },
  { place: 'ostrava', role: 'worker', names: ['Lenka Domnělá'] },
  { place: 'ostrava', role: 'head', names: ['Ivana Cvičná'] },
  { place: 'apic', role: 'analyst', names: ['Zdeněk Zkušební'] },
  { place: 'platform', role: 'admin', names: ['Klára Vzorová'] },
  { place: 'zkusebni', role: 'worker', names: ['Petra Cvičná'] },
  { place: 'zkusebni', role: 'head', names: ['Libor Zkušební'] },
  { place: 'praha', role: 'worker', names: ['Alena Příkladná'] },
  { place: 'praha', role: 'head', names: ['Hana Ukázková'] },
  { place: 'nymburk', role: 'worker', names: ['Veronika Smyšlená'] },
  { place: 'nymburk', role: 'head', names: ['Dana Pomyslná'] },
  { place: 'pribram', role: 'worker', names: ['Simona Domnělá'] },
  { place: 'pribram', role: 'head', names: ['Olga Cvičná'] },
  { place: 'kladno', role: 'worker', names: ['Martin Zkušební'] },
  { place: 'kladno', role: 'head', names: ['Jitka Vzorová'] },
  { place: 'budejovice', role: 'worker', names: ['Pavla Příkladná'] },
  { place: 'budejovice', role: 'head', names: ['Marie Ukázková'] },
  { place: 'plzen', role: 'worker', names: ['Kateřina Smyšlená'] },
  { place: 'plzen', role: 'head', names: ['Vít Pomyslný'] },
  { place: 'sokolov', role: 'worker', names: ['Lucie Domnělá'] },
  { place: 'sokolov', role: 'head', names: ['Renata Cvičná'] },
  { place: 'usti', role: 'worker', names: ['Barbora Zkušební'] },
  { place: 'usti', role: 'head', names: ['Soňa Vzorová'] },
  { place: 'hradec', role: 'worker', names: ['Andrea Příkladná'] },
  { place: 'hradec', role: 'head', names: ['Jiří Ukázkový'] },
  { place: 'pardubice', role: 'worker', names: ['Denisa Smyšlená'] },
  { place: 'pardubice', role: 'head', names: ['Gabriela Pomyslná'] },
  { place: 'jihlava', role: 'worker', names: ['Michaela Domnělá'] },
  { place: 'jihlava', role: 'head', names: ['Ludmila Cvičná'] },
  { place: 'olomouc', role: 'worker', names: ['Nikola Zkušební'] },
  { place: 'olomouc', role: 'head', names: ['Stanislav Vzorový'] },
  { place: 'zlin', role: 'worker', names: ['Tereza Příkladná'] },
  { place: 'zlin', role: 'head', names: ['Blanka Ukázková'] },
  { place: 'havirov', role: 'worker', names: ['Monika Smyšlená'] },
  { place: 'havirov', role: 'head', names: ['Karel Pomyslný'] },
]

/** Everybody, the centres that the demo plays in first. */
export const people: readonly Person[] = crews.flatMap(({ place, role, names }) =>
  names.map((name) => person(name, place, role)),
)

/** Who of them works in a centre, as its settings keep them. Its head has agreed to be called when nobody is on duty. */
export function staffOf(centre: string): Staff[] {
  return people.flatMap(({ id, name, email, group }) => {
    const principal = principalFrom({ sub: id, 'cognito:groups': group })
    if (principal === undefined || !('centre' in principal) || principal.centre !== centre) return []
    const { role } = principal
    return [{ id, name, email, role, outOfHours: role === 'head' }]
  })
}

function person(name: string, place: string, role: Role): Person {
  const [given = '', family = ''] = plain(name).split(' ')
  return { id: `${place}-${given}`, name, email: `${given}.${family}@${place}.example`, group: `${place}.${role}` }
}

/** Small letters without accents: what ids and addresses are made of. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
