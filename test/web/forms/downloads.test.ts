import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sources = globSync('web/**/*.{ts,tsx}').map((path) => ({ path, text: readFileSync(path, 'utf8') }))

describe('whatever is downloaded', () => {
  it('leaves by one button, which notes it first; but for what police save of their own on their page', () => {
    const givers = sources.filter(({ text }) => /from '.*\/download\.ts'/.test(text)).map(({ path }) => path)
    expect(givers.toSorted()).toEqual(['web/forms/download-button.tsx', 'web/police/sent-screen.tsx'])
    const byHand = sources.filter(({ text }) => text.includes('createObjectURL')).map(({ path }) => path)
    expect(byHand).toEqual(['web/forms/download.ts'])
  })

  it('is noted in the audit, or it is known why not', () => {
    const buttons = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/<DownloadButton\b.*?\/>/gs)].map(([button]) => {
        const [, did, why] = /noted=(?:\{\{ did: '([^']+)'|"([^"]+)")/.exec(button) ?? []
        return `${path}: ${did ?? why ?? 'nothing is said'}`
      }),
    )
    expect(buttons.toSorted()).toEqual([
      'web/admin/units/signed.tsx: of-nobody',
      'web/centre/agreement-template.tsx: of-nobody',
      'web/clients/lists.tsx: noted-by-the-door',
      'web/clients/lists.tsx: noted-by-the-door',
      'web/comparison/exports.tsx: of-nobody',
      'web/complaints/answer.tsx: answer-document',
      'web/complaints/book-screen.tsx: book-workbook',
      'web/complaints/decision.tsx: extension-document',
      'web/dashboard/lines-table.tsx: figure-table',
      'web/dashboard/lines-table.tsx: figure-table',
      'web/file/agreements/document-button.tsx: agreement-document',
      'web/file/court/petitions.tsx: petition-document',
      'web/import/rows.tsx: given-back',
      'web/import/rows.tsx: given-back',
      'web/releases/period-entry.tsx: release-table',
      'web/report/exports.tsx: report-csv',
      'web/report/exports.tsx: report-document',
      'web/report/exports.tsx: report-workbook',
      'web/retention/disposals.tsx: disposal-protocol',
      'web/retention/request-screen.tsx: of-nobody',
      'web/return/downloads.tsx: return-table',
      'web/return/downloads.tsx: return-table',
    ])
  })
})
