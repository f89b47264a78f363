import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { useTexts } from '../texts/language.ts'
import { Failure } from './failure.tsx'
import { AroundFields, type FaultWords } from './field.tsx'
import { FormElement } from './form-element.tsx'
import { Kept } from './kept.tsx'
import { SaveButton } from './save-button.tsx'
import type { Standing } from './use-form.ts'

export interface FormFrameProps {
  readonly form: Standing
  readonly save: string
  /** What is said when somebody else has saved first: what they saved stands on the page. */
  readonly overtaken: string
  /** Words for what is wrong with the step itself and with no field of it. */
  readonly words?: FaultWords
  /** Whether somebody came to write in it, so that the focus goes there. */
  readonly opened?: boolean
  readonly children: ComponentChildren
  readonly onCancel?: (() => void) | undefined
}

/** What is around the fields of a form: what was brought back, what stands against saving, the button. */
export function FormFrame({ form, save, overtaken, words = {}, opened = false, ...rest }: FormFrameProps) {
  const { children, onCancel } = rest
  const texts = useTexts()
  const isOvertaken = form.overtaken !== undefined && form.failure === undefined
  return (
    <FormElement form={form} opened={opened}>
      <Kept form={form} />
      {children}
      <Failure form={form} says={isOvertaken ? overtaken : undefined}>
        <OfNoField words={words} />
      </Failure>
      <SaveButton form={form} label={save} />
      {onCancel && (
        <button type="button" class="quiet" onClick={onCancel}>
          {texts.form.cancel}
        </button>
      )}
    </FormElement>
  )
}

function OfNoField({ words }: { words: FaultWords }) {
  const { others } = useContext(AroundFields)
  const said = new Set(Object.values(others).flatMap((code) => words[code] ?? []))
  return [...said].map((text) => <span key={text}> {text}</span>)
}
