import type { CodeLists } from '../../../shared/code-lists/code-lists.ts'

/** The code lists of the centre in Liberec: towns of its region; its partners and their telephones are invented. */
const liberec: CodeLists = {
  partners: [
    { id: 'ospod-liberec', name: 'OSPOD Vzorov', kind: 'ospod', phone: '+420 485 000 101' },
    { id: 'policie-vzorov', name: 'Obvodní oddělení Vzorov', kind: 'police', phone: '+420 974 000 102' },
    { id: 'soud-vzorov', name: 'Okresní soud Vzorov', kind: 'court', phone: '+420 485 000 103' },
    { id: 'dum-vzorov', name: 'Azylový dům Příkladná', kind: 'shelter', phone: '+420 485 000 104' },
    { id: 'poradna-vzorov', name: 'Občanská poradna Ukázkov', kind: 'citizens-advice', phone: '', retired: true },
  ],
  meetingKinds: [
    { id: 'kolegium', name: 'Kolegium k ohroženým dětem', kind: 'case-conference' },
    { id: 'snidane', name: 'Snídaně s policií', kind: 'working-meeting' },
  ],
  towns: ['Liberec', 'Jablonec nad Nisou', 'Česká Lípa', 'Frýdlant', 'Turnov', 'Semily'].map((name, index) => ({
    id: `obec-${index + 1}`,
    name,
  })),
}

/** The code lists of a centre of the demo; the others begin with none. */
export function listsOfDemo(centre: string): CodeLists {
  return centre === 'liberec' ? liberec : {}
}
