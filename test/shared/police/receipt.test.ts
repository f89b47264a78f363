import { expect, it } from 'vitest'
import { type Receipt, receiptSchema } from '../../../shared/police/receipt.ts'

const receipt: Receipt = {
  noticeId: '01JX',
  centre: { id: 'liberec', name: 'Intervenční centrum Liberec' },
  deliveredAt: '2026-03-02T09:00:00.000Z',
  offerDueAt: '2026-03-04T09:00:00.000Z',
  receipt: 'eyJhbGciOi.eyJpc3MiOi.c2ln',
}

it('a receipt opens with every field that was answered', () => {
  expect(receiptSchema.parse(receipt)).toEqual(receipt)
})

it.each(Object.keys(receipt))('a receipt without %s does not open', (field) => {
  expect(receiptSchema.safeParse({ ...receipt, [field]: undefined }).success).toBe(false)
})

it('a receipt whose centre has no name does not open', () => {
  expect(receiptSchema.safeParse({ ...receipt, centre: { id: 'liberec' } }).success).toBe(false)
})
