import type { Fingerprint } from '../../../shared/police/fingerprint.ts'
import { useAdminTexts } from '../use-admin-texts.ts'

/** A key as people compare it: words for the telephone, hexadecimal for the eye. */
export function FingerprintView({ fingerprint: { words, hex } }: { fingerprint: Fingerprint }) {
  const { units: texts } = useAdminTexts()
  return (
    <dl class="facts">
      <dt>{texts.words}</dt>
      <dd lang="cs">
        <strong>{words.join(' ')}</strong>
      </dd>
      <dt>{texts.hex}</dt>
      <dd>
        <code>{hex}</code>
      </dd>
    </dl>
  )
}
