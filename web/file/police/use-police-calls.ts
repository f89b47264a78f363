import type { ClientFile } from '../../../shared/clients/views.ts'
import type { Taking } from '../../../shared/police/word.ts'
import { segment } from '../../path-segment.ts'
import { useServices } from '../../services.ts'
import type { OpenFile } from '../open-file.ts'

/** What is done in a file about what police told later; each shows the file as it is afterwards. */
export function usePoliceCalls({ file, ownSteps, show }: OpenFile) {
  const { calls } = useServices()
  const client = segment(file.client)
  const showing = async (answer: Promise<ClientFile>) => show(await answer)
  return {
    see: (ordinal: number) =>
      showing(
        calls.ask(({ clients }) =>
          clients[':client'].police[':ordinal'].seen.$post({
            param: { client, ordinal: String(ordinal) },
            json: {},
          }),
        ),
      ),
    take: async (ordinal: number, paths: readonly string[], how: Taking) => {
      const { version } = file
      const answer: ClientFile = await calls.ask(({ clients }) =>
        clients[':client'].police[':ordinal'].taken.$post({
          param: { client, ordinal: String(ordinal) },
          json: { version, paths: [...paths], how },
        }),
      )
      if (answer.version === version + 1) ownSteps.took(version, answer)
      show(answer)
    },
    ask: (version: number, paths: readonly string[]) =>
      showing(
        calls.ask(({ clients }) =>
          clients[':client'].police.asked.$post({ param: { client }, json: { version, paths: [...paths] } }),
        ),
      ),
    unask: (version: number, paths: readonly string[]) =>
      showing(
        calls.ask(({ clients }) =>
          clients[':client'].police.asked.withdrawal.$post({ param: { client }, json: { version, paths: [...paths] } }),
        ),
      ),
  }
}
