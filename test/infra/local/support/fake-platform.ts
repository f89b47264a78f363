import { onTestFinished } from 'vitest'
import { openPlatform, type Platform, type PlatformOptions } from '../../../../infra/local/platform.ts'
import { fakeDoors, loadFake } from './fake-doors.ts'
import { fakeWeb } from './fake-web.ts'

/** Opens a platform of fake doors in a folder, on any port; it is stopped when the test ends. */
export async function openFake(dataDir: string, options: Partial<PlatformOptions> = {}): Promise<Platform> {
  const platform = await openPlatform({
    port: 0,
    dataDir,
    demo: false,
    builtWeb: fakeWeb(dataDir),
    doors: fakeDoors,
    load: loadFake,
    prepare: async () => undefined,
    report: () => undefined,
    ...options,
  })
  onTestFinished(() => platform.stop())
  return platform
}
