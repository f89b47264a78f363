import { useContext } from 'preact/hooks'
import { useCentreFormTexts } from './centre-texts.ts'
import { Failure } from './failure.tsx'
import { AroundFields } from './field.tsx'
import type { Standing } from './use-form.ts'

/** Why settings of the centre were not saved, and where to put right what is on another screen: all of them are saved together. */
export function CentreFailure({ form }: { form: Standing }) {
  const { parts } = useCentreFormTexts()
  const { others } = useContext(AroundFields)
  const elsewhere = Object.keys(others).flatMap(
    (path) => parts.find(({ part }) => path.split('.').includes(part)) ?? [],
  )
  return (
    <Failure form={form}>
      {[...new Set(elsewhere)].map(({ part, name, screen }) => (
        <span key={part}>
          {' '}
          <a href={screen}>{name}</a>.
        </span>
      ))}
    </Failure>
  )
}
