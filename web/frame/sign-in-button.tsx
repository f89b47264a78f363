import { useEffect, useState } from 'preact/hooks'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'

/** The way to the sign-in service and back to the address that is open now. */
export function SignInButton({ label, main = false }: { label: string; main?: boolean }) {
  const { frame } = useTexts()
  const { session } = useServices()
  const [unreachable, setUnreachable] = useState(false)
  useEffect(() => session.prepare(), [session])
  const signIn = () => {
    setUnreachable(false)
    session.signIn().catch(() => setUnreachable(true))
  }
  return (
    <>
      <button type="button" class={main ? 'main' : ''} onClick={signIn}>
        {label}
      </button>
      {unreachable && (
        <p class="fault" role="alert">
          {frame.unreachable.title} {frame.unreachable.remedy}
        </p>
      )}
    </>
  )
}
