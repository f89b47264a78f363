import { useQuery } from '@tanstack/preact-query'
import type { Somebody } from '../../shared/register/alike.ts'
import { wordsOf } from '../../shared/register/spelling.ts'
import type { AlikePeople } from '../../shared/register/views.ts'
import { useLater } from '../frame/use-later.ts'
import { useServices } from '../services.ts'
import { AlikeRows } from './alike-rows.tsx'
import { useJoiningTexts } from './use-joining-texts.ts'

/** Long enough that nobody is asked about half a name. */
const PAUSE_MS = 500

export type TypedSomebody = Pick<Somebody, 'givenName' | 'familyName' | 'birth' | 'sex' | 'municipality' | 'phones'>

/** While somebody is entered: who may be here already. It stops nobody, and a connection that is lost says nothing here. */
export function AlikeTyped({ typed }: { typed: TypedSomebody }) {
  const { alike: texts } = useJoiningTexts()
  const { calls } = useServices()
  const asked = useLater(JSON.stringify(typed), PAUSE_MS)
  const ask = (): Promise<AlikePeople> =>
    calls.ask(({ search }) => search.alike.$post({ json: { ...(JSON.parse(asked) as TypedSomebody) } }))
  const { data } = useQuery({
    queryKey: ['alike', asked],
    queryFn: ask,
    gcTime: 0,
    placeholderData: (before) => before,
    // One name, a birth or a place alone is of many.
    enabled: typed.phones.length > 0 || wordsOf(`${typed.givenName ?? ''} ${typed.familyName ?? ''}`).length > 1,
  })
  const isAny = data !== undefined && data.alike.length + data.more + data.namesakes > 0
  return (
    <div role="status" class="alike-typed">
      {isAny && (
        <section class="notice">
          <div>
            <h2>{texts.title}</h2>
            <p class="hint">{texts.lead}</p>
            <AlikeRows people={data} />
          </div>
        </section>
      )}
    </div>
  )
}
