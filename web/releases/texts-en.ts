import { english } from '../texts/plural.ts'
import type { ReleasesTexts } from './texts-cs.ts'

/** The texts about giving figures out, in English. */
export const en: ReleasesTexts = {
  title: (year) => `Release of figures ${year}`,
  lead: 'What the head of a centre releases stays as it is: signed, and readable for good. Published tables are made of what all centres released; small numbers are hidden in them.',
  together:
    'With a year its months are released, and with a corrected month the year that was released before. So months always add up to the year.',
  years: 'Year',
  earlier: (year) => `← ${year}`,
  later: (year) => `${year} →`,
  figures: 'Figures of the centre',
  readiness: {
    ready: 'Not released yet.',
    'not-over': 'Not over yet; it can be released then.',
    missing: 'Its figures cannot be computed, so that they cannot be released yet.',
  },
  release: (period) => `Release: ${period}`,
  releaseCorrection: (period) => `Release the correction: ${period}`,
  confirm: 'Nobody changes or deletes released figures. What is corrected later is another version.',
  yes: 'Really release',
  no: 'Do not release',
  releasing: 'Being released…',
  changed: (count) => `Since the release ${english(count, ['# figure has', '# figures have'])} changed:`,
  unchanged: 'Nothing has changed since the release.',
  version: (version) => `version ${version}`,
  releasedBy: (who, when) => `released ${when}${who === '' ? '' : `, ${who}`}`,
  signing: 'is being signed…',
  signed: 'signed',
  differences: 'What changed from the version before',
  none: 'no figure',
  change: (label, from, to) => `${label}: ${from} → ${to}`,
  kinds: {
    more: 'records were added',
    fewer: 'records were taken away',
    corrected: 'records were corrected',
    parts: 'as many, divided otherwise',
    rules: 'the centre counts otherwise',
    'new-figure': 'a figure that is counted now',
    'gone-figure': 'a figure that is not counted any more',
  },
  download: (version) => `Download version ${version} (JSON)`,
  making: 'Being made…',
  failed: 'The download failed.',
  file: (period, version) => `released-figures-${period}-${version}`,
}
