import type { Birth } from '../../../shared/police/birth.ts'
import type { SafeWindow } from '../../../shared/police/safe-window.ts'
import { phoneInGroups } from '../../../shared/text/phone-number.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'
import { windowText } from '../../forms/window-text.ts'
import { momentStamp } from '../../moments.ts'
import { bornWords } from '../birth.ts'
import { within } from '../facts.tsx'
import { addressLine } from '../report.tsx'
import type { AllToldTexts } from './use-told-texts.ts'

/** Parts whose fields say by themselves whose they are. */
const NAMED_ALONE = ['unit', 'officer', 'extensions']

/** What a field of a notice is called, by its path: `Vykázaná osoba: jméno`, `1. dítě: věk`. */
export function fieldName({ notice, file }: AllToldTexts, path: string): string {
  const [part = '', ...rest] = path.split('.')
  const labels: Readonly<Record<string, string>> = notice.labels
  const nth = rest.findIndex((step) => /^\d+$/.test(step))
  const number = Number(rest[nth]) + 1
  const field = [part, ...rest.filter((_, index) => index !== nth)].join('.')
  const own = labels[field] ?? rest.at(-1) ?? path
  const whole = part === 'endangered' ? file.report.person : labels[part]
  if (rest.length === 0 || NAMED_ALONE.includes(part)) return own
  if (nth < 0) return `${whole}: ${within(own)}`
  const one = part === 'children' ? notice.child(number) : notice.copy(number)
  return field === part ? one : `${one}: ${within(own)}`
}

type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Fields with coded words, and where these are called. */
const CODED: Readonly<Record<string, keyof AllToldTexts['notice']['codes']>> = {
  sex: 'sexes',
  relationOfEvicted: 'relationNames',
  relation: 'relationNames',
  weapon: 'weapons',
  substanceInfluence: 'substances',
  forms: 'violence',
  qualification: 'qualifications',
  saraDn: 'saraLevels',
  to: 'copyHolderNames',
}

interface Saying {
  readonly texts: AllToldTexts
  /** When somebody was born is told with how old they are at this instant. */
  readonly at: Instant
}

/** What a field says, in words; several lines for a list. Empty when nothing is known. */
export function saidWords(path: string, value: unknown, saying: Saying): string {
  const { texts, at } = saying
  const field = path.split('.').at(-1) ?? path
  if (value === undefined || value === '') return ''
  if (typeof value === 'boolean') return texts.notice.yesNo[value ? 'yes' : 'no']
  if (Array.isArray(value)) return listWords(path, value, saying)
  if (field === 'birthDate') return bornWords(texts.file, value as Birth, at) ?? ''
  if (field === 'deliveryAddress') return addressLine(value as Parameters<typeof addressLine>[0])
  if (typeof value === 'object' && value !== null) return objectWords(path, value, saying)
  const word = String(value)
  if (field === 'phone') return phoneInGroups(word)
  if (field === 'endsAt' || field === 'at') return momentStamp(texts.file, instant(word), at)
  const code = CODED[field]
  return (code && (texts.notice.codes as Codes)[code]?.[word]) ?? word
}

function listWords(path: string, list: readonly unknown[], saying: Saying): string {
  const { texts } = saying
  if (list.length === 0) return texts.notice.yesNo.no
  if (path.endsWith('safeWindows'))
    return (list as readonly SafeWindow[])
      .map((window) => `${texts.file.safe.windows[window.call]} ${windowText(texts.file, window)}`)
      .join('\n')
  if (typeof list[0] === 'string') return list.map((one) => saidWords(path, one, saying)).join(', ')
  return list.map((one, index) => `${index + 1}. ${objectWords(path, one as object, saying)}`).join('\n')
}

function objectWords(path: string, value: object, saying: Saying): string {
  const { notice } = saying.texts
  const labels: Readonly<Record<string, string>> = notice.labels
  const said = Object.entries(value).map(([field, inside]) => {
    const words = saidWords(`${path}.${field}`, inside, saying)
    return words && `${within(labels[`${path}.${field}`] ?? field)} ${words}`
  })
  return said.filter(Boolean).join(', ')
}
