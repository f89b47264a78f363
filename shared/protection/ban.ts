/** What a court may order the violent person, in the order of the law (§ 405 of Act No. 292/2013 Sb.). */
export const bans = ['leave', 'surroundings', 'surroundings-of-petitioner', 'meeting', 'following'] as const
export type Ban = (typeof bans)[number]
