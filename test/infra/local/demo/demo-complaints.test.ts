import { describe, expect, it } from 'vitest'
import { demoComplaints } from '../../../../infra/local/demo/demo-complaints.ts'
import { answerSchema, complaintSchema, entered } from '../../../../shared/complaints/complaint.ts'
import { afterStep, checkEntry } from '../../../../shared/complaints/steps.ts'
import { COMPLAINT_DAYS } from '../../../../shared/time/law.ts'

describe.each(['2026-03-02T09:00:00Z', '2026-01-01T00:30:00Z', '2026-11-21T23:30:00Z'])('the demo of %s', (now) => {
  const complaints = demoComplaints(new Date(now))

  it('enters complaints that the book takes', () => {
    for (const { complaint, enteredAt } of complaints) {
      expect(complaintSchema.safeParse(complaint).error).toBeUndefined()
      checkEntry(complaint, enteredAt)
    }
  })

  it('answers as the book allows', () => {
    for (const { complaint, answer } of complaints) {
      if (answer === undefined) continue
      const { givenOn, ...written } = answer
      expect(answerSchema.safeParse(written).error).toBeUndefined()
      const doer = { by: 'x', now }
      const unsent = afterStep(entered(complaint, COMPLAINT_DAYS), { do: 'answer', answer: written }, doer)
      expect(afterStep(unsent, { do: 'send', sentOn: givenOn }, doer)).toMatchObject({ status: 'answered' })
    }
  })

  it('shows each kind: an answered one, an open one, a suggestion, one about the head', () => {
    expect(complaints.filter(({ answer }) => answer)).toHaveLength(1)
    expect(complaints.filter(({ complaint }) => complaint.complainant === undefined)).toHaveLength(1)
    expect(complaints.filter(({ complaint }) => complaint.about === 'head')).toHaveLength(1)
  })
})
