/** What the screen of failing addresses says, in Czech. Loaded with the screen. */
export const cs = {
  title: 'Adresy, kam nechodí pošta',
  lead: 'Na tyto adresy Opora nepíše, dokud zbývá kdokoli jiný. Lhůty se tím nemění.',
  none: 'Na všechny adresy centra pošta chodí.',
  founder: 'Kontakt na zřizovatele',
  bounced: 'Pošta se vrátila jako nedoručitelná.',
  complained: 'Dopis z Opory byl označen jako nevyžádaná pošta.',
  since: 'od',
  correct: 'Je-li adresa napsaná špatně, opravte ji v nastavení centra; tím odsud zmizí.',
  settings: 'Nastavení centra',
  works: 'Adresa zase funguje',
  worksFor: (name: string) => `Adresa zase funguje: ${name}`,
  working: 'Ukládá se…',
  cleared: 'Uloženo. Opora na adresu zase píše.',
  changed: 'Seznam se mezitím změnil. Podívejte se na něj prosím znovu.',
  askHead: 'Opravit adresu nebo potvrdit, že zase funguje, může vedoucí centra. Řekněte jí to prosím.',
}

export type AddressTexts = typeof cs
