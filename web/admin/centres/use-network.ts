import { useQuery } from '@tanstack/preact-query'
import * as z from 'zod/mini'
import type { NetworkView } from '../../../shared/centres/network-views.ts'
import type { Day } from '../../../shared/time/instant.ts'
import { type Lean, typedDay } from '../../../shared/time/typed.ts'
import type { FieldFaults } from '../../forms/refusal.ts'
import { type Form, type FormSpec, useForm, type Versioned, versionedSchema } from '../../forms/use-form.ts'
import { useServices } from '../../services.ts'

const NETWORK = ['admin', 'network']

/** All centres and what each of them covers. */
export function useNetwork() {
  const { calls } = useServices()
  return useQuery({ queryKey: NETWORK, queryFn: () => calls.ask((api) => api.admin.centres.$get()) })
}

/** Shows the network as a change has left it. */
export function useShowNetwork() {
  const { queries } = useServices()
  return (network: NetworkView) => void queries.setQueryData(NETWORK, network)
}

/** A form by which something of the network is changed. */
export type NetworkForm<T> = Form<T, NetworkView, Versioned>

type Spec<T> = Pick<FormSpec<T, NetworkView, Versioned>, 'name' | 'blank' | 'check' | 'send' | 'onSaved'>

/** A form that changes the network from the version that is shown. */
export function useNetworkForm<T extends object>(view: NetworkView, spec: Spec<T>): NetworkForm<T> | undefined {
  const show = useShowNetwork()
  return useForm<T, NetworkView, Versioned>({
    ...spec,
    schema: z.custom<T>((kept) => typeof kept === 'object' && kept !== null),
    base: { version: view.version },
    baseSchema: versionedSchema,
    isRecord: (current): current is NetworkView =>
      typeof current === 'object' && current !== null && 'coverage' in current,
    show,
  })
}

const lean: Lean = 'future'

/** What is wrong with a day as it is typed; nothing where it may be left out. */
export function dayFaults(name: string, text: string, { today, required = true }: { today: Day; required?: boolean }) {
  const reading = typedDay(text, { today, lean })
  const isLeftOut = !required && text.trim() === ''
  const faults: FieldFaults = 'fault' in reading && !isLeftOut ? { [name]: reading.fault } : {}
  return faults
}

/** A day as it was typed; undefined where there is none. */
export function dayIn(text: string, today: Day): Day | undefined {
  const reading = typedDay(text, { today, lean })
  return 'read' in reading ? reading.read : undefined
}
