import { dirname } from 'node:path'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import type { AssetOptions } from 'aws-cdk-lib/aws-s3-assets'
import { type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { bundle } from '../bundle.ts'
import type { Door } from '../doors.ts'
import { bundleWeb } from '../web-bundle.ts'

/** What is shipped. Tests of the stack give their own, so that they need not wait for esbuild. */
export interface Bundles {
  /** Code that has the handler of a door at `<door>/index.handler`. */
  readonly code: (door: Door) => Code
  /** The web client without `config.json`. */
  readonly site: () => ISource
}

/** Bundles made by esbuild, inside cdk.out and only when a stack is really synthesized. */
export const bundled: Bundles = {
  code: (door) =>
    Code.fromAsset(
      dirname(door.entry),
      made((outdir) => bundle(door, outdir)),
    ),
  site: () =>
    Source.asset(
      'web',
      made((outdir) => bundleWeb(outdir, { 'process.env.NODE_ENV': '"production"' })),
    ),
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
