/**
 * The acts of an intervention centre by § 25a of Decree 505/2006, by paragraph and letter: a) crisis intervention and other
 * social-therapeutic activities; b) 1. help with asserting rights and with communication that leads to it, 2. help with everyday
 * affairs; c) accommodation; d) meals. Letters as centres publish them (Brno, socialnisluzby-ipjmk.cz).
 */
export const acts = ['25a.a', '25a.b1', '25a.b2', '25a.c', '25a.d'] as const
export type Act = (typeof acts)[number]

/** How work with somebody is done: by telephone, at the centre, at a contact site, on the internet, or where she is. */
export const ways = ['phone', 'here', 'contact-site', 'online', 'field'] as const
export type Way = (typeof ways)[number]

/** What an entry of a time line can be, in the order in which the screen offers it. */
export const kinds = [
  'consultation',
  'note',
  'crisis-intervention',
  'social-legal',
  'criminal-law',
  'court-filing',
  'accompaniment',
  'referral',
  'ospod',
  'police',
  'court',
] as const
export type Kind = (typeof kinds)[number]

interface KindRule {
  /** The acts of § 25a that it can be, the likeliest first; none for what is no work with anybody. */
  readonly acts: readonly Act[]
  /** Whether somebody outside the centre is told of her, which needs her consent or a reason in law (§ 100 of Act 108/2006). */
  readonly tellsOthers: boolean
  /** How it can be done, the likeliest first; in any way when left out. */
  readonly ways?: readonly Way[]
}

const therapy = { acts: ['25a.a', '25a.b1', '25a.b2', '25a.c', '25a.d'], tellsOthers: false } as const
const rights = { acts: ['25a.b1', '25a.b2'], tellsOthers: false } as const
const withOthers = { ...rights, tellsOthers: true } as const

/**
 * The one code list of work: each kind with its acts. Kinds finer than the decree are those that centres publish (Respondeo 2023,
 * Liberec 2023); a new one does not compile until it is decided here and has its words.
 */
export const kindRules: Readonly<Record<Kind, KindRule>> = {
  consultation: therapy,
  note: { acts: [], tellsOthers: false },
  'crisis-intervention': { acts: ['25a.a'], tellsOthers: false },
  'social-legal': rights,
  'criminal-law': rights,
  'court-filing': rights,
  // Nobody goes with her by telephone.
  accompaniment: { acts: ['25a.b1', '25a.b2', '25a.a'], tellsOthers: false, ways: ['field', 'contact-site', 'here'] },
  referral: withOthers,
  ospod: withOthers,
  police: withOthers,
  court: withOthers,
}

/** The ways in which work of a kind can be done. */
export function waysOf(kind: Kind): readonly Way[] {
  return kindRules[kind].ways ?? ways
}

/** Whether it is work that has its length and its act; a note has neither. */
export function isWork(kind: Kind): boolean {
  return kindRules[kind].acts.length > 0
}
