/** The 76 districts and Prague (LAU 1 of the Czech Statistical Office), by region (NUTS 3). Codes hold letters: CZ020A. */
export const regions = {
  CZ010: { name: 'Hlavní město Praha', districts: { CZ0100: 'Praha' } },
  CZ020: {
    name: 'Středočeský kraj',
    districts: {
      CZ0201: 'Benešov',
      CZ0202: 'Beroun',
      CZ0203: 'Kladno',
      CZ0204: 'Kolín',
      CZ0205: 'Kutná Hora',
      CZ0206: 'Mělník',
      CZ0207: 'Mladá Boleslav',
      CZ0208: 'Nymburk',
      CZ0209: 'Praha-východ',
      CZ020A: 'Praha-západ',
      CZ020B: 'Příbram',
      CZ020C: 'Rakovník',
    },
  },
  CZ031: {
    name: 'Jihočeský kraj',
    districts: {
      CZ0311: 'České Budějovice',
      CZ0312: 'Český Krumlov',
      CZ0313: 'Jindřichův Hradec',
      CZ0314: 'Písek',
      CZ0315: 'Prachatice',
      CZ0316: 'Strakonice',
      CZ0317: 'Tábor',
    },
  },
  CZ032: {
    name: 'Plzeňský kraj',
    districts: {
      CZ0321: 'Domažlice',
      CZ0322: 'Klatovy',
      CZ0323: 'Plzeň-město',
      CZ0324: 'Plzeň-jih',
      CZ0325: 'Plzeň-sever',
      CZ0326: 'Rokycany',
      CZ0327: 'Tachov',
    },
  },
  CZ041: { name: 'Karlovarský kraj', districts: { CZ0411: 'Cheb', CZ0412: 'Karlovy Vary', CZ0413: 'Sokolov' } },
  CZ042: {
    name: 'Ústecký kraj',
    districts: {
      CZ0421: 'Děčín',
      CZ0422: 'Chomutov',
      CZ0423: 'Litoměřice',
      CZ0424: 'Louny',
      CZ0425: 'Most',
      CZ0426: 'Teplice',
      CZ0427: 'Ústí nad Labem',
    },
  },
  CZ051: {
    name: 'Liberecký kraj',
    districts: { CZ0511: 'Česká Lípa', CZ0512: 'Jablonec nad Nisou', CZ0513: 'Liberec', CZ0514: 'Semily' },
  },
  CZ052: {
    name: 'Královéhradecký kraj',
    districts: {
      CZ0521: 'Hradec Králové',
      CZ0522: 'Jičín',
      CZ0523: 'Náchod',
      CZ0524: 'Rychnov nad Kněžnou',
      CZ0525: 'Trutnov',
    },
  },
  CZ053: {
    name: 'Pardubický kraj',
    districts: { CZ0531: 'Chrudim', CZ0532: 'Pardubice', CZ0533: 'Svitavy', CZ0534: 'Ústí nad Orlicí' },
  },
  CZ063: {
    name: 'Kraj Vysočina',
    districts: {
      CZ0631: 'Havlíčkův Brod',
      CZ0632: 'Jihlava',
      CZ0633: 'Pelhřimov',
      CZ0634: 'Třebíč',
      CZ0635: 'Žďár nad Sázavou',
    },
  },
  CZ064: {
    name: 'Jihomoravský kraj',
    districts: {
      CZ0641: 'Blansko',
      CZ0642: 'Brno-město',
      CZ0643: 'Brno-venkov',
      CZ0644: 'Břeclav',
      CZ0645: 'Hodonín',
      CZ0646: 'Vyškov',
      CZ0647: 'Znojmo',
    },
  },
  CZ071: {
    name: 'Olomoucký kraj',
    districts: { CZ0711: 'Jeseník', CZ0712: 'Olomouc', CZ0713: 'Prostějov', CZ0714: 'Přerov', CZ0715: 'Šumperk' },
  },
  CZ072: {
    name: 'Zlínský kraj',
    districts: { CZ0721: 'Kroměříž', CZ0722: 'Uherské Hradiště', CZ0723: 'Vsetín', CZ0724: 'Zlín' },
  },
  CZ080: {
    name: 'Moravskoslezský kraj',
    districts: {
      CZ0801: 'Bruntál',
      CZ0802: 'Frýdek-Místek',
      CZ0803: 'Karviná',
      CZ0804: 'Nový Jičín',
      CZ0805: 'Opava',
      CZ0806: 'Ostrava-město',
    },
  },
} as const

/** Every district code with its name. */
export const districts: ReadonlyMap<string, string> = new Map(
  Object.values(regions).flatMap((region) => Object.entries<string>(region.districts)),
)
