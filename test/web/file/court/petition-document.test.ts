import { describe, expect, it } from 'vitest'
import { blankPetition } from '../../../../shared/protection/petition.ts'
import { gapsIn, petitionText } from '../../../../shared/protection/petition-text.ts'
import { petitionDocument } from '../../../../web/file/court/petition-document.ts'
import { unzip } from '../../../support/unzip.ts'

const NOW = '2026-11-20T10:00:00.000Z'
const petition = { ...blankPetition({}), name: 'Jana & <Vzorová>', court: 'Okresní soud v Liberci' }

async function documentOf(): Promise<string> {
  const files = await unzip(await petitionDocument(petition, { now: NOW }))
  return (files.get('word/document.xml') ?? '').replaceAll('\u00a0', ' ')
}

describe('the petition as a document', () => {
  it('says what its text says, whatever signs are in it', async () => {
    const xml = await documentOf()
    expect(xml).toContain('Okresní soud v Liberci')
    expect(xml).toContain('Jana &amp; &lt;Vzorová&gt;')
    expect(xml).toContain('podle § 400 a násl. zákona č. 292/2013 Sb.')
  })

  it('highlights each thing that is to be filled in, and nothing else', async () => {
    const xml = await documentOf()
    const runs = xml.match(/<w:r>.*?<\/w:r>/gs) ?? []
    const marked = runs.filter((run) => run.includes('<w:highlight w:val="yellow"/>'))
    expect(marked).toHaveLength(gapsIn(petitionText(petition, { now: NOW })))
    for (const run of marked) expect(run).toMatch(/\[DOPLŇTE: [^\]]+\]/)
    expect(runs.filter((run) => run.includes('DOPLŇTE'))).toHaveLength(marked.length)
  })

  it('is of one person and tells no telephone', async () => {
    expect(await documentOf()).not.toMatch(/telefon(?!u)/)
  })
})
