import type { changeKinds } from '../../shared/releases/difference.ts'
import type { Readiness } from '../../shared/releases/release.ts'
import { czech } from '../texts/plural.ts'

/** The texts about giving figures out, in Czech. */
export const cs = {
  title: (year: string) => `Vydávání čísel ${year}`,
  lead: 'Co vedení centra vydá, to zůstane, jak je: podepsané a čitelné napořád. Z vydaných čísel všech center se skládají zveřejněné tabulky; malá čísla se v nich skrývají.',
  together:
    'S rokem se vydají i jeho měsíce, s opravou měsíce i oprava už vydaného roku. Součet měsíců tak vždy dá rok.',
  years: 'Rok',
  earlier: (year: string) => `← ${year}`,
  later: (year: string) => `${year} →`,
  figures: 'Čísla centra',
  readiness: {
    ready: 'Zatím nevydáno.',
    'not-over': 'Ještě neskončil, vydat ho půjde potom.',
    missing: 'Čísla nelze spočítat, proto je zatím nejde vydat.',
  } satisfies Record<Readiness, string>,
  release: (period: string) => `Vydat: ${period}`,
  releaseCorrection: (period: string) => `Vydat opravu: ${period}`,
  confirm: 'Vydaná čísla už nikdo nezmění ani nesmaže. Co se opraví později, bude další znění.',
  yes: 'Opravdu vydat',
  no: 'Nevydávat',
  releasing: 'Vydává se…',
  changed: (count: number) => `Od vydání se změnilo ${czech(count, ['# číslo', '# čísla', '# čísel'])}:`,
  unchanged: 'Od vydání se nic nezměnilo.',
  version: (version: number) => `${version}. znění`,
  releasedBy: (who: string, when: string) => `vydáno ${when}${who === '' ? '' : `, ${who}`}`,
  signing: 'podepisuje se…',
  signed: 'podepsáno',
  differences: 'Co se změnilo proti předchozímu znění',
  none: 'žádný údaj',
  change: (label: string, from: string, to: string) => `${label}: ${from} → ${to}`,
  kinds: {
    more: 'záznamy přibyly',
    fewer: 'záznamy ubyly',
    corrected: 'záznamy byly opraveny',
    parts: 'stejný počet, jinak rozdělený',
    rules: 'centrum začalo počítat jinak',
    'new-figure': 'nově počítaný ukazatel',
    'gone-figure': 'ukazatel, který se už nepočítá',
  } satisfies Record<(typeof changeKinds)[number], string>,
  download: (version: number) => `Stáhnout ${version}. znění (JSON)`,
  making: 'Připravuje se…',
  failed: 'Stažení se nepovedlo.',
  file: (period: string, version: number) => `vydana-cisla-${period}-${version}`,
}

export type ReleasesTexts = typeof cs
