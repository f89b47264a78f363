import { Icon } from '../frame/icon.tsx'
import { LanguageSwitch } from '../frame/language-switch.tsx'
import { useTitle } from '../frame/screen.tsx'
import { SignInButton } from '../frame/sign-in-button.tsx'
import type { SignInStanding } from '../session.ts'
import { useTexts } from '../texts/language.ts'

/** Before anybody is signed in: what this is, and the way in. */
export function StartScreen({ standing }: { standing: SignInStanding }) {
  const { signIn, frame } = useTexts()
  useTitle(signIn.title)
  return (
    <main id="main" class="start">
      <LanguageSwitch />
      <h1>
        <img src="/assets/favicon.svg" alt="" width="44" height="44" /> {frame.product}
      </h1>
      <p class="lead">{signIn.lead}</p>
      <p>{signIn.what}</p>
      <Outcome standing={standing} />
      <SignInButton label={signIn.button} main />
      <p class="quiet-text">
        {signIn.who} {location.pathname !== '/' && signIn.returning}
      </p>
      <p class="help">{signIn.help}</p>
    </main>
  )
}

function Outcome({ standing }: { standing: SignInStanding }) {
  const { signIn } = useTexts()
  if (standing !== 'failed' && standing !== 'half-out') return null
  return (
    <div class="notice warn" role="alert">
      <Icon name="alert" />
      <p>{standing === 'failed' ? signIn.failed : signIn.halfOut}</p>
    </div>
  )
}
