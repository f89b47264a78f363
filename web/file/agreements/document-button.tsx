import type { Agreement } from '../../../shared/agreements/agreement.ts'
import { versionOn } from '../../../shared/centres/centres.ts'
import { fullName } from '../../../shared/clients/full-name.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { DownloadButton } from '../../forms/download-button.tsx'
import { useServices, useWorker } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import type { OpenService } from './use-agreements.ts'
import { inCzech, useAgreementsTexts } from './use-agreements-texts.ts'

interface DocumentButtonProps {
  readonly open: OpenService
  readonly agreement: Agreement
}

/** Makes the document of a written agreement from the centre's template. What makes it is loaded only then. */
export function DocumentButton({ open, agreement }: DocumentButtonProps) {
  const { agreements: texts } = useAgreementsTexts()
  const { clock } = useServices()
  const worker = useWorker()
  const staffName = useStaffName()
  const make = async () => {
    const { file, service, calls } = open
    const [{ agreementDocument }, { document }] = await Promise.all([
      import('../../documents/agreement.ts'),
      calls.template(),
    ])
    const keyWorker = service.periods.at(-1)?.keyWorker
    return agreementDocument(document, {
      agreement,
      file,
      ...{
        name: fullName(file.person),
        provider: providerOf(service.providers, agreement, clock.now()),
        now: clock.now(),
      },
      worker: keyWorker === undefined ? worker.name : staffName(keyWorker),
      activities: inCzech.agreements.activity,
    })
  }
  return (
    <div class="action">
      <DownloadButton
        words={{ making: texts.documentMaking, failed: texts.documentFailed }}
        label={texts.document}
        name={texts.documentName(open.file.reference)}
        make={make}
        noted={{ did: 'agreement-document', client: open.file.client }}
      />
    </div>
  )
}

/** Who gives the service, by the name of the day on which the agreement was signed, or begins. */
function providerOf(providers: OpenService['service']['providers'], { signed, from }: Agreement, now: Instant) {
  const provider = versionOn(providers, signed?.on ?? from ?? pragueDay(now))
  if (provider === undefined) throw new Error('nobody gives the service')
  return provider
}
