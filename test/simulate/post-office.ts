import type { LetterChannel } from '../../functions/mail/channel.ts'
import type { Dice } from './dice.ts'
import { HOUR, MINUTE, type Options, type Plan, type Span } from './plan.ts'

/** A letter that the mail service took. */
export interface Taken {
  readonly centre: string
  readonly id: string
  readonly at: number
  readonly to: readonly string[]
  readonly bounced: readonly string[]
}

interface PostDeps {
  readonly plan: Plan
  readonly options: Options
  readonly now: () => number
  readonly dice: Dice
  readonly onTaken: (taken: Taken) => void
}

/** The mail service outside: it is down at times, some mailboxes take nothing, and it keeps its own book of what it took. */
export function openPostOffice({ plan, options, now, dice, onTaken }: PostDeps) {
  const taken: Taken[] = []
  const take = (letter: Taken) => {
    if (options.plant === 'drop' && dice.chance(0.2)) return
    taken.push(letter)
    onTaken(letter)
  }
  const send: LetterChannel['send'] = async ({ letter: { centre, id }, to: meant }) => {
    const at = now()
    const everybody = ['sluzba', 'volno', 'vedouci'].map((name) => `${name}@${centre}.example`)
    const to = options.plant === 'wake' ? everybody : meant
    if (plan.outages.some((outage) => isWithin(outage, at))) throw new Error('the mail service is down')
    const isBroken = (address: string) =>
      plan.brokenMailboxes.some((box) => box.address === address && isWithin(box, at))
    const letter = { centre, id, at, to, bounced: to.filter(isBroken) }
    take(letter)
    if (options.plant === 'twice' && dice.chance(0.2)) take(letter)
    return `message-${taken.length}`
  }
  return { taken, send }
}

function isWithin({ from, until }: Span, at: number): boolean {
  return from <= at && at < until
}

/** When the mail service tells that a letter came back. */
export function bounceDelay(dice: Dice): number {
  return Math.min(2 * HOUR, MINUTE / 2 + dice.around(2 * MINUTE))
}
