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
  readonly faults: string
  /** Parts of the settings, for saying which is to be put right. */
  readonly faultAt: Readonly<Record<string, string>>
  /** What is wrong, by its code, where the part alone does not say it. */
  readonly why: Readonly<Record<string, string>>
}

const texts: Readonly<Record<Language, CentreFormTexts>> = unbrokenTexts({
  cs: {
    saved: 'Uloženo.',
    overtaken: 'Nastavení mezitím změnil někdo jiný. Nic z toho, co jste napsali, se neztratilo.',
    takeTheirs: 'Načíst uložené a zahodit moje',
    saveMine: 'Uložit moje',
    faults: 'Opravte:',
    faultAt: {
      staff: 'lidé',
      roster: 'rozpis služeb',
      founderEmail: 'e-mail zřizovatele',
      ladders: 'upomínky: každá musí mít jiný čas a komu psát',
      complaintDays: 'počet dnů na odpověď',
      answerTemplate: 'vzor dopisu s odpovědí',
      handover: 'předání služby',
    },
    why: {
      'too-much-together': 'Je toho víc, než se dá uložit. Vymažte, co už neplatí, například staré výjimky.',
      'too-many-leaving': 'Najednou lze odebrat nejvýše 15 lidí. Uložte změny po částech.',
    },
    discard: 'Zahodit změny',
  },
  en: {
    saved: 'Saved.',
    overtaken: 'Somebody else has changed the settings meanwhile. Nothing you have written is lost.',
    takeTheirs: 'Load what is saved and drop mine',
    saveMine: 'Save mine',
    faults: 'Correct:',
    faultAt: {
      staff: 'people',
      roster: 'the roster',
      founderEmail: 'e-mail of the founder',
      ladders: 'reminders: each needs a time of its own and somebody to write to',
      complaintDays: 'days to answer',
      answerTemplate: 'the template of letters of answer',
      handover: 'the hand-over',
    },
    why: {
      'too-much-together': 'It is more than can be stored. Remove what is over, old exceptions for instance.',
      'too-many-leaving': 'At most 15 people can be removed at once. Save the changes in parts.',
    },
    discard: 'Drop the changes',
  },
})

export function useCentreFormTexts(): CentreFormTexts {
  return texts[useLanguage()]
}
