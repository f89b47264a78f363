import { describe, expect, it } from 'vitest'
import { contactWords } from '../../../shared/text/contact-words.ts'

describe('what in words looks like a way to reach somebody', () => {
  it.each([
    ['777 000 111'],
    ['777000111'],
    ['777-000-111'],
    ['777.000.111'],
    ['777/000/111'],
    ['777\u00a0000\u00a0111'],
    ['485 12 34 56'],
    ['+420 777 000 111'],
    ['+420777000111'],
    ['00420 777 000 111'],
    ['420777000111'],
    ['0905 000 111'],
    ['+421 905 000 111'],
    ['+49 171 1234567'],
    ['602 000 333 777 000 111'],
  ])('%s is a telephone number, wherever it stands', (phone) => {
    for (const text of [
      phone,
      `volat ${phone}.`,
      `(${phone})`,
      `číslo:${phone}, večer`,
      `řekla\n${phone}\nať nevoláme`,
    ])
      expect(contactWords(text)).toEqual([{ kind: 'phone', text: phone }])
  })

  it.each([['a@b.example'], ['zkusebni.jmeno+ic@posta.example'], ['jméno@příklad.example']])(
    '%s is an address of e-mail',
    (address) => {
      expect(contactWords(`napsat na ${address}, prosí`)).toEqual([{ kind: 'e-mail', text: address }])
    },
  )

  it('all of them are found', () => {
    expect(contactWords('777000111, 602 000 333 nebo a@b.example')).toEqual([
      { kind: 'e-mail', text: 'a@b.example' },
      { kind: 'phone', text: '777000111' },
      { kind: 'phone', text: '602 000 333' },
    ])
  })

  it.each([
    [''],
    ['dne 25. 11. 2026 v 14:30'],
    ['25.11.2026 14'],
    ['5.11.2026 15'],
    ['2026-11-25 14:30'],
    ['č. j. KRPL-12345-1/ČJ-2026-180011'],
    ['100 000 000 Kč'],
    ['přijde za 15 minut, je jí 45'],
    ['od 9 do 14 h'],
    ['linka 116 006 nebo 158'],
    ['č. p. 12, 460 01'],
    ['v letech 2019, 2021 a 2024'],
    ['3 děti: 5, 7 a 12 let'],
    ['§ 44 zákona č. 273/2008 Sb.'],
  ])('%s is none', (text) => {
    expect(contactWords(text)).toEqual([])
  })
})
