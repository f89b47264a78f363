/*
 * What each field of a message says, in Czech. A path has no numbers of items: `endangered.phone`. Fields that are told alike in several
 * places (an address, a safe window) are named by their end, `*.street`.
 */

const person = {
  givenName: 'Jméno.',
  familyName: 'Příjmení.',
  birthDate:
    'Narození, tak přesně, jak je známo: den `1988-07-30`, rok `1988`, nebo přibližně `{"about": 35}` (věk nebo rok).',
}

const fieldWords: Readonly<Record<string, string>> = {
  reference: 'Číslo jednací. Spolu s útvarem určuje oznámení; opakované odeslání téhož je neškodné.',
  previousReference: 'Číslo jednací předchozího vykázání téže domácnosti.',
  unit: 'Útvar; stačí jeho název, nebo krajské ředitelství.',
  'unit.directorate': 'Krajské ředitelství.',
  'unit.name': 'Název útvaru.',
  'unit.phone': 'Telefon útvaru.',
  officer: 'Policista, který vykázal; stačí jméno, nebo služební číslo.',
  'officer.rank': 'Hodnost.',
  'officer.name': 'Jméno a příjmení.',
  'officer.serviceNumber': 'Služební číslo.',
  'officer.phone': 'Telefon policisty.',
  enteredAt: 'Kdy policie vstoupila do obydlí.',
  evictedAt: 'Kdy bylo vykázání provedeno.',
  endsAt: 'Kdy vykázání končí. Není-li uvedeno, počítá se podle zákona.',
  dwelling: 'Společné obydlí.',
  'dwelling.district': 'Okres obydlí (kód LAU 1, například `CZ0513`). Podle něj se určí intervenční centrum.',
  'dwelling.municipalityCode': 'Kód obce podle ČSÚ, šest číslic.',
  'dwelling.municipalityPart': 'Část obce.',
  'dwelling.delimitedArea': 'Prostor vymezený vykázáním, slovy.',
  'address.street': 'Ulice, s číslem nebo bez něj.',
  'address.houseNumber': 'Číslo domu, kde ulice nejsou nebo kde se píše zvlášť: `č. p. 12`, `č. ev. 7`, `12/3`.',
  'address.municipality': 'Obec.',
  'address.postalCode': 'PSČ.',
  evicted: 'Vykázaná osoba.',
  ...under('evicted', person),
  'evicted.sex': 'Pohlaví.',
  'evicted.nationality': 'Státní příslušnost, dvoupísmenný kód státu: `CZ`.',
  'evicted.presentAtEviction': 'Zda byla u vykázání přítomna.',
  'evicted.deliveryAddress': 'Adresa pro doručování.',
  'evicted.keysTaken': 'Zda jí byly odebrány klíče.',
  'evicted.weapon': 'Zbraň: žádná, odevzdána, neodevzdána, neví se.',
  'evicted.objectionRaised': 'Zda podala námitky.',
  'evicted.substanceInfluence': 'Vliv alkoholu nebo drog.',
  endangered: 'Ohrožené osoby, v pořadí, ve kterém se pak číslují od jedné.',
  ...under('endangered', person),
  'endangered.number': 'O kterou osobu oznámení jde, od jedné. U nové osoby se neuvádí.',
  'endangered.nameUnknown': '`true`, není-li jméno známo.',
  'endangered.sex': 'Pohlaví.',
  'endangered.relationOfEvicted': 'Čím je vykázaná osoba ohrožené osobě.',
  'endangered.phone': 'Telefon, nejlépe s předvolbou státu. Co se nedá vytočit, se přijme a označí.',
  'endangered.phoneOwner': 'Čí telefon to je, slovy: její, sestra.',
  'endangered.safeWindows': 'Kdy je bezpečné na telefon volat a kdy se volat nesmí.',
  'endangered.otherPhones': 'Další telefony, v pořadí, ve kterém se mají zkoušet.',
  'endangered.otherPhones.phone': 'Telefon.',
  'endangered.otherPhones.owner': 'Čí je.',
  'endangered.otherPhones.safeWindows': 'Kdy je bezpečné na něj volat a kdy se volat nesmí.',
  'safeWindows.weekdays': 'Dny, kdy okno začíná: 1 je pondělí, 7 neděle; každý jednou.',
  'safeWindows.from': 'Začátek, `09:00`.',
  'safeWindows.until': 'Konec, `14:00`; `24:00` je konec dne, dřívější čas než začátek je následujícího dne.',
  'safeWindows.weeks': 'Každý týden, jen liché, nebo jen sudé.',
  'safeWindows.lastDay': 'Poslední den, kdy okno začíná.',
  'safeWindows.call': 'Volat je bezpečné, nebo se volat nesmí.',
  'endangered.safeTimes': 'Kdy je bezpečné volat, slovy.',
  'endangered.safeWay': 'Jak osobu bezpečně oslovit, slovy.',
  'endangered.language': 'Jazyk, kterým mluví.',
  'endangered.interpreterNeeded': 'Zda je třeba tlumočník.',
  'endangered.healthHandicap': 'Zdravotní omezení.',
  'endangered.injuries': 'Zranění.',
  children: 'Děti; prázdný seznam říká, že žádné nejsou.',
  'children.age': 'Věk.',
  'children.livesInDwelling': 'Zda v obydlí žije.',
  'children.presentAtIncident': 'Zda bylo u události.',
  'children.directlyEndangered': 'Zda je přímo ohroženo.',
  ospod: 'Orgán sociálně-právní ochrany dětí.',
  'ospod.informed': 'Zda byl vyrozuměn.',
  'ospod.name': 'Který to je.',
  incident: 'Událost.',
  'incident.description': 'Popis události.',
  'incident.forms': 'Formy násilí.',
  'incident.previousIncidents': 'Kolik jich bylo dříve.',
  'incident.qualification': 'Právní kvalifikace: přestupek, trestný čin, bez kvalifikace, zatím otevřená.',
  'incident.saraDn': 'Výsledek SARA DN.',
  distribution: 'Komu byla kopie záznamu odeslána.',
  'distribution.to': 'Komu: centrum, soud, OSPOD.',
  'distribution.name': 'Název.',
  'distribution.at': 'Kdy.',
  extensions:
    'Jediné místo pro to, pro co protokol nemá pole: názvy začínají `x-`, hodnota je jakýkoli JSON. Uloží se a centru ukáže tak, jak přišla.',
  'supplement.reason': 'Proč doplnění posíláte, nebo nová skutečnost slovy.',
  'end.reason': 'Proč vykázání skončilo: vyhověno námitkám, ukončila policie, rozhodl soud, jiný důvod.',
  'end.endedAt': 'Kdy skončilo.',
  'end.note': 'Co k tomu říci slovy.',
  'enrolment.code': 'Jednorázový kód od správce platformy.',
  'enrolment.publicKey': 'Veřejný klíč jako JSON Web Key (Ed25519 nebo P-256).',
}

function under(part: string, words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [`${part}.${name}`, text]))
}

/** The words of a field of a message; undefined when it has none. */
export function wordsOf(kind: string, path: string): string | undefined {
  const [name = '', part = ''] = path.split('.').toReversed()
  const address = /^(dwelling|deliveryAddress)$/.test(part) ? `address.${name}` : ''
  const window = part === 'safeWindows' ? `safeWindows.${name}` : ''
  return fieldWords[`${kind}.${path}`] ?? fieldWords[path] ?? fieldWords[address] ?? fieldWords[window]
}
