import { expect, it } from 'vitest'
import { timeLine, withWords, written } from '../../../shared/clients/time-line.ts'
import type { WorkEntry } from '../../../shared/work/entry.ts'
import { noteEntry } from '../../support/entries.ts'
import { attempt } from '../../support/files.ts'

const entry = (id: string, at: string, recordedAt = at): WorkEntry => ({
  ...noteEntry({ id, at }),
  ...{ version: 1, by: 'jana', recordedAt },
})
const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`

it('attempts and other work stand in one line, newest first by when they were, then by when they were written down', () => {
  const attempts = [attempt('a', { at: at(10) }), attempt('d', { at: at(14), recordedAt: at(15) })]
  const work = [entry('b', at(12)), entry('c', at(14), at(14)), entry('e', at(11), at(20)), entry('f', at(14), at(16))]
  expect(timeLine(attempts, work).map((step) => written(step).id)).toEqual(['f', 'd', 'c', 'b', 'e', 'a'])
})

it('has what police told later where it was told, as far as the steps around it are loaded', () => {
  const steps = timeLine([attempt('a', { at: at(10) }), attempt('d', { at: at(14) })], [entry('b', at(12))])
  const words = [8, 11, 16].map((hour) => ({ deliveredAt: at(hour), ordinal: hour }))
  const shown = (areAll: boolean, loaded = steps) =>
    withWords(loaded, words, areAll).map((row) => (row.kind === 'word' ? row.word.ordinal : written(row).id))
  expect(shown(true)).toEqual([16, 'd', 'b', 11, 'a', 8])
  expect(shown(false)).toEqual([16, 'd', 'b', 11, 'a'])
  expect(shown(false, steps.slice(0, 2))).toEqual([16, 'd', 'b'])
  expect(shown(true, [])).toEqual([16, 11, 8])
  expect(shown(false, [])).toEqual([])
})
