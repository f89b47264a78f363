import type { DocumentParagraph } from '../forms/word-document.ts'

/*
 * The template of written agreements that a centre has until its head brings another one: what § 91 (2) of Act 108/2006 asks for. Written
 * in code, so that a head can download it, change it in a word processor and upload it.
 */

/** Points: of the title, before an article, after a paragraph. */
const TITLE_SIZE = 15
const ARTICLE_GAP = 16
const GAP = 8

const articles: readonly (readonly [title: string, ...paragraphs: string[]])[] = [
  [
    'Smluvní strany',
    'Poskytovatel: {provozovatel}, {centrum}, které zastupuje {pracovník}',
    'Uživatel služby: {jméno}, narození: {narození}. Evidenční číslo spisu: {spis}.',
  ],
  [
    'Druh služby',
    'Poskytovatel poskytuje uživateli službu sociální prevence intervenční centrum podle § 60a zákona č. 108/2006 Sb., o sociálních službách.',
  ],
  ['S čím uživatel přichází', 'Slovy uživatele: „{zakázka}“'],
  ['Rozsah služby', 'Strany se dohodly na těchto činnostech:', '{#činnosti}', '–  {činnost}', '{/činnosti}'],
  [
    'Místo a čas',
    'Služba se poskytuje takto: {místo}',
    'Termíny setkání si strany domlouvají předem; každá z nich je může zrušit nebo přeložit.',
  ],
  ['Úhrada', 'Služba se poskytuje bezplatně.'],
  [
    'Pravidla služby',
    'Uživatel byl srozumitelně seznámen s vnitřními pravidly služby, s postupem při podávání stížností a se zpracováním svých osobních údajů. Zavazuje se pravidla dodržovat.',
    'Pracovníci jsou vázáni mlčenlivostí podle § 100 zákona č. 108/2006 Sb. Údaje sdělí dalším osobám jen s předchozím písemným souhlasem uživatele, nebo ukládá-li jim to zákon.',
  ],
  [
    'Ukončení dohody',
    'Uživatel může dohodu ukončit kdykoli a bez udání důvodu; stačí to pracovníkovi sdělit.',
    'Poskytovatel může dohodu vypovědět, jestliže uživatel i po písemném upozornění hrubě porušuje pravidla služby nebo už nepatří do cílové skupiny. Výpovědní doba je 7 dnů ode dne doručení písemné výpovědi.',
  ],
  ['Doba platnosti', 'Dohoda se uzavírá {doba}.'],
  [
    'Závěrečné ustanovení',
    'Dohoda je vyhotovena ve dvou stejnopisech, každá strana obdrží jeden. Měnit ji lze jen písemně. Strany dohodu přečetly, rozumějí jí a souhlasí s ní.',
  ],
]

/** The default template, as a file that a word processor opens. */
export async function defaultAgreement(): Promise<Blob> {
  const { wordDocument } = await import('../forms/word-document.ts')
  return wordDocument('Dohoda o poskytování sociální služby', [...heading, ...articles.flatMap(article), ...signatures])
}

const heading: readonly DocumentParagraph[] = [
  {
    words: ['Dohoda o poskytování sociální služby'],
    ...{ isCentred: true, isBold: true, size: TITLE_SIZE, after: GAP },
  },
  {
    words: ['uzavřená podle § 91 zákona č. 108/2006 Sb., o sociálních službách, ve znění pozdějších předpisů'],
    ...{ isCentred: true, after: GAP },
  },
]

function article([title, ...paragraphs]: (typeof articles)[number], index: number): DocumentParagraph[] {
  return [
    { words: [`${index + 1}. ${title}`], isBold: true, isHead: true, before: ARTICLE_GAP, after: GAP },
    ...paragraphs.map((text) => ({ words: [text], after: GAP })),
  ]
}

const signatures: readonly DocumentParagraph[] = [
  'V ……………………………… dne ………………',
  '……………………………………………………  za poskytovatele',
  '……………………………………………………  uživatel služby',
].map((text) => ({ words: [text], before: 2 * ARTICLE_GAP, isHead: true }))
