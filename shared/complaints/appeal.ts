/** An office of the region that founded the centre or answers for its service. */
interface Office {
  readonly name: string
  /** Where it is publicly known: the rest is looked up by the head. */
  readonly address?: string
}

// Stryker disable all: public names and addresses, which a test would only repeat
const DEPARTMENT = 'odbor sociálních věcí'

/** Regional offices by NUTS 3. The address is the one that the centre itself publishes. */
const offices: Readonly<Record<string, Office>> = {
  CZ010: { name: 'Magistrát hlavního města Prahy' },
  CZ020: { name: 'Krajský úřad Středočeského kraje' },
  CZ031: { name: 'Krajský úřad Jihočeského kraje' },
  CZ032: { name: 'Krajský úřad Plzeňského kraje' },
  CZ041: { name: 'Krajský úřad Karlovarského kraje' },
  CZ042: { name: 'Krajský úřad Ústeckého kraje' },
  CZ051: { name: 'Krajský úřad Libereckého kraje', address: 'U Jezu 642/2A, 460 01 Liberec, telefon 485 226 542' },
  CZ052: { name: 'Krajský úřad Královéhradeckého kraje' },
  CZ053: { name: 'Krajský úřad Pardubického kraje' },
  CZ063: { name: 'Krajský úřad Kraje Vysočina' },
  CZ064: { name: 'Krajský úřad Jihomoravského kraje' },
  CZ071: { name: 'Krajský úřad Olomouckého kraje' },
  CZ072: { name: 'Krajský úřad Zlínského kraje' },
  CZ080: { name: 'Krajský úřad Moravskoslezského kraje' },
}

/** Independent bodies to whom anybody may turn, as the centres publish them. */
const independent = [
  'Kancelář veřejného ochránce práv, Údolní 39, 602 00 Brno, telefon 542 764 333, podatelna@ochrance.cz, www.ochrance.cz',
  'Český helsinský výbor, Jelení 5, 118 00 Praha 1',
]
// Stryker restore all

/**
 * Where a complainant can turn who does not agree with the answer, one body a line: the region's office, the ombudsman, the Czech
 * Helsinki Committee. The head may change it before it goes into an answer. `region`: NUTS 3. Throws for one that is none.
 */
export function appealTo(region: string): string {
  const office = offices[region]
  if (office === undefined) throw new Error(`no region ${region}`)
  const founder = [office.name, DEPARTMENT, ...(office.address === undefined ? [] : [office.address])].join(', ')
  return [founder, ...independent].join('\n')
}
