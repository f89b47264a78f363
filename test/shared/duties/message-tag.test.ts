import fc from 'fast-check'
import { expect, it } from 'vitest'
import { messageTag, textOfTag } from '../../../shared/duties/message-tag.ts'

it('a tag is what SES takes, and its text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tag = messageTag(text)
      expect(tag).toMatch(/^[\w-]*$/)
      expect(textOfTag(tag)).toBe(text)
    }),
  )
})

it('the id of a letter stays readable', () => {
  expect(messageTag('01ARZ3NDEKTSV4RRFFQ69G5FAV-day-before')).toBe('01ARZ3NDEKTSV4RRFFQ69G5FAV-day-before')
  expect(messageTag('01ARZ3NDEKTSV4RRFFQ69G5FAV-before-0.5')).toBe('01ARZ3NDEKTSV4RRFFQ69G5FAV-before-0_002e5')
})
