import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../shared/problems/language.ts'
import { birthNumbersIn, withoutBirthNumber } from '../../shared/text/birth-number.ts'
import { unbrokenTexts } from '../../shared/text/unbroken.ts'
import { Icon } from '../frame/icon.tsx'
import { useLanguage } from '../texts/language.ts'

interface BirthNumberTexts {
  readonly question: (written: string) => string
  readonly why: string
  readonly remove: string
  readonly keep: string
}

// Beside what says them: every other text of forms comes with the first page.
const texts: Readonly<Record<Language, BirthNumberTexts>> = unbrokenTexts({
  cs: {
    question: (written) => `Je ${written} rodné číslo?`,
    why: 'Rodná čísla Opora neeviduje: stačí jméno a datum narození.',
    remove: 'Ano, smazat z textu',
    keep: 'Ne, nechat',
  },
  en: {
    question: (written) => `Is ${written} a birth number?`,
    why: 'Opora keeps no birth numbers: a name and a date of birth are enough.',
    remove: 'Yes, take it out of the text',
    keep: 'No, leave it',
  },
})

/**
 * Asks about every text of a form that looks like a birth number whether it is one. It stands in nobody's way: what is said to be none is
 * not asked about again, and saving works all the time.
 */
export function BirthNumbers({ form, saved }: { form: RefObject<HTMLFormElement>; saved: boolean }) {
  const words = texts[useLanguage()]
  const [found, setFound] = useState<readonly string[]>([])
  const [denied, setDenied] = useState<readonly string[]>([])
  useEffect(() => {
    const element = form.current
    const look = () => setFound(writtenIn(element))
    look()
    element?.addEventListener('input', look)
    return () => element?.removeEventListener('input', look)
    // What is saved leaves the form empty, and nothing to ask about.
  }, [saved])
  const asked = found.filter((written) => !denied.includes(written))
  return (
    <>
      {asked.map((written) => (
        <div key={written} class="notice warn birth-number" role="status">
          <Icon name="alert" />
          <div>
            <p>
              <strong>{words.question(written)}</strong> {words.why}
            </p>
            <p class="actions">
              <button type="button" onClick={() => remove(form.current, written)}>
                {words.remove}
              </button>
              <button type="button" class="quiet" onClick={() => setDenied([...denied, written])}>
                {words.keep}
              </button>
            </p>
          </div>
        </div>
      ))}
    </>
  )
}

type Input = HTMLInputElement | HTMLTextAreaElement

function inputsOf(form: HTMLFormElement | null): Input[] {
  return [...(form?.querySelectorAll<Input>('textarea, input[type=text]') ?? [])]
}

function writtenIn(form: HTMLFormElement | null): string[] {
  return [...new Set(inputsOf(form).flatMap(({ value }) => birthNumbersIn(value)))]
}

/** Takes it out of every field as if it had been done by hand, so that the form learns of it. */
function remove(form: HTMLFormElement | null, written: string): void {
  for (const input of inputsOf(form).filter(({ value }) => value.includes(written))) {
    input.value = withoutBirthNumber(input.value, written)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
