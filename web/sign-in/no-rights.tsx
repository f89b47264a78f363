import { LanguageSwitch } from '../frame/language-switch.tsx'
import { useTitle } from '../frame/screen.tsx'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'

/** For people of the association and the platform, who see no client's data. */
export function NoRights() {
  const { signIn, frame } = useTexts()
  const { session } = useServices()
  useTitle(signIn.noRights)
  return (
    <main id="main" class="start">
      <LanguageSwitch />
      <h1>{signIn.noRights}</h1>
      <p>{signIn.noRightsWhy}</p>
      <p>{signIn.noRightsDo}</p>
      <button type="button" onClick={() => session.signOut()}>
        {frame.signOut}
      </button>
    </main>
  )
}
