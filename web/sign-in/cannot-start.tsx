import { Icon } from '../frame/icon.tsx'
import { useTexts } from '../texts/language.ts'

/** The page is here and what it needs from the platform is not. */
export function CannotStart() {
  const { signIn, frame } = useTexts()
  return (
    <main class="start">
      <h1>{frame.product}</h1>
      <div class="notice warn" role="alert">
        <Icon name="offline" />
        <p>
          <strong>{signIn.cannotStart}</strong> {frame.unreachable.remedy}
        </p>
        <button type="button" onClick={() => location.reload()}>
          {frame.retry}
        </button>
      </div>
    </main>
  )
}
