import { useLocation } from 'preact-iso/router'
import { NotFound } from '../../frame/not-found.tsx'
import { PlainFrame } from '../../frame/plain-frame.tsx'
import { useWorker } from '../../services.ts'
import { SharedFileRoute, SharedFilesScreen } from './shared-files.tsx'

/** All that an external sees: who is signed in and the way out, the files that are shared, and each of them. */
export function ExternalApp() {
  const { name, centre } = useWorker()
  return (
    <PlainFrame place={centre} name={name}>
      <Shown />
    </PlainFrame>
  )
}

function Shown() {
  const { path } = useLocation()
  const [, client] = /^\/spis\/([^/]+)/.exec(path) ?? []
  if (client !== undefined) return <SharedFileRoute client={client} />
  return path === '/' ? <SharedFilesScreen /> : <NotFound />
}
