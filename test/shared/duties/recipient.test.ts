import { describe, expect, it } from 'vitest'
import { recipientSchema } from '../../../shared/duties/recipient.ts'

describe('whom a letter is for', () => {
  it.each(['duty', 'workers', 'head', 'founder', 'staff:liberec-jana'])('can be %s', (recipient) => {
    expect(recipientSchema.parse(recipient)).toBe(recipient)
  })

  it.each(['', 'police', 'liberec-jana', 'head:liberec-jana', ' staff:liberec-jana'])('cannot be %j', (recipient) => {
    expect(recipientSchema.safeParse(recipient).success).toBe(false)
  })
})
