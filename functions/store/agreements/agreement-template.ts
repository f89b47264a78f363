import * as z from 'zod/mini'
import type { AgreementTemplate } from '../../../shared/agreements/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { create, replace, somebodyWasFirst, transact } from '../table/transact.ts'

/*
 * The centre's own template of written agreements: a document without a person in it, in an item of its own, because the settings are
 * read too often to carry it.
 */

const storedSchema = z.object({ version: z.number(), document: z.exactOptional(z.instanceof(Uint8Array)) })

/** The template that a centre has of its own, if any. */
export async function readAgreementTemplate({ id, table }: Centre, now: Instant): Promise<AgreementTemplate> {
  const item = await readItem(table, keys.agreementTemplate(id))
  if (item === undefined) return { now, version: 0 }
  const { version, document } = stored(storedSchema, item)
  return { now, version, ...(document && { document: Buffer.from(document).toString('base64') }) }
}

interface TemplateChange {
  readonly version: number
  readonly by: string
  readonly now: Instant
}

/** Replaces it; without a document the centre uses the default one again. Throws `changed-meanwhile` with what it is now. */
export async function changeAgreementTemplate(
  centre: Centre,
  { version, by, now }: TemplateChange,
  document: string | undefined,
): Promise<AgreementTemplate> {
  const item = {
    ...keys.agreementTemplate(centre.id),
    type: 'agreement-template' as const,
    version: 1,
    changed: { by, at: now },
    ...(document !== undefined && { document: new Uint8Array(Buffer.from(document, 'base64')) }),
  }
  const written = transact(centre.table, { template: version === 0 ? create(item) : replace(item, version) })
  const refused = await somebodyWasFirst(written)
  if (refused) throw new Problem('changed-meanwhile', { current: await readAgreementTemplate(centre, now) })
  return { now, version: version + 1, ...(document !== undefined && { document }) }
}
