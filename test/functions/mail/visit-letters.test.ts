import { describe, expect, it } from 'vitest'
import { letterText } from '../../../functions/mail/letter-text.ts'
import type { DutyLetter } from '../../../shared/duties/letter.ts'

const DUE = '2026-03-02T10:00:00.000Z'

function letter(step: DutyLetter['step'], changes: Partial<DutyLetter> = {}): DutyLetter {
  return {
    id: 'x',
    centre: 'liberec',
    kind: 'visit',
    step,
    to: ['workers'],
    urgent: true,
    subject: '01KVISIT',
    file: '01KCLIENT',
    references: ['LIBEREC-ABCDEF'],
    startsAt: DUE,
    dueAt: DUE,
    createdAt: DUE,
    status: 'queued',
    offers: 1,
    delivery: {},
    ...changes,
  }
}

const words = (of: DutyLetter, now: string, reader: 'staff' | 'founder' = 'staff') =>
  letterText(of, { reader, centre: 'Intervenční centrum Liberec', origin: 'https://opora.example', now })

describe('a letter about a visit that gives no word', () => {
  it('says what to do, by when they were expected, and leads to the visits of the file', () => {
    const { subject, body } = words(letter('no-word'), '2026-03-02T10:20:00.000Z')
    expect(subject).toBe('NALÉHAVÉ: Výjezd se neozval – LIBEREC-ABCDEF')
    expect(body).toBe(
      [
        'Čas návratu z výjezdu uplynul a nikdo z něj se neohlásil. Zavolejte kolegům. Když se nedovoláte, volejte 158. Jsou-li v pořádku, označte v Opoře, že jsou zpátky.',
        '',
        'Číslo spisu: LIBEREC-ABCDEF',
        'Návrat se čekal do: po 2. 3. 2026 v 11:00 (po lhůtě 20 min)',
        '',
        'Podrobnosti uvidíte po přihlášení:',
        'https://opora.example/spis/01KCLIENT/navstevy',
        '',
        'Tento e-mail odeslala Opora automaticky. Osobní údaje záměrně neobsahuje; neposílejte je ani v odpovědi.',
      ].join('\n'),
    )
  })

  it.each([
    ['still-no-word', '2026-03-02T10:40:00.000Z', 'NALÉHAVÉ: Výjezd se stále neozval – LIBEREC-ABCDEF'],
    ['overdue-1', '2026-03-02T11:00:00.000Z', 'NALÉHAVÉ: Výjezd se stále neozval – LIBEREC-ABCDEF'],
    ['after-2', '2026-03-02T12:00:00.000Z', 'NALÉHAVÉ: Výjezd se stále neozval – LIBEREC-ABCDEF'],
    ['before-0.25', '2026-03-02T09:45:00.000Z', 'NALÉHAVÉ: Návrat z výjezdu se blíží – LIBEREC-ABCDEF'],
  ] as const)('of the step %s has its own subject', (step, now, subject) => {
    expect(words(letter(step), now).subject).toBe(subject)
  })

  it('tells the founder who knows more', () => {
    expect(words(letter('no-word'), DUE, 'founder').body).toContain('Podrobnosti vám sdělí Intervenční centrum')
  })
})
