import { signRelease } from '../../functions/figures/signing.ts'
import { nameOfRelease } from '../../functions/store/releases/release-items.ts'
import { writeReleases } from '../../infra/local/demo/write-releases.ts'
import type { World } from './world.ts'

/** Releases a year of a centre that is invented, and signs it, as its head and the door of figures would have. */
export async function releaseInvented(world: World, centre: string, year: string): Promise<void> {
  const releasedAt = world.now().toISOString()
  for (const each of await writeReleases(world.table, { centre, year, releasedAt }))
    await signRelease(world, { centre, release: nameOfRelease(each) }, releasedAt)
}
