import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

interface SectionProps {
  readonly name: keyof ReturnType<typeof useNoticeFormTexts>['sections']
  readonly children: ComponentChildren
}

/** A part of the record under its heading. */
export function Section({ name, children }: SectionProps) {
  const id = useId()
  const { sections } = useNoticeFormTexts()
  return (
    <section class="panel notice-part" aria-labelledby={id}>
      <h2 id={id}>{sections[name]}</h2>
      {children}
    </section>
  )
}
