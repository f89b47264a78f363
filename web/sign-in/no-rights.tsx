import { LanguageSwitch } from '../frame/language-switch.tsx'
import { useTitle } from '../frame/screen.tsx'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { useNoRightsTexts } from './use-no-rights-texts.ts'

/** For people of the platform, and for whoever belongs to no centre any more. */
export function NoRights() {
  const { frame } = useTexts()
  const { title, why, remedy } = useNoRightsTexts()
  const { session } = useServices()
  useTitle(title)
  return (
    <main id="main" class="start">
      <LanguageSwitch />
      <h1>{title}</h1>
      <p>{why}</p>
      <p>{remedy}</p>
      <button type="button" onClick={() => session.signOut()}>
        {frame.signOut}
      </button>
    </main>
  )
}
