import type { NewClient } from '../../../shared/clients/new-client.ts'
import type { PersonChange } from '../../../shared/clients/new-person.ts'
import type { ClientFile } from '../../../shared/clients/views.ts'
import type { Ask, Target } from '../../api.ts'
import { segment } from '../../path-segment.ts'

/** What is asked of the platform about people. */
export interface PersonCalls {
  open(client: NewClient): Promise<ClientFile>
  change(target: Target, change: PersonChange): Promise<ClientFile>
}

export function personCalls(ask: Ask): PersonCalls {
  return {
    open: (client) => ask(({ clients }) => clients.$post({ json: client })),
    change: ({ client, version }, change) =>
      ask(({ clients }) =>
        clients[':client'].person.$put({ param: { client: segment(client) }, json: { version, ...change } }),
      ),
  }
}
