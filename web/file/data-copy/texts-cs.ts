import { czech } from '../../texts/plural.ts'

/** What the copy of a person's data says, in Czech. Loaded with the tabs of a file. */
export const cs = {
  title: (reference: string) => `Kopie údajů ze spisu ${reference}`,
  back: 'Zpět do spisu',
  lead: 'Pro osobu, které se spis týká: její údaje lze ukázat na obrazovce, nebo vytisknout.',
  leftOutAlways:
    'Samo se vynechá, co patří jiným: údaje o násilné osobě, o dalších ohrožených, jména dětí, kontakty a cizí telefony, jména policistů a pracovníků. Vynechají se i soukromé poznámky a záznamy zapsané omylem.',
  readWords:
    'Co je zapsáno vlastními slovy, Opora neposuzuje. Přečtěte to a odškrtněte záznamy, které mluví o někom jiném.',
  notIn: 'V kopii není, co policie napsala o události (kopii svých záznamů vydává sama), ani připravený návrh k soudu.',
  safety:
    'Bezpečnostní plán není v kopii, dokud ho nezaškrtnete: kopii může najít ten, před kým plán chrání. Plán má vlastní list s neutrálním názvem; jen na něm je, komu zavolat. Než plán dáte i do kopie, domluvte se, kde bude uložená.',
  kept: 'Výběr zůstal tak, jak jste ho tu měli naposledy. Co ve spisu přibylo, zaškrtnuté není.',
  chooseAnew: 'Vybrat znovu od začátku',
  notKept: 'Tento prohlížeč výběr neuchová: po novém načtení stránky je vše zase zaškrtnuté.',
  paper: 'Papír i obrazovku může vidět někdo jiný. Domluvte se předem, kde bude osoba kopii mít.',
  noted: 'Do záznamu o přístupech se zapíše, kdo kopii ukázal nebo vytiskl a kdy.',
  whereNow: 'Dát do kopie i to, kde teď žije',
  whereNowWarning: (where: string) =>
    `V kopii bude: „${where}“. Násilná osoba nebo její blízcí se z ní mohou dozvědět, kde osoba je. Dávejte to tam, jen když to osoba sama chce.`,
  loading: (count: number) =>
    `Načítá se celý spis, zatím ${czech(count, ['# záznam', '# záznamy', '# záznamů'])} z průběhu…`,
  chosen: (chosen: number, all: number) =>
    `V kopii bude ${chosen} z ${czech(all, ['# položky', '# položek', '# položek'])}.`,
  leaveOut: (section: string) => `Vynechat vše: ${section}`,
  putIn: (section: string) => `Zahrnout vše: ${section}`,
  show: 'Ukázat na obrazovce',
  print: 'Vytisknout',
  again: 'Zpět k výběru',
  sections: {
    person: 'Osobní údaje',
    contact: 'Bezpečný kontakt',
    eviction: 'Vykázání a ochrana',
    court: 'Kroky u soudu',
    periods: 'Období služby',
    agreements: 'Dohody',
    consents: 'Souhlasy s předáním údajů',
    goals: 'Individuální plán',
    reviews: 'Přehodnocení plánu',
    appointments: 'Termíny',
    visits: 'Výjezdy',
    course: 'Průběh',
    safety: 'Bezpečnostní plán',
  },
  eviction: { title: 'Vykázání', reference: 'Číslo jednací policie' },
  terms: { eviction: 'Jak dlouho trvá vykázání', order: 'Jak dlouho trvá předběžné opatření' },
  evictedAt: 'Vykázáno',
  dwelling: 'Společné obydlí',
  deliveredAt: 'Centrum se dozvědělo',
  from: 'Od',
  until: 'Do',
  openEnd: 'konec zatím není znám',
  result: 'Výsledek',
  step: 'Krok',
  toldBy: {
    consent: 'Údaje o osobě byly předány s písemným souhlasem.',
    law: 'Údaje o osobě byly předány ze zákonného důvodu.',
  },
}

export type CopyTexts = typeof cs
