import { useTexts } from '../texts/language.ts'
import { Screen } from './screen.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const { signIn } = useTexts()
  return (
    <Screen heading={signIn.notFound} title={signIn.notFound}>
      <p>{signIn.notFoundWhy}</p>
      <p>
        <a href="/">{signIn.toToday}</a>
      </p>
    </Screen>
  )
}
