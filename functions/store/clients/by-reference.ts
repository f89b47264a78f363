import { typedReference } from '../../../shared/clients/typed-reference.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Centre } from '../table/access.ts'
import { byCentre } from '../table/keys.ts'
import { allItems, list } from '../table/query.ts'
import { readPlainClient } from './file.ts'

/**
 * The id of the file of a reference number, however it was typed. It looks through all files of the centre: nobody asks often, and an
 * index for it would be written with every change of every file. Throws `invalid` naming `reference` when no one file has it.
 */
export async function fileByReference({ id: centre, table }: Centre, typed: string): Promise<string> {
  const reference = typedReference(centre, typed)
  if (reference === undefined) throw fault('not-a-reference')
  const all = list(byCentre.clients(centre))
  const found = await allItems(table, {
    ...all,
    FilterExpression: '#reference = :reference',
    ExpressionAttributeNames: { '#reference': 'reference' },
    ExpressionAttributeValues: { ...all.ExpressionAttributeValues, ':reference': reference },
  })
  const [file, ...others] = found.map(readPlainClient)
  if (file === undefined) throw fault('no-such-file')
  // Tails are random: two files of one have to be told apart in the list of files.
  if (others.length > 0) throw fault('several-files')
  return file.id
}

function fault(code: string): Problem {
  return new Problem('invalid', { faults: [{ path: 'reference', code }] })
}
