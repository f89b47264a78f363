/** Somebody who can sign in on one machine. Everybody here is invented; the addresses lead nowhere (RFC 2606). */
export interface Person {
  /** The sign-in id, `liberec-jana`. */
  readonly id: string
  readonly name: string
  readonly email: string
  /** The one group that says what the person may do: `liberec.worker`, `apic.analyst`. */
  readonly group: string
}

interface Crew {
  readonly place: string
  readonly role: string
  readonly names: readonly string[]
}

const crews: readonly Crew[] = [
  { place: 'liberec', role: 'worker', names: ['Jana Horáková', 'Tomáš Beran'] },
  { place: 'liberec', role: 'head', names: ['Milena Kovářová'] },
  { place: 'brno', role: 'worker', names: ['Eva Šimková'] },
  { place: 'brno', role: 'head', names: ['Radek Doležal'] },
  { place: 'ostrava', role: 'worker', names: ['Lenka Wolfová'] },
  { place: 'ostrava', role: 'head', names: ['Ivana Bartošová'] },
  { place: 'apic', role: 'analyst', names: ['Zdeněk Růžička'] },
  { place: 'platform', role: 'admin', names: ['Klára Tichá'] },
  { place: 'praha', role: 'worker', names: ['Alena Vlčková'] },
  { place: 'praha', role: 'head', names: ['Hana Musilová'] },
  { place: 'nymburk', role: 'worker', names: ['Veronika Hájková'] },
  { place: 'nymburk', role: 'head', names: ['Dana Pokorná'] },
  { place: 'pribram', role: 'worker', names: ['Simona Říhová'] },
  { place: 'pribram', role: 'head', names: ['Olga Fialová'] },
  { place: 'kladno', role: 'worker', names: ['Martin Sedláček'] },
  { place: 'kladno', role: 'head', names: ['Jitka Bláhová'] },
  { place: 'budejovice', role: 'worker', names: ['Pavla Kratochvílová'] },
  { place: 'budejovice', role: 'head', names: ['Marie Zemanová'] },
  { place: 'plzen', role: 'worker', names: ['Kateřina Soukupová'] },
  { place: 'plzen', role: 'head', names: ['Vít Hruška'] },
  { place: 'sokolov', role: 'worker', names: ['Lucie Matoušková'] },
  { place: 'sokolov', role: 'head', names: ['Renata Havlíková'] },
  { place: 'usti', role: 'worker', names: ['Barbora Jandová'] },
  { place: 'usti', role: 'head', names: ['Soňa Kašparová'] },
  { place: 'hradec', role: 'worker', names: ['Andrea Vaňková'] },
  { place: 'hradec', role: 'head', names: ['Jiří Toman'] },
  { place: 'pardubice', role: 'worker', names: ['Denisa Urbanová'] },
  { place: 'pardubice', role: 'head', names: ['Gabriela Kubíčková'] },
  { place: 'jihlava', role: 'worker', names: ['Michaela Stará'] },
  { place: 'jihlava', role: 'head', names: ['Ludmila Čapková'] },
  { place: 'olomouc', role: 'worker', names: ['Nikola Janečková'] },
  { place: 'olomouc', role: 'head', names: ['Stanislav Moravec'] },
  { place: 'zlin', role: 'worker', names: ['Tereza Gajdošová'] },
  { place: 'zlin', role: 'head', names: ['Blanka Orságová'] },
  { place: 'havirov', role: 'worker', names: ['Monika Cieślarová'] },
  { place: 'havirov', role: 'head', names: ['Karel Szotkowski'] },
]

/** Everybody, the centres that the demo plays in first. */
export const people: readonly Person[] = crews.flatMap(({ place, role, names }) =>
  names.map((name) => person(name, place, role)),
)

function person(name: string, place: string, role: string): Person {
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
