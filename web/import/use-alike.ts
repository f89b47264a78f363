import { useEffect, useRef, useState } from 'preact/hooks'
import type { ImportRow } from '../../shared/import/row.ts'
import { COMPARED_AT_ONCE, type Compared } from '../../shared/import/steps.ts'
import type { AlikePeople } from '../../shared/register/views.ts'
import { useServices } from '../services.ts'
import { importCalls } from './import-calls.ts'
import type { Ready } from './work.ts'

type People = Omit<AlikePeople, 'now'>

export interface AlikeWork {
  /** How many rows are compared by now. */
  readonly done: number
  /** Who may be here already, by the number of the row. */
  readonly found: ReadonlyMap<number, People>
}

/** Compares rows with the files of the centre, a few at a time, beside everything else. A connection that is lost says nothing here. */
export function useAlike(ready: Ready): AlikeWork {
  const { calls } = useServices()
  /** What was answered of a person, by what was asked: a row that is mended is asked about anew, and no other. */
  const answers = useRef(new Map<string, People | undefined>())
  const [, setTurns] = useState(0)
  const asked = [...ready].map(([row, read]) => ({ row, key: JSON.stringify(somebodyOf(read)) }))
  useEffect(() => {
    let isGone = false
    const compare = async () => {
      const open = asked.filter(({ key }) => !answers.current.has(key))
      for (let from = 0; from < open.length && !isGone; from += COMPARED_AT_ONCE) {
        const rows = open.slice(from, from + COMPARED_AT_ONCE)
        const compared = rows.map(({ row, key }) => ({ row, somebody: JSON.parse(key) as Somebody }))
        const answer = await importCalls(calls.ask).alike({ rows: compared })
        const people = new Map(answer.rows.map((each) => [each.row, each.people]))
        for (const { row, key } of rows) answers.current.set(key, people.get(row))
        setTurns((turns) => turns + 1)
      }
    }
    compare().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [ready])
  const done = asked.filter(({ key }) => answers.current.has(key))
  const found = done.flatMap(({ row, key }) => {
    const people = answers.current.get(key)
    return people ? [[row, people] as const] : []
  })
  return { done: done.length, found: new Map(found) }
}

type Somebody = Compared['rows'][number]['somebody']

/** What of a row people are known again by. */
function somebodyOf({ person, phones }: ImportRow): Somebody {
  const { givenName, familyName, birthDate: birth, sex, municipality } = person
  return { givenName, familyName, birth, sex, phones, municipality: municipality?.name }
}
