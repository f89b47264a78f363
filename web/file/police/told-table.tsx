import type { ToldAnew } from '../../../shared/police/told-anew.ts'
import type { WordContent } from '../../../shared/police/word.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { fieldName, saidWords } from './told-words.ts'
import { useToldTexts } from './use-told-texts.ts'

type Supplement = Extract<WordContent, { kind: 'supplement' }>

const WORDS_ABOUT: readonly string[] = ['kind', 'reason', 'person', 'added', 'isFirst']

/** The names of the fields that a supplement tells of, but for those of the person. */
export function ToldNames({ word }: { word: Supplement }) {
  const texts = useToldTexts()
  const paths = Object.entries(word)
    .filter(([field]) => !WORDS_ABOUT.includes(field))
    .flatMap(([field, told]) =>
      typeof told === 'object' && !Array.isArray(told)
        ? Object.keys(told ?? {}).map((inside) => `${field}.${inside}`)
        : [field],
    )
  if (paths.length === 0) return null
  return (
    <p>
      {texts.police.news}: {paths.map((path) => fieldName(texts, path)).join('; ')}
    </p>
  )
}

/** What was said before and what is said now, side by side. */
export function ToldTable({ told, at, label }: { told: readonly ToldAnew[]; at: Instant; label: string }) {
  const texts = useToldTexts()
  const { police } = texts
  const words = (path: string, value: unknown) => saidWords(path, value, { texts, at }) || police.unknownBefore
  return (
    <table class="told-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{police.field}</th>
          <th scope="col">{police.was}</th>
          <th scope="col">{police.now}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ path, was, now }) => (
          <tr key={path}>
            <th scope="row">{fieldName(texts, path)}</th>
            <td class="prose">{words(path, was)}</td>
            <td class="prose">
              <b>{words(path, now)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
