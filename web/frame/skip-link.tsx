import { useTexts } from '../texts/language.ts'

/** For people who come by keyboard: past the header, straight to what the screen is about. */
export function SkipLink() {
  return (
    <a class="skip" href="#main">
      {useTexts().frame.skip}
    </a>
  )
}
