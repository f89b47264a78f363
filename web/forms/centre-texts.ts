import type { Language } from '../../shared/problems/language.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { useLanguage } from '../texts/language.ts'

/** What stands around every form of the centre's settings. */
interface CentreFormTexts {
  readonly saved: string
  readonly overtaken: string
  readonly takeTheirs: string
  readonly saveMine: string
  readonly discard: string
  /** Parts of the settings by the screen on which they are put right. */
  readonly parts: readonly { readonly part: string; readonly name: string; readonly screen: string }[]
}

const texts: Readonly<Record<Language, CentreFormTexts>> = unbrokenTexts({
  cs: {
    saved: 'Uloženo.',
    overtaken: 'Nastavení mezitím změnil někdo jiný. Nic z toho, co jste napsali, se neztratilo.',
    takeTheirs: 'Načíst uložené a zahodit moje',
    saveMine: 'Uložit moje',
    parts: [
      { part: 'staff', name: 'Nastavení centra: lidé', screen: '/nastaveni' },
      { part: 'founderEmail', name: 'Nastavení centra: e-mail zřizovatele', screen: '/nastaveni' },
      { part: 'ladders', name: 'Nastavení centra: upomínky', screen: '/nastaveni' },
      { part: 'complaintDays', name: 'Nastavení centra: počet dnů na odpověď', screen: '/nastaveni' },
      { part: 'minimumAge', name: 'Nastavení centra: nejnižší věk', screen: '/nastaveni' },
      { part: 'figures', name: 'Nastavení centra: jak se počítá', screen: '/nastaveni' },
      { part: 'capacity', name: 'Nastavení centra: okamžitá kapacita', screen: '/nastaveni' },
      { part: 'places', name: 'Nastavení centra: místa a jejich hodiny', screen: '/nastaveni' },
      { part: 'fieldsOff', name: 'Podoba centra: na co se formuláře ptají', screen: '/podoba' },
      { part: 'partners', name: 'Podoba centra: partneři', screen: '/podoba' },
      { part: 'meetingKinds', name: 'Podoba centra: druhy setkání', screen: '/podoba' },
      { part: 'towns', name: 'Podoba centra: obce', screen: '/podoba' },
      { part: 'answerTemplate', name: 'Nastavení centra: vzor dopisu s odpovědí', screen: '/nastaveni' },
      { part: 'extensionTemplate', name: 'Nastavení centra: vzor dopisu o prodloužení', screen: '/nastaveni' },
      { part: 'letterHead', name: 'Nastavení centra: hlavička dopisů', screen: '/nastaveni' },
      { part: 'letterFoot', name: 'Nastavení centra: patička dopisů', screen: '/nastaveni' },
      { part: 'roster', name: 'Služby: rozpis služeb', screen: '/sluzby' },
      { part: 'retention', name: 'Uchovávání a likvidace: doby uchovávání', screen: '/uchovavani' },
    ],
    discard: 'Zahodit změny',
  },
  en: {
    saved: 'Saved.',
    overtaken: 'Somebody else has changed the settings meanwhile. Nothing you have written is lost.',
    takeTheirs: 'Load what is saved and drop mine',
    saveMine: 'Save mine',
    parts: [
      { part: 'staff', name: 'Centre settings: people', screen: '/nastaveni' },
      { part: 'founderEmail', name: 'Centre settings: e-mail of the founder', screen: '/nastaveni' },
      { part: 'ladders', name: 'Centre settings: reminders', screen: '/nastaveni' },
      { part: 'complaintDays', name: 'Centre settings: days to answer', screen: '/nastaveni' },
      { part: 'minimumAge', name: 'Centre settings: the minimum age', screen: '/nastaveni' },
      { part: 'figures', name: 'Centre settings: how it is counted', screen: '/nastaveni' },
      { part: 'capacity', name: 'Centre settings: capacity at one moment', screen: '/nastaveni' },
      { part: 'places', name: 'Centre settings: places and their hours', screen: '/nastaveni' },
      { part: 'fieldsOff', name: 'Forms of the centre: what they ask', screen: '/podoba' },
      { part: 'partners', name: 'Forms of the centre: partners', screen: '/podoba' },
      { part: 'meetingKinds', name: 'Forms of the centre: kinds of meetings', screen: '/podoba' },
      { part: 'towns', name: 'Forms of the centre: municipalities', screen: '/podoba' },
      { part: 'answerTemplate', name: 'Centre settings: the template of letters of answer', screen: '/nastaveni' },
      {
        part: 'extensionTemplate',
        name: 'Centre settings: the template of letters about putting off',
        screen: '/nastaveni',
      },
      { part: 'letterHead', name: 'Centre settings: the head of letters', screen: '/nastaveni' },
      { part: 'letterFoot', name: 'Centre settings: the foot of letters', screen: '/nastaveni' },
      { part: 'roster', name: 'Duties: the roster', screen: '/sluzby' },
      { part: 'retention', name: 'Retention and disposal: the times', screen: '/uchovavani' },
    ],
    discard: 'Drop the changes',
  },
})

export function useCentreFormTexts(): CentreFormTexts {
  return texts[useLanguage()]
}
