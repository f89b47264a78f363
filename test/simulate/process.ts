import type { Table } from '../../functions/store/table/connection.ts'
import type { Dice } from './dice.ts'

/** What a process throws from the moment of its end on. */
class Crash extends Error {}

/** A process that may end at any write to the table: before it, or after it with the answer lost. */
export interface Process {
  readonly table: Table
  /** Whether it has ended: what it did not do, nobody does until somebody is called again. */
  isOver(): boolean
  /** The next write is the mark of a letter that the post has just taken. */
  handedOver(): void
}

interface Rates {
  readonly write: number
  readonly unmarked: number
}

/** A new process over a table. */
export function startProcess(table: Table, dice: Dice, rates: Rates): Process {
  let isOver = false
  let isUnmarked = false
  const end = () => {
    isOver = true
    throw new Crash()
  }
  const send = async (command: object) => {
    if (isOver) throw new Crash()
    if (!isWrite(command)) return table.doc.send(command as never)
    if (dice.chance(isUnmarked ? rates.unmarked : rates.write / 2)) end()
    isUnmarked = false
    const answer = await table.doc.send(command as never)
    if (dice.chance(rates.write / 2)) end()
    return answer
  }
  const doc = new Proxy(table.doc, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  })
  return {
    table: { name: table.name, doc },
    isOver: () => isOver,
    handedOver: () => {
      isUnmarked = true
    },
  }
}

function isWrite(command: object): boolean {
  return /^(TransactWrite|Update|Put)Command$/.test(command.constructor.name)
}
