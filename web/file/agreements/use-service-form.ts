import type { ConsentView, ServiceView } from '../../../shared/agreements/views.ts'
import { type Form, type FormSpec, useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import type { OpenService } from './use-agreements.ts'

type Spec<T, R extends Versioned> = Pick<
  FormSpec<T, R, Versioned>,
  'name' | 'schema' | 'blank' | 'check' | 'send' | 'arrived' | 'onSaved'
>

export type ServiceForm<T> = Form<T, ServiceView, Versioned>
export type ConsentForm<T> = Form<T, ConsentView, Versioned>

/** A form that changes the service. One's own other steps on the screen have not overtaken it. */
export function useServiceForm<T extends object>(open: OpenService, spec: Spec<T, ServiceView>) {
  const since = ({ version }: Versioned): Versioned => {
    const next = open.made.get(version)
    return next === undefined ? { version } : since({ version: next })
  }
  return useForm<T, ServiceView, Versioned>({
    ...spec,
    base: { version: open.service.version },
    baseSchema: versionedSchema,
    since,
    send: async (value, version) => {
      const service = await spec.send(value, version)
      if (service.version === version + 1) open.made.set(version, service.version)
      return service
    },
    isRecord: isService,
    show: open.showService,
  })
}

/** A form of one consent. */
export function useConsentForm<T extends object>(
  open: OpenService,
  { version, ...spec }: Spec<T, ConsentView> & Versioned,
) {
  return useForm<T, ConsentView, Versioned>({
    ...spec,
    base: { version },
    baseSchema: versionedSchema,
    isRecord: isConsent,
    show: open.showConsent,
  })
}

// What the platform itself has sent is not checked field by field; only that it is what it should be at all.
function isService(current: unknown): current is ServiceView {
  return typeof current === 'object' && current !== null && 'version' in current && 'periods' in current
}

function isConsent(current: unknown): current is ConsentView {
  return typeof current === 'object' && current !== null && 'version' in current && 'recipient' in current
}
