/*
 * Courts of first instance: the general court of whoever files a petition is the one of the place where they live. Borders of courts are
 * lists of municipalities (annexes to Act No. 6/2002 Sb.) and follow those of districts but for single municipalities, so that what stands
 * here is a proposal. Names: the courts' own, as the insolvency register lists them.
 */

/** The court of each district (LAU 1) but Prague, which has ten. */
const courtOfDistrict: Readonly<Record<string, string>> = {
  CZ0201: 'Okresní soud v Benešově',
  CZ0202: 'Okresní soud v Berouně',
  CZ0203: 'Okresní soud v Kladně',
  CZ0204: 'Okresní soud v Kolíně',
  CZ0205: 'Okresní soud v Kutné Hoře',
  CZ0206: 'Okresní soud v Mělníku',
  CZ0207: 'Okresní soud v Mladé Boleslavi',
  CZ0208: 'Okresní soud v Nymburce',
  CZ0209: 'Okresní soud Praha-východ',
  CZ020A: 'Okresní soud Praha-západ',
  CZ020B: 'Okresní soud v Příbrami',
  CZ020C: 'Okresní soud v Rakovníku',
  CZ0311: 'Okresní soud v Českých Budějovicích',
  CZ0312: 'Okresní soud v Českém Krumlově',
  CZ0313: 'Okresní soud v Jindřichově Hradci',
  CZ0314: 'Okresní soud v Písku',
  CZ0315: 'Okresní soud v Prachaticích',
  CZ0316: 'Okresní soud ve Strakonicích',
  CZ0317: 'Okresní soud v Táboře',
  CZ0321: 'Okresní soud v Domažlicích',
  CZ0322: 'Okresní soud v Klatovech',
  CZ0323: 'Okresní soud Plzeň-město',
  CZ0324: 'Okresní soud Plzeň-jih',
  CZ0325: 'Okresní soud Plzeň-sever',
  CZ0326: 'Okresní soud v Rokycanech',
  CZ0327: 'Okresní soud v Tachově',
  CZ0411: 'Okresní soud v Chebu',
  CZ0412: 'Okresní soud v Karlových Varech',
  CZ0413: 'Okresní soud v Sokolově',
  CZ0421: 'Okresní soud v Děčíně',
  CZ0422: 'Okresní soud v Chomutově',
  CZ0423: 'Okresní soud v Litoměřicích',
  CZ0424: 'Okresní soud v Lounech',
  CZ0425: 'Okresní soud v Mostě',
  CZ0426: 'Okresní soud v Teplicích',
  CZ0427: 'Okresní soud v Ústí nad Labem',
  CZ0511: 'Okresní soud v České Lípě',
  CZ0512: 'Okresní soud v Jablonci nad Nisou',
  CZ0513: 'Okresní soud v Liberci',
  CZ0514: 'Okresní soud v Semilech',
  CZ0521: 'Okresní soud v Hradci Králové',
  CZ0522: 'Okresní soud v Jičíně',
  CZ0523: 'Okresní soud v Náchodě',
  CZ0524: 'Okresní soud v Rychnově nad Kněžnou',
  CZ0525: 'Okresní soud v Trutnově',
  CZ0531: 'Okresní soud v Chrudimi',
  CZ0532: 'Okresní soud v Pardubicích',
  CZ0533: 'Okresní soud ve Svitavách',
  CZ0534: 'Okresní soud v Ústí nad Orlicí',
  CZ0631: 'Okresní soud v Havlíčkově Brodě',
  CZ0632: 'Okresní soud v Jihlavě',
  CZ0633: 'Okresní soud v Pelhřimově',
  CZ0634: 'Okresní soud v Třebíči',
  CZ0635: 'Okresní soud ve Žďáru nad Sázavou',
  CZ0641: 'Okresní soud v Blansku',
  CZ0642: 'Městský soud v Brně',
  CZ0643: 'Okresní soud Brno-venkov',
  CZ0644: 'Okresní soud v Břeclavi',
  CZ0645: 'Okresní soud v Hodoníně',
  CZ0646: 'Okresní soud ve Vyškově',
  CZ0647: 'Okresní soud ve Znojmě',
  CZ0711: 'Okresní soud v Jeseníku',
  CZ0712: 'Okresní soud v Olomouci',
  CZ0713: 'Okresní soud v Prostějově',
  CZ0714: 'Okresní soud v Přerově',
  CZ0715: 'Okresní soud v Šumperku',
  CZ0721: 'Okresní soud v Kroměříži',
  CZ0722: 'Okresní soud v Uherském Hradišti',
  CZ0723: 'Okresní soud ve Vsetíně',
  CZ0724: 'Okresní soud ve Zlíně',
  CZ0801: 'Okresní soud v Bruntále',
  CZ0802: 'Okresní soud ve Frýdku-Místku',
  CZ0803: 'Okresní soud v Karviné',
  CZ0804: 'Okresní soud v Novém Jičíně',
  CZ0805: 'Okresní soud v Opavě',
  CZ0806: 'Okresní soud v Ostravě',
}

const PRAGUE = 'CZ0100'

/** The courts of Prague, one for each of its ten judicial districts (Decree No. 564/2002 Sb.). */
const courtsOfPrague = Array.from({ length: 10 }, (_, index) => `Obvodní soud pro Prahu ${index + 1}`)

/** The courts that a dwelling in a district may belong to: one, or the ten of Prague. None for a district nobody knows. */
export function courtsOf(district: string | undefined): readonly string[] {
  if (district === PRAGUE) return courtsOfPrague
  const court = district === undefined ? undefined : courtOfDistrict[district]
  return court === undefined ? [] : [court]
}

/** All courts that a petition can be for, by name; those of Prague in their order. Made when it is asked for: a door that starts does not wait for it. */
export function allCourts(): string[] {
  return [...Object.values(courtOfDistrict).toSorted((a, b) => a.localeCompare(b, 'cs')), ...courtsOfPrague]
}
