import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx'
import { unbroken } from '../../shared/text/unbroken.ts'

/*
 * The template of written agreements that a centre has until its head brings another one: what § 91 (2) of Act 108/2006 asks for. Written
 * in code, so that a head can download it, change it in a word processor and upload it.
 */

/** Half points: 11 pt for the text, 15 pt for the title. */
const SIZE = 22
const TITLE_SIZE = 30
/** Twentieths of a point: 8 pt after a paragraph, 16 pt before an article, 2.5 cm of margin. */
const GAP = 160
const ARTICLE_GAP = 320
const MARGIN = 1417

const articles: readonly (readonly [title: string, ...paragraphs: string[]])[] = [
  [
    'Smluvní strany',
    'Poskytovatel: {provozovatel}, {centrum}, které zastupuje {pracovník}.',
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

/** The default template, as a file that a word processor opens: A4, in Czech. */
export async function defaultAgreement(): Promise<Uint8Array> {
  const written = new Document({
    title: 'Dohoda o poskytování sociální služby',
    creator: 'Opora',
    styles: { default: { document: { run: { font: 'Calibri', size: SIZE, language: { value: 'cs-CZ' } } } } },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        children: [...title(), ...articles.flatMap(article), ...signatures()],
      },
    ],
  })
  return new Uint8Array(await (await Packer.toBlob(written)).arrayBuffer())
}

function title(): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, spacing: { after: GAP } }
  return [
    new Paragraph({
      ...centred,
      children: [run('Dohoda o poskytování sociální služby', { bold: true, size: TITLE_SIZE })],
    }),
    new Paragraph({
      ...centred,
      children: [
        run('uzavřená podle § 91 zákona č. 108/2006 Sb., o sociálních službách, ve znění pozdějších předpisů'),
      ],
    }),
  ]
}

function article([heading, ...paragraphs]: (typeof articles)[number], index: number): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: ARTICLE_GAP, after: GAP },
      keepNext: true,
      children: [run(`${index + 1}. ${heading}`, { bold: true })],
    }),
    ...paragraphs.map((text) => new Paragraph({ spacing: { after: GAP }, children: [run(text)] })),
  ]
}

function signatures(): Paragraph[] {
  return [
    'V ……………………………… dne ………………',
    '',
    '……………………………………………………  za poskytovatele',
    '',
    '……………………………………………………  uživatel služby',
  ].map((text) => new Paragraph({ spacing: { before: GAP }, keepNext: true, children: [run(text)] }))
}

function run(text: string, look: { readonly bold?: boolean; readonly size?: number } = {}): TextRun {
  return new TextRun({ text: unbroken(text), ...look })
}
