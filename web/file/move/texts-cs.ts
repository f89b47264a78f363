import type { HandOverState } from '../../../shared/hand-over/hand-over.ts'
import type { MoveObstacle } from '../../../shared/hand-over/move.ts'
import { czech } from '../../texts/plural.ts'

/** What is said when a person goes on in another centre, or came from one, in Czech. Loaded with the screens that say it. */
export const cs = {
  name: 'Přechod do jiného centra',
  title: (reference: string) => `Přechod do jiného centra: spis ${reference}`,
  section:
    'Chce osoba pokračovat v jiném intervenčním centru? S jejím písemným souhlasem mu předáte, co s ní vyberete. Váš spis zůstane u vás.',
  open: 'Předat jinému centru se souhlasem',
  back: 'Zpět do spisu',
  lead: 'Pro osobu, která chce pokračovat v jiném intervenčním centru a dala k tomu písemný souhlas (§ 100 zákona o sociálních službách).',
  what: [
    'Druhé centrum hned dostane e-mail a otevře si vlastní spis s novým číslem.',
    'Váš spis zůstane celý u vás; uzavřete ho jako kterýkoli jiný.',
    'Co jednou odešlo, už nejde vzít zpět. Do záznamu o přístupech se zapíše, kdo to předal a kdy.',
  ],
  loading: (count: number) =>
    `Načítá se celý spis, zatím ${czech(count, ['# záznam', '# záznamy', '# záznamů'])} z průběhu…`,
  inTheWay: 'Předat teď nejde:',
  obstacles: {
    'offer-owed':
      'Pomoc zatím nebyla nabídnuta a lhůta běží. Patří-li oznámení jinému centru, předejte mu celé oznámení. Jinak nejdřív zaznamenejte pokus, při němž pomoc nabídnete.',
    erased: 'Spis byl zlikvidován, nic z něj předat nelze.',
    'under-way': 'Jedno předání právě probíhá. Počkejte, až skončí.',
  } satisfies Record<MoveObstacle, string>,
  toNotice: 'Předat celé oznámení',
  toCourse: 'Zaznamenat pokus',
  noConsent:
    'Chybí platný souhlas. Na kartě Dohoda zapište písemný souhlas, v poli Komu vyberte „jiné intervenční centrum“, a pak se sem vraťte.',
  toConsents: 'Zapsat souhlas',
  nobody: 'Žádné jiné centrum teď nikoho nepřijímá.',
  consents: 'K čemu dala osoba souhlas',
  chooseWithin: 'Vybírejte jen to, na co souhlas stačí.',
  scope: 'Co se smí předat',
  purpose: 'K čemu',
  given: (on: string, until: string) => `Podepsáno ${on}, platí ${until}.`,
  untilWithdrawn: 'do odvolání',
  until: (day: string) => `do ${day}`,
  always: 'Co jde vždycky',
  alwaysWhat:
    'Kdo osoba je a celá karta bezpečného kontaktu, i s čísly na jiné lidi. Bez nich by se jí druhé centrum nemohlo bezpečně ozvat.',
  more: 'Co půjde dál',
  readFirst:
    'Samo se vynechá, co o jiných napsala policie, jména policistů a pracovníků, soukromé poznámky a záznamy zapsané omylem. Co je zapsáno vlastními slovy, Opora neposuzuje: přečtěte to, než to předáte.',
  least: 'Jen to nejnutnější',
  whole: 'Celý spis',
  wholeHint: 'Celý spis: všechno kromě bezpečnostního plánu a místa, kde osoba teď žije.',
  nothingMore: 'Nic dalšího, co by šlo předat, ve spisu není.',
  whereNow: 'Předat i to, kde teď žije',
  whereNowWarning: (where: string) =>
    `Předá se: „${where}“. Čím víc lidí ví, kde osoba je, tím spíš se to dozví násilná osoba nebo její blízcí. Předejte to, jen když to osoba sama chce.`,
  safety: 'Bezpečnostní plán se předá, jen když ho zaškrtnete. Udělejte to, jen když to osoba sama chce.',
  sending: 'Předání',
  consent: 'Podle kterého souhlasu',
  chooseConsent: 'vyberte souhlas',
  to: 'Kterému centru',
  choose: 'vyberte centrum',
  words: 'Co má druhé centrum vědět',
  wordsHint: 'Například na čem jste se s osobou domluvili a kdo se jí ozve. Uloží se jen u druhého centra.',
  goes: (chosen: number, all: number) =>
    `Předá se, kdo osoba je, bezpečný kontakt a ${chosen} z ${czech(all, ['# další položky', '# dalších položek', '# dalších položek'])}.`,
  withWhereNow: 'Předá se i to, kde osoba teď žije.',
  within: 'Souhlas dovoluje předat:',
  save: 'Předat druhému centru',
  overtaken: 'Ve spise mezitím někdo pracoval.',
  faults: {
    'no-consent': 'Tento souhlas už neplatí. Vyberte jiný, nebo zapište nový.',
    'own-centre': 'To je vaše centrum.',
    'unknown-centre': 'Toto centrum teď nikoho nepřijímá. Zvolte jiné.',
    'too-much':
      'Tolik najednou předat nejde. Odškrtněte starší záznamy průběhu, nebo je druhému centru předejte na papíře.',
    'changed-since': 'Spis se od načtení změnil. Načtěte ho znovu a přečtěte, co půjde.',
    'in-the-way-offer-owed': 'Pomoc zatím nebyla nabídnuta a lhůta běží.',
    'in-the-way-erased': 'Spis byl zlikvidován.',
    'in-the-way-under-way': 'Jedno předání právě probíhá. Počkejte, až skončí.',
  },
  anew: 'Načíst spis znovu',
  unchosenConsent: 'Vyberte souhlas, podle kterého předáváte.',
  unchosenCentre: 'Vyberte centrum, kde osoba chce pokračovat.',
  states: {
    sent: (to: string) => `Předává se: ${to}. Odesláno`,
    arrived: (to: string) => `Osoba pokračuje jinde: ${to}. Údaje tam mají od`,
    overtaken: (to: string) => `Předání neproběhlo: ${to} už nikoho nepřijímá. Nic neodešlo. Zkoušelo se`,
  } satisfies Record<HandOverState, (to: string) => string>,
  moment: 'Chvíli strpení, ukáže se tu, až to druhé centrum bude mít.',
  whoCalls: 'Než se osobě ozvete, domluvte se s tímto centrem, kdo z vás je s ní v kontaktu.',
  next: 'Teď uzavřete spis: na kartě Dohoda, důvod „odstěhovala se nebo přešla k jinému centru“.',
  close: 'Uzavřít spis',
  again: 'Předat znovu',
  list: 'Co centrum předalo jiným',
  cameFrom: (centre: string) => `Z jiného centra: ${centre}`,
  cameWhat: 'Osoba tam měla spis a chce pokračovat u vás. Se souhlasem vám o ní sdělili:',
  nothingTold: 'Kromě toho, kdo osoba je a jak se jí bezpečně ozvat, nesdělili nic.',
  watch: 'Konce vykázání a soudní ochrany tu Opora nehlídá, dokud je nezapíšete na kartě Soud.',
  toCourt: 'Zapsat na kartě Soud',
  loadMore: 'Načíst další',
  take: 'Beru na vědomí',
  seen: 'Na vědomí:',
  showTold: 'Co sdělili',
}

export type MoveTexts = typeof cs
