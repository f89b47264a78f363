import type { AgreementFields, NewAgreement } from '../../../shared/agreements/agreement.ts'
import type { ConsentFields, ConsentWithdrawal } from '../../../shared/agreements/consent.ts'
import type { EarlierWords } from '../../../shared/agreements/earlier.ts'
import type { Closing, PeriodCorrection, Reopening } from '../../../shared/agreements/period.ts'
import type { AgreementTemplate, Consents, ConsentView, ServiceView } from '../../../shared/agreements/views.ts'
import type { Cancelled } from '../../../shared/appointments/end.ts'
import type { Ask } from '../../api.ts'
import { segment } from '../../path-segment.ts'

/** What is asked of the service to one person and of her consents, and changed in them; each change from a version that was seen. */
export interface AgreementCalls {
  service(): Promise<ServiceView>
  addAgreement(version: number, agreement: NewAgreement): Promise<ServiceView>
  correctAgreement(version: number, change: { id: string; agreement: AgreementFields }): Promise<ServiceView>
  withdrawAgreement(version: number, withdrawal: { id: string; reason: string }): Promise<ServiceView>
  correctPeriod(version: number, change: { id: string; period: PeriodCorrection }): Promise<ServiceView>
  close(version: number, ended: { closing: Closing; cancelled: Cancelled }): Promise<ServiceView>
  reopen(version: number, reopening: Reopening): Promise<ServiceView>
  /** What an agreement, a period or a consent said before it was put right. */
  earlier(of: string): Promise<EarlierWords>
  consents(): Promise<Consents>
  /** From version 0 it is a new one. */
  writeConsent(version: number, given: { id: string; consent: ConsentFields }): Promise<ConsentView>
  withdrawConsent(version: number, taken: { id: string; withdrawal: ConsentWithdrawal }): Promise<ConsentView>
  /** The centre's own template of written agreements. */
  template(): Promise<AgreementTemplate>
}

/** The calls of a file's agreements. */
export function agreementCalls(ask: Ask, client: string): AgreementCalls {
  const param = { client: segment(client) }
  const agreement = (id: string) => ({ ...param, agreement: segment(id) })
  return {
    service: () => ask(({ clients }) => clients[':client'].service.$get({ param })),
    earlier: (of) =>
      ask(({ clients }) => clients[':client'].earlier[':of'].$get({ param: { ...param, of: segment(of) } })),
    addAgreement: (version, added) =>
      ask(({ clients }) => clients[':client'].agreements.$post({ param, json: { version, ...added } })),
    correctAgreement: (version, { id, agreement: fields }) =>
      ask(({ clients }) =>
        clients[':client'].agreements[':agreement'].$put({
          param: agreement(id),
          json: { version, agreement: fields },
        }),
      ),
    withdrawAgreement: (version, { id, reason }) =>
      ask(({ clients }) =>
        clients[':client'].agreements[':agreement'].withdrawal.$post({
          param: agreement(id),
          json: { version, reason },
        }),
      ),
    correctPeriod: (version, { id, period }) =>
      ask(({ clients }) =>
        clients[':client'].periods[':period'].$put({
          param: { ...param, period: segment(id) },
          json: { version, period },
        }),
      ),
    close: (version, ended) =>
      ask(({ clients }) => clients[':client'].closing.$post({ param, json: { version, ...ended } })),
    reopen: (version, reopening) =>
      ask(({ clients }) => clients[':client'].reopening.$post({ param, json: { version, reopening } })),
    template: () => ask(({ centre }) => centre['agreement-template'].$get()),
    ...consentCalls(ask, param),
  }
}

function consentCalls(ask: Ask, param: { readonly client: string }) {
  const of = (id: string) => ({ ...param, consent: segment(id) })
  return {
    consents: () => ask(({ clients }) => clients[':client'].consents.$get({ param })),
    writeConsent: (version, { id, consent }) =>
      ask(({ clients }) =>
        version === 0
          ? clients[':client'].consents.$post({ param, json: { id, consent } })
          : clients[':client'].consents[':consent'].$put({ param: of(id), json: { version, consent } }),
      ),
    withdrawConsent: (version, { id, withdrawal }) =>
      ask(({ clients }) =>
        clients[':client'].consents[':consent'].withdrawal.$post({ param: of(id), json: { version, withdrawal } }),
      ),
  } satisfies Partial<AgreementCalls>
}
