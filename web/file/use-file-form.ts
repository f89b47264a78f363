import type { ClientFile } from '../../shared/clients/views.ts'
import { type Form, type FormSpec, useForm } from '../forms/use-form.ts'
import { type Baseline, baselineOf, baselineSchema } from './changes.ts'
import { isFile, type OpenFile } from './open-file.ts'

type Spec<T> = FormSpec<T, ClientFile, Baseline>

/** One form of a file. What is begun from it and shown of it is the same for all of them. */
export type FileFormSpec<T> = Pick<Spec<T>, 'name' | 'schema' | 'check' | 'send' | 'arrived' | 'fit' | 'onSaved'> & {
  readonly blank: (file: ClientFile) => T
}

export type FileForm<T> = Form<T, ClientFile, Baseline>

/** A form of a file: it knows what its reader saw of the file, and one's own other steps are not somebody else's. */
export function useFileForm<T extends object>(open: OpenFile, spec: FileFormSpec<T>): FileForm<T> | undefined {
  return useForm<T, ClientFile, Baseline>({
    ...spec,
    blank: () => spec.blank(open.file),
    base: baselineOf(open.file),
    baseSchema: baselineSchema,
    since: (base) => open.ownSteps.from(base),
    send: async (value, version) => {
      const file = await spec.send(value, version)
      open.ownSteps.took(version, file)
      return file
    },
    isRecord: isFile,
    show: open.show,
  })
}
