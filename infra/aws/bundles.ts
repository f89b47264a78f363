import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AssetHashType, DockerImage, FileSystem } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import type { AssetOptions } from 'aws-cdk-lib/aws-s3-assets'
import { Source } from 'aws-cdk-lib/aws-s3-deployment'
import { bundle } from '../bundle.ts'
import type { Door } from '../doors.ts'
import { bundleWeb } from '../web-bundle.ts'
import type { Site } from './edge/site-files.ts'

/** What is shipped. Tests of the stack give their own, so that they need not wait for esbuild. */
export interface Bundles {
  /** Code that has the handler of a door at `<door>/index.handler`. */
  readonly code: (door: Door) => Code
  readonly site: () => Site
}

/** Bundles made by esbuild; code inside cdk.out and only when a stack is really synthesized. */
export const bundled: Bundles = {
  code: (door) =>
    Code.fromAsset(
      dirname(door.entry),
      made((outdir) => bundle(door, outdir)),
    ),
  site: () => {
    // The stack copies it into cdk.out while it is made.
    const folder = FileSystem.mkdtemp('opora-web-')
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    const page = bundleWeb(folder, { 'process.env.NODE_ENV': '"production"' })
    return { files: Source.asset(folder), page }
  },
}

function made(make: (outdir: string) => unknown): AssetOptions {
  return {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      local: {
        tryBundle: (outdir) => {
          make(outdir)
          return true
        },
      },
      // The CDK asks for an image to fall back to. There is none: `make` succeeds or throws.
      image: DockerImage.fromRegistry('none'),
    },
  }
}
