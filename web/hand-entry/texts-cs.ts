import type { HandChannel } from '../../shared/police/receipt.ts'

export const cs = {
  title: 'Ruční zápis vykázání',
  lead: 'Pro úřední záznam, který přišel faxem, datovou schránkou, e-mailem nebo telefonem. Založí spisy a spustí lhůtu 48 hodin od skutečného doručení. Skeny se tu neukládají: uložte je do své spisové služby.',
  how: 'Jak záznam přišel',
  channel: 'Přišel',
  channels: {
    fax: 'faxem',
    'data-box': 'datovou schránkou',
    'e-mail': 'e-mailem',
    phone: 'telefonem',
  } satisfies Record<HandChannel, string>,
  deliveredAt: 'Kdy byl doručen',
  deliveredAtHint: 'Kdy ho centrum skutečně mělo: od této chvíle běží 48 hodin.',
  saidBy: 'Kdo to uvádí',
  saidByHint:
    'Od koho víte, že záznam přišel v tento čas. Například „prap. Nováková, OO Liberec“ nebo „časový údaj na faxu“.',
  why: 'Proč se zapisuje později',
  whyHint: 'Zůstane u záznamu a v historii.',
  faults: {
    missing: 'Vyplňte prosím.',
    too_small: 'Vyplňte prosím.',
    too_big: 'Text je příliš dlouhý.',
    invalid_value: 'Vyberte prosím z nabídky.',
    invalid_format: 'Napište den a čas.',
    'no-letter': 'Napište to slovy.',
    'in-the-future': 'To je v budoucnosti.',
    'too-long-ago': 'To je před více než 60 dny. Založte spis bez vykázání.',
  },
  pastDue: 'Lhůta 48 hodin už uplynula. Zapište záznam hned: spis bude po lhůtě a upozornění odejdou.',
  alike: 'Možná už tu je',
  alikeLead:
    'Spisy se stejným číslem jednacím, stejným obydlím nebo podobnou osobou. Otevřete je, než budete pokračovat; jde-li o jiný případ, zapište záznam.',
  alikeAbove: 'Ve formuláři výše je upozornění, že záznam tu možná už je.',
  save: 'Zapsat vykázání',
  saveAnyway: 'Přesto zapsat vykázání',
  saved: 'Vykázání je zapsané',
  isOther: 'Tento zápis už byl uložen dříve s jinými údaji. Platí dřívější: co chybí, doplňte ve spisu.',
  number: 'Číslo podání',
  offerDueAt: 'Nabídnout pomoc do',
  openFile: 'Otevřít spis',
  file: (nth: number) => `Spis ${nth}. ohrožené osoby`,
  receipt: 'Potvrzení pro policii (tisk)',
  receiptSoon: 'Potvrzení se podepisuje, za chvíli tu bude.',
  another: 'Zapsat další',
  back: 'Zpět na klienty',
}

export type HandEntryTexts = typeof cs
