/** What the screen of somebody's own account says, in Czech. Loaded with the screen, not with the first page. */
export const cs = {
  title: 'Můj účet',
  calendar: 'Lhůty a služby v mém kalendáři',
  lead: 'Lhůty centra, své služby a naplánované pokusy o kontakt můžete mít v kalendáři, který už používáte: v telefonu, v Outlooku, v Google Kalendáři.',
  privacy:
    'V kalendáři jsou jen čísla spisů a časy, žádná jména. Své služby v něm vidíte na dva měsíce dopředu, i s výjimkami a předáními. Podrobnosti se otevřou až po přihlášení.',
  none: 'Zatím nemáte žádnou adresu kalendáře.',
  since: 'Vaše adresa platí od',
  create: 'Vytvořit adresu',
  renew: 'Vytvořit novou adresu',
  renewing: 'Stará adresa přestane hned platit a nová se ukáže jen jednou.',
  revoke: 'Zrušit adresu',
  working: 'Pracuje se…',
  revoked: 'Adresa je zrušená. Kalendáře, které ji znají, už nic nového nedostanou.',
  onceTitle: 'Nová adresa',
  once: 'Zkopírujte si ji teď. Podruhé ji zobrazit nejde; kdykoli si ale můžete vytvořit jinou.',
  address: 'Adresa kalendáře',
  copy: 'Zkopírovat',
  copied: 'Zkopírováno.',
  notCopied: 'Zkopírovat se nepodařilo. Adresa je označená, zkopírujte ji sami.',
  open: 'Přidat do kalendáře v tomto zařízení',
  howTitle: 'Kam ji vložit',
  how: [
    'Google Kalendář: Jiné kalendáře → Z adresy URL.',
    'Outlook: Přidat kalendář → Přihlásit se k odběru z webu.',
    'iPhone a iPad: Nastavení → Kalendář → Účty → Přidat odebíraný kalendář.',
  ],
  refresh: 'Kalendář si změny stahuje sám, podle programu po minutách až hodinách. Rychlejší je vždy e-mail.',
  share: 'Kdo adresu zná, lhůty i vaše služby uvidí. Neposílejte ji dál; když se to stane, vytvořte si novou.',
}

export type AccountTexts = typeof cs
